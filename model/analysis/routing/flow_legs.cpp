#include "model/analysis/routing/flow_legs.h"

#include <algorithm>

namespace isthmus {

namespace {

bool contains(const std::vector<Index>& list, Index index) {
    return std::find(list.begin(), list.end(), index) != list.end();
}

bool isCopy(const Flow& flow) {
    return flow.kind == FlowKind::Replication || flow.kind == FlowKind::Backup;
}

/// Shares a flow out over a group and the groups in it.
class GroupShares {
public:
    GroupShares(Router& router, const JourneyScope& scope, Index flow)
        : m_router(router), m_source(router.system().flowSource[flow]),
          m_read(router.system().design().flows[flow].access == Access::Read),
          m_live(router.state().liveMembers(scope, flow)),
          m_serving(router.state().servingMembers(scope, flow)) {}

    std::vector<FlowLeg> of(Index group) {
        share(group, 1.0);
        return std::move(m_legs);
    }

private:
    using Member = System::GroupMember;

    [[nodiscard]] std::vector<Index> among(const Member& member, const std::vector<Index>& wanted) const {
        if (member.component != kNone)
            return contains(wanted, member.component) ? std::vector{member.component} : std::vector<Index>{};
        std::vector<Index> found;
        for (const Member& nested : m_router.system().groupMembers[member.group]) {
            const auto inside = among(nested, wanted);
            found.insert(found.end(), inside.begin(), inside.end());
        }
        return found;
    }

    [[nodiscard]] bool stores(const std::vector<Index>& components) const {
        return std::all_of(components.begin(), components.end(),
                           [this](Index c) { return m_router.system().componentKind[c]->stores; });
    }

    /// Unreachable and unknown distances come last.
    [[nodiscard]] std::pair<int, double> distance(const Member& member) {
        std::pair<int, double> least{2, 0.0};
        for (const Index component : among(member, m_live)) {
            if (!m_router.state().reach(m_source, component))
                continue;
            const auto& latency = m_router.oneWay(m_source, component).oneWay;
            least = std::min(least, latency ? std::pair{0, latency->value} : std::pair{1, 0.0});
        }
        return least;
    }

    void give(const Member& member, double part) {
        if (member.component != kNone)
            m_legs.push_back({member.component, part});
        else
            share(member.group, part);
    }

    void toNearest(const std::vector<Member>& members, double part) {
        const Member* nearest = nullptr;
        std::pair<int, double> least;
        for (const Member& member : members)
            if (const auto far = distance(member); !nearest || far < least) {
                nearest = &member;
                least = far;
            }
        if (nearest)
            give(*nearest, part);
    }

    void share(Index group, double part) {
        const System& system = m_router.system();
        const Group& object = system.design().groups[group];
        const bool ranked = object.mode == GroupMode::Ranked;
        std::vector<Member> live;
        std::vector<double> weights;
        bool readable = true;
        const auto& members = system.groupMembers[group];
        for (std::size_t i = 0; i < members.size(); ++i) {
            const auto components = among(members[i], m_live);
            if (components.empty())
                continue;
            live.push_back(members[i]);
            weights.push_back(i < object.weights.size() ? object.weights[i] : 1.0);
            readable = readable && stores(components);
        }
        if (ranked ? m_read && readable : object.nearest)
            return toNearest(live, part);
        double total = 0;
        for (std::size_t i = 0; i < live.size(); ++i) {
            if (ranked)
                weights[i] = among(live[i], m_serving).empty() ? 0.0 : 1.0;
            total += weights[i];
        }
        for (std::size_t i = 0; i < live.size(); ++i)
            if (weights[i] > 0)
                give(live[i], part * weights[i] / total);
    }

    Router& m_router;
    Index m_source;
    bool m_read;
    std::vector<Index> m_live, m_serving;
    std::vector<FlowLeg> m_legs;
};

void copiesTo(Router& router, Index source, Index group, std::vector<FlowLeg>& legs) {
    for (const auto& member : router.system().groupMembers[group]) {
        if (member.group != kNone)
            copiesTo(router, source, member.group, legs);
        else if (member.component != source && router.state().reach(source, member.component))
            legs.push_back({member.component, 1.0});
    }
}

} // namespace

FlowScopes::FlowScopes(const System& system)
    : m_system(&system), m_journeyOf(system.flowSource.size(), kNone) {
    for (Index journey = 0; journey < system.journeys.size(); ++journey)
        for (const Index flow : system.journeys[journey].flows)
            if (m_journeyOf[flow] == kNone)
                m_journeyOf[flow] = journey;
    for (Index component = 0; component < system.componentPlace.size(); ++component)
        m_others.components.push_back(component);
    for (Index flow = 0; flow < m_journeyOf.size(); ++flow)
        if (m_journeyOf[flow] == kNone && !isCopy(system.design().flows[flow]))
            m_others.flows.push_back(flow);
    system.arrange(m_others);
}

const JourneyScope& FlowScopes::of(Index flow) const {
    return m_journeyOf[flow] == kNone ? m_others : m_system->journeys[m_journeyOf[flow]];
}

std::vector<FlowLeg> flowLegs(Router& router, const JourneyScope& scope, Index flow) {
    const System& system = router.system();
    const OperatingState& state = router.state();
    const Index source = system.flowSource[flow];
    if (!state.aliveComponent(source))
        return {};
    if (const Index target = system.flowTargetComponent[flow]; target != kNone)
        return state.reach(source, target) ? std::vector<FlowLeg>{{target, 1.0}} : std::vector<FlowLeg>{};
    std::vector<FlowLeg> legs;
    if (isCopy(system.design().flows[flow]))
        copiesTo(router, source, system.flowTargetGroup[flow], legs);
    else if (state.satisfied(scope, flow))
        legs = GroupShares(router, scope, flow).of(system.flowTargetGroup[flow]);
    return legs;
}

std::vector<Index> activeFlows(Router& router, const JourneyScope& scope) {
    std::vector<Index> active;
    if (!router.state().aliveComponent(scope.entry))
        return active;
    std::vector<Index> serving{scope.entry};
    std::vector<bool> found(router.system().componentPlace.size());
    found[scope.entry] = true;
    for (std::size_t next = 0; next < serving.size(); ++next)
        for (const Index flow : router.system().flowsFrom[serving[next]]) {
            if (!scope.follows[flow])
                continue;
            active.push_back(flow);
            for (const FlowLeg& leg : flowLegs(router, scope, flow)) {
                if (!found[leg.target])
                    serving.push_back(leg.target);
                found[leg.target] = true;
            }
        }
    std::sort(active.begin(), active.end());
    return active;
}

std::vector<bool> carryingFlows(Router& router) {
    const System& system = router.system();
    std::vector<bool> followed(system.flowSource.size(), false), carrying(system.flowSource.size(), false);
    for (const JourneyScope& scope : system.journeys) {
        for (const Index flow : scope.flows)
            followed[flow] = true;
        for (const Index flow : activeFlows(router, scope))
            carrying[flow] = true;
    }
    for (Index flow = 0; flow < carrying.size(); ++flow)
        if (!followed[flow])
            carrying[flow] = router.state().aliveComponent(system.flowSource[flow]);
    return carrying;
}

} // namespace isthmus
