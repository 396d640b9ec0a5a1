#pragma once

#include "model/graph/system.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace isthmus {

/// Functions of element states written down as a network of gates, each distinct gate once. What the
/// structure function says (structure.h) is written here once and then read many times: 64 states at a time,
/// into a decision diagram in any variable order, as a fault tree.
///
/// Gates are kept flat (no "all" directly under an "all"), sorted, and free of what absorption, common
/// factors and complements (a ∨ (¬a ∧ b) = a ∨ b) take out; equal gates are equal numbers, though equal
/// functions need not be. Inputs are always made before the gates that use them. An object belongs to one
/// thread while it grows.
class Formula {
public:
    using Node = std::uint32_t;
    static constexpr Node kFalse = 0;
    static constexpr Node kTrue = 1;
    enum class Gate : std::uint8_t { Constant, Leaf, All, Any, Not }; ///< a leaf is an element

    /// @param inputBudget  gate inputs held at most; beyond it, and once `stop` asks, the formula is
    ///                     exhausted() and says nothing.
    explicit Formula(std::size_t inputBudget = 8'000'000, std::stop_token stop = {});

    /// The element works.
    [[nodiscard]] Node element(Index element);
    [[nodiscard]] Node conj(Node a, Node b);
    [[nodiscard]] Node disj(Node a, Node b);
    [[nodiscard]] Node neg(Node a);

    [[nodiscard]] bool exhausted() const { return m_exhausted; }
    [[nodiscard]] std::size_t size() const { return m_gates.size(); }
    [[nodiscard]] Gate gate(Node node) const { return m_gates[node].gate; }
    /// Inputs of an All, Any or Not, ascending; none otherwise.
    [[nodiscard]] std::span<const Node> inputs(Node node) const {
        const Record& record = m_gates[node];
        return isGate(record.gate) ? std::span(m_inputs).subspan(record.first, record.count)
                                   : std::span<const Node>();
    }
    /// @pre gate(node) == Gate::Leaf.
    [[nodiscard]] Index elementOf(Node node) const { return m_gates[node].first; }

    /// What must hold for a function to hold: its inputs if it is an All, else itself.
    [[nodiscard]] std::vector<Node> conditionsOf(Node function) const;

    /// The nodes that some functions use, inputs first; constants left out.
    [[nodiscard]] std::vector<Node> reachable(std::span<const Node> functions) const;

private:
    struct Record {
        Gate gate = Gate::Constant;
        std::uint32_t first = 0; ///< of its inputs; the element of a leaf
        std::uint32_t count = 0;
    };
    using Inputs = std::vector<Node>;

    static bool isGate(Gate gate) { return gate == Gate::All || gate == Gate::Any || gate == Gate::Not; }
    [[nodiscard]] std::span<const Node> asListOf(Gate gate, const Node& node) const;
    Node join(Gate gate, Node a, Node b);
    void absorb(Gate gate, Inputs& list, std::span<const Node> added) const;
    [[nodiscard]] bool isSettled(Gate gate, Node part, const Inputs& list) const;
    Node withoutSettled(Gate gate, const Inputs& list);
    Node factor(Gate outer, Node a, Node b);
    Node gateOf(Gate gate, const Inputs& inputs);
    void growTable();
    [[nodiscard]] std::size_t hashOf(Gate gate, std::uint32_t first, std::span<const Node> inputs) const;

    std::vector<Record> m_gates;
    Inputs m_inputs;
    std::vector<Node> m_table;   ///< open addressing over gates
    std::vector<Node> m_element; ///< node of each element, kNone when there is none yet
    std::size_t m_budget;
    std::stop_token m_stop;
    bool m_exhausted = false;
};

/// The algebra of formulas for Structure (structure.h).
class FormulaAlgebra {
public:
    using Value = Formula::Node;

    /// Which elements are variables: those that can fail by themselves; or these and all that is drawn, or
    /// all, for functions that are asked what happens when somebody fails them on purpose.
    enum class Variables { ThatFail, Drawn, All };

    /// In which states it matters what satisfies a flow: in all, or in those in which its source is alive,
    /// which makes the functions much smaller.
    enum class Flows { Everywhere, WhileSourceAlive };

    /// @param failed  elements set to 0.
    FormulaAlgebra(Formula& formula, const System& system, const std::vector<Index>& failed,
                   Variables variables = Variables::ThatFail, Flows flows = Flows::Everywhere)
        : m_formula(formula), m_constant(system.elements.size(), kNone), m_flows(flows) {
        for (Index element = 0; element < m_constant.size(); ++element)
            if (system.elements[element].neverFails &&
                (variables == Variables::ThatFail ||
                 (variables == Variables::Drawn && system.elements[element].role == ElementRole::Fabric)))
                m_constant[element] = Formula::kTrue;
        for (const Index element : failed)
            m_constant[element] = Formula::kFalse;
    }

    [[nodiscard]] static Value zero() { return Formula::kFalse; }
    [[nodiscard]] static Value one() { return Formula::kTrue; }
    [[nodiscard]] Value element(Index index) const {
        return m_constant[index] == kNone ? m_formula.element(index) : m_constant[index];
    }
    [[nodiscard]] Value conj(Value a, Value b) const { return m_formula.conj(a, b); }
    [[nodiscard]] Value disj(Value a, Value b) const { return m_formula.disj(a, b); }
    [[nodiscard]] Value neg(Value a) const { return m_formula.neg(a); }
    [[nodiscard]] static bool same(Value a, Value b) { return a == b; }
    [[nodiscard]] bool exhausted() const { return m_formula.exhausted(); }
    /// What of a function is to be said of a flow whose source is alive in these states.
    [[nodiscard]] Value given(Value sourceAlive, Value function) const;

    [[nodiscard]] Formula& formula() const { return m_formula; }

private:
    Formula& m_formula;
    std::vector<Formula::Node> m_constant;
    Flows m_flows;
};

} // namespace isthmus
