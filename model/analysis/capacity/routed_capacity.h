#pragma once

#include "model/analysis/routing/routing.h"

#include <vector>

namespace isthmus {

/// Is the capacity of any link below twice all flows together? No state puts more on one, so mostly
/// this ends the question without a route. O(links + flows · groups).
[[nodiscard]] bool canOverload(const Design& design);

/// By link: the load of its fuller direction, in Mbit/s. Rates are those of offeredRate().
[[nodiscard]] std::vector<double> routedLoads(Router& router);

/// How often a flow's traffic passes a link: 1 is all of it, once.
struct FlowOverLink {
    Index flow = kNone;
    double along = 0;   ///< what it sends, from the link's `from` end to its `to` end
    double against = 0; ///< and the other way; what comes back passes the other way round
};

/// The flows over a link in this state, whether they state a rate or not, in file order. routedLoads() is the
/// fuller direction of their sum.
[[nodiscard]] std::vector<FlowOverLink> flowsOver(Router& router, Index link);

} // namespace isthmus
