#pragma once

#include "model/graph/structure.h"

#include <set>
#include <utility>

namespace isthmus {

/// For each component of a journey the states in which it takes part in serving it: the entry always;
/// targets of hard flows, and serving members of their groups, of components that do. Least fixpoint, so
/// that a cycle nobody asks does not ask itself. `A` is an algebra of Structure (structure.h), `S` is a
/// Structure or says as one when a flow is satisfied and when a member serves.
template <class S, class A>
class ServingFinder {
public:
    using Value = typename A::Value;

    ServingFinder(const System& system, const JourneyScope& scope, S& structure, A& algebra)
        : m_system(system), m_scope(scope), m_structure(structure), m_algebra(algebra) {}

    std::map<Index, Value> run() {
        for (const Index component : m_scope.components)
            m_serving.emplace(component, m_algebra.zero());
        m_serving[m_scope.entry] = m_algebra.one();
        m_changed.insert(m_scope.entry);
        // In each state every round but the last makes one component more serve.
        for (std::size_t round = 0; round <= m_scope.components.size() && !m_changed.empty(); ++round) {
            const auto sources = std::exchange(m_changed, {});
            for (const Index flow : m_scope.flows)
                if (m_system.design().flows[flow].hard && sources.contains(m_system.flowSource[flow]))
                    follow(flow);
        }
        return std::move(m_serving);
    }

private:
    void follow(Index flow) {
        const Value asked = m_serving.at(m_system.flowSource[flow]);
        if (const Index target = m_system.flowTargetComponent[flow]; target != kNone)
            add(target, m_algebra.conj(asked, m_structure.satisfied(m_scope, flow)));
        else
            followGroup(flow, m_system.flowTargetGroup[flow], asked);
    }

    void followGroup(Index flow, Index group, Value asked) {
        const auto& members = m_system.groupMembers[group];
        for (std::size_t member = 0; member < members.size(); ++member) {
            const auto serves = m_algebra.conj(asked, m_structure.memberServes(m_scope, flow, group, member));
            if (members[member].component != kNone)
                add(members[member].component, serves);
            else
                followGroup(flow, members[member].group, serves);
        }
    }

    void add(Index component, Value states) {
        Value& serving = m_serving.at(component);
        const Value joined = m_algebra.disj(serving, states);
        if (!m_algebra.same(joined, serving))
            m_changed.insert(component);
        serving = joined;
    }

    const System& m_system;
    const JourneyScope& m_scope;
    S& m_structure;
    A& m_algebra;
    std::map<Index, Value> m_serving;
    std::set<Index> m_changed; ///< serve in more states than their flows were last told
};

template <class S, class A>
[[nodiscard]] std::map<Index, typename A::Value>
servingFunctions(const System& system, const JourneyScope& scope, S& structure, A& algebra) {
    return ServingFinder<S, A>(system, scope, structure, algebra).run();
}

} // namespace isthmus
