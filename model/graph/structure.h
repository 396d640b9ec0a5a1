#pragma once

#include "model/graph/elimination.h"
#include "model/graph/system.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <type_traits>
#include <unordered_map>

namespace isthmus {

/// The structure function of semantics.md 2, written once over any lattice of truth values: single bits
/// (one state), 64-bit words (64 states at once), or nodes of a decision diagram (all states).
///
/// An algebra `A` has a type `Value` and the operations `zero`, `one`, `element(Index)`, `conj`, `disj`,
/// `neg`, `same(a, b)`; if it has `given(sourceAlive, function)`, that may say functions of a flow as they
/// are in states in which its source is alive; if it has `joined(source, target)`, that may know whether
/// there is a way between two. Answers are memoised; an object belongs to one thread and must not outlive its
/// system or algebra.
///
/// Readings of the text that matter here:
/// - `works` and `alive` are needed by reach for both ends and for everything inside the path.
/// - In a quorum the other voters must be alive and reachable from the serving member; the serving member
///   itself must be up and reachable from the source. Some member with enough votes suffices.
/// - Only requests, and events into a queue or stream, take part; what leaves a queue or stream does not.
template <class A>
class Structure {
public:
    using Value = typename A::Value;

    Structure(const System& system, A& algebra)
        : m_system(system), m_algebra(algebra), m_works(system.placeElement.size()),
          m_aliveComponent(system.componentPlace.size()), m_aliveLink(system.linkFrom.size()) {}

    [[nodiscard]] const System& system() const { return m_system; }

    Value works(Index place) {
        if (place == kNone)
            return m_algebra.one();
        auto& memo = m_works[place];
        if (!memo) {
            Value value = m_algebra.conj(m_algebra.element(m_system.placeElement[place]),
                                         risksHold(m_system.placeRisks[place]));
            memo = m_algebra.conj(value, works(m_system.parentPlace[place]));
        }
        return *memo;
    }

    Value aliveComponent(Index component) {
        auto& memo = m_aliveComponent[component];
        if (!memo) {
            const auto& object = m_system.design().components[component];
            std::vector<Value> instances;
            for (const Index element : m_system.componentInstances[component])
                instances.push_back(m_algebra.element(element));
            Value value = atLeast(instances, static_cast<std::size_t>(object.need));
            value = m_algebra.conj(value, risksHold(m_system.componentRisks[component]));
            memo = m_algebra.conj(value, works(m_system.componentPlace[component]));
        }
        return *memo;
    }

    Value aliveLink(Index link) {
        auto& memo = m_aliveLink[link];
        if (!memo) {
            Value value = m_algebra.conj(m_algebra.element(m_system.linkElement[link]),
                                         risksHold(m_system.linkRisks[link]));
            value = m_algebra.conj(value, aliveComponent(m_system.linkFrom[link]));
            value = m_algebra.conj(value, aliveComponent(m_system.linkTo[link]));
            memo = m_algebra.conj(value, underlayAlive(link));
        }
        return *memo;
    }

    /// The hop itself; the components at its ends are the caller's business.
    Value aliveHop(const Hop& hop) {
        if (hop.link != kNone)
            return aliveLink(hop.link);
        Value value = m_algebra.one();
        for (const Index element : hop.fabricElements)
            value = m_algebra.conj(value, m_algebra.element(element));
        for (const Index place : hop.fabricPlaces)
            value = m_algebra.conj(value, works(place));
        return value;
    }

    Value reach(Index source, Index target) {
        const Value ends = m_algebra.conj(aliveComponent(source), aliveComponent(target));
        if (source == target || m_algebra.same(ends, m_algebra.zero()))
            return ends;
        return m_algebra.conj(joined(source, target), ends);
    }

    Value journeyUp(const JourneyScope& scope) { return up(scope, scope.entry); }
    using Fixpoint = std::vector<Value>; ///< by component; zero outside the scope
    const Fixpoint& upIn(const JourneyScope& scope) { return fixpoint(scope); }
    /// Takes up() of a scope as worked out elsewhere.
    void settle(const JourneyScope& scope, Fixpoint up) {
        m_up.insert_or_assign(scope.journey, std::move(up));
    }
    /// One step of the fixpoint: is a component that counts as up still up by its own calls? True: it is not,
    /// and does not count so any more.
    bool lower(Fixpoint& current, Index component, const JourneyScope& scope) {
        Value value = current[component];
        for (const Index flow : m_system.flowsFrom[component])
            if (scope.follows[flow] && m_system.design().flows[flow].hard)
                value = m_algebra.conj(value, satisfiedWith(current, flow));
        if (m_algebra.same(value, current[component]))
            return false;
        current[component] = value;
        return true;
    }

    /// There is a way between two different components, their own lives aside; once for all pairs that are
    /// attached alike.
    Value joined(Index source, Index target) {
        const auto key = keyOfPair(m_system.attachment[source], m_system.attachment[target]);
        if (const auto it = m_joined.find(key); it != m_joined.end())
            return it->second;
        const Value value = findJoined(source, target);
        m_joined.emplace(key, value);
        return value;
    }

    /// In one state: the hops of such a way, of one underneath a link that any path may carry.
    [[nodiscard]] std::optional<std::vector<Hop>> wayBetween(Index source, Index target) {
        return wayOver(source, target,
                       [&](Index component) { return m_system.hops(component, source, target); });
    }
    [[nodiscard]] std::optional<std::vector<Hop>> routedWayUnder(Index link) {
        return wayOver(m_system.linkFrom[link], m_system.linkTo[link],
                       [this](Index component) { return routedHops(component); });
    }

    Value up(const JourneyScope& scope, Index component) { return fixpoint(scope)[component]; }

    Value satisfied(const JourneyScope& scope, Index flow) { return satisfiedWith(fixpoint(scope), flow); }

    /// Member number `member` of a group is live for `source`: it satisfies the flow on its own.
    Value memberLive(const JourneyScope& scope, Index flow, Index group, std::size_t member) {
        return memberLiveWith(fixpoint(scope), flow, group, member);
    }

    /// Member serves: among the first `need` live ones (ranked), or live (active/active).
    Value memberServes(const JourneyScope& scope, Index flow, Index group, std::size_t member) {
        const Value live = memberLive(scope, flow, group, member);
        const auto& object = m_system.design().groups[group];
        if (object.mode == GroupMode::ActiveActive)
            return live;
        std::vector<Value> better;
        for (std::size_t i = 0; i < member; ++i)
            better.push_back(memberLive(scope, flow, group, i));
        return m_algebra.conj(live, m_algebra.neg(atLeast(better, static_cast<std::size_t>(object.need))));
    }

    /// Nothing that a recovery step needs is lost (semantics.md 4): control planes and the drawn region they
    /// are in, components, enough vantages.
    Value stepCanRun(const RecoveryStep& step) {
        Value runs = m_algebra.one();
        for (const auto* needed : {&step.needsControlPlanes, &step.needsComponents})
            for (const ElementId& id : *needed)
                runs = m_algebra.conj(runs, aliveComponent(m_system.component(id)));
        if (!step.controlPlaneRegion.empty())
            for (const Index region : m_system.regionsOf(step.controlPlaneRegion))
                runs = m_algebra.conj(runs, works(region));
        std::vector<Value> watching;
        for (const ElementId& id : step.vantages)
            watching.push_back(aliveComponent(m_system.component(id)));
        return m_algebra.conj(runs, atLeast(watching, vantagesNeeded(step)));
    }

    /// At least `need` of the values hold.
    Value atLeast(const std::vector<Value>& values, std::size_t need) {
        if (need == 0)
            return m_algebra.one();
        std::vector<Value> count(need + 1, m_algebra.zero()); // count[k]: at least k of those seen
        count[0] = m_algebra.one();
        for (const Value& value : values)
            for (std::size_t k = need; k >= 1; --k)
                count[k] = m_algebra.disj(count[k], m_algebra.conj(count[k - 1], value));
        return count[need];
    }

private:
    Value risksHold(const std::vector<Index>& risks) {
        Value value = m_algebra.one();
        for (const Index risk : risks)
            value = m_algebra.conj(value, m_algebra.element(m_system.riskElement[risk]));
        return value;
    }

    Value underlayAlive(Index link) {
        if (m_system.routedUnderlay[link])
            return routedReach(m_system.linkFrom[link], m_system.linkTo[link]);
        const auto& alternatives = m_system.underlays[link];
        if (alternatives.empty())
            return m_algebra.one();
        Value any = m_algebra.zero();
        for (const auto& alternative : alternatives) {
            Value all = m_algebra.one();
            for (const Index segment : alternative)
                all = m_algebra.conj(all, aliveLink(segment));
            any = m_algebra.disj(any, all);
        }
        return any;
    }

    std::vector<Hop> routedHops(Index component) const {
        std::vector<Hop> hops;
        for (const Index link : m_system.linksOf[component])
            if (m_system.underlays[link].empty() && !m_system.routedUnderlay[link])
                hops.push_back(Hop{component, m_system.otherEnd(link, component), link, {}, {}, {}});
        return hops;
    }

    /// Any path over links that are no overlays (semantics.md 1, underlay `routed`).
    Value routedReach(Index source, Index target) {
        return m_algebra.conj(
            joinedOver(source, target, [this](Index component) { return routedHops(component); }),
            m_algebra.conj(aliveComponent(source), aliveComponent(target)));
    }

    Value findJoined(Index source, Index target) {
        if constexpr (requires { m_algebra.joined(source, target); })
            if (const auto known = m_algebra.joined(source, target))
                return *known;
        return joinedOver(source, target,
                          [&](Index component) { return m_system.hops(component, source, target); });
    }

    template <class Outgoing>
    Value joinedOver(Index source, Index target, const Outgoing& outgoing) {
        if constexpr (kOneState)
            return wayOver(source, target, outgoing).has_value();
        if constexpr (requires(A & algebra) { algebra.exhausted(); })
            if (m_algebra.exhausted()) // says nothing any more
                return m_algebra.zero();
        const TerminalGraph graph = collectTerminalGraph(m_system, source, target, outgoing);
        if (!graph.connected)
            return m_algebra.zero();
        std::map<std::pair<std::size_t, std::size_t>, Value> direct;
        for (const auto& edge : graph.edges) {
            auto& value = direct.try_emplace({edge.a, edge.b}, m_algebra.zero()).first->second;
            value = m_algebra.disj(value, aliveHop(edge.hop));
        }
        return eliminate(m_algebra, graph.vertices.size(), std::move(direct),
                         [&](std::size_t vertex) { return aliveComponent(graph.vertices[vertex]); });
    }

    /// Truth values of one state can be looked for along the hops, which ends at the first path.
    static constexpr bool kOneState = std::is_same_v<Value, bool>;

    template <class Outgoing>
    std::optional<std::vector<Hop>> wayOver(Index source, Index target, const Outgoing& outgoing) {
        struct Step {
            Hop hop;
            std::size_t before = 0; ///< step that led there
        };
        std::vector<Step> steps{{Hop{kNone, source, kNone, {}, {}, {}}, 0}};
        std::set<Index> seen{source};
        std::vector<std::size_t> open{0};
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            for (Hop& hop : outgoing(steps[at].hop.to)) {
                const Index to = hop.to;
                const bool forwards = m_system.componentKind[to]->forwards;
                if (to != target && (!forwards || seen.count(to) > 0 || !aliveComponent(to)))
                    continue;
                if (!aliveHop(hop))
                    continue;
                steps.push_back({std::move(hop), at});
                if (to == target)
                    return hopsTo(steps);
                seen.insert(to);
                open.push_back(steps.size() - 1);
            }
        }
        return std::nullopt;
    }

    /// The way back from the last step, turned round.
    template <class Steps>
    static std::vector<Hop> hopsTo(const Steps& steps) {
        std::vector<Hop> hops;
        for (std::size_t at = steps.size() - 1; at != 0; at = steps[at].before)
            hops.push_back(steps[at].hop);
        std::reverse(hops.begin(), hops.end());
        return hops;
    }

    /// up() of every component of the scope: part by part; within a circle from "all alive ones are up"
    /// downwards (greatest fixpoint). The functions are monotone, so in each state every round but the last
    /// takes at least one component of the circle down: as many rounds as components are enough, whether or
    /// not the algebra can tell that two values are the same.
    const Fixpoint& fixpoint(const JourneyScope& scope) {
        if (const auto it = m_up.find(scope.journey); it != m_up.end())
            return it->second;
        Fixpoint current(m_system.componentPlace.size(), m_algebra.zero());
        for (const auto& part : scope.parts) {
            for (const Index component : part)
                current[component] = aliveComponent(component);
            bool changed = true;
            for (std::size_t round = 0; round < part.size() && changed; ++round) {
                changed = false;
                for (const Index component : part)
                    changed = lower(current, component, scope) || changed;
            }
        }
        return m_up.emplace(scope.journey, std::move(current)).first->second;
    }

    Value satisfiedWith(const Fixpoint& up, Index flow) {
        const Index source = m_system.flowSource[flow];
        if (const Index target = m_system.flowTargetComponent[flow]; target != kNone)
            return m_algebra.conj(up[target], given(source, reach(source, target)));
        return groupSatisfiedWith(up, flow, m_system.flowTargetGroup[flow]);
    }

    Value groupSatisfiedWith(const Fixpoint& up, Index flow, Index group) {
        std::vector<Value> live;
        for (std::size_t member = 0; member < m_system.groupMembers[group].size(); ++member)
            live.push_back(memberLiveWith(up, flow, group, member));
        const std::size_t need =
            needsVotes(flow, group) ? 1 : static_cast<std::size_t>(m_system.design().groups[group].need);
        return atLeast(live, need);
    }

    Value given(Index source, const Value& value) {
        if constexpr (requires { m_algebra.given(value, value); })
            return m_algebra.given(aliveComponent(source), value);
        else
            return value;
    }

    [[nodiscard]] bool needsVotes(Index flow, Index group) const {
        return m_system.design().flows[flow].access == Access::Write &&
               m_system.design().groups[group].quorum.has_value();
    }

    Value memberLiveWith(const Fixpoint& up, Index flow, Index group, std::size_t member) {
        const auto& entry = m_system.groupMembers[group][member];
        if (entry.group != kNone)
            return groupSatisfiedWith(up, flow, entry.group);
        const Index source = m_system.flowSource[flow];
        const Value live = m_algebra.conj(up[entry.component], given(source, reach(source, entry.component)));
        return needsVotes(flow, group) ? m_algebra.conj(live, votes(group, entry.component)) : live;
    }

    /// The member and those it reaches have max(need, quorum) votes together.
    Value votes(Index group, Index serving) {
        const auto& object = m_system.design().groups[group];
        std::vector<Value> others;
        for (const Index voter : m_system.votersOf(group))
            if (voter != serving)
                others.push_back(reach(serving, voter));
        const int needed = std::max(object.need, *object.quorum) - 1;
        return atLeast(others, static_cast<std::size_t>(std::max(needed, 0)));
    }

    const System& m_system;
    A& m_algebra;
    std::vector<std::optional<Value>> m_works, m_aliveComponent, m_aliveLink;
    std::unordered_map<std::uint64_t, Value> m_joined; ///< by attachment
    std::map<Index, Fixpoint> m_up;
};

} // namespace isthmus
