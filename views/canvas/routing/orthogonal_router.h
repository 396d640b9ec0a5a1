#pragma once

#include "views/canvas/routing/obstacles.h"

#include <QPointF>

#include <vector>

namespace isthmus {

/// Finds paths of horizontal and vertical pieces between two tiles that keep clear of other tiles and of
/// names, cross titles only when that saves a long way, and bend as little as is reasonable.
///
/// A straight or Z-shaped path is taken when nothing is in its way; otherwise the cheapest path over the
/// grid that the edges of the obstacles near by span (A*, cost: length, bends, titles crossed). The
/// outcome depends on the boxes alone: same drawing, same paths.
class OrthogonalRouter {
public:
    explicit OrthogonalRouter(const Obstacles& obstacles) : m_obstacles(&obstacles) {}

    /// From the edge of one tile to the edge of the other, at least two points. Where every way is
    /// blocked: a straight line between the tiles.
    /// @param examined the part of the sheet that the outcome depends on.
    [[nodiscard]] std::vector<QPointF> route(const QRectF& fromTile, const QRectF& toTile,
                                             QRectF& examined) const;

private:
    const Obstacles* m_obstacles;
};

} // namespace isthmus
