#pragma once

#include "model/graph/system.h"

namespace isthmus {

enum class OrderRule {
    BreadthFirst, ///< frontier after frontier: meshes
    DepthFirst    ///< chain after chain: parallel routes that meet only at their ends
};

/// A rank for every element: diagrams that decide elements by ascending rank are small where the rule suits
/// the drawing. Components come from the journey's entry along links and flows by the rule, each link when
/// its second end has been seen, and every place and shared risk just before the first thing it can take
/// down.
[[nodiscard]] std::vector<double> elementRanks(const System& system, const JourneyScope& scope,
                                               OrderRule rule);

} // namespace isthmus
