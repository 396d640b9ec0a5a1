#pragma once

#include "model/diagram/function_table.h"
#include "model/diagram/loss_diagram.h"

#include <functional>

namespace isthmus {

/// One loss function read out of a diagram (loss_diagram.h). What holds of the other variables once it is
/// decided what is lost are functions of a table. Immutable.
class LossFunction {
public:
    using Variable = Diagram::Variable;
    using Slot = std::uint32_t;
    struct Node {
        bool saysLost = false;
        Variable variable = 0;
        Slot low = 0;  ///< another node; 0 when nothing is lost
        Slot high = 0; ///< when `saysLost`, a root of the table
        /// When `saysLost`, position of the variable among lost().
        std::uint32_t position = 0;
    };
    static constexpr Slot kFirst = 1; ///< of nodes()

    LossFunction() = default;
    /// @param rootOf  makes an ordinary function of the diagram a root of the table and says which.
    LossFunction(const Diagram& diagram, Diagram::Node loss,
                 const std::function<std::uint32_t(Diagram::Node)>& rootOf);

    /// With some variables fixed, which cannot be lost then. @param table  restricted alike.
    [[nodiscard]] LossFunction restricted(const std::vector<std::optional<bool>>& works,
                                          const FunctionTable& table) const;

    /// Children before parents, the root last; empty when nothing is lost in any state.
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    /// Variables whose loss counts, ascending.
    [[nodiscard]] const std::vector<Variable>& lost() const { return m_lost; }
    /// Variables whose state is asked for before it is decided what is lost, ascending.
    [[nodiscard]] std::vector<Variable> decided() const;

    /// For each variable of lost(), the chance that the others are in a state in which its loss counts.
    /// O(nodes). @param probabilities  by variable. @param masses  of all slots of the table.
    [[nodiscard]] std::vector<double> chances(std::span<const Probability> probabilities,
                                              const FunctionTable& table,
                                              std::span<const FunctionTable::Mass> masses) const;

    /// Adds to `result`, by variable, by how much Σ weight · chance is larger when it works than when it
    /// fails, so far as that is decided before the loss; and to `rootWeights`, by root of the table, the
    /// weight with which each function there counts: what is decided after it is in its derivatives.
    /// @param weights  by position in lost(). O(nodes).
    void addDerivatives(std::span<const double> weights, std::span<const Probability> probabilities,
                        const FunctionTable& table, std::span<const FunctionTable::Mass> masses,
                        std::vector<double>& result, std::vector<double>& rootWeights) const;

private:
    void keepOnly(Slot root);
    void listLost();

    std::vector<Node> m_nodes;
    std::vector<Variable> m_lost;
};

} // namespace isthmus
