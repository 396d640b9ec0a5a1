#pragma once

#include "views/canvas/routing/obstacles.h"

#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace isthmus {

/// A path of horizontal and vertical pieces from one tile to another that passes through all `bends` in turn
/// and never turns back on itself. Between them it keeps clear of tiles and names; where a bend was put on
/// one, the bend wins. Of all ways from bend to bend, those that turn least as a whole are taken.
/// @param bends at least one.
/// @param examined the part of the sheet that the outcome depends on.
[[nodiscard]] std::vector<QPointF> bentRoute(const Obstacles& obstacles, const QRectF& fromTile,
                                             const std::vector<QPointF>& bends, const QRectF& toTile,
                                             QRectF& examined);

/// A smooth path through the bends, as cables lie in the sea.
/// @param bends at least one.
[[nodiscard]] QPainterPath bentCurve(const QRectF& fromTile, const std::vector<QPointF>& bends,
                                     const QRectF& toTile);

/// How far a line that is led by hand runs straight out of a tile.
inline constexpr double kLedStub = 24;

} // namespace isthmus
