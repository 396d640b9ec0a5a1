#include "model/analysis/availability/journey_functions.h"

#include "model/analysis/routing/path_order.h"
#include "model/graph/assumption.h"

#include <algorithm>
#include <unordered_map>

namespace isthmus {

namespace {

using Node = Formula::Node;

class FunctionFinder {
public:
    FunctionFinder(const System& system, const JourneyScope& scope, Structure<FormulaAlgebra>& structure,
                   FormulaAlgebra& algebra)
        : m_system(system), m_scope(scope), m_structure(structure), m_algebra(algebra),
          m_whileUp(algebra.formula(), algebra.formula().conditionsOf(structure.journeyUp(scope))) {
        const auto& links = system.design().links;
        m_pathsTakeTime = std::any_of(links.begin(), links.end(), [](const Link& link) {
            return link.failover && link.failover->value > 0;
        });
    }

    JourneyFunctions<Node> run() {
        m_functions.journey = m_structure.journeyUp(m_scope);
        if (m_functions.journey == Formula::kFalse)
            return std::move(m_functions);
        for (const Index flow : m_scope.flows) {
            if (!m_system.design().flows[flow].hard)
                continue;
            const Index target = m_system.flowTargetComponent[flow];
            if (target == kNone) {
                addGroup(flow, m_system.flowTargetGroup[flow]);
                continue;
            }
            m_functions.satisfied.emplace(flow, m_whileUp.of(m_structure.satisfied(m_scope, flow)));
            addPaths(m_system.flowSource[flow], target);
        }
        return std::move(m_functions);
    }

private:
    void addGroup(Index flow, Index group) {
        if (m_algebra.exhausted())
            return;
        const auto& members = m_system.groupMembers[group];
        std::vector<Node> live;
        for (std::size_t member = 0; member < members.size(); ++member) {
            live.push_back(m_whileUp.of(m_structure.memberLive(m_scope, flow, group, member)));
            if (members[member].group != kNone)
                addGroup(flow, members[member].group);
            else
                addPaths(m_system.flowSource[flow], members[member].component);
        }
        m_functions.live.emplace(std::pair(flow, group), std::move(live));
        if (m_system.design().groups[group].mode == GroupMode::Ranked &&
            m_functions.planRuns.count(group) == 0)
            m_functions.planRuns.emplace(group, m_whileUp.of(planRuns(group)));
    }

    Node planRuns(Index group) {
        Node runs = Formula::kTrue;
        for (const RecoveryStep& step : m_system.plans[group])
            runs = m_algebra.conj(runs, m_structure.stepCanRun(step));
        return runs;
    }

    void addPaths(Index source, Index target) {
        if (m_algebra.exhausted() || !m_pathsTakeTime || !m_asked.emplace(source, target).second ||
            alwaysTakesOnePath(source, target))
            return;
        std::vector<FlowPath<Node>> paths;
        for (const PathChoice& choice : choicesOf(source, target, kSwitchingPathCap)) {
            FlowPath<Node> path = pathOf(choice, source, target);
            if (!isNeverChosen(path, paths))
                paths.push_back(std::move(path));
        }
        const bool takesTime =
            std::any_of(paths.begin(), paths.end(), [](const auto& path) { return !path.links.empty(); });
        if (takesTime)
            m_functions.paths.emplace(std::pair(source, target), std::move(paths));
    }

    /// The best path shares its traffic with no other and lives as long as its ends do: most pairs within a
    /// region, which saves looking for all their detours.
    [[nodiscard]] bool alwaysTakesOnePath(Index source, Index target) {
        const auto& best = choicesOf(source, target, 2);
        const bool isShared = best.size() == 2 && best[0].tieRank == best[1].tieRank;
        return best.empty() || (!isShared && pathOf(best[0], source, target).alive == Formula::kTrue);
    }

    /// Of these or of two that are attached alike, which have the same paths but for their ends.
    const std::vector<PathChoice>& choicesOf(Index source, Index target, std::size_t cap) {
        const auto key = keyOfPair(m_system.attachment[source], m_system.attachment[target]);
        const auto [entry, isNew] = m_choices[cap].try_emplace(key);
        if (isNew)
            entry->second = pathsInPreferenceOrder(m_system, source, target, cap);
        return entry->second;
    }

    /// Wherever the path is alive, a better one is.
    [[nodiscard]] bool isNeverChosen(const FlowPath<Node>& path,
                                     const std::vector<FlowPath<Node>>& better) const {
        const auto conditions = m_algebra.formula().conditionsOf(path.alive);
        return std::any_of(better.begin(), better.end(), [&](const auto& other) {
            const auto needs = m_algebra.formula().conditionsOf(other.alive);
            return other.tieRank < path.tieRank && std::ranges::includes(conditions, needs);
        });
    }

    /// Its hops are those of the choice, whose ends may be others.
    FlowPath<Node> pathOf(const PathChoice& choice, Index source, Index target) {
        FlowPath<Node> path{Formula::kTrue, choice.tieRank, choice.hops, {}};
        std::map<double, Node, std::greater<>> byFailover;
        for (const Hop& hop : choice.hops) {
            const Node alive = m_structure.aliveHop(hop);
            path.alive = m_algebra.conj(path.alive, alive);
            const bool isLast = &hop == &choice.hops.back();
            path.alive = m_algebra.conj(path.alive, m_structure.aliveComponent(isLast ? target : hop.to));
            if (hop.link == kNone)
                continue;
            const auto failover = m_system.design().links[hop.link].failover;
            if (failover && failover->value > 0) {
                Node& all = byFailover.try_emplace(failover->value, Formula::kTrue).first->second;
                all = m_algebra.conj(all, alive);
            }
        }
        if (choice.hops.empty())
            return path;
        path.alive = m_algebra.conj(path.alive, m_structure.aliveComponent(source));
        Assumption whileEndsAlive(m_algebra.formula(), certainWhileAlive({source, target}));
        path.alive = m_whileUp.of(whileEndsAlive.of(path.alive));
        for (const auto& [seconds, alive] : byFailover)
            path.links.push_back({m_whileUp.of(whileEndsAlive.of(alive)), Seconds{seconds}});
        return path;
    }

    [[nodiscard]] std::vector<Node> certainWhileAlive(std::initializer_list<Index> components) {
        std::vector<Node> conditions;
        for (const Index component : components) {
            const auto more = m_algebra.formula().conditionsOf(m_structure.aliveComponent(component));
            conditions.insert(conditions.end(), more.begin(), more.end());
        }
        return conditions;
    }

    const System& m_system;
    const JourneyScope& m_scope;
    Structure<FormulaAlgebra>& m_structure;
    FormulaAlgebra& m_algebra;
    Assumption m_whileUp;
    bool m_pathsTakeTime = false; ///< some link has a failover time
    std::set<std::pair<Index, Index>> m_asked;
    /// By how many were asked for at most, and by attachment.
    std::map<std::size_t, std::unordered_map<std::uint64_t, std::vector<PathChoice>>> m_choices;
    JourneyFunctions<Node> m_functions;
};

} // namespace

JourneyFunctions<Node> findJourneyFunctions(const System& system, const JourneyScope& scope,
                                            Structure<FormulaAlgebra>& structure, FormulaAlgebra& algebra) {
    return FunctionFinder(system, scope, structure, algebra).run();
}

} // namespace isthmus
