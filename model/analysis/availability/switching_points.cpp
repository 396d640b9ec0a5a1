#include "model/analysis/availability/switching_points.h"

#include "model/analysis/availability/serving.h"

#include <algorithm>

namespace isthmus {

namespace {

using Node = Diagram::Node;
using Points = SwitchingPoints;
using Functions = JourneyFunctions<Node>;

/// Truth values as they are while the journey is up.
class WhileUpAlgebra {
public:
    using Value = Node;

    WhileUpAlgebra(Diagram& diagram, Node journey) : m_diagram(diagram), m_journey(diagram, journey) {}

    [[nodiscard]] static Value zero() { return Diagram::kZero; }
    [[nodiscard]] static Value one() { return Diagram::kOne; }
    [[nodiscard]] Value conj(Value a, Value b) const { return given(m_diagram.conj(a, b)); }
    [[nodiscard]] Value disj(Value a, Value b) const { return given(m_diagram.disj(a, b)); }
    [[nodiscard]] Value neg(Value a) const { return given(m_diagram.neg(a)); }
    [[nodiscard]] static bool same(Value a, Value b) { return a == b; }
    [[nodiscard]] Value given(Value value) const { return m_diagram.given(value, m_journey); }
    [[nodiscard]] Value atLeast(std::span<const Value> values, std::size_t need) const {
        return given(m_diagram.atLeast(values, need));
    }

private:
    Diagram& m_diagram;
    Diagram::Condition m_journey;
};

class PointFinder {
public:
    PointFinder(const System& system, const JourneyScope& scope, const Functions& functions, Diagram& diagram)
        : m_system(system), m_scope(scope), m_functions(functions), m_algebra(diagram, functions.journey) {}

    Points run() {
        m_points.journey = m_functions.journey;
        if (m_points.journey == Diagram::kZero)
            return std::move(m_points);
        const auto serving = servingFunctions(m_system, m_scope, *this, m_algebra);
        for (const Index flow : m_scope.flows) {
            if (!m_system.design().flows[flow].hard)
                continue;
            const Node asked = serving.at(m_system.flowSource[flow]);
            const Index target = m_system.flowTargetComponent[flow];
            if (target == kNone)
                addGroup(flow, m_system.flowTargetGroup[flow], asked, Diagram::kOne);
            else
                addPaths(flow, target, {asked, satisfied(m_scope, flow)});
        }
        return std::move(m_points);
    }

    /// As structure.h says them.
    [[nodiscard]] Node satisfied(const JourneyScope& /*scope*/, Index flow) const {
        return m_algebra.given(m_functions.satisfied.at(flow));
    }
    [[nodiscard]] Node memberServes(const JourneyScope& /*scope*/, Index flow, Index group,
                                    std::size_t member) {
        auto& serves = m_serves[{flow, group}];
        if (serves.empty())
            serves = servingMembers(group, m_functions.live.at({flow, group}));
        return serves[member];
    }

private:
    [[nodiscard]] std::vector<Node> servingMembers(Index group, const std::vector<Node>& live) const {
        const Group& object = m_system.design().groups[group];
        std::vector<Node> serve;
        for (std::size_t member = 0; member < live.size(); ++member)
            serve.push_back(object.mode == GroupMode::ActiveActive
                                ? m_algebra.given(live[member])
                                : m_algebra.conj(live[member], m_algebra.neg(m_algebra.atLeast(
                                                                   std::span(live).first(member),
                                                                   static_cast<std::size_t>(object.need)))));
        return serve;
    }

    /// `groupServes`: the group serves in every group that it is nested in.
    void addGroup(Index flow, Index group, Node asked, Node groupServes) {
        if (asked == Diagram::kZero)
            return;
        const auto& members = m_system.groupMembers[group];
        std::vector<Node> takePart; // ranked: serve; active/active: are live
        for (std::size_t member = 0; member < members.size(); ++member) {
            const Node serves = memberServes(m_scope, flow, group, member);
            takePart.push_back(serves);
            const Node memberServes = m_algebra.conj(groupServes, serves);
            if (members[member].group != kNone)
                addGroup(flow, members[member].group, m_algebra.conj(asked, serves), memberServes);
            else
                addPaths(flow, members[member].component, {asked, memberServes});
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
        if (m_system.design().groups[group].mode == GroupMode::Ranked)
            put(m_points.ranked, [&] {
                return Points::Ranked{group, asked, takePart,
                                      m_algebra.given(m_functions.planRuns.at(group))};
            });
        else
            put(m_points.active, [&] { return Points::Active{group, asked, takePart}; });
    }

    void addPaths(Index flow, Index target, Points::Use use) {
        const auto paths = m_functions.paths.find({m_system.flowSource[flow], target});
        if (paths == m_functions.paths.end() || use.asked == Diagram::kZero)
            return;
        for (Points::PathPoint& known : m_points.paths)
            if (areSame(known.paths, paths->second)) {
                if (std::find(known.uses.begin(), known.uses.end(), use) == known.uses.end())
                    known.uses.push_back(use);
                return;
            }
        m_points.paths.push_back({flow, {use}, paths->second});
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

    const System& m_system;
    const JourneyScope& m_scope;
    const Functions& m_functions;
    WhileUpAlgebra m_algebra;
    std::map<std::pair<Index, Index>, std::vector<Node>> m_serves; ///< by flow and group
    Points m_points;
};

} // namespace

SwitchingPoints findSwitchingPoints(const System& system, const JourneyScope& scope,
                                    const JourneyFunctions<Diagram::Node>& functions, Diagram& diagram) {
    return PointFinder(system, scope, functions, diagram).run();
}

} // namespace isthmus
