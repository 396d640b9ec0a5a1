#pragma once

#include "app/cli/json_text_output.h"
#include "model/analysis/results.h"
#include "model/design/design.h"

namespace isthmus {

// What `analyze` says of recovery.

/// One disruption: RTO, RPO with the lag of each store, the timeline, how the clients come back.
[[nodiscard]] Json recoveryJson(const RecoveryResult& result);
/// Worst figures and targets by type of disruption.
[[nodiscard]] Json policyJson(const std::vector<RecoveryResult>& recovery, const Targets& targets);
[[nodiscard]] Json strategyJson(const StrategyResult& result);
/// Every plan in every disruption that it is for, with what keeps its steps from running.
[[nodiscard]] Json planTrialsJson(const std::vector<PlanTrial>& trials);
[[nodiscard]] Json scenariosJson(const std::vector<ScenarioResult>& scenarios);

/// The strategy, the policy and the timeline that decides, a few lines for each journey.
void printRecovery(const Design& design, const JourneyResult& journey, std::ostream& out);
/// Plans that are not statically stable.
void printPlanTrials(const std::vector<PlanTrial>& trials, std::ostream& out);
void printScenario(const Design& design, const ScenarioResult& scenario, std::ostream& out);

} // namespace isthmus
