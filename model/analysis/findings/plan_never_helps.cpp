#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/recovery/plan.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// Groups that a flow of an analysed journey asks.
std::set<Index> askedGroups(const FindingContext& context) {
    std::set<Index> asked;
    for (const JourneyScope& scope : context.system().journeys) {
        const JourneyResult* answer =
            findById(context.result().journeys, context.design().journeys[scope.journey].id);
        if (answer == nullptr || answer->recovery.empty())
            continue;
        for (const Index flow : scope.flows)
            if (context.system().flowTargetGroup[flow] != kNone && context.design().flows[flow].hard)
                asked.insert(context.system().flowTargetGroup[flow]);
    }
    return asked;
}

std::vector<Observation> observe(FindingContext& context) {
    if (context.somethingFailed())
        return {};
    std::set<ElementId> helps;
    std::set<std::string> disruptions;
    for (const JourneyResult& journey : context.result().journeys)
        for (const RecoveryResult& recovery : journey.recovery) {
            disruptions.insert(recovery.disruption.id);
            for (const TimelineEntry& entry : recovery.timeline)
                helps.insert(entry.group);
        }
    std::vector<Observation> seen;
    const PlanContext undisturbed{[](const ElementId&) { return std::optional<Seconds>(Seconds{}); },
                                  [](const ElementId&) { return std::optional<Seconds>(Seconds{}); }};
    for (const Index index : askedGroups(context)) {
        const Group& group = context.design().groups[index];
        if (group.mode != GroupMode::Ranked || group.plan.empty() || group.members.size() < 2 ||
            helps.count(group.id))
            continue;
        const auto length =
            schedule(stepsFor(context.system().plans[index], PlanPurpose::SwitchOver), undisturbed).done;
        if (!length || length->value <= 0)
            continue; // steps without a length leave no mark on a timeline
        seen.push_back({{group.id},
                        "its plan takes " + durationWords(*length) + ", and in none of the " +
                            std::to_string(disruptions.size()) +
                            " standard disruptions is a journey back sooner because of it",
                        {}});
    }
    return seen;
}

} // namespace

const FindingRule kPlanNeverHelps{
    "plan_never_helps", Severity::Warning,
    "Make the plan faster than the repair, and put the standby where what fails does not reach it.",
    &practices::kStrategy, observe};

} // namespace isthmus
