#include "model/analysis/recovery/footprint.h"

#include <algorithm>

namespace isthmus {

Footprint::Footprint(Router& router, const JourneyScope& scope)
    : m_router(router), m_system(router.system()), m_elements(m_system.elements.size()),
      m_links(m_system.linkFrom.size()) {
    for (const Index component : scope.components)
        addComponent(component);
    for (const Index flow : scope.flows) {
        if (m_system.flowTargetGroup[flow] != kNone)
            addVotes(m_system.flowTargetGroup[flow]);
        for (const Index target : m_router.state().targetsOf(scope, flow))
            addRoute(m_system.flowSource[flow], target);
    }
}

bool Footprint::holdsAny(const std::vector<Index>& elements) const {
    return std::any_of(elements.begin(), elements.end(), [&](Index element) { return m_elements[element]; });
}

void Footprint::addRisks(const std::vector<Index>& risks) {
    for (const Index risk : risks)
        m_elements[m_system.riskElement[risk]] = true;
}

void Footprint::addPlace(Index place) {
    for (; place != kNone; place = m_system.parentPlace[place]) {
        m_elements[m_system.placeElement[place]] = true;
        addRisks(m_system.placeRisks[place]);
    }
}

void Footprint::addComponent(Index component) {
    for (const Index element : m_system.componentInstances[component])
        m_elements[element] = true;
    addRisks(m_system.componentRisks[component]);
    addPlace(m_system.componentPlace[component]);
}

void Footprint::addLink(Index link) {
    if (m_links[link])
        return;
    m_links[link] = true;
    m_elements[m_system.linkElement[link]] = true;
    addRisks(m_system.linkRisks[link]);
    addComponent(m_system.linkFrom[link]);
    addComponent(m_system.linkTo[link]);
    for (const Index carrier : m_router.latencies().carriers(link))
        addLink(carrier);
}

void Footprint::addRoute(Index source, Index target) {
    addComponent(source);
    addComponent(target);
    if (source == target)
        return;
    for (const RoutedHop& step : m_router.route(source, target).hops) {
        addComponent(step.hop.from);
        addComponent(step.hop.to);
        if (step.hop.link != kNone)
            addLink(step.hop.link);
        for (const Index element : step.hop.fabricElements)
            m_elements[element] = true;
        for (const Index place : step.hop.fabricPlaces)
            addPlace(place);
    }
}

/// The members of a group and, where a quorum votes, the ways between them.
void Footprint::addVotes(Index group) {
    for (const auto& member : m_system.groupMembers[group])
        if (member.group != kNone)
            addVotes(member.group);
    const std::vector<Index> voters = m_system.votersOf(group);
    for (const Index voter : voters)
        addComponent(voter);
    if (!m_system.design().groups[group].quorum)
        return;
    for (const Index from : voters)
        for (const Index to : voters)
            if (from != to && m_router.state().reach(from, to))
                addRoute(from, to);
}

} // namespace isthmus
