#include "model/analysis/recovery/copies.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

std::string subjectOf(const PlanTrial& trial) {
    return trial.group.value + "/" + trial.disruption;
}

Subjects trials(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const PlanTrial& trial : sources.result.planTrials)
        subjects.push_back(subjectOf(trial));
    return subjects;
}

std::string obstacleText(const StepObstacle& obstacle) {
    std::string text = obstacle.step + " waits for ";
    if (obstacle.wait == StepWait::ControlPlaneRegion)
        text += "the control plane in " + obstacle.waitsFor.value;
    else if (obstacle.wait == StepWait::Vantages)
        text += "enough vantages, " + obstacle.waitsFor.value + " the last";
    else
        text += obstacle.waitsFor.value;
    return obstacle.until ? text : text + ", for ever";
}

/// Steps that the plan has no use for are left out: others stand in their place in the order.
void addSteps(const System& system, Index group, FigureDerivation& derivation) {
    const PlanPurpose purpose = switchPurpose(system, group);
    const RecoveryStep* above = nullptr;
    for (const RecoveryStep& step : system.plans[group]) {
        FigureInput input{step.name.empty() ? step.id : step.name, {}, {}, FigureUnit::Second};
        input.value = isUsed(step.kind, purpose) ? stepDuration(step).value : 0;
        std::string after;
        if (step.after)
            for (const std::string& id : *step.after)
                after += (after.empty() ? "" : ", ") + id;
        else if (above)
            after = above->id;
        input.text = step.id + (after.empty() ? ": at once" : ": after " + after);
        if (!isUsed(step.kind, purpose))
            input.text += "; there is no use for it here";
        if (const auto* row = system.catalogue().recoveryStep(step.duration.reference))
            input.source = row->provenance.source;
        derivation.inputs.push_back(std::move(input));
        above = &step;
    }
}

std::optional<FigureDerivation> plan(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const auto& all = sources.result.planTrials;
    const auto trial = std::find_if(all.begin(), all.end(),
                                    [&](const PlanTrial& one) { return subjectOf(one) == id.subject; });
    if (trial == all.end())
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "until the plan is done";
    derivation.element = trial->group;
    derivation.unit = FigureUnit::Second;
    if (trial->done)
        derivation.value = trial->done->value;
    derivation.formula = "end of the last step, each after those it names and what it waits for";
    for (const StepObstacle& obstacle : trial->obstacles)
        derivation.text += (derivation.text.empty() ? "" : "; ") + obstacleText(obstacle);
    if (derivation.text.empty())
        derivation.text = trial->done ? "nothing is in the way" : "it never runs";
    for (const StepObstacle& obstacle : trial->obstacles) {
        FigureInput input{"until what a step needs is back", obstacle.waitsFor, {}, FigureUnit::Second};
        if (obstacle.until)
            input.value = obstacle.until->value;
        input.text = obstacleText(obstacle);
        derivation.inputs.push_back(std::move(input));
    }
    if (const Index group = sources.system.group(trial->group); group != kNone)
        addSteps(sources.system, group, derivation);
    for (const std::string& region : trial->undrawnRegions)
        derivation.notes.push_back("nobody has drawn " + region + ": its loss is not looked at");
    return derivation;
}

} // namespace

std::span<const DerivedKind> planFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"plan", false, trials, plan, "GROUP/DISRUPTION"},
    };
    return kKinds;
}

} // namespace isthmus
