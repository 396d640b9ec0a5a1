#pragma once

#include "model/analysis/routing/flow_legs.h"

namespace isthmus {

/// Elements that keep a journey's latency as it is: while they all work, whatever else fails leaves it with
/// the same routes, targets and votes, and up. Ascending. Not the fewest there are: all live members of the
/// groups it calls are in it.
///
/// Why this holds: things that fail only take ways, members and votes away, and what was chosen among more is
/// still the best among fewer. The one exception is a link that rides on alternatives: losing the first one
/// can bring a shorter one into use. So the first living alternatives of all such links are in it.
///
/// @pre the journey is up in the router's state.
[[nodiscard]] std::vector<Index> routeSupport(Router& router, const JourneyScope& scope);

/// Elements that one chosen way stands on: both ends, hops, places, shared risks, what carries its links.
/// Ascending.
[[nodiscard]] std::vector<Index> waySupport(Router& router, Index source, Index target);

} // namespace isthmus
