#pragma once

#include "views/charts/plot_canvas.h"

#include <vector>

namespace isthmus {

/// How often which length of time occurs. All lengths are hours, above 0.
struct Distribution {
    struct Bin {
        double from = 0, to = 0;
        double count = 0;
        ColourRole colour = ColourRole::Accent;
        QString toolTip;
    };
    /// A line through all heights with a few words on top of it.
    struct Mark {
        double at = 0;
        QString text;
        ColourRole colour = ColourRole::Text;
        bool dashed = false;
        QString figure{}; ///< id of the figure that it is; empty: none that opens
    };
    std::vector<Bin> bins;   ///< ascending
    std::vector<Bin> before; ///< drawn behind them, the same lengths
    std::vector<Mark> marks;
    bool isShare = false; ///< counts are shares of 1
    QString spoken;       ///< the whole in words
};

/// A histogram over lengths of time on a logarithmic scale, so that seconds keep their digits beside days.
/// Labelled on the thing itself: no frame, no scale of heights. Follows the theme.
class DistributionChart : public PlotCanvas {
    Q_OBJECT
public:
    explicit DistributionChart(QWidget* parent = nullptr);

    void setDistribution(Distribution distribution);
    [[nodiscard]] const Distribution& distribution() const { return m_shown; }
    [[nodiscard]] NumberTable numbers() const override;
    /// The mark whose words or line are there first, then the others.
    [[nodiscard]] std::vector<ChartFigure> figuresAt(QPoint at) const override;
    /// At no mark: the keyboard speaks of all of them.
    [[nodiscard]] QPoint currentPoint() const override { return {0, height() - 1}; }
    QSize sizeHint() const override { return {360, 150}; }
    QSize minimumSizeHint() const override { return {200, 96}; }

    /// Round lengths of time between two, both in hours, as ticks of a scale.
    [[nodiscard]] static std::vector<double> ticksBetween(double low, double high);

protected:
    void draw() override;
    [[nodiscard]] QString toolTipAt(QPoint at) const override;

private:
    void findScale();
    void placeMarks();
    void drawBins(const std::vector<Distribution::Bin>& bins, double most, double inset);
    void drawMarks();
    void drawTicks();
    [[nodiscard]] double xOf(double hours) const;
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] bool isAt(std::size_t mark, QPoint at) const;

    Distribution m_shown;
    double m_low = 1, m_high = 10; ///< ends of the scale, hours
    double m_right = 12;           ///< room right of the bars
    std::vector<int> m_rowOf;      ///< of the marks' words, from 0 just above the bars
    int m_rows = 0;
};

} // namespace isthmus
