#pragma once

#include <QPointF>
#include <QRectF>
#include <Qt>

#include <vector>

namespace isthmus {

/// A box to be arranged; what is pinned stays where it is, and the others go by it.
struct ArrangedBox {
    QRectF rect;
    bool pinned = false;
};

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };

// Each says how far every box has to move, in the order of the boxes. Pure geometry.

/// In line with what is pinned, else with the edges or the middle of all of them together.
[[nodiscard]] std::vector<QPointF> aligned(const std::vector<ArrangedBox>& boxes, Alignment alignment);
/// The same distance between neighbours; the outermost and what is pinned stay.
[[nodiscard]] std::vector<QPointF> distributed(const std::vector<ArrangedBox>& boxes, Qt::Orientation axis);
/// Rows and columns as they are meant: boxes about level form a row, rows start at one line, and distances
/// are those that prevail, on the grid.
[[nodiscard]] std::vector<QPointF> tidied(const std::vector<ArrangedBox>& boxes);

} // namespace isthmus
