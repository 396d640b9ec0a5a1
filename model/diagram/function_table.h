#pragma once

#include "model/diagram/diagram.h"

#include <optional>

namespace isthmus {

/// Some functions read out of a diagram: only the nodes they use, children before parents. Immutable and
/// small, so that it can be kept, shared between threads and asked again with other numbers when the diagram
/// that made it is long gone.
class FunctionTable {
public:
    using Variable = Diagram::Variable;
    using Slot = std::uint32_t; ///< 0 and 1 are the constants, 2 the first node
    /// Chance that a function holds, and that it does not, each summed without subtraction.
    struct Mass {
        double up = 0, down = 0;
    };

    FunctionTable() = default;
    /// `functions` become the table's roots, in their order. @param numbers  how many numbers the diagram has
    /// for each variable (loss_diagram.h); only one of them is in the functions.
    FunctionTable(const Diagram& diagram, std::span<const Diagram::Node> functions, Variable numbers = 1);

    /// The same functions with some variables fixed, reduced again; roots keep their places.
    /// @param works  by variable; variables without a value stay open.
    [[nodiscard]] FunctionTable restricted(const std::vector<std::optional<bool>>& works) const;

    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    [[nodiscard]] Slot root(std::size_t function) const { return m_roots[function]; }
    [[nodiscard]] std::size_t rootCount() const { return m_roots.size(); }

    /// Parts of a node: slots 2 to nodeCount() + 1, children before their parents.
    [[nodiscard]] Variable variableOf(Slot slot) const { return m_nodes[slot - 2].variable; }
    [[nodiscard]] Slot low(Slot slot) const { return m_nodes[slot - 2].low; }
    [[nodiscard]] Slot high(Slot slot) const { return m_nodes[slot - 2].high; }
    /// Slots of the nodes that one root uses, children before parents.
    [[nodiscard]] std::vector<Slot> slotsOf(std::size_t function) const;
    /// Nodes that one root uses.
    [[nodiscard]] std::size_t sizeOf(std::size_t function) const;
    /// Variables without which a function cannot hold: it is false whenever one of them fails. O(nodes ·
    /// variables / 64).
    [[nodiscard]] std::vector<Variable> necessary(std::size_t function) const;
    /// Variables that any root depends on, ascending.
    [[nodiscard]] std::vector<Variable> variables() const;
    /// Variables that a root depends on, ascending.
    [[nodiscard]] std::vector<Variable> support(std::size_t function) const;

    /// Masses of all slots. @param probabilities  by variable. O(nodes).
    [[nodiscard]] std::vector<Mass> masses(std::span<const Probability> probabilities) const;
    /// By how much Σ weight · P(root) is larger when a variable works than when it fails, for every variable,
    /// by one pass down over the masses (A. Rauzy, "New algorithms for fault trees analysis", Reliability
    /// Engineering and System Safety 40, 1993). @param weights  by root. O(nodes).
    [[nodiscard]] std::vector<double> derivatives(std::span<const double> weights,
                                                  std::span<const Probability> probabilities,
                                                  std::span<const Mass> masses) const;
    /// The same into memory of the caller, for who asks again and again. @param visits  room to work in.
    void fillMasses(std::span<const Probability> probabilities, std::vector<Mass>& masses) const;
    void fillDerivatives(std::span<const double> weights, std::span<const Probability> probabilities,
                         std::span<const Mass> masses, std::vector<double>& visits,
                         std::vector<double>& result) const;

    /// A root in the state in which all variables work but some.
    struct Standing {
        bool holds = false;
        std::vector<Variable> decisive; ///< it holds, and would not if this failed as well
    };
    /// @param down  by variable. O(nodes).
    [[nodiscard]] Standing standing(std::size_t function, const std::vector<bool>& down) const;
    /// Value of a root in one state. @param works  by variable. O(variables).
    template <class Works>
    [[nodiscard]] bool evaluate(std::size_t function, const Works& works) const {
        Slot slot = m_roots[function];
        while (slot > 1) {
            const Entry& entry = m_nodes[slot - 2];
            slot = works(entry.variable) ? entry.high : entry.low;
        }
        return slot == 1;
    }

private:
    struct Entry {
        Variable variable;
        Slot low, high;

        bool operator==(const Entry&) const = default;
    };
    void dropUnused();
    [[nodiscard]] std::vector<bool> usedBy(std::size_t function) const;
    /// Variables of the chosen nodes.
    template <class Chosen>
    [[nodiscard]] std::vector<Variable> ascending(const Chosen& chosen) const;

    std::vector<Entry> m_nodes;
    std::vector<Slot> m_roots;
};

} // namespace isthmus
