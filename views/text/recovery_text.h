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
[[nodiscard]] QString stepText(const Design& design, const RecoveryResult& result, const std::string& step);
/// What decides the RTO; empty when nothing had to be done.
[[nodiscard]] QString decidingText(const Design& design, const RecoveryResult& result);
/// Why it waits, is unknown or lost; empty where decidingText() says as much.
[[nodiscard]] QString reasonText(const Design& design, const RecoveryResult& result);
/// "Region: us-west-2": type and name of a disruption.
[[nodiscard]] QString disruptionText(const Design& design, const Disruption& disruption);
/// Only the name; the type for what has none.
[[nodiscard]] QString disruptionName(const Design& design, const Disruption& disruption);

} // namespace isthmus
