#include "model/improve/rules/rules.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr Seconds kFastCheck{10};    ///< the shortest interval of Route 53 health checks
constexpr Seconds kShortAnswers{60}; ///< TTL that AWS uses in its own failover procedures

/// A way to make one step quicker; false when the step is as quick already.
struct Quickening {
    const char* id;
    const char* what;
    bool (*apply)(RecoveryStep& step);
};

bool decideByItself(RecoveryStep& step) {
    if (step.kind != StepKind::Decide || !step.person)
        return false;
    step.person = false;
    step.duration = {};
    step.duration.fixed = Seconds{0};
    return true;
}

bool checkFaster(RecoveryStep& step) {
    if (step.kind != StepKind::Detect || !step.duration.checkInterval ||
        *step.duration.checkInterval <= kFastCheck)
        return false;
    step.duration.checkInterval = kFastCheck;
    return true;
}

bool answerShorter(RecoveryStep& step) {
    if (step.kind != StepKind::Redirect || !step.duration.dnsTtl || *step.duration.dnsTtl <= kShortAnswers)
        return false;
    step.duration.dnsTtl = kShortAnswers;
    return true;
}

constexpr Quickening kQuickenings[] = {
    {"automatic", "switches over by itself, without waiting for a person", decideByItself},
    {"checks", "is checked every 10 s", checkFaster},
    {"ttl", "is redirected with DNS answers that live 60 s", answerShorter},
};

bool quicken(Group& group, const Quickening& quickening) {
    bool changed = false;
    for (RecoveryStep& step : group.plan)
        changed = quickening.apply(step) || changed;
    return changed;
}

} // namespace

void findQuickerPlans(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Group& group : context.design.groups)
        for (const Quickening& quickening : kQuickenings) {
            Group quicker = group;
            if (group.mode != GroupMode::Ranked || !quicken(quicker, quickening))
                continue;
            const auto edit = [id = group.id, &quickening](const Design& design) {
                return replaced(design.groups, [&](Group& next) {
                    if (next.id == id)
                        (void)quicken(next, quickening);
                });
            };
            remedies.push_back({"quicker_plan:" + group.id.value + ":" + quickening.id,
                                "quicker_plan",
                                {group.id},
                                labelOf(group.id, group.name) + " " + quickening.what,
                                edit});
        }
}

} // namespace isthmus
