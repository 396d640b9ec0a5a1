#pragma once

#include "model/analysis/availability/serving.h"
#include "model/analysis/recovery/copy_chains.h"
#include "model/simulation/service_layout.h"

#include <stop_token>

namespace isthmus {

/// Lists the truth values that the run of one journey has to know (semantics.md 2 to 4) over any algebra of
/// structure.h, and says in a ServiceLayout what each is. The order of the values depends on the design
/// alone: what diagrams give for all states and bits for one state stands at the same slots.
///
/// The points are those of SwitchingAnalysis: ranked groups, active/active groups, paths that take time to
/// leave; each with the states in which it is asked.
template <class A>
class FunctionCollector {
public:
    using Value = typename A::Value;

    FunctionCollector(const System& system, const JourneyScope& scope, A& algebra, PathTable& paths,
                      std::stop_token stop = {})
        : m_system(system), m_scope(scope), m_algebra(algebra), m_structure(system, algebra), m_paths(paths),
          m_stop(std::move(stop)) {}

    /// When `stop` asks it ends early, and what it has is of no use.
    void collect(bool withSwitching) {
        m_layout.journey = m_scope.journey;
        m_layout.up = add(m_structure.journeyUp(m_scope));
        if (!withSwitching)
            return;
        m_serving = servingFunctions(m_system, m_scope, m_structure, m_algebra);
        findTimedLinks();
        addDegraded();
        for (const Index flow : m_scope.flows) {
            if (!m_system.design().flows[flow].hard || m_stop.stop_requested())
                continue;
            const Value asked = m_serving.at(m_system.flowSource[flow]);
            const Index target = m_system.flowTargetComponent[flow];
            if (target == kNone)
                addGroup(flow, m_system.flowTargetGroup[flow], asked, m_algebra.one());
            else
                addPaths(flow, target, asked, m_structure.satisfied(m_scope, flow));
        }
        for (const Index component : m_scope.components)
            if (m_system.componentKind[component]->stores)
                addStore(component);
    }

    [[nodiscard]] const ServiceLayout& layout() const { return m_layout; }
    [[nodiscard]] const std::vector<Value>& values() const { return m_values; }

private:
    Slot add(Value value) {
        m_values.push_back(value);
        return static_cast<Slot>(m_values.size() - 1);
    }

    void findTimedLinks() {
        const auto& links = m_system.design().links;
        m_pathsTakeTime = std::any_of(links.begin(), links.end(), [](const Link& link) {
            return link.failover && link.failover->value > 0;
        });
    }

    /// Semantics.md 2, as OperatingState::degraded says it of one state.
    void addDegraded() {
        Value unsatisfied = m_algebra.zero();
        for (const Index flow : m_scope.flows) {
            const auto source = m_serving.find(m_system.flowSource[flow]);
            if (m_system.design().flows[flow].hard || source == m_serving.end())
                continue;
            const Value lost = m_algebra.neg(m_structure.satisfied(m_scope, flow));
            unsatisfied = m_algebra.disj(unsatisfied, m_algebra.conj(source->second, lost));
        }
        if (!m_algebra.same(unsatisfied, m_algebra.zero()))
            m_layout.degraded = add(m_algebra.conj(m_structure.journeyUp(m_scope), unsatisfied));
    }

    void addGroup(Index flow, Index group, Value asked, Value groupServes) {
        const Group& object = m_system.design().groups[group];
        const auto& members = m_system.groupMembers[group];
        RankedPoint point;
        point.group = group;
        point.asked = add(asked);
        for (std::size_t member = 0; member < members.size(); ++member) {
            const Value serves = m_structure.memberServes(m_scope, flow, group, member);
            point.live.push_back(add(m_structure.memberLive(m_scope, flow, group, member)));
            point.serves.push_back(add(serves));
            const Value inside = m_algebra.conj(groupServes, serves);
            if (members[member].group != kNone)
                addGroup(flow, members[member].group, m_algebra.conj(asked, serves), inside);
            else
                addPaths(flow, members[member].component, asked, inside);
        }
        if (object.mode == GroupMode::ActiveActive) {
            m_layout.active.push_back({group, point.asked, point.live});
            return;
        }
        for (std::uint32_t step = 0; step < object.plan.size(); ++step)
            if (const std::pair key(group, step); !m_layout.planNeeds.contains(key))
                m_layout.planNeeds[key] = add(m_structure.stepCanRun(object.plan[step]));
        m_layout.ranked.push_back(std::move(point));
    }

    void addPaths(Index flow, Index target, Value asked, Value serves) {
        if (!m_pathsTakeTime || m_stop.stop_requested())
            return;
        PathPoint point;
        bool takesTime = false;
        for (const PathChoice& choice : m_paths.between(m_system.flowSource[flow], target)) {
            point.ways.push_back(wayOf(choice));
            takesTime = takesTime || !point.ways.back().links.empty();
        }
        if (!takesTime)
            return;
        point.asked = add(asked);
        point.serves = add(serves);
        m_layout.paths.push_back(std::move(point));
    }

    PathPoint::Way wayOf(const PathChoice& choice) {
        PathPoint::Way way{0, choice.tieRank, choice.hops, {}};
        Value alive = m_algebra.one();
        for (const Hop& hop : choice.hops) {
            const Value hopAlive = m_structure.aliveHop(hop);
            alive = m_algebra.conj(alive, hopAlive);
            alive = m_algebra.conj(alive, m_structure.aliveComponent(hop.from));
            alive = m_algebra.conj(alive, m_structure.aliveComponent(hop.to));
            if (hop.link == kNone)
                continue;
            const auto failover = m_system.design().links[hop.link].failover;
            if (failover && failover->value > 0)
                way.links.push_back({add(hopAlive), toHours(*failover)});
        }
        std::stable_sort(way.links.begin(), way.links.end(),
                         [](const auto& a, const auto& b) { return a.failover > b.failover; });
        way.alive = add(alive);
        return way;
    }

    void addStore(Index component) {
        StorePoint point;
        point.component = component;
        point.serving = add(m_serving.at(component));
        point.alive = add(m_structure.aliveComponent(component));
        for (Index group = 0; group < m_system.groupMembers.size() && point.group == kNone; ++group)
            for (const auto& member : m_system.groupMembers[group])
                if (member.component == component)
                    point.group = group;
        for (const CopyChain& chain : copyChains(m_system, component)) {
            StorePoint::Copy copy;
            copy.alive = add(m_structure.aliveComponent(chain.stages.back().target));
            copy.backup = chain.backup;
            for (const CopyChain::Stage& stage : chain.stages) {
                copy.flows.push_back(stage.flow);
                if (!m_layout.replication.contains(stage.flow))
                    m_layout.replication[stage.flow] = add(m_structure.reach(stage.source, stage.target));
            }
            point.copies.push_back(std::move(copy));
        }
        m_layout.stores.push_back(std::move(point));
    }

    const System& m_system;
    const JourneyScope& m_scope;
    A& m_algebra;
    Structure<A> m_structure;
    PathTable& m_paths;
    std::stop_token m_stop;
    bool m_pathsTakeTime = false;
    std::map<Index, Value> m_serving;
    ServiceLayout m_layout;
    std::vector<Value> m_values;
};

} // namespace isthmus
