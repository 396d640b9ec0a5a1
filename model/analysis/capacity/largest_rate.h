#pragma once

#include "model/analysis/load_result.h"
#include "model/analysis/routing/routing.h"

namespace isthmus {

/// What a link can carry: its own capacity and those of what carries it now, the least of them; absent: no
/// limit is drawn.
[[nodiscard]] std::optional<MegabitsPerSecond> capacityOfLink(HopLatencies& latencies, Index link);

/// What the widest single path among the chosen routes carries; absent: no link on it has a limit.
[[nodiscard]] std::optional<MegabitsPerSecond> widestChosenPath(Router& router, Index source, Index target);

/// Most that all living paths together can carry from source to target (semantics.md 7, max-flow), each link
/// its capacity in each direction. Where no two links ride on one thing it is exact (Edmonds and Karp), and
/// the cut is a least one. Where they do, it lies between what ways added one by one carry, and the least of
/// three cuts (that of the plain search, the source's links, the target's) in which links that share what
/// they ride on carry no more than that: both certain. No path: 0. O(paths · edges), augmented along the
/// shortest path.
[[nodiscard]] LargestRate largestRate(HopLatencies& latencies, Index source, Index target);

} // namespace isthmus
