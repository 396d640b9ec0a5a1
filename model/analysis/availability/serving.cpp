#include "model/analysis/availability/serving.h"

namespace isthmus {

namespace {

class ServingFinder {
public:
    ServingFinder(const System& system, const JourneyScope& scope, Structure<DiagramAlgebra>& structure,
                  DiagramAlgebra& algebra)
        : m_system(system), m_scope(scope), m_structure(structure), m_algebra(algebra) {}

    std::map<Index, Diagram::Node> run() {
        for (const Index component : m_scope.components)
            m_serving.emplace(component, Diagram::kZero);
        m_serving[m_scope.entry] = Diagram::kOne;
        do {
            m_changed = false;
            for (const Index flow : m_scope.flows)
                if (m_system.design().flows[flow].hard)
                    follow(flow);
        } while (m_changed && !m_algebra.diagram().exhausted());
        return std::move(m_serving);
    }

private:
    void follow(Index flow) {
        const Diagram::Node asked = m_serving.at(m_system.flowSource[flow]);
        if (const Index target = m_system.flowTargetComponent[flow]; target != kNone)
            add(target, m_algebra.conj(asked, m_structure.satisfied(m_scope, flow)));
        else
            followGroup(flow, m_system.flowTargetGroup[flow], asked);
    }

    void followGroup(Index flow, Index group, Diagram::Node asked) {
        const auto& members = m_system.groupMembers[group];
        for (std::size_t member = 0; member < members.size(); ++member) {
            const auto serves = m_algebra.conj(asked, m_structure.memberServes(m_scope, flow, group, member));
            if (members[member].component != kNone)
                add(members[member].component, serves);
            else
                followGroup(flow, members[member].group, serves);
        }
    }

    void add(Index component, Diagram::Node states) {
        Diagram::Node& serving = m_serving.at(component);
        const Diagram::Node joined = m_algebra.disj(serving, states);
        m_changed = m_changed || joined != serving;
        serving = joined;
    }

    const System& m_system;
    const JourneyScope& m_scope;
    Structure<DiagramAlgebra>& m_structure;
    DiagramAlgebra& m_algebra;
    std::map<Index, Diagram::Node> m_serving;
    bool m_changed = false;
};

} // namespace

std::map<Index, Diagram::Node> servingFunctions(const System& system, const JourneyScope& scope,
                                                Structure<DiagramAlgebra>& structure,
                                                DiagramAlgebra& algebra) {
    return ServingFinder(system, scope, structure, algebra).run();
}

} // namespace isthmus
