#pragma once

#include "model/graph/system.h"

namespace isthmus {

/// The elements that can decide a journey, in a variable order that keeps its diagram small: components
/// breadth first from the entry along links and flows, each link when its second end has been seen, and
/// every place and shared risk just before the first thing it can take down. Elements that never fail are
/// left out.
[[nodiscard]] std::vector<Index> elementOrder(const System& system, const JourneyScope& scope);

} // namespace isthmus
