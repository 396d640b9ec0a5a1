#pragma once

#include "model/analysis/results.h"
#include "model/design/journey.h"

namespace isthmus {

/// How a figure stands to its target.
enum class Verdict { NoTarget, Passed, Missed };

/// The target for a type of disruption: its own where it has one, else the journey's general one, each of
/// RTO and RPO by itself (semantics.md 4, "Policy").
[[nodiscard]] inline RecoveryTarget recoveryTarget(const Targets& targets,
                                                   const std::string& disruptionType) {
    RecoveryTarget target = targets.recovery;
    if (const auto it = targets.recoveryByDisruption.find(disruptionType);
        it != targets.recoveryByDisruption.end()) {
        if (it->second.rto)
            target.rto = it->second.rto;
        if (it->second.rpo)
            target.rpo = it->second.rpo;
    }
    return target;
}

/// Passed when the journey is up again within the target; "never" misses every target.
[[nodiscard]] inline Verdict judgeRto(const RecoveryResult& result, const RecoveryTarget& target) {
    if (!target.rto)
        return Verdict::NoTarget;
    return result.rto && *result.rto <= *target.rto ? Verdict::Passed : Verdict::Missed;
}

/// Passed when what is lost is known and within the target; unknown and lost miss every target.
[[nodiscard]] inline Verdict judgeRpo(const RecoveryResult& result, const RecoveryTarget& target) {
    if (!target.rpo)
        return Verdict::NoTarget;
    return result.rpoState == RpoState::Known && result.rpo && *result.rpo <= *target.rpo ? Verdict::Passed
                                                                                          : Verdict::Missed;
}

/// Compared by what is missing to 1, so that nine nines keep their digits.
[[nodiscard]] inline Verdict judgeAvailability(const AvailabilityResult& result, const Targets& targets) {
    if (!targets.availability)
        return Verdict::NoTarget;
    return result.unavailability <= 1.0 - *targets.availability ? Verdict::Passed : Verdict::Missed;
}

/// An unknown latency misses every target.
[[nodiscard]] inline Verdict judgeLatency(const LatencyResult& result, const Targets& targets) {
    if (!targets.latencyP99)
        return Verdict::NoTarget;
    return result.p99 && *result.p99 <= *targets.latencyP99 ? Verdict::Passed : Verdict::Missed;
}

} // namespace isthmus
