#pragma once

#include "views/charts/plot_canvas.h"

#include <optional>
#include <vector>

namespace isthmus {

/// What can be had for which price: points over cost and availability, in nines, or over cost and anything of
/// which less is better. The better stands above. Those that nothing beats are
/// joined by a stair; an unknown price makes a point hollow. Follows the theme.
class ParetoChart : public PlotCanvas {
    Q_OBJECT
public:
    struct Point {
        double monthly = 0;        ///< USD; what is known of it
        double measure = 0;        ///< unavailability, or what the front measures; less is better
        bool priced = true;        ///< all of it is known
        bool reachesTarget = true; ///< of whoever asked
        QString toolTip;
    };
    struct Front {
        bool isNines = true;                 ///< measures are unavailabilities
        QString measure{};                   ///< what is measured, with its unit: title of the upward axis
        std::vector<Point> points;           ///< cheapest first
        std::optional<double> target;        ///< a measure
        std::optional<std::size_t> cheapest; ///< of those that reach the target
        std::optional<std::size_t> chosen;
        std::optional<std::size_t> now; ///< the design as it is
        QString spoken;                 ///< the whole in words
    };

    explicit ParetoChart(QWidget* parent = nullptr);

    void setFront(Front front);
    [[nodiscard]] const Front& front() const { return m_front; }
    [[nodiscard]] NumberTable numbers() const override;
    QSize sizeHint() const override { return {420, 170}; }
    QSize minimumSizeHint() const override { return {240, 110}; }
    /// Where a point stands, in pixels of the widget; for tests and the mouse.
    [[nodiscard]] QPointF placeOf(std::size_t point) const;

signals:
    void pointClicked(int point);

protected:
    void draw() override;
    [[nodiscard]] QString toolTipAt(QPoint at) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void findScale();
    void drawScale();
    [[nodiscard]] QString levelText(double level) const;
    void drawStair();
    void drawPoint(std::size_t point);
    void drawNames();
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] double xOf(double monthly) const;
    [[nodiscard]] double yOf(double height) const;
    /// Of a measure: its nines, or less for more.
    [[nodiscard]] double heightOf(double measure) const;
    [[nodiscard]] std::optional<std::size_t> pointAt(QPointF at) const;

    Front m_front;
    double m_least = 0, m_most = 1; ///< USD
    double m_low = 0, m_high = 1;   ///< heights
};

} // namespace isthmus
