#pragma once

#include "model/graph/system.h"

#include <span>
#include <vector>

namespace isthmus {

/// Share of each path when traffic splits evenly at every component among the ways on that the paths' hops
/// offer; parallel links are ways of their own. The shares add up to 1, also when there are more paths than
/// these.
[[nodiscard]] std::vector<double> evenSplit(std::span<const std::span<const Hop>> paths);

} // namespace isthmus
