#pragma once

#include "model/analysis/results.h"
#include "model/design/journey.h"

#include <optional>
#include <string>

namespace isthmus {

/// How a figure stands to its target. Unproven: the figure is unknown, or its interval contains the target,
/// so that neither of the other two can be said.
enum class Verdict { NoTarget, Met, Missed, Unproven };

/// The target for a type of disruption: its own entry where it has one, which then stands for RTO and RPO
/// both, else the journey's general one (semantics.md 4, "Policy").
[[nodiscard]] const RecoveryTarget& recoveryTarget(const Targets& targets, const std::string& disruptionType);

/// Availability, switching losses included (semantics.md 3, "Targets"). Compared by what is missing to 1,
/// so that nine nines keep their digits.
[[nodiscard]] Verdict judgeAvailability(const AvailabilityResult& result, std::optional<double> target);

/// Met when the journey is up again within the target; "never" misses every target.
[[nodiscard]] Verdict judgeRto(const RecoveryResult& result, const RecoveryTarget& target);

/// Met when what is lost is within the target; "lost" misses every target, "unknown" proves nothing.
[[nodiscard]] Verdict judgeRpo(const RecoveryResult& result, const RecoveryTarget& target);

/// The 99th percentile against its target; an unknown latency proves nothing.
[[nodiscard]] Verdict judgeLatency(const LatencyResult& result, std::optional<Milliseconds> target);

} // namespace isthmus
