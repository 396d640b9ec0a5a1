#pragma once

#include "views/canvas/geometry/diagram_metrics.h"

#include <QPointF>

#include <cmath>

namespace isthmus {

/// The nearest line of the grid, and the nearest of its points.
[[nodiscard]] inline double onGrid(double along) {
    return std::round(along / metrics::kGrid) * metrics::kGrid;
}
[[nodiscard]] inline QPointF onGrid(QPointF point) {
    return {onGrid(point.x()), onGrid(point.y())};
}

} // namespace isthmus
