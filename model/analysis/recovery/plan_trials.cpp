#include "model/analysis/recovery/copies.h"
#include "model/analysis/recovery/recovery.h"

#include <algorithm>

namespace isthmus {

namespace {

/// What keeps a step from starting at once, other groups aside.
void addObstacles(const RecoveryStep& step, const PlanContext& context, PlanTrial& trial) {
    const auto look = [&](std::optional<Seconds> from, StepWait wait, const ElementId& what) {
        if (!from || from->value > 0)
            trial.obstacles.push_back({step.id, wait, what, from});
    };
    for (const ElementId& id : step.needsControlPlanes)
        look(context.aliveFrom(id), StepWait::ControlPlane, id);
    if (!step.controlPlaneRegion.empty())
        look(context.regionFrom(step.controlPlaneRegion), StepWait::ControlPlaneRegion,
             ElementId{step.controlPlaneRegion});
    for (const ElementId& id : step.needsComponents)
        look(context.aliveFrom(id), StepWait::Component, id);
    std::vector<std::pair<Seconds, ElementId>> returning;
    std::size_t dead = 0;
    for (const ElementId& id : step.vantages)
        if (const auto from = context.aliveFrom(id); !from || from->value > 0) {
            ++dead;
            if (from)
                returning.emplace_back(*from, id);
        }
    const std::size_t alive = step.vantages.size() - dead;
    if (alive >= vantagesNeeded(step))
        return;
    std::sort(returning.begin(), returning.end());
    const std::size_t missing = vantagesNeeded(step) - alive;
    const bool returns = missing <= returning.size();
    const auto* last = returns ? &returning[missing - 1] : nullptr;
    trial.obstacles.push_back({step.id, StepWait::Vantages, last ? last->second : step.vantages.front(),
                               last ? std::optional(last->first) : std::nullopt});
}

} // namespace

bool RecoveryAnalysis::isAliveMember(const System::GroupMember& member, const OperatingState& state) const {
    if (member.component != kNone)
        return state.aliveComponent(member.component);
    const auto& members = m_system.groupMembers[member.group];
    const auto alive = std::count_if(members.begin(), members.end(), [&](const System::GroupMember& inner) {
        return isAliveMember(inner, state);
    });
    return alive >= m_system.design().groups[member.group].need;
}

/// The plan is for a state in which one of the members that serve first is dead and a later one is alive.
bool RecoveryAnalysis::isFor(Index group, const OperatingState& state) const {
    const auto& members = m_system.groupMembers[group];
    const auto need = static_cast<std::size_t>(m_system.design().groups[group].need);
    const auto first = members.begin() + static_cast<std::ptrdiff_t>(std::min(need, members.size()));
    const auto isAlive = [&](const System::GroupMember& member) { return isAliveMember(member, state); };
    return !std::all_of(members.begin(), first, isAlive) && std::any_of(first, members.end(), isAlive);
}

/// The plans that the last of `parts` waits for in that state, and those that they wait for.
void RecoveryAnalysis::addAwaited(Index group, const OperatingState& state,
                                  std::vector<PlanPart>& parts) const {
    for (const RecoveryStep& step : m_system.plans[group])
        for (const ElementId& id : step.needsGroups) {
            const Index other = m_system.group(id);
            const bool isIn = std::any_of(parts.begin(), parts.end(),
                                          [&](const PlanPart& part) { return part.group == id; });
            if (isIn || m_system.design().groups[other].mode != GroupMode::Ranked || !isFor(other, state))
                continue;
            parts.push_back({id, stepsFor(m_system.plans[other], switchPurpose(m_system, other))});
            addAwaited(other, state, parts);
        }
}

std::vector<PlanTrial> RecoveryAnalysis::trials(const Disruption& disruption) {
    if (disruption.type == "corruption")
        return {};
    const Loss loss = lossOf(disruption);
    const OperatingState& state = stateAt(loss, Seconds{});
    std::set<Index> touched;
    for (const Index component : state.lostComponents())
        touched.insert(m_plansOver[component].begin(), m_plansOver[component].end());
    const PlanContext context = contextOf(loss);
    std::vector<PlanTrial> trials;
    for (const Index group : touched)
        if (isFor(group, state) && !isFor(group, m_before))
            trials.push_back(trialOf(group, state, context));
    for (PlanTrial& trial : trials)
        trial.disruption = disruption.id;
    return trials;
}

PlanTrial RecoveryAnalysis::trialOf(Index group, const OperatingState& state,
                                    const PlanContext& context) const {
    std::vector<PlanPart> parts{{m_system.design().groups[group].id,
                                 stepsFor(m_system.plans[group], switchPurpose(m_system, group))}};
    addAwaited(group, state, parts);
    const PlanSchedule plan = scheduleTogether(parts, context);
    PlanTrial trial;
    trial.group = parts.front().group;
    trial.done = plan.groupDone.at(trial.group);
    for (const RecoveryStep& step : parts.front().steps) {
        addObstacles(step, context, trial);
        for (const ElementId& other : step.needsGroups)
            if (const auto it = plan.groupDone.find(other);
                it != plan.groupDone.end() && (!it->second || it->second->value > 0))
                trial.obstacles.push_back({step.id, StepWait::Group, other, it->second});
        if (!step.controlPlaneRegion.empty() && m_system.regionsOf(step.controlPlaneRegion).empty())
            trial.undrawnRegions.push_back(step.controlPlaneRegion);
    }
    return trial;
}

} // namespace isthmus
