#pragma once

#include "model/diagram/diagram.h"

namespace isthmus {

/// What the loss of one variable does, said for all variables at once. A *loss function* L(v, x) holds where
/// something happens when v, which works, fails while the others are in state x; it does not depend on v's
/// own state. It is kept in an ordinary diagram with two numbers for each variable: 2v decides whether v is
/// what is lost, just above 2v + 1, whether v works. Once it is decided what is lost, the rest is an ordinary
/// function of the later variables; what a path does not decide is not lost there (for the numbers 2v these
/// are zero-suppressed diagrams: S. Minato, DAC 1993). So functions that differ only above the variable that
/// is lost share everything, and the losses of all elements of a system together mostly take about as many
/// nodes as its structure function, where a function for each takes as many again.
///
/// Ordinary functions here speak of the numbers 2v + 1 only. Limits are those of the diagram, which must
/// outlive the object.
class LossDiagram {
public:
    using Node = Diagram::Node;
    using Variable = Diagram::Variable;

    /// @param canBeLost  by variable; of the others no loss function is made.
    LossDiagram(Diagram& diagram, std::vector<bool> canBeLost)
        : m_diagram(diagram), m_canBeLost(std::move(canBeLost)) {}

    /// Numbers for each variable.
    static constexpr Variable kNumbers = 2;
    static constexpr Variable works(Variable variable) { return kNumbers * variable + 1; }
    static constexpr Variable isLost(Variable variable) { return kNumbers * variable; }
    static constexpr bool saysLost(Variable number) { return number % kNumbers == 0; }

    /// The function holds with v and not without it.
    [[nodiscard]] Node lossOf(Node function) const;

    [[nodiscard]] Node either(Node a, Node b) const;
    [[nodiscard]] Node both(Node a, Node b) const;
    /// The first and not the second.
    [[nodiscard]] Node except(Node a, Node b) const;
    /// The loss function in states in which an ordinary function holds while v works.
    [[nodiscard]] Node ifBefore(Node loss, Node function) const;
    /// The same when v has failed.
    [[nodiscard]] Node ifAfter(Node loss, Node function) const;
    /// A loss function, mostly a smaller one, that agrees where the condition holds when v has failed.
    [[nodiscard]] Node givenAfter(Node loss, const Diagram::Condition& condition) const;

    /// Nodes of a loss function down to those that decide what is lost, children before parents.
    [[nodiscard]] static std::vector<Node> nodesAbove(const Diagram& diagram, Node loss);
    /// Variables whose loss the function speaks of, ascending.
    [[nodiscard]] std::vector<Variable> lostIn(Node loss) const;

    [[nodiscard]] Diagram& diagram() const { return m_diagram; }

private:
    /// nodesAbove in the order of a walk.
    [[nodiscard]] static std::vector<Node> walk(const Diagram& diagram, Node loss);

    struct LossRule;
    struct EitherRule;
    struct BothRule;
    struct ExceptRule;
    struct BeforeRule;
    struct AfterRule;
    struct GivenAfterRule;
    struct LossOfRule;

    Diagram& m_diagram;
    std::vector<bool> m_canBeLost;
};

} // namespace isthmus
