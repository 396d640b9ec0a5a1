#pragma once

#include "model/analysis/routing/routing.h"

#include <vector>

namespace isthmus {

/// Is the capacity of any link below twice all flows together? No state puts more on one, so mostly
/// this ends the question without a route. O(links + flows · groups).
[[nodiscard]] bool canOverload(const Design& design);

/// By link: the load of its fuller direction, in Mbit/s. Rates are those of offeredRate().
[[nodiscard]] std::vector<double> routedLoads(Router& router);

} // namespace isthmus
