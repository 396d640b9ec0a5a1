#include "model/analysis/recovery/plan.h"

namespace isthmus {

namespace {

Seconds restoreTime(const StepDuration& duration) {
    constexpr double kBytesPerGigabyte = 1073741824.0;
    constexpr double kBytesPerMegabyte = 1e6;
    Seconds time = duration.provisioning.value_or(Seconds{});
    if (duration.size && duration.rate && duration.rate->value > 0)
        time +=
            Seconds{duration.size->value * kBytesPerGigabyte / (duration.rate->value * kBytesPerMegabyte)};
    return time;
}

/// So many times a unit of time: one less at best, one more at worst.
double around(double times, StepTime which) {
    return which == StepTime::Best ? times - 1 : which == StepTime::Worst ? times + 1 : times;
}

} // namespace

Seconds stepDuration(const RecoveryStep& step, StepTime which) {
    const StepDuration& duration = step.duration;
    if (duration.fixed)
        return *duration.fixed;
    if (duration.min && duration.likely && duration.max)
        return which == StepTime::Best    ? *duration.min
               : which == StepTime::Worst ? *duration.max
                                          : (*duration.min + *duration.likely + *duration.max) / 3.0;
    if (duration.checkInterval)
        return *duration.checkInterval * around(duration.checkThreshold.value_or(1), which);
    if (duration.provisioning || duration.size)
        return restoreTime(duration);
    return duration.dnsTtl.value_or(Seconds{}) * around(1, which);
}

bool isUsed(StepKind kind, PlanPurpose purpose) {
    switch (kind) {
    case StepKind::Restore:
        return purpose != PlanPurpose::SwitchOver;
    case StepKind::ScaleOut:
    case StepKind::Start:
    case StepKind::Promote:
    case StepKind::Redirect:
        return purpose != PlanPurpose::RestoreInPlace;
    case StepKind::Detect:
    case StepKind::Decide:
    case StepKind::Custom:
        return true;
    }
    return true;
}

std::vector<RecoveryStep> stepsFor(const std::vector<RecoveryStep>& plan, PlanPurpose purpose) {
    std::vector<RecoveryStep> steps = plan;
    for (RecoveryStep& step : steps) {
        if (isUsed(step.kind, purpose))
            continue;
        step.duration = StepDuration{};
        step.duration.fixed = Seconds{};
        step.needsGroups.clear();
        step.needsControlPlanes.clear();
        step.needsComponents.clear();
        step.controlPlaneRegion.clear();
        step.vantages.clear();
        step.vantagesNeeded.reset();
    }
    return steps;
}

} // namespace isthmus
