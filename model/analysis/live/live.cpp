#include "model/analysis/live/live.h"

#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

class CarryingElements {
public:
    explicit CarryingElements(const OperatingState& state) : m_router(state), m_system(state.system()) {}

    std::set<ElementId> find() {
        for (const JourneyScope& scope : m_system.journeys) {
            for (const Index flow : activeFlows(m_router, scope))
                addFlow(scope, flow);
            for (const Index flow : scope.dataFlows)
                addFlow(scope, flow);
        }
        return std::move(m_found);
    }

private:
    void addFlow(const JourneyScope& scope, Index flow) {
        const Index source = m_system.flowSource[flow];
        for (const FlowLeg& leg : flowLegs(m_router, scope, flow)) {
            addRoute(source, leg.target);
            addRoute(leg.target, source);
        }
    }

    void addRoute(Index source, Index target) {
        const Design& design = m_system.design();
        const Routes& routes = m_router.route(source, target);
        if (!routes.reachable)
            return;
        m_found.insert(design.components[source].id);
        for (const RoutedHop& step : routes.hops) {
            m_found.insert(design.components[step.hop.to].id);
            if (step.hop.link != kNone)
                addLink(step.hop.link);
        }
    }

    void addLink(Index link) {
        if (!m_found.insert(m_system.design().links[link].id).second)
            return;
        for (const Index carrier : m_router.latencies().carriers(link)) {
            m_found.insert(m_system.design().components[m_system.linkFrom[carrier]].id);
            m_found.insert(m_system.design().components[m_system.linkTo[carrier]].id);
            addLink(carrier);
        }
    }

    Router m_router;
    const System& m_system;
    std::set<ElementId> m_found;
};

void addDead(const OperatingState& state, std::set<ElementId>& dead) {
    const System& system = state.system();
    const Design& design = system.design();
    for (Index place = 0; place < design.places.size(); ++place)
        if (!state.works(place))
            dead.insert(design.places[place].id);
    for (Index component = 0; component < design.components.size(); ++component)
        if (!state.aliveComponent(component))
            dead.insert(design.components[component].id);
    for (Index link = 0; link < design.links.size(); ++link)
        if (!state.aliveLink(link))
            dead.insert(design.links[link].id);
}

} // namespace

LiveState liveState(const System& system, const std::vector<ElementId>& failed) {
    LiveState live;
    std::vector<Index> down;
    for (const ElementId& id : failed) {
        const auto elements = system.elementsOf(id);
        if (elements.empty())
            continue;
        live.failed.insert(id);
        down.insert(down.end(), elements.begin(), elements.end());
    }
    const OperatingState state(system, down);
    live.dead = live.failed;
    addDead(state, live.dead);
    live.carrying = CarryingElements(state).find();
    if (down.empty())
        return live;
    const OperatingState nominal(system);
    const auto before = CarryingElements(nominal).find();
    std::set_difference(live.carrying.begin(), live.carrying.end(), before.begin(), before.end(),
                        std::inserter(live.rerouted, live.rerouted.end()));
    return live;
}

std::vector<ElementId> idleLinks(const System& system, const LiveState& live) {
    std::vector<ElementId> idle;
    for (const Link& link : system.design().links)
        if (!live.dead.count(link.id) && !live.carrying.count(link.id))
            idle.push_back(link.id);
    return idle;
}

} // namespace isthmus
