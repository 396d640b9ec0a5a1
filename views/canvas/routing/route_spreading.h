#pragma once

#include "views/canvas/routing/obstacles.h"

#include <QPointF>

#include <vector>

namespace isthmus {

/// Moves pieces of orthogonal paths that lie on top of each other apart, side by side in an order that
/// saves crossings, as far as tiles and names leave room. Points stay joined; ends stay on the tiles.
///
/// @param paths horizontal and vertical pieces in turn; anything else is left alone.
void spreadRoutes(std::vector<std::vector<QPointF>*>& paths, const Obstacles& obstacles);

} // namespace isthmus
