#pragma once

#include "model/diagram/diagram.h"
#include "model/graph/system.h"

namespace isthmus {

/// Truth values that are functions of all element states: the algebra for Structure (structure.h).
/// Elements that never fail, or that a question sets to 0, are constants; the others get variables in the
/// order given by `order`.
class DiagramAlgebra {
public:
    using Value = Diagram::Node;

    /// @param order   elements that can fail, first to be decided first; others get the constant 1.
    /// @param failed  elements set to 0.
    DiagramAlgebra(Diagram& diagram, const System& system, const std::vector<Index>& order,
                   const std::vector<Index>& failed)
        : m_diagram(diagram), m_constant(system.elements.size(), Diagram::kOne),
          m_variable(system.elements.size(), kNone), m_element(order) {
        for (Diagram::Variable variable = 0; variable < order.size(); ++variable) {
            m_variable[order[variable]] = variable;
            m_probabilities.push_back(system.elements[order[variable]].availability);
        }
        for (const Index element : failed) {
            m_variable[element] = kNone;
            m_constant[element] = Diagram::kZero;
        }
    }

    [[nodiscard]] Value zero() const { return Diagram::kZero; }
    [[nodiscard]] Value one() const { return Diagram::kOne; }
    [[nodiscard]] Value element(Index index) const {
        return m_variable[index] == kNone ? m_constant[index] : m_diagram.variable(m_variable[index]);
    }
    [[nodiscard]] Value conj(Value a, Value b) const { return m_diagram.conj(a, b); }
    [[nodiscard]] Value disj(Value a, Value b) const { return m_diagram.disj(a, b); }
    [[nodiscard]] Value neg(Value a) const { return m_diagram.neg(a); }
    [[nodiscard]] bool same(Value a, Value b) const { return a == b; }

    [[nodiscard]] Diagram& diagram() const { return m_diagram; }
    [[nodiscard]] const std::vector<Probability>& probabilities() const { return m_probabilities; }
    /// The element behind a variable.
    [[nodiscard]] Index elementOf(Diagram::Variable variable) const { return m_element[variable]; }
    /// The variable of an element, or kNone when it is a constant.
    [[nodiscard]] Index variableOf(Index element) const { return m_variable[element]; }

private:
    Diagram& m_diagram;
    std::vector<Diagram::Node> m_constant;
    std::vector<Index> m_variable;
    std::vector<Index> m_element;
    std::vector<Probability> m_probabilities;
};

} // namespace isthmus
