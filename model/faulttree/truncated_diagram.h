#pragma once

#include "model/faulttree/chance_bounds.h"
#include "model/faulttree/module_diagram.h"

namespace isthmus {

/// How far a function is cut down.
struct Truncation {
    std::size_t nodes = 10'000;       ///< about as many are left to either side of each gate
    std::vector<Probability> chances; ///< by leaf, of happening; only to choose what is cut
};

/// A function between two others: the one holds only where it does, the other wherever it does.
struct EnclosingFunctions {
    Diagram::Node within = Diagram::kZero, around = Diagram::kOne;
    [[nodiscard]] bool exact() const { return within == around; }
};

/// The function of moduleDiagram() between two that are smaller: gates whose diagrams grow beyond the limit
/// lose the nodes whose loss costs least: a constant takes their place, or the child that implies the other
/// (within) or that the other implies (around), and the cost is the chance of getting there times what that
/// gives away (after "heavy branch subsetting" and "remapping" in K. Ravi, K. L. McMillan, T. R. Shiple and
/// F. Somenzi, "Approximation and decomposition of binary decision diagrams", DAC 1998). Certain whatever is
/// cut.
/// @returns nothing when `diagram` is exhausted.
[[nodiscard]] std::optional<EnclosingFunctions>
truncatedModuleDiagram(const GateGraph& graph, const FaultTreeModule& module,
                       const std::vector<GateGraph::Node>& leaves, const Truncation& truncation,
                       Diagram& diagram);

} // namespace isthmus
