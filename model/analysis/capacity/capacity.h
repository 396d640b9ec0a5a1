#pragma once

#include "model/analysis/routing/routing.h"

#include <set>

namespace isthmus {

/// What one copy of a replication flow gets.
struct ReplicationRate {
    Index flow = kNone;
    Index target = kNone;         ///< component that keeps the copy
    MegabytesPerSecond wanted;    ///< the change rate
    MegabytesPerSecond delivered; ///< its max-min fair share of the surviving paths; 0 when cut
};

/// What flows of a known rate put on a link, the fuller of its two directions.
struct LinkLoad {
    Index link = kNone;
    MegabitsPerSecond offered;         ///< sum of the rates wanted
    std::optional<double> utilisation; ///< offered/capacity; absent: the link has no stated capacity
};

struct CapacityResult {
    std::vector<ReplicationRate> rates; ///< in the order of the flows
    std::vector<LinkLoad> loads;        ///< links with a load, by index
};

/// Routed load and fair shares in one state (semantics.md 4 and 7). Only replication and backup flows with
/// a change rate take part: a monthly volume is an average and says nothing about a rate. A link's load is
/// also on everything it rides on. Each direction of a link has the link's capacity; a link without one is
/// no limit. A segment that touches neither end of its overlay counts in the overlay's direction.
/// @param greedy  flows that take all they can get, because they have something to make up.
[[nodiscard]] CapacityResult capacityOf(Router& router, const std::set<Index>& greedy = {});

/// Least rate delivered to any copy of a flow: what its lag drifts by (semantics.md 4). Nothing when the
/// flow states no change rate; 0 when a copy is cut off.
[[nodiscard]] std::optional<MegabytesPerSecond> deliverableRate(const CapacityResult& capacity, Index flow);

} // namespace isthmus
