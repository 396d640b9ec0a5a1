#pragma once

#include "model/graph/system.h"

namespace isthmus {

enum class OrderRule {
    BreadthFirst, ///< frontier after frontier: meshes
    DepthFirst    ///< chain after chain: parallel routes that meet only at their ends
};

/// The elements that can decide a journey, in a variable order for its diagram: components from the entry
/// along links and flows by the rule, each link when its second end has been seen, and every place and
/// shared risk just before the first thing it can take down. Elements that never fail are left out.
[[nodiscard]] std::vector<Index> elementOrder(const System& system, const JourneyScope& scope,
                                              OrderRule rule);

} // namespace isthmus
