#pragma once

#include "views/canvas/geometry/diagram_layout.h"

#include "model/edit/edit.h"

#include <QPointF>

#include <map>
#include <optional>
#include <set>

namespace isthmus {

/// What the view has to say of a place or component so that it stays where it is drawn; of what is inside a
/// folded place, what it says already. Nothing where the layout decides.
[[nodiscard]] std::optional<Rect> placedAt(const DiagramLayout& layout, const Design& design,
                                           const ElementId& id);

/// Those of `ids` that a command may move: places and components that are drawn, not locked, and not inside
/// another one of them.
[[nodiscard]] std::set<ElementId> movable(const DiagramLayout& layout, const std::set<ElementId>& ids);

/// Moves elements, each its own way, with all that is in them. What nobody put anywhere stays where it stands
/// from now on.
[[nodiscard]] CompoundEdit movedBy(const DiagramLayout& layout, const Design& design,
                                   const std::map<ElementId, QPointF>& ways);

/// The box that arranging goes by: a component's tile, a place's area.
[[nodiscard]] QRectF arrangedBox(const DiagramLayout& layout, const ElementId& id);

} // namespace isthmus
