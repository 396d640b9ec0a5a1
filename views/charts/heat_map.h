#pragma once

#include "views/charts/plot_canvas.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace isthmus {

/// How things work together in pairs: a triangle of cells, row and column numbered alike, each thing alone
/// on the diagonal. Shade and mark say how bad; a mark never stands without its shape. Follows the theme.
class HeatMap : public PlotCanvas {
    Q_OBJECT
public:
    struct Cell {
        double value = 0; ///< what it is about, for files
        double shade = 0; ///< 0: as before … 1: nothing is left
        bool down = false;
        QString mark; ///< a shape in the cell
        QString toolTip;
    };
    struct Cells {
        QStringList labels;
        std::vector<std::optional<Cell>> cells; ///< row by row, of each row those up to the diagonal

        [[nodiscard]] static std::size_t index(std::size_t row, std::size_t column) {
            return row * (row + 1) / 2 + column;
        }
    };

    explicit HeatMap(QWidget* parent = nullptr);

    void setCells(Cells cells);
    [[nodiscard]] const Cells& cells() const { return m_cells; }
    /// What the values of the cells are, for files.
    void setValueHeading(const QString& heading) { m_heading = heading; }
    [[nodiscard]] NumberTable numbers() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where a cell stands, for tests and tool tips.
    [[nodiscard]] QRectF rectOf(std::size_t row, std::size_t column) const;

signals:
    void cellClicked(int row, int column);
    void cellActivated(int row, int column);

protected:
    void draw() override;
    [[nodiscard]] QString toolTipAt(QPoint at) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] std::optional<std::pair<int, int>> cellAt(QPointF at) const;
    void drawCell(const Cell& cell, const QRectF& rect);

    Cells m_cells;
    QString m_heading;
    int m_labelWidth = 0;
    QSizeF m_cell;
};

} // namespace isthmus
