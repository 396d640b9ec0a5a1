#pragma once

#include "model/edit/edit.h"

#include <set>

namespace isthmus {

/// Which links and flows with one end outside a copy goes with. A flow makes its source depend on its target,
/// so that a copy takes over whom it calls, and nobody is made to call it, unless the original goes.
enum class OuterLines { None, OfCopies, All };

/// The part of a design that a copy of `ids` takes along: the elements, everything inside copied places,
/// links and flows with both ends among them, those that lead outside as `outer` says (OfCopies: all links,
/// the flows out), and whatever groups, cables and shared risks lie wholly inside. References to elements
/// outside are kept as they are. One view, with what `view` says of them; comments stay with the original
/// unless it goes.
[[nodiscard]] Design fragmentOf(const Design& design, const std::set<ElementId>& ids, const ElementId& view,
                                OuterLines outer = OuterLines::None);

struct Insertion {
    CompoundEdit edit;
    std::set<ElementId> added; ///< the new ids
};

/// Puts a fragment into `target` under new ids, moved by (dx, dy) in `view`. References that lead outside
/// the fragment stay where the target has that element, and are dropped otherwise.
[[nodiscard]] Insertion insertion(const Design& target, const Design& fragment, const ElementId& view,
                                  double dx, double dy);

} // namespace isthmus
