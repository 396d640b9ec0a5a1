#pragma once

#include "model/analysis/results.h"
#include "model/graph/system.h"

namespace isthmus {

/// What a drawing shows of the state in which `failed` have failed and nothing else: who is dead, what
/// carries traffic, and what carries it only because of the failures (results.h).
///
/// Carrying are the components and links on the routes, both ways, of the flows that the journeys make now
/// and of the replication and backup flows between their stores; for a link with an underlay also what it
/// rides on, all the way down.
///
/// @param failed  elements, cables, fabrics; ids that name nothing are passed over.
/// @note Pure; any thread. O(flows · route).
[[nodiscard]] LiveState liveState(const System& system, const std::vector<ElementId>& failed);

/// Drawn links that are alive and carry nothing, in design order.
[[nodiscard]] std::vector<ElementId> idleLinks(const System& system, const LiveState& live);

} // namespace isthmus
