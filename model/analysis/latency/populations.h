#pragma once

#include "model/graph/system.h"

namespace isthmus {

/// The journeys of a design once more for each of their populations, with the population in the entry's
/// place: made of the population's own requests and events where it has any, else of those of the entry, as
/// if they came from it. Flows are those of the design and, behind them, the borrowed ones; elements have the
/// indices that they have in the design, so that one set of failed elements serves both.
class PopulationVariant {
public:
    explicit PopulationVariant(const System& system);

    /// No journey has populations: there is no variant.
    [[nodiscard]] bool empty() const { return !m_system; }
    [[nodiscard]] const System& system() const { return *m_system; }
    /// @param position  in Journey::populations.
    [[nodiscard]] const JourneyScope& scope(Index journey, std::size_t position) const {
        return m_system->journeys[m_first[journey] + position];
    }

private:
    std::shared_ptr<const System> m_system;
    std::vector<std::size_t> m_first; ///< by journey of the design: its first one in the variant
};

} // namespace isthmus
