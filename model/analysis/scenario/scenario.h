#pragma once

#include "model/analysis/scenario_result.h"
#include "model/graph/system.h"

#include <stop_token>

namespace isthmus {

/// Plays a scenario from event to event (semantics.md 1 and 4): what it fails stays failed until it restores
/// it. For each stretch the state of the journeys, once what can be switched has been, and what replication
/// falls behind and catches up; at each event what it does to the journeys that it hits: RTO, and RPO with
/// the backlog that has grown by then. What a later event restores returns then, everything else after its
/// mean repair time. Nothing happens by chance: `simulate --scenario` plays the same with chance.
///
/// @param failed  elements that are down throughout, whatever the scenario says.
[[nodiscard]] ScenarioResult playScenario(const System& system, const Scenario& scenario,
                                          const std::vector<Index>& failed, const std::stop_token& stop = {});

} // namespace isthmus
