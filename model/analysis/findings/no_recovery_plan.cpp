#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/rules.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const Group& group : context.design().groups)
        if (group.mode == GroupMode::Ranked && group.plan.empty() && group.members.size() > 1)
            seen.push_back({{group.id},
                            "a ranked group of " + std::to_string(group.members.size()) +
                                " without a recovery plan: its switch is taken as instantaneous",
                            {}});
    return seen;
}

} // namespace

const FindingRule kNoRecoveryPlan{
    "no_recovery_plan", Severity::Warning,
    "Give the group a recovery plan: how the loss is noticed, who decides, what is started.",
    &practices::kStrategy, observe};

} // namespace isthmus
