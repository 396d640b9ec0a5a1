#pragma once

#include "model/edit/edit.h"

#include <set>

namespace isthmus {

/// The part of a design that a copy of `ids` takes along: the elements, everything inside copied places,
/// links and flows with both ends among them, and whatever groups, cables and shared risks lie wholly
/// inside. References to elements outside are kept as they are. One view, with the positions of `view`.
[[nodiscard]] Design fragmentOf(const Design& design, const std::set<ElementId>& ids, const ElementId& view);

struct Insertion {
    CompoundEdit edit;
    std::set<ElementId> added; ///< the new ids
};

/// Puts a fragment into `target` under new ids, moved by (dx, dy) in `view`. References that lead outside
/// the fragment stay where the target has that element, and are dropped otherwise.
[[nodiscard]] Insertion insertion(const Design& target, const Design& fragment, const ElementId& view,
                                  double dx, double dy);

} // namespace isthmus
