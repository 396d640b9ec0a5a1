#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

struct Drain {
    double inflow = 0; ///< GB a month
    std::vector<Index> consumers;
};

Drain drainOf(const System& system, Index buffer) {
    Drain drain;
    for (Index flow = 0; flow < system.flowSource.size(); ++flow) {
        const Flow& object = system.design().flows[flow];
        const Index target = system.flowTargetComponent[flow];
        if (target == buffer && (object.access == Access::Write || object.kind == FlowKind::Event))
            drain.inflow += object.forwardPerMonth.value_or(Gigabytes{}).value;
        else if (target == buffer)
            drain.consumers.push_back(system.flowSource[flow]);
        else if (system.flowSource[flow] == buffer && target != kNone)
            drain.consumers.push_back(target);
    }
    return drain;
}

/// What can stop a consumer for a repair's length: itself, its places, a cable.
std::set<ElementId> causesOf(const System& system, const std::vector<Index>& consumers) {
    std::set<ElementId> causes;
    for (const Index consumer : consumers) {
        causes.insert(system.design().components[consumer].id);
        for (Index place = system.componentPlace[consumer]; place != kNone; place = system.parentPlace[place])
            causes.insert(system.design().places[place].id);
    }
    for (const Cable& cable : system.design().cables)
        causes.insert(cable.id);
    return causes;
}

std::vector<Observation> observe(FindingContext& context) {
    const System& system = context.system();
    std::vector<Observation> seen;
    for (Index buffer = 0; buffer < context.design().components.size(); ++buffer) {
        const Component& object = context.design().components[buffer];
        if (!system.componentKind[buffer]->buffers || !object.storage || object.storage->value <= 0)
            continue;
        const Drain drain = drainOf(system, buffer);
        if (drain.inflow <= 0 || drain.consumers.empty())
            continue;
        const Hours fills{object.storage->value / drain.inflow * kHoursPerMonth};
        Hours longest;
        ElementId worst;
        for (const ElementId& cause : causesOf(system, drain.consumers)) {
            const OperatingState& state = context.without({cause});
            const bool drains =
                std::any_of(drain.consumers.begin(), drain.consumers.end(), [&](Index consumer) {
                    return state.aliveComponent(consumer) && state.reach(consumer, buffer);
                });
            if (drains || !state.aliveComponent(buffer))
                continue;
            for (const Index element : system.elementsOf(cause))
                if (system.elements[element].mttr > longest) {
                    longest = system.elements[element].mttr;
                    worst = cause;
                }
        }
        if (longest > fills)
            seen.push_back({{object.id, worst},
                            "its " + figure(object.storage->value) + " GB are full after " +
                                durationWords(toSeconds(fills)) + "; the repair of " + worst.value +
                                ", without which nothing drains it, takes " +
                                durationWords(toSeconds(longest)),
                            context.outageOf(worst)});
    }
    return seen;
}

} // namespace

const FindingRule kBufferOverflows{
    "buffer_overflows", Severity::Warning,
    "Make it hold more than the longest repair, or drain it from a second place.", &practices::kQueueLimits,
    observe};

} // namespace isthmus
