#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"

#include <QString>

namespace isthmus {

// What an analysis says of recovery, in words: one source for the window and the report.

/// "35 min", "never".
[[nodiscard]] QString rtoText(const RecoveryResult& result);
/// "5 s", "unknown", "data lost".
[[nodiscard]] QString rpoText(const RecoveryResult& result);
/// A step of a timeline or one that decides, by name: "repair of Hawaiki", "fail over from Hawaiki",
/// "DNS answers expire".
/// @param group  whose plan; empty: the first that has such a step.
[[nodiscard]] QString stepText(const Design& design, const RecoveryResult& result, const std::string& step,
                               const ElementId& group = {});
/// Everything that is known of one bar of a timeline, a line each.
[[nodiscard]] QString stepToolTip(const Design& design, const RecoveryResult& result,
                                  const TimelineEntry& entry);
/// "waits for the control plane API": what a step waits for besides the steps before it.
[[nodiscard]] QString waitText(const Design& design, StepWait wait, const ElementId& what);
/// "Warm standby".
[[nodiscard]] QString strategyName(DrStrategy strategy);
/// "Warm standby: the member of Records in us-west-2 runs …".
[[nodiscard]] QString strategyText(const Design& design, const StrategyResult& result);
/// What a scenario's event does: "Hawaiki fails, us-west-2 is back".
[[nodiscard]] QString eventText(const Design& design, const std::vector<ElementId>& failed,
                                const std::vector<ElementId>& restored);
/// What decides the RTO; empty when nothing had to be done.
[[nodiscard]] QString decidingText(const Design& design, const RecoveryResult& result);
/// Why it waits, is unknown or lost; empty where decidingText() says as much.
[[nodiscard]] QString reasonText(const Design& design, const RecoveryResult& result);
/// "Region: us-west-2": type and name of a disruption.
[[nodiscard]] QString disruptionText(const Design& design, const Disruption& disruption);
/// Only the name; the type for what has none.
[[nodiscard]] QString disruptionName(const Design& design, const Disruption& disruption);

} // namespace isthmus
