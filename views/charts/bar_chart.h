#pragma once

#include "views/charts/plot_canvas.h"

#include <optional>
#include <vector>

namespace isthmus {

/// One row of a bar chart. Lengths are in the chart's own scale, 0 at the left.
struct BarRow {
    QString label;
    double value = 0;
    std::optional<double> before; ///< drawn grey behind the bar
    std::optional<double> target; ///< drawn as a tick
    QString text;                 ///< stands beside the bar
    ColourRole colour = ColourRole::Accent;
    ColourRole textColour = ColourRole::TextSecondary;
    QString toolTip;
    struct Part {
        double from = 0, to = 0;
        ColourRole colour = ColourRole::Accent;
    };
    std::vector<double> numbers; ///< exact ones, for files, as the chart's headings say
    std::vector<Part> parts;     ///< drawn in place of the bar where there are any; `value` is where they end
    std::vector<ChartFigure> figures{}; ///< that the bar and its text show; the first opens by a double click
};

/// Where the text of a row stands.
enum class BarText { AfterBar, InColumn };

/// Horizontal bars, one a row, labelled on the thing itself: no axes, frame or legend. A row is chosen by a
/// click or by the arrow keys. Follows the theme.
class BarChart : public PlotCanvas {
    Q_OBJECT
public:
    explicit BarChart(BarText textPlace, QWidget* parent = nullptr);

    /// @param longest  what the full width stands for; 0: the longest bar.
    void setRows(std::vector<BarRow> rows, double longest = 0);
    [[nodiscard]] const std::vector<BarRow>& rows() const { return m_rows; }
    /// What the numbers of the rows are, with their units, for files.
    void setNumberHeadings(QStringList headings) { m_headings = std::move(headings); }
    [[nodiscard]] NumberTable numbers() const override;
    [[nodiscard]] std::vector<ChartFigure> figuresAt(QPoint at) const override;
    [[nodiscard]] QPoint currentPoint() const override;
    /// The row that the keyboard speaks of; -1: none yet.
    [[nodiscard]] int currentRow() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void rowClicked(int row);

protected:
    void draw() override;
    [[nodiscard]] QString toolTipAt(QPoint at) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void measure();
    void choose(int row);
    void drawRow(std::size_t row);
    void drawBar(std::size_t row, double from, double to, ColourRole role);
    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] int rowAt(double y) const;

    BarText m_textPlace;
    std::vector<BarRow> m_rows;
    QStringList m_headings;
    double m_longest = 0; ///< asked for
    double m_scale = 1;   ///< what the full width stands for
    int m_labelWidth = 0;
    int m_textWidth = 0;
    int m_current = -1;
};

} // namespace isthmus
