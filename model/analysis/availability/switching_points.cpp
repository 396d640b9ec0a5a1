#include "model/analysis/availability/switching_points.h"

#include "model/analysis/availability/serving.h"
#include "model/analysis/routing/path_order.h"

#include <algorithm>

namespace isthmus {

namespace {

using Node = Formula::Node;
using Points = SwitchingPoints<Node>;

class PointFinder {
public:
    PointFinder(const System& system, const JourneyScope& scope, Structure<FormulaAlgebra>& structure,
                FormulaAlgebra& algebra)
        : m_system(system), m_scope(scope), m_structure(structure), m_algebra(algebra),
          m_formula(algebra.formula()) {
        const auto& links = system.design().links;
        m_pathsTakeTime = std::any_of(links.begin(), links.end(), [](const Link& link) {
            return link.failover && link.failover->value > 0;
        });
    }

    Points run() {
        m_points.journey = m_structure.journeyUp(m_scope);
        const auto serving = servingFunctions(m_system, m_scope, m_structure, m_algebra);
        for (const Index flow : m_scope.flows) {
            if (!m_system.design().flows[flow].hard)
                continue;
            const Node asked = serving.at(m_system.flowSource[flow]);
            const Index target = m_system.flowTargetComponent[flow];
            if (target == kNone)
                addGroup(flow, m_system.flowTargetGroup[flow], asked, Formula::kTrue);
            else
                addPaths(flow, target, asked, m_structure.satisfied(m_scope, flow));
        }
        return std::move(m_points);
    }

private:
    /// What is certain while these components are alive.
    [[nodiscard]] std::vector<Node> whileAlive(std::initializer_list<Index> components) {
        std::vector<Node> conditions;
        for (const Index component : components) {
            const auto more = m_formula.conditionsOf(m_structure.aliveComponent(component));
            conditions.insert(conditions.end(), more.begin(), more.end());
        }
        return conditions;
    }

    /// `groupServes`: the group serves in every group that it is nested in.
    void addGroup(Index flow, Index group, Node asked, Node groupServes) {
        const auto& members = m_system.groupMembers[group];
        const bool ranked = m_system.design().groups[group].mode == GroupMode::Ranked;
        const auto certain = whileAlive({m_system.flowSource[flow]});
        const auto need = static_cast<std::size_t>(m_system.design().groups[group].need);
        std::vector<Node> live;
        std::vector<Node> takePart; // ranked: serve; active/active: are live
        for (std::size_t member = 0; member < members.size(); ++member) {
            const Node others = ranked ? m_algebra.neg(m_structure.atLeast(live, need)) : Formula::kTrue;
            live.push_back(liveForAnySource(flow, group, member, certain));
            takePart.push_back(m_algebra.conj(live.back(), others));
            const Node serves = m_structure.memberServes(m_scope, flow, group, member);
            const Node memberServes = m_algebra.conj(groupServes, serves);
            if (members[member].group != kNone)
                addGroup(flow, members[member].group, m_algebra.conj(asked, serves), memberServes);
            else
                addPaths(flow, members[member].component, asked, memberServes);
        }
        // Flows that ask the same group in states that look the same to it switch together.
        const auto put = [&](auto& points, auto make) {
            for (auto& point : points)
                if (point.group == group && point.members == takePart) {
                    point.asked = m_algebra.disj(point.asked, asked);
                    return;
                }
            points.push_back(make());
        };
        if (ranked)
            put(m_points.ranked, [&] { return Points::Ranked{group, asked, takePart, planRuns(group)}; });
        else
            put(m_points.active, [&] { return Points::Active{group, asked, takePart}; });
    }

    /// The member is live, said without what is certain of the source: in whichever way a member can be
    /// reached, it is as alive for one source as for another.
    Node liveForAnySource(Index flow, Index group, std::size_t member, const std::vector<Node>& certain) {
        const auto& groups = m_system.design().groups;
        const auto& entry = m_system.groupMembers[group][member];
        if (groups[entry.group == kNone ? group : entry.group].quorum) // votes are not only about reaching
            return m_structure.memberLive(m_scope, flow, group, member);
        if (entry.group == kNone)
            return m_algebra.conj(
                m_structure.up(m_scope, entry.component),
                m_formula.assuming(m_structure.reach(m_system.flowSource[flow], entry.component), certain));
        std::vector<Node> live;
        for (std::size_t i = 0; i < m_system.groupMembers[entry.group].size(); ++i)
            live.push_back(liveForAnySource(flow, entry.group, i, certain));
        return m_structure.atLeast(live, static_cast<std::size_t>(groups[entry.group].need));
    }

    Node planRuns(Index group) {
        Node runs = Formula::kTrue;
        for (const RecoveryStep& step : m_system.design().groups[group].plan)
            for (const auto* needed : {&step.needsControlPlanes, &step.needsComponents})
                for (const ElementId& id : *needed)
                    runs = m_algebra.conj(runs, m_structure.aliveComponent(m_system.component(id)));
        return runs;
    }

    void addPaths(Index flow, Index target, Node asked, Node serves) {
        if (!m_pathsTakeTime)
            return;
        const Index source = m_system.flowSource[flow];
        const auto certain = whileAlive({source, target});
        Points::PathPoint point{flow, {{asked, serves}}, {}};
        for (const PathChoice& choice : pathsInPreferenceOrder(m_system, source, target, kSwitchingPathCap)) {
            Points::Path path = pathOf(choice, certain);
            if (!isNeverChosen(path, point.paths))
                point.paths.push_back(std::move(path));
        }
        const bool takesTime = std::any_of(point.paths.begin(), point.paths.end(),
                                           [](const auto& path) { return !path.links.empty(); });
        if (!takesTime)
            return;
        for (Points::PathPoint& known : m_points.paths)
            if (areSame(known.paths, point.paths)) {
                const auto& use = point.uses.front();
                if (std::find(known.uses.begin(), known.uses.end(), use) == known.uses.end())
                    known.uses.push_back(use);
                return;
            }
        m_points.paths.push_back(std::move(point));
    }

    /// Wherever the path is alive, a better one is.
    [[nodiscard]] bool isNeverChosen(const Points::Path& path,
                                     const std::vector<Points::Path>& better) const {
        const auto conditions = m_formula.conditionsOf(path.alive);
        return std::any_of(better.begin(), better.end(), [&](const auto& other) {
            const auto needs = m_formula.conditionsOf(other.alive);
            return other.tieRank < path.tieRank &&
                   std::includes(conditions.begin(), conditions.end(), needs.begin(), needs.end());
        });
    }

    /// The same choices, at the same price. Hops decide only how traffic splits among equal paths.
    static bool areSame(const std::vector<Points::Path>& a, const std::vector<Points::Path>& b) {
        const auto tied = [](const std::vector<Points::Path>& paths, std::size_t i) {
            return i + 1 < paths.size() && paths[i].tieRank == paths[i + 1].tieRank;
        };
        if (a.size() != b.size())
            return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a[i].alive != b[i].alive || a[i].links != b[i].links || tied(a, i) || tied(b, i))
                return false;
        return true;
    }

    Points::Path pathOf(const PathChoice& choice, const std::vector<Node>& certain) {
        Points::Path path{Formula::kTrue, choice.tieRank, choice.hops, {}};
        std::map<double, Node, std::greater<>> byFailover;
        for (const Hop& hop : choice.hops) {
            const Node alive = m_structure.aliveHop(hop);
            path.alive = m_algebra.conj(path.alive, alive);
            path.alive = m_algebra.conj(path.alive, m_structure.aliveComponent(hop.from));
            path.alive = m_algebra.conj(path.alive, m_structure.aliveComponent(hop.to));
            if (hop.link == kNone)
                continue;
            const auto failover = m_system.design().links[hop.link].failover;
            if (failover && failover->value > 0) {
                Node& all = byFailover.try_emplace(failover->value, Formula::kTrue).first->second;
                all = m_algebra.conj(all, alive);
            }
        }
        path.alive = m_formula.assuming(path.alive, certain);
        for (const auto& [seconds, alive] : byFailover)
            path.links.push_back({m_formula.assuming(alive, certain), Seconds{seconds}});
        return path;
    }

    const System& m_system;
    const JourneyScope& m_scope;
    Structure<FormulaAlgebra>& m_structure;
    FormulaAlgebra& m_algebra;
    Formula& m_formula;
    bool m_pathsTakeTime = false; ///< some link has a failover time
    Points m_points;
};

} // namespace

Points findSwitchingPoints(const System& system, const JourneyScope& scope,
                           Structure<FormulaAlgebra>& structure, FormulaAlgebra& algebra) {
    return PointFinder(system, scope, structure, algebra).run();
}

} // namespace isthmus
