#pragma once

#include "views/theme/theme.h"

#include <QString>
#include <QWidget>

#include <memory>
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
};

/// Where the text of a row stands.
enum class BarText { AfterBar, InColumn };

/// Horizontal bars, one a row, labelled on the thing itself: no axes, frame or legend. Follows the theme.
class BarChart : public QWidget {
    Q_OBJECT
public:
    explicit BarChart(BarText textPlace, QWidget* parent = nullptr);
    ~BarChart() override;

    /// @param longest  what the full width stands for; 0: the longest bar.
    void setRows(std::vector<BarRow> rows, double longest = 0);
    [[nodiscard]] const std::vector<BarRow>& rows() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void rowClicked(int row);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int rowAt(double y) const;
    void rebuild();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace isthmus
