#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>
#include <set>

namespace isthmus {

namespace {

/// The disruptions that take a component down: its own loss, its places', its shared risks'.
void addCauses(const System& system, Index component, std::set<ElementId>& causes) {
    const Design& design = system.design();
    causes.insert(design.components[component].id);
    for (const Index risk : system.componentRisks[component])
        causes.insert(design.sharedRisks[risk].id);
    for (Index place = system.componentPlace[component]; place != kNone; place = system.parentPlace[place]) {
        if (!system.placeKind[place]->disruption.empty())
            causes.insert(design.places[place].id);
        for (const Index risk : system.placeRisks[place])
            causes.insert(design.sharedRisks[risk].id);
    }
}

Seconds repairOf(const System& system, const ElementId& id) {
    Hours longest;
    for (const Index element : system.elementsOf(id))
        longest = std::max(longest, system.elements[element].mttr);
    return toSeconds(longest);
}

/// A plan runs in a state in which its first members are dead and a later one is alive.
bool isWanted(const Group& group, const std::vector<System::GroupMember>& members,
              const OperatingState& state) {
    const auto alive = [&](const System::GroupMember& member) {
        return member.component == kNone || state.aliveComponent(member.component);
    };
    const auto first =
        members.begin() + std::min<std::ptrdiff_t>(group.need, static_cast<std::ptrdiff_t>(members.size()));
    return !std::all_of(members.begin(), first, alive) && std::any_of(first, members.end(), alive);
}

void observeStep(FindingContext& context, Index group, const RecoveryStep& step, const ElementId& needed,
                 std::vector<Observation>& seen) {
    const System& system = context.system();
    const Index component = system.component(needed);
    if (component == kNone)
        return;
    std::set<ElementId> causes;
    addCauses(system, component, causes);
    for (const ElementId& cause : causes) {
        const OperatingState& state = context.without({cause});
        const Group& object = context.design().groups[group];
        if (state.aliveComponent(component) || !isWanted(object, system.groupMembers[group], state))
            continue;
        Observation observation{{object.id, needed}, {}, context.hoursOf(cause)};
        if (cause != needed)
            observation.elements.push_back(cause);
        const Seconds repair = repairOf(system, cause);
        observation.evidence = "the step '" + (step.name.empty() ? step.id : step.name) + "' needs " +
                               needed.value + ", which the loss of " + cause.value + " takes away; ";
        observation.evidence += repair.value > 0 ? "it waits " + durationWords(repair) + " for the repair"
                                                 : "no repair time is known";
        seen.push_back(std::move(observation));
    }
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (Index group = 0; group < context.design().groups.size(); ++group)
        for (const RecoveryStep& step : context.design().groups[group].plan) {
            for (const ElementId& id : step.needsControlPlanes)
                observeStep(context, group, step, id, seen);
            for (const ElementId& id : step.needsComponents)
                observeStep(context, group, step, id, seen);
        }
    return seen;
}

} // namespace

const FindingRule kStepCannotRun{"step_cannot_run", Severity::Error,
                                 "Do without it: keep the capacity running and switch with data-plane means, "
                                 "or use a control plane elsewhere.",
                                 &practices::kDataPlane, observe};

} // namespace isthmus
