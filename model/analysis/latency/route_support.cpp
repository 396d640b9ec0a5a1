#include "model/analysis/latency/route_support.h"

#include <algorithm>

namespace isthmus {

namespace {

class SupportSearch {
public:
    SupportSearch(Router& router, const JourneyScope& scope)
        : m_router(router), m_system(router.system()), m_state(router.state()), m_scope(scope),
          m_in(m_system.elements.size(), false), m_places(m_system.placeElement.size(), false),
          m_components(m_system.componentPlace.size(), false), m_links(m_system.linkFrom.size(), false),
          m_answers(m_system.componentPlace.size(), false) {}

    std::vector<Index> run() {
        addAlternatives();
        addAnswer(m_scope.entry);
        while (!m_open.empty()) {
            const Index component = m_open.back();
            m_open.pop_back();
            for (const Index flow : m_scope.flows)
                if (m_system.flowSource[flow] == component && m_state.satisfied(m_scope, flow))
                    addFlow(flow);
        }
        return found();
    }

    std::vector<Index> oneWay(Index source, Index target) {
        addRoute(source, target);
        return found();
    }

private:
    [[nodiscard]] std::vector<Index> found() const {
        std::vector<Index> support;
        for (Index element = 0; element < m_in.size(); ++element)
            if (m_in[element])
                support.push_back(element);
        return support;
    }

    void add(Index element) { m_in[element] = true; }
    void addRisks(const std::vector<Index>& risks) {
        for (const Index risk : risks)
            add(m_system.riskElement[risk]);
    }

    void addPlace(Index place) {
        for (; place != kNone && !m_places[place]; place = m_system.parentPlace[place]) {
            m_places[place] = true;
            add(m_system.placeElement[place]);
            addRisks(m_system.placeRisks[place]);
        }
    }

    void addComponent(Index component) {
        if (m_components[component])
            return;
        m_components[component] = true;
        addRisks(m_system.componentRisks[component]);
        addPlace(m_system.componentPlace[component]);
        int need = m_system.design().components[component].need;
        for (const Index instance : m_system.componentInstances[component])
            if (need > 0 && m_state.elementUp(instance)) {
                add(instance);
                --need;
            }
    }

    void addLink(Index link) {
        if (m_links[link])
            return;
        m_links[link] = true;
        add(m_system.linkElement[link]);
        addRisks(m_system.linkRisks[link]);
        addComponent(m_system.linkFrom[link]);
        addComponent(m_system.linkTo[link]);
        for (const Index carrier : std::vector<Index>(m_router.latencies().carriers(link)))
            addLink(carrier);
    }

    /// A link that would be faster over a later alternative might then be chosen.
    void addAlternatives() {
        for (Index link = 0; link < m_links.size(); ++link)
            if (m_system.underlays[link].size() > 1 && !m_system.design().links[link].latency &&
                m_state.aliveLink(link))
                addLink(link);
    }

    void addRoute(Index source, Index target) {
        addComponent(source);
        addComponent(target);
        for (const RoutedHop& step : m_router.route(source, target).hops) {
            addComponent(step.hop.from);
            addComponent(step.hop.to);
            if (step.hop.link != kNone)
                addLink(step.hop.link);
            for (const Index element : step.hop.fabricElements)
                add(element);
            for (const Index place : step.hop.fabricPlaces)
                addPlace(place);
        }
    }

    void addBothWays(Index source, Index target) {
        addRoute(source, target);
        addRoute(target, source);
    }

    void addAnswer(Index component) {
        addComponent(component);
        if (m_answers[component])
            return;
        m_answers[component] = true;
        m_open.push_back(component);
    }

    void addFlow(Index flow) {
        const Index source = m_system.flowSource[flow];
        if (const Index target = m_system.flowTargetComponent[flow]; target != kNone) {
            addBothWays(source, target);
            addAnswer(target);
            return;
        }
        for (const Index member : m_state.liveMembers(m_scope, flow)) {
            addBothWays(source, member);
            addAnswer(member);
            if (m_system.design().flows[flow].access == Access::Write)
                addVotes(m_system.flowTargetGroup[flow], member);
        }
    }

    void addVotes(Index group, Index member) {
        for (const auto& inner : m_system.groupMembers[group])
            if (inner.group != kNone)
                addVotes(inner.group, member);
        if (!m_system.design().groups[group].quorum)
            return;
        for (const Index voter : m_system.votersOf(group))
            if (voter != member && m_state.reach(member, voter))
                addBothWays(member, voter);
    }

    Router& m_router;
    const System& m_system;
    const OperatingState& m_state;
    const JourneyScope& m_scope;
    std::vector<bool> m_in;                                       ///< elements
    std::vector<bool> m_places, m_components, m_links, m_answers; ///< already in
    std::vector<Index> m_open; ///< components whose flows are to be followed
};

} // namespace

std::vector<Index> routeSupport(Router& router, const JourneyScope& scope) {
    return SupportSearch(router, scope).run();
}

std::vector<Index> waySupport(Router& router, Index source, Index target) {
    const JourneyScope none;
    return SupportSearch(router, none).oneWay(source, target);
}

} // namespace isthmus
