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
        : m_system(system), m_scope(scope), m_structure(structure), m_algebra(algebra) {
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
    /// `groupServes`: the group serves in every group that it is nested in.
    void addGroup(Index flow, Index group, Node asked, Node groupServes) {
        const auto& members = m_system.groupMembers[group];
        std::vector<Node> live;
        std::vector<Node> serves;
        for (std::size_t member = 0; member < members.size(); ++member) {
            live.push_back(m_structure.memberLive(m_scope, flow, group, member));
            serves.push_back(m_structure.memberServes(m_scope, flow, group, member));
            const Node memberServes = m_algebra.conj(groupServes, serves.back());
            if (members[member].group != kNone)
                addGroup(flow, members[member].group, m_algebra.conj(asked, serves.back()), memberServes);
            else
                addPaths(flow, members[member].component, asked, memberServes);
        }
        // Two flows that ask the same group in the same states switch together.
        const auto isKnown = [&](const auto& points, const std::vector<Node>& own) {
            return std::any_of(points.begin(), points.end(), [&](const auto& point) {
                return point.group == group && point.asked == asked && point.members == own;
            });
        };
        if (isKnown(m_points.ranked, serves) || isKnown(m_points.active, live))
            return;
        if (m_system.design().groups[group].mode == GroupMode::Ranked)
            m_points.ranked.push_back({group, asked, std::move(serves), planRuns(group)});
        else
            m_points.active.push_back({group, asked, std::move(live)});
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
        const bool isKnown =
            std::any_of(m_points.paths.begin(), m_points.paths.end(), [&](const auto& point) {
                return point.source == source && point.target == target && point.asked == asked &&
                       point.serves == serves;
            });
        if (isKnown)
            return;
        Points::PathPoint point{flow, source, target, asked, serves, {}};
        bool takesTime = false;
        for (const PathChoice& choice : pathsInPreferenceOrder(m_system, source, target, kSwitchingPathCap)) {
            point.paths.push_back(pathOf(choice));
            takesTime = takesTime || !point.paths.back().links.empty();
        }
        if (takesTime)
            m_points.paths.push_back(std::move(point));
    }

    Points::Path pathOf(const PathChoice& choice) {
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
        for (const auto& [seconds, alive] : byFailover)
            path.links.push_back({alive, Seconds{seconds}});
        return path;
    }

    const System& m_system;
    const JourneyScope& m_scope;
    Structure<FormulaAlgebra>& m_structure;
    FormulaAlgebra& m_algebra;
    bool m_pathsTakeTime = false; ///< some link has a failover time
    Points m_points;
};

} // namespace

Points findSwitchingPoints(const System& system, const JourneyScope& scope,
                           Structure<FormulaAlgebra>& structure, FormulaAlgebra& algebra) {
    return PointFinder(system, scope, structure, algebra).run();
}

} // namespace isthmus
