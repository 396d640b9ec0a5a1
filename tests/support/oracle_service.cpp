#include "tests/support/oracle_service.h"

#include <algorithm>
#include <stdexcept>

namespace isthmus::oracle {

JourneyFlows::JourneyFlows(const Plan& plan, const ElementId& journey) : from(plan.design.components.size()) {
    const Journey* drawn = findById(plan.design.journeys, journey);
    if (!drawn)
        throw std::logic_error("oracle: no journey " + journey.value);
    entry = plan.component(drawn->entry);
    for (std::size_t f = 0; f < plan.design.flows.size(); ++f) {
        const Flow& flow = plan.design.flows[f];
        const auto& excluded = drawn->excludedFlows;
        if (std::find(excluded.begin(), excluded.end(), flow.id) != excluded.end())
            continue;
        const auto isBuffer = [&](const ElementId& target) {
            return !plan.group(target) && plan.buffers(plan.component(target));
        };
        const std::size_t source = plan.component(flow.from);
        if (plan.buffers(source))
            continue; // the consumer's side is a journey of its own
        if (flow.kind == FlowKind::Request || (flow.kind == FlowKind::Event && isBuffer(flow.to)))
            from[source].push_back(f);
    }
}

Service::Service(const World& world, const JourneyFlows& flows)
    : m_world(world), m_flows(&flows), m_up(world.plan().design.components.size()) {
    const Plan& plan = m_world.plan();
    for (std::size_t c = 0; c < m_up.size(); ++c)
        m_up[c] = m_world.aliveComponent(c);
    // Greatest fixpoint: everything alive is up until a hard flow of it is not satisfied.
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t c = 0; c < m_up.size(); ++c)
            for (const std::size_t f : m_flows->from[c])
                if (m_up[c] && plan.design.flows[f].hard && !satisfied(f)) {
                    m_up[c] = false;
                    changed = true;
                }
    }
    if (up())
        visit(m_flows->entry);
}

bool Service::satisfied(std::size_t flow) const {
    return satisfies(flow, m_world.plan().design.flows[flow].to);
}

bool Service::satisfies(std::size_t flow, const ElementId& target) const {
    const Plan& plan = m_world.plan();
    if (const auto group = plan.group(target))
        return groupSatisfies(flow, *group);
    return componentSatisfies(plan.component(plan.design.flows[flow].from), plan.component(target));
}

/// A target component is satisfied when up(t) ∧ reach(c, t).
bool Service::componentSatisfies(std::size_t source, std::size_t target) const {
    return m_up[target] && m_world.reach(source, target);
}

bool Service::writesByQuorum(std::size_t flow, std::size_t group) const {
    return m_world.plan().design.flows[flow].access == Access::Write &&
           m_world.plan().design.groups[group].quorum.has_value();
}

/// A target group is satisfied when at least `need` members are; a write by quorum when some member that
/// can serve has the votes.
bool Service::groupSatisfies(std::size_t flow, std::size_t g) const {
    const Group& group = m_world.plan().design.groups[g];
    const auto live = std::count_if(group.members.begin(), group.members.end(), [&](const ElementId& m) {
        return satisfies(flow, m) && (!writesByQuorum(flow, g) || hasVotes(flow, g, m));
    });
    return live >= (writesByQuorum(flow, g) ? 1 : group.need);
}

/// max(need, q) votes: the member itself, and members and witnesses reachable from it.
bool Service::hasVotes(std::size_t flow, std::size_t g, const ElementId& member) const {
    const Plan& plan = m_world.plan();
    const Group& group = plan.design.groups[g];
    if (plan.group(member))
        throw std::logic_error("oracle: a quorum over groups (flow " + plan.design.flows[flow].id.value +
                               ")");
    int votes = 0;
    for (const auto* voters : {&group.members, &group.witnesses})
        for (const ElementId& voter : *voters)
            votes += m_world.reach(plan.component(member), plan.component(voter)) ? 1 : 0;
    return votes >= std::max(group.need, *group.quorum);
}

std::set<std::size_t> Service::serving(std::size_t flow, std::size_t g) const {
    const Group& group = m_world.plan().design.groups[g];
    std::set<std::size_t> result;
    for (std::size_t m = 0; m < group.members.size(); ++m) { // in rank order
        if (group.mode == GroupMode::Ranked && result.size() == static_cast<std::size_t>(group.need))
            break;
        if (satisfies(flow, group.members[m]) &&
            (!writesByQuorum(flow, g) || hasVotes(flow, g, group.members[m])))
            result.insert(m);
    }
    return result;
}

void Service::collect(std::size_t flow, const ElementId& target, std::vector<std::size_t>& groups,
                      std::set<std::size_t>& components) const {
    const Plan& plan = m_world.plan();
    const auto group = plan.group(target);
    if (!group) {
        if (satisfies(flow, target))
            components.insert(plan.component(target));
        return;
    }
    groups.push_back(*group);
    for (const std::size_t m : serving(flow, *group))
        collect(flow, plan.design.groups[*group].members[m], groups, components);
}

std::vector<std::size_t> Service::groupsServing(std::size_t flow) const {
    std::vector<std::size_t> groups;
    std::set<std::size_t> components;
    collect(flow, m_world.plan().design.flows[flow].to, groups, components);
    return groups;
}

std::set<std::size_t> Service::servingComponents(std::size_t flow) const {
    std::vector<std::size_t> groups;
    std::set<std::size_t> components;
    collect(flow, m_world.plan().design.flows[flow].to, groups, components);
    return components;
}

/// Only what is reached from the entry through hard flows of serving members counts.
void Service::visit(std::size_t component) {
    if (!m_visited.insert(component).second)
        return;
    for (const std::size_t f : m_flows->from[component]) {
        if (!m_world.plan().design.flows[f].hard)
            continue;
        m_reachedFlows.insert(f);
        for (const std::size_t next : servingComponents(f))
            visit(next);
    }
}

bool Service::degraded() const {
    return up() && std::any_of(m_visited.begin(), m_visited.end(), [&](std::size_t c) {
               return std::any_of(m_flows->from[c].begin(), m_flows->from[c].end(), [&](std::size_t f) {
                   return !m_world.plan().design.flows[f].hard && !satisfied(f);
               });
           });
}

const std::vector<ChosenPath>& Service::paths(std::size_t flow, std::size_t target) const {
    const std::size_t source = m_world.plan().component(m_world.plan().design.flows[flow].from);
    const auto [found, isNew] = m_paths.try_emplace({source, target});
    if (isNew)
        found->second = chosenPaths(m_world, source, target);
    return found->second;
}

} // namespace isthmus::oracle
