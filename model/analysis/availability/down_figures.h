#pragma once

#include "model/analysis/availability/compiled_journey.h"

#include <span>

namespace isthmus {

/// The availability of one compiled journey with some variables failed for good, asked again and again.
///
/// Structure function and switching losses are multilinear in the chances p_v of the variables, so that the
/// figure for every variable down besides comes from one derivative:
/// U(down, v) = U(down) − p_v · dU/dp_v − (switching losses of v itself, which cannot fail any more).
/// With one variable down the derivative is that with nothing down but for what passes through its nodes:
/// masses change above them only, visits below them only, and both are found by walking from there.
///
/// Digits: what is added and taken away on the way to U(down, v) is never more than U(v) or U(down), which
/// are never more than U(down, v) as far as the structure function goes.
///
/// Keeps its working memory: an object belongs to one thread. `journey` was compiled with variables for all
/// that is to be failed.
class DownFigures {
public:
    using Variable = Diagram::Variable;
    struct Figure {
        bool up = true;            ///< with everything else working
        double unavailability = 0; ///< 1 − A, switching included
    };
    struct Row {
        Figure alone;                ///< with the variables asked about down
        std::vector<Figure> besides; ///< by variable: with this one down, too
    };

    DownFigures(std::shared_ptr<const CompiledJourney> journey, const System& system);

    [[nodiscard]] const CompiledJourney& journey() const { return *m_journey; }
    /// One pass over the table. @param down  without repetition.
    [[nodiscard]] Figure with(std::span<const Variable> down);
    /// Two passes over the table, or less than one when one variable is down.
    void fill(std::span<const Variable> down, Row& row);

private:
    using Slot = FunctionTable::Slot; ///< 0 and 1 are the constants, 2 the first node
    using Mass = FunctionTable::Mass;

    /// Of the table, or of a loss function: there `up` is Σ loss from the node on, and `down` has no meaning.
    struct Node {
        Variable variable = 0;
        Slot low = 0, high = 0;
        bool isOfLoss = false;
        bool saysLost = false; ///< high · weight + low, where others weigh both by chance
        double weight = 0;
    };

    void flatten(const System& system);
    void setDown(std::span<const Variable> down);
    void restore(std::span<const Variable> down);
    [[nodiscard]] Mass massOf(Slot slot, const std::vector<Mass>& masses) const;
    void fillMasses(std::vector<Mass>& masses) const;
    /// Of the losses that can still happen, and of the journey itself.
    [[nodiscard]] double unavailability(const std::vector<Mass>& masses) const;
    /// By how much the figure grows when the node's variable fails, for one visit. From chances of being up
    /// or down, whichever loses fewer digits.
    [[nodiscard]] double stepOf(Slot slot, const std::vector<Mass>& masses) const;
    [[nodiscard]] bool holds(Slot slot) const;
    /// What one more visit of a node adds to slopes and own losses.
    void visit(const Node& node, double visits, double step, const Mass& high);
    /// The visits of its children.
    void pass(const Node& node, double visits);
    void fillFromAll(Row& row);
    void fillFromNominal(Variable down, Row& row);
    void climb(Variable down);
    void descend(Variable down);
    /// Figures out of the chances and slopes of the variables down now.
    void finish(const std::vector<Mass>& masses, Row& row) const;

    std::shared_ptr<const CompiledJourney> m_journey;
    std::vector<Probability> m_nominal;

    std::vector<Node> m_nodes; ///< those of the last variable first, what says it is lost behind the others
    Slot m_root = 0;           ///< of the journey
    std::vector<Slot> m_lossRoots;
    std::vector<Slot> m_begin;   ///< by variable: its first node; nodes of one variable follow each other
    std::vector<Mass> m_masses;  ///< with nothing down, by slot
    std::vector<double> m_steps; ///< the same: stepOf()
    std::vector<double> m_visits, m_nominalSlopes, m_nominalOwn;

    // With some variables down.
    std::vector<Probability> m_probabilities;
    std::vector<bool> m_down; ///< by variable
    std::vector<Mass> m_changed;
    std::vector<char> m_isChanged;
    std::vector<Slot> m_above; ///< what climb() has changed
    std::vector<double> m_passing, m_slopes;
    std::vector<double> m_own; ///< by variable: losses by its own failures
};

} // namespace isthmus
