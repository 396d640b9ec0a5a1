#pragma once

#include "model/analysis/recovery/lag.h"
#include "model/analysis/routing/routing.h"
#include "model/analysis/scenario_result.h"

namespace isthmus {

/// How replication and backup fall behind and catch up while nothing else changes (semantics.md 4,
/// example 8; capacity/queue_maths.h).
///
/// A flow with a change rate gets its max-min fair share of the surviving paths; one that has fallen behind
/// takes all it can get. Below the change rate its backlog grows by (1 − share/change rate) seconds each
/// second; above, it shrinks by (share/change rate − 1). Without a change rate it grows by a second each
/// second while the ends are cut off from each other, and is made up at once when they are not. While the
/// source is lost nothing is written, and the backlog stays as it is. Synchronous flows have none.
///
/// @param backlogs  at the start; those at the end are put in their place.
/// @param length    of the stretch; absent: for ever, and the backlogs stay those at the start.
/// @returns every flow that has a backlog or falls behind, in the order of the flows.
[[nodiscard]] std::vector<FlowLag> playBacklogs(Router& router, Backlogs& backlogs,
                                                std::optional<Seconds> length);

} // namespace isthmus
