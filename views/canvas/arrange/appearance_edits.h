#pragma once

#include "views/canvas/canvas_edits.h"

#include <functional>

namespace isthmus {

/// How an element is drawn in the design's first view; the plain one where nothing is said.
[[nodiscard]] Appearance appearanceOf(const Design& design, const ElementId& id);

/// The elements with `change` made to their appearance; those that it leaves as they are, are left out.
[[nodiscard]] CompoundEdit dressedEdit(const Design& design, const std::set<ElementId>& ids,
                                       const std::function<void(Appearance&)>& change);

/// Folds or unfolds the places among `ids`; an empty edit where nothing changes.
[[nodiscard]] NamedEdit foldEdit(const Design& design, const std::set<ElementId>& ids, bool folded);

/// An element by name, or how many there are: what undo labels speak of.
[[nodiscard]] QString countedName(const Design& design, const std::set<ElementId>& ids);

} // namespace isthmus
