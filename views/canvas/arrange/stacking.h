#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/canvas/geometry/diagram_layout.h"

namespace isthmus {

enum class StackingStep { ToFront, Forward, Backward, ToBack };

/// Brings elements nearer or farther among their siblings: components and places that are in the same place.
/// Forward and backward go past the next one that they overlap. Places stay behind what is in them.
[[nodiscard]] CompoundEdit stackingEdit(const Design& design, const DiagramLayout& layout,
                                        const std::set<ElementId>& ids, StackingStep step);

} // namespace isthmus
