#pragma once

#include "model/layout/auto_layout.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/geometry/diagram_layout.h"

namespace isthmus {

/// What is arranged by itself: all of the sheet, what is selected, or what is directly and indirectly inside
/// the selected places.
enum class ArrangeScope { Everything, Selection, Inside };

/// The drawing as automaticLayout needs it. What is locked, by itself or by its layer, is pinned.
[[nodiscard]] LayoutRequest layoutRequest(const DiagramLayout& layout, const Design& design,
                                          const std::set<ElementId>& selection, ArrangeScope scope);

/// Puts everything where the answer says. What is drawn with a moved place without standing in the drawing
/// itself (hidden, or inside a folded place) moves along; what nobody placed stays where it stands from now
/// on; links and flows that end at something that moved lose their bends.
[[nodiscard]] CompoundEdit layoutEdit(const DiagramLayout& layout, const Design& design,
                                      const LayoutAnswer& answer);

} // namespace isthmus
