#pragma once

#include "model/analysis/routing/hop_latency.h"

namespace isthmus {

/// One simple path, in the order in which routing would take them.
struct PathChoice {
    std::vector<Hop> hops;
    int worstPriority = 0;
    HopLatency latency;      ///< one way
    std::size_t tieRank = 0; ///< equal for paths that share traffic: 0 for the chosen ones, then 1, 2 …
};

/// All simple paths between two components with nothing failed, best first: by worst link priority,
/// latency (unknown is worst), number of hops, ids of the hops. At most `cap` of them; when `cap` come
/// back there may be more. Paths of one `tieRank` agree in priority and latency (to 1e-9 ms); a path
/// that makes a detour of latency 0 ranks below the direct one, as in route().
///
/// @returns an empty list when nothing joins the two; one path without hops when they are the same.
/// @note Deterministic. At most `cap · hops` shortest-path searches (Yen's and Lawler's scheme).
[[nodiscard]] std::vector<PathChoice> pathsInPreferenceOrder(const System& system, Index source, Index target,
                                                             std::size_t cap);

} // namespace isthmus
