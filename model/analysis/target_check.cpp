#include "model/analysis/target_check.h"

namespace isthmus {

const RecoveryTarget& recoveryTarget(const Targets& targets, const std::string& disruptionType) {
    const auto own = targets.recoveryByDisruption.find(disruptionType);
    return own == targets.recoveryByDisruption.end() ? targets.recovery : own->second;
}

Verdict judgeAvailability(const AvailabilityResult& result, std::optional<double> target) {
    if (!target)
        return Verdict::NoTarget;
    const double allowed = 1.0 - *target;
    if (result.method == Method::Exact)
        return result.unavailability <= allowed ? Verdict::Met : Verdict::Missed;
    // The interval is that of the structure alone; switching shifts both its ends alike.
    const bool isCovered = result.switchingKnown || result.switchingAtMost;
    const double most =
        result.unavailability + (result.structural - result.low) + result.switchingAtMost.value_or(0);
    if (isCovered && most <= allowed)
        return Verdict::Met;
    return result.unavailability - (result.high - result.structural) > allowed ? Verdict::Missed
                                                                               : Verdict::Unproven;
}

Verdict judgeRto(const RecoveryResult& result, const RecoveryTarget& target) {
    if (!target.rto)
        return Verdict::NoTarget;
    return result.rto && *result.rto <= *target.rto ? Verdict::Met : Verdict::Missed;
}

Verdict judgeRpo(const RecoveryResult& result, const RecoveryTarget& target) {
    if (!target.rpo)
        return Verdict::NoTarget;
    if (result.rpoState == RpoState::Lost)
        return Verdict::Missed;
    if (result.rpoState == RpoState::Unknown || !result.rpo)
        return Verdict::Unproven;
    return *result.rpo <= *target.rpo ? Verdict::Met : Verdict::Missed;
}

Verdict judgeLatency(const LatencyResult& result, std::optional<Milliseconds> target) {
    if (!target)
        return Verdict::NoTarget;
    if (!result.p99)
        return Verdict::Unproven;
    return *result.p99 <= *target ? Verdict::Met : Verdict::Missed;
}

} // namespace isthmus
