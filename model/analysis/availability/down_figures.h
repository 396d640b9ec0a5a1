#pragma once

#include "model/analysis/availability/compiled_journey.h"

#include <span>

namespace isthmus {

/// The availability of one compiled journey with some variables failed for good, asked again and again.
///
/// Structure function and switching conditions are multilinear in the chances p_v of the variables, so that
/// two passes over the table, with some variables down, give the figure for every variable down besides:
/// U(down, v) = U(down) − p_v · dU/dp_v − (switching losses of v itself, which cannot fail any more).
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
    /// Two passes over the table.
    void fill(std::span<const Variable> down, Row& row);

private:
    /// Takes the variables down, and what it costs; up() of the figure is left to the caller.
    double pass(std::span<const Variable> down);
    void restore(std::span<const Variable> down);
    [[nodiscard]] double chanceOf(std::size_t root) const {
        return m_masses[m_journey->table().root(root)].up;
    }

    std::shared_ptr<const CompiledJourney> m_journey;
    std::vector<Probability> m_nominal;
    std::vector<CompiledJourney::LossWeight> m_losses;
    std::vector<Probability> m_probabilities; ///< with the variables down
    std::vector<bool> m_down;                 ///< by variable
    std::vector<FunctionTable::Mass> m_masses;
    std::vector<double> m_weights; ///< by root
    std::vector<double> m_visits, m_slopes;
};

} // namespace isthmus
