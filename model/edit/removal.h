#pragma once

#include "model/edit/edit.h"

#include <set>

namespace isthmus {

/// What becomes of the places and components inside a place that is removed.
enum class Children { Remove, Keep };

/// All that has to go or change when `ids` leave the design: the elements; links and flows that end in
/// them; journeys that begin in them; groups, cables, shared risks and scenarios left empty; their
/// memberships, underlay alternatives and what views say of them. Kept children move to the nearest
/// place around that stays. Ids that the design does not have are passed over.
///
/// @returns one edit that applyEdit accepts for every valid design.
[[nodiscard]] CompoundEdit wholeRemoval(const Design& design, const std::set<ElementId>& ids,
                                        Children children = Children::Remove);

/// The design without `ids`, children kept, whether or not it ever had them: references to them go too.
[[nodiscard]] Design remainder(const Design& design, const std::set<ElementId>& ids);

} // namespace isthmus
