#pragma once

#include "model/base/probability.h"
#include "model/diagram/cut_sets.h"
#include "model/diagram/fussell_vesely.h"
#include "model/diagram/importance.h"
#include "model/faulttree/fault_tree.h"

#include <memory>
#include <optional>
#include <vector>

namespace isthmus {

struct FaultTreeOptions {
    /// Diagrams, tables and caches together.
    std::size_t bytes = std::size_t{2} << 30U;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::stop_token stop;
};

/// One top event solved exactly: everything is read off one set of diagrams. Belongs to one thread.
class FaultTreeSolution {
public:
    /// @pre checkFaultTree(tree) finds nothing.
    /// @returns FT-010 when memory or time ran out, FT-011 when the stop token asked.
    [[nodiscard]] static Result<FaultTreeSolution> solve(const FaultTree& tree, FaultTree::Index top,
                                                         const FaultTreeOptions& options);

    /// Of the top event; up: that it does not happen. Both summed without subtraction.
    [[nodiscard]] const Probability& probability() const { return m_probability; }
    [[nodiscard]] std::size_t modules() const { return m_function.modules.size() + 1; }
    [[nodiscard]] std::size_t diagramNodes() const { return m_diagram->nodeCount(); }
    /// Events that the top depends on; indices of the tree with its common causes written out.
    [[nodiscard]] std::vector<FaultTree::Index> events() const;

    /// Importance by event, of those that the top depends on.
    struct EventImportance {
        FaultTree::Index event = 0;
        VariableImportance values;
        std::optional<FussellVesely> fussellVesely; ///< only of monotone trees
    };
    [[nodiscard]] std::vector<EventImportance> importance();

    struct CutSets {
        /// False: an event that happens can prevent the top. The sets then are those that are enough while no
        /// other event happens, and their chances bound nothing.
        bool monotone = true;
        double count = 0;
        std::vector<double> countByOrder; ///< from order 0
        double rareEventSum = 0;          ///< Σ of their chances: an upper bound of the top's
        CutSetFamily::Listing listing;    ///< variables replaced by events
    };
    /// @returns FT-012 when the tree is not monotone and a module of it happens while no event does; else as
    /// solve.
    [[nodiscard]] Result<CutSets> cutSets(const CutSetFamily::Query& query, std::size_t highestOrder);

private:
    FaultTreeSolution() = default;
    [[nodiscard]] Result<const CutSetFamily*> family();
    [[nodiscard]] std::vector<double> chances() const;

    FaultTreeOptions m_options;
    std::unique_ptr<Diagram> m_diagram;
    ModularFunction m_function;
    std::vector<std::optional<FaultTree::Index>> m_eventOf; ///< by variable; none: a module
    std::vector<Probability> m_probabilities;
    Probability m_probability;
    [[nodiscard]] bool isMonotoneThroughout();
    [[nodiscard]] bool restsWhenNothingHappens(Diagram::Node function) const;

    bool m_negations = false;
    bool m_monotone = true;
    std::unique_ptr<SetDiagram> m_sets;
    std::optional<CutSetFamily> m_family;
    friend class FaultTreeSolver;
};

} // namespace isthmus
