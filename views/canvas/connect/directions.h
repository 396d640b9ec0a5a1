#pragma once

#include "views/canvas/geometry/diagram_layout.h"

#include <optional>

namespace isthmus {

/// In the order of a tile's handles (see adorner.h).
enum class Direction { Right, Left, Up, Down };

[[nodiscard]] QPointF unitOf(Direction direction);

/// The component that stands next to another one in a direction, near enough to be meant, or null: within an
/// eighth of a turn to either side of it, nearest first, and first in the order of ids where two are as near.
/// @param without passed over: what is joined already.
[[nodiscard]] const NodeBox* neighbourOf(const DiagramLayout& layout, const ElementId& id,
                                         Direction direction, const std::set<ElementId>& without);

/// Centre for a copy of a component in a direction from it: on the grid, clear of everything that stands
/// there. It stays in the same place, which grows with it.
[[nodiscard]] QPointF spotBeside(const DiagramLayout& layout, const ElementId& id, Direction direction);

} // namespace isthmus
