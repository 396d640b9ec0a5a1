#pragma once

#include "tests/support/oracle_path.h"
#include "tests/support/oracle_world.h"

namespace isthmus::oracle {

/// The flows of one journey that matter for "up", by source.
struct JourneyFlows {
    JourneyFlows(const Plan& plan, const ElementId& journey);

    std::size_t entry = 0;
    std::vector<std::vector<std::size_t>> from; ///< of each component: hard or soft, not excluded
};

/// One journey in one state (semantics.md 2; "Serving" of 3).
class Service {
public:
    Service(const World& world, const JourneyFlows& flows);

    [[nodiscard]] const World& world() const { return m_world; }
    /// J
    [[nodiscard]] bool up() const { return m_up[m_flows->entry]; }
    /// J and a soft flow of a serving component is unsatisfied.
    [[nodiscard]] bool degraded() const;
    /// Hard flows of serving components, the entry first; empty when J = 0.
    [[nodiscard]] const std::set<std::size_t>& reachedFlows() const { return m_reachedFlows; }
    /// Members that serve the flow's source: positions in the group's list.
    [[nodiscard]] std::set<std::size_t> serving(std::size_t flow, std::size_t group) const;
    /// Groups that the flow asks: its target, and those nested in it that serve.
    [[nodiscard]] std::vector<std::size_t> groupsServing(std::size_t flow) const;
    /// Components that the flow's requests end in.
    [[nodiscard]] std::set<std::size_t> servingComponents(std::size_t flow) const;
    /// The chosen path of the flow to that component in this state.
    [[nodiscard]] const std::vector<ChosenPath>& paths(std::size_t flow, std::size_t target) const;

private:
    [[nodiscard]] bool satisfied(std::size_t flow) const;
    [[nodiscard]] bool satisfies(std::size_t flow, const ElementId& target) const;
    [[nodiscard]] bool componentSatisfies(std::size_t source, std::size_t target) const;
    [[nodiscard]] bool groupSatisfies(std::size_t flow, std::size_t group) const;
    [[nodiscard]] bool writesByQuorum(std::size_t flow, std::size_t group) const;
    [[nodiscard]] bool hasVotes(std::size_t flow, std::size_t group, const ElementId& member) const;
    void visit(std::size_t component);
    void collect(std::size_t flow, const ElementId& target, std::vector<std::size_t>& groups,
                 std::set<std::size_t>& components) const;

    World m_world;
    const JourneyFlows* m_flows;
    std::vector<char> m_up;
    std::set<std::size_t> m_visited, m_reachedFlows;
    mutable std::map<std::pair<std::size_t, std::size_t>, std::vector<ChosenPath>> m_paths;
};

} // namespace isthmus::oracle
