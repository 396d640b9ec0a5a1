#include "model/graph/one_state.h"

#include <algorithm>

namespace isthmus {

namespace {

void sortOnce(std::vector<Index>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

OneState::OneState(const System& system, const std::vector<Index>& down)
    : m_system(system), m_up(system.elements.size(), true), m_structure(system, m_algebra) {
    for (const Index element : down)
        m_up[element] = false;
}

OneState::OneState(std::shared_ptr<OneState> base, const std::vector<Index>& down)
    : m_system(base->system()), m_base(std::move(base)), m_up(m_base->m_up),
      m_structure(m_system, m_algebra) {
    for (const Index element : down) {
        if (!m_up[element])
            continue;
        m_up[element] = false;
        m_lost.push_back(element);
    }
    for (const Index element : m_lost)
        for (const Index component : m_system.componentsOn[element])
            if (m_base->m_structure.aliveComponent(component) && !m_structure.aliveComponent(component))
                m_lostComponents.push_back(component);
    sortOnce(m_lostComponents);
}

std::optional<bool> OneState::joinedAsBefore(Index source, Index target) {
    if (!m_base)
        return std::nullopt;
    const Way& way = m_base->wayOf(source, target);
    const bool holds = std::all_of(way.elements.begin(), way.elements.end(),
                                   [this](Index element) { return m_up[element]; });
    return holds ? std::optional(way.stands) : std::nullopt;
}

const OneState::Way& OneState::wayOf(Index source, Index target) {
    const auto key = keyOfPair(m_system.attachment[source], m_system.attachment[target]);
    const auto [entry, isNew] = m_ways.try_emplace(key);
    Way& way = entry->second;
    if (!isNew)
        return way;
    way.source = source;
    way.target = target;
    if (const auto hops = m_structure.wayBetween(source, target)) {
        way.stands = true;
        for (const Hop& hop : *hops) {
            addHop(hop, way.elements);
            if (hop.to != target)
                addComponent(hop.to, way.elements);
        }
        sortOnce(way.elements);
    }
    return way;
}

void OneState::addHop(const Hop& hop, std::vector<Index>& elements) {
    if (hop.link != kNone)
        addLink(hop.link, elements);
    elements.insert(elements.end(), hop.fabricElements.begin(), hop.fabricElements.end());
    for (const Index place : hop.fabricPlaces)
        addPlace(place, elements);
}

/// @pre the link is alive.
void OneState::addLink(Index link, std::vector<Index>& elements) {
    elements.push_back(m_system.linkElement[link]);
    for (const Index risk : m_system.linkRisks[link])
        elements.push_back(m_system.riskElement[risk]);
    addComponent(m_system.linkFrom[link], elements);
    addComponent(m_system.linkTo[link], elements);
    if (m_system.routedUnderlay[link]) {
        if (const auto hops = m_structure.routedWayUnder(link))
            for (const Hop& hop : *hops)
                addHop(hop, elements);
        return;
    }
    for (const auto& alternative : m_system.underlays[link]) {
        if (!std::all_of(alternative.begin(), alternative.end(),
                         [this](Index segment) { return m_structure.aliveLink(segment); }))
            continue;
        for (const Index segment : alternative)
            addLink(segment, elements);
        return;
    }
}

/// All of its instances, though it may need fewer: then one only looks once too often.
void OneState::addComponent(Index component, std::vector<Index>& elements) const {
    const auto& instances = m_system.componentInstances[component];
    elements.insert(elements.end(), instances.begin(), instances.end());
    for (const Index risk : m_system.componentRisks[component])
        elements.push_back(m_system.riskElement[risk]);
    addPlace(m_system.componentPlace[component], elements);
}

void OneState::addPlace(Index place, std::vector<Index>& elements) const {
    for (; place != kNone; place = m_system.parentPlace[place]) {
        elements.push_back(m_system.placeElement[place]);
        for (const Index risk : m_system.placeRisks[place])
            elements.push_back(m_system.riskElement[risk]);
    }
}

bool OneState::isVoting(Index flow, Index group) const {
    const Design& design = m_system.design();
    const auto& members = m_system.groupMembers[group];
    return design.flows[flow].access == Access::Write &&
           (design.groups[group].quorum ||
            std::any_of(members.begin(), members.end(), [&](const auto& member) {
                return member.group != kNone && isVoting(flow, member.group);
            }));
}

void OneState::addFlow(Index flow, Index target, FlowsOver& flows) {
    const Index source = m_system.flowSource[flow];
    if (source == target)
        return;
    const auto key = keyOfPair(m_system.attachment[source], m_system.attachment[target]);
    auto& over = flows.byWay[key];
    if (over.empty())
        for (const Index element : wayOf(source, target).elements)
            flows.waysOn[element].push_back(key);
    if (over.empty() || over.back() != flow)
        over.push_back(flow);
}

void OneState::addMembers(Index flow, Index group, FlowsOver& flows) {
    for (const auto& member : m_system.groupMembers[group]) {
        if (member.component != kNone)
            addFlow(flow, member.component, flows);
        else
            addMembers(flow, member.group, flows);
    }
}

const OneState::FlowsOver& OneState::flowsOver(const JourneyScope& scope) {
    const auto [entry, isNew] = m_flowsOver.try_emplace(scope.journey);
    if (!isNew)
        return entry->second;
    FlowsOver& flows = entry->second;
    for (const Index flow : scope.flows) {
        const Index group = m_system.flowTargetGroup[flow];
        if (group == kNone) {
            addFlow(flow, m_system.flowTargetComponent[flow], flows);
            continue;
        }
        addMembers(flow, group, flows);
        if (isVoting(flow, group))
            flows.voting.push_back(flow);
    }
    return flows;
}

/// Lowers the base's fixpoint to that of this state, and finds the flows that may be answered otherwise.
void OneState::lower(const JourneyScope& scope, Answers& answers) {
    std::vector<bool> up = m_base->m_structure.upIn(scope);
    std::vector<Index> open; ///< components whose calls have to be looked at again
    const auto touch = [&](Index flow) {
        if (!scope.follows[flow])
            return;
        if (!answers.isTouched[flow])
            answers.touched.push_back(flow);
        answers.isTouched[flow] = true;
        if (m_system.design().flows[flow].hard)
            open.push_back(m_system.flowSource[flow]);
    };
    const auto fall = [&](Index component) {
        up[component] = false;
        for (const Index flow : m_system.flowsTo[component])
            touch(flow);
    };
    for (const Index component : m_lostComponents) {
        for (const Index flow : m_system.flowsFrom[component])
            touch(flow);
        fall(component);
    }
    const FlowsOver& flows = m_base->flowsOver(scope);
    for (const Index element : m_lost)
        if (const auto ways = flows.waysOn.find(element); ways != flows.waysOn.end())
            for (const std::uint64_t key : ways->second)
                if (const Way& way = m_base->m_ways.at(key); !m_structure.joined(way.source, way.target))
                    for (const Index flow : flows.byWay.at(key))
                        touch(flow);
    for (const Index flow : flows.voting)
        touch(flow);
    while (!open.empty()) {
        const Index component = open.back();
        open.pop_back();
        if (up[component] && m_structure.lower(up, component, scope))
            fall(component);
    }
    std::sort(answers.touched.begin(), answers.touched.end());
    m_structure.settle(scope, std::move(up));
}

OneState::Answers& OneState::answersOf(const JourneyScope& scope) {
    const auto [entry, isNew] = m_answers.try_emplace(scope.journey);
    Answers& answers = entry->second;
    if (!isNew)
        return answers;
    answers.targets.resize(m_base ? 0 : m_system.flowSource.size());
    answers.isTouched.resize(m_system.flowSource.size());
    if (m_base) {
        m_base->settle(scope);
        lower(scope, answers);
    }
    return answers;
}

const std::vector<Index>& OneState::touchedFlows(const JourneyScope& scope) {
    return answersOf(scope).touched;
}

const std::vector<Index>& OneState::targetsOf(const JourneyScope& scope, Index flow) {
    Answers& answers = answersOf(scope);
    if (m_base && !answers.isTouched[flow])
        return m_base->targetsOf(scope, flow);
    if (answers.targets.empty())
        answers.targets.resize(m_system.flowSource.size());
    auto& targets = answers.targets[flow];
    if (targets)
        return *targets;
    targets.emplace();
    if (m_structure.satisfied(scope, flow)) {
        const Index target = m_system.flowTargetComponent[flow];
        *targets = target != kNone ? std::vector{target}
                                   : membersOf(scope, flow, m_system.flowTargetGroup[flow], true);
    }
    return *targets;
}

std::vector<Index> OneState::membersOf(const JourneyScope& scope, Index flow, Index group, bool onlyServing) {
    std::vector<Index> found;
    const auto& members = m_system.groupMembers[group];
    for (std::size_t member = 0; member < members.size(); ++member) {
        const bool counts = onlyServing ? m_structure.memberServes(scope, flow, group, member)
                                        : m_structure.memberLive(scope, flow, group, member);
        if (!counts)
            continue;
        if (members[member].component != kNone) {
            found.push_back(members[member].component);
            continue;
        }
        const auto nested = membersOf(scope, flow, members[member].group, onlyServing);
        found.insert(found.end(), nested.begin(), nested.end());
    }
    return found;
}

const std::vector<Index>& OneState::servingComponents(const JourneyScope& scope) {
    Answers& answers = answersOf(scope);
    if (answers.serving)
        return *answers.serving;
    const bool asBefore =
        m_base && std::all_of(answers.touched.begin(), answers.touched.end(), [&](Index flow) {
            return targetsOf(scope, flow) == m_base->targetsOf(scope, flow);
        });
    if (asBefore)
        return m_base->servingComponents(scope);
    std::vector<bool> found(m_system.componentPlace.size());
    std::vector<Index>& serving = answers.serving.emplace();
    serving.push_back(scope.entry);
    found[scope.entry] = true;
    for (std::size_t next = 0; next < serving.size(); ++next)
        for (const Index flow : m_system.flowsFrom[serving[next]]) {
            if (!scope.follows[flow] || !m_system.design().flows[flow].hard)
                continue;
            for (const Index target : targetsOf(scope, flow)) {
                if (found[target])
                    continue;
                found[target] = true;
                serving.push_back(target);
            }
        }
    return serving;
}

} // namespace isthmus
