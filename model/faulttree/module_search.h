#pragma once

#include "model/faulttree/module_diagram.h"

#include <memory>

namespace isthmus {

/// Looks for an order of a module's leaves in which its diagram fits. Rules are tried in small budgets, then
/// those in larger ones under which most gates were built before the budget ended; growing more slowly would
/// spend most of the time on orders given up.
class ModuleSearch {
public:
    struct Found {
        std::unique_ptr<Diagram> diagram;
        Diagram::Node function = Diagram::kOne;
        std::vector<GateGraph::Node> leaves; ///< by variable
    };

    /// @param limits  of the largest diagram.
    ModuleSearch(const GateGraph& graph, DiagramLimits limits)
        : m_graph(graph), m_limits(std::move(limits)) {}

    /// @returns nothing when no order fits, time is up, or the stop token asks.
    [[nodiscard]] std::optional<Found> find(const FaultTreeModule& module);
    [[nodiscard]] bool cancelled() const { return m_cancelled; }

private:
    struct Candidate {
        LeafRule rule = LeafRule::SharedFirst;
        std::size_t gatesBuilt = 0;
    };
    [[nodiscard]] bool fits(const FaultTreeModule& module, Candidate& candidate, std::size_t nodes);

    const GateGraph& m_graph;
    DiagramLimits m_limits;
    Found m_found;
    bool m_isCapped = false; ///< a diagram was allowed fewer nodes than its stage
    bool m_cancelled = false;
    bool m_timedOut = false;
};

} // namespace isthmus
