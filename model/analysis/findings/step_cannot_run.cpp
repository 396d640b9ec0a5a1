#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>

namespace isthmus {

namespace {

/// What is lost, by the id of a standard disruption ("TYPE:ELEMENT").
ElementId causeOf(const std::string& disruption) {
    const auto colon = disruption.find(':');
    return ElementId{colon == std::string::npos ? disruption : disruption.substr(colon + 1)};
}

std::string neededWords(const StepObstacle& obstacle) {
    switch (obstacle.wait) {
    case StepWait::ControlPlaneRegion:
        return "the control plane in " + obstacle.waitsFor.value;
    case StepWait::Vantages:
        return "enough of its vantages, " + obstacle.waitsFor.value + " among them";
    default:
        return obstacle.waitsFor.value;
    }
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const PlanTrial& trial : context.result().planTrials) {
        const Group* group = findById(context.design().groups, trial.group);
        if (group == nullptr || trial.disruption.starts_with("instance:"))
            continue;
        const ElementId cause = causeOf(trial.disruption);
        for (const StepObstacle& obstacle : trial.obstacles) {
            if (obstacle.wait == StepWait::Group)
                continue;
            const auto step =
                std::find_if(group->plan.begin(), group->plan.end(),
                             [&](const RecoveryStep& candidate) { return candidate.id == obstacle.step; });
            const std::string name =
                step == group->plan.end() || step->name.empty() ? obstacle.step : step->name;
            Observation observation{{group->id}, {}, context.hoursOf(cause)};
            if (obstacle.wait != StepWait::ControlPlaneRegion)
                observation.elements.push_back(obstacle.waitsFor);
            if (cause != obstacle.waitsFor)
                observation.elements.push_back(cause);
            observation.evidence = "the step '" + name + "' needs " + neededWords(obstacle) +
                                   ", which the loss of " + cause.value + " takes away; ";
            observation.evidence += obstacle.until
                                        ? "it waits " + durationWords(*obstacle.until) + " for the repair"
                                        : "no repair time is known";
            seen.push_back(std::move(observation));
        }
    }
    return seen;
}

} // namespace

const FindingRule kStepCannotRun{"step_cannot_run", Severity::Error,
                                 "Do without it: keep the capacity running and switch with data-plane means, "
                                 "or use a control plane elsewhere.",
                                 &practices::kDataPlane, observe};

} // namespace isthmus
