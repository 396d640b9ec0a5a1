#pragma once

#include "model/analysis/availability/compiled_journey.h"

#include <list>
#include <map>
#include <mutex>

namespace isthmus {

/// Keeps compiled journeys for as long as they can be of use: a design whose failure figures, volumes,
/// prices, targets or names alone changed has the structure it had, and so has a what-if. Any thread.
class JourneyCache {
public:
    /// Compiled journeys of one structure.
    class Shelf {
    public:
        /// The journey of this index, compiled now if it is not here yet. What exceeds the limits is tried
        /// again only with larger ones.
        [[nodiscard]] CompiledJourney::Outcome journey(const System& system, const JourneyScope& scope,
                                                       const DiagramLimits& limits,
                                                       FormulaAlgebra::Variables variables);

    private:
        std::mutex m_mutex;
        using Key = std::pair<Index, FormulaAlgebra::Variables>;
        std::map<Key, std::shared_ptr<const CompiledJourney>> m_journeys;
        struct Incomplete {
            std::size_t bytes = 0;                          ///< that were not enough
            std::shared_ptr<const CompiledJourney> journey; ///< what was done within them, if anything
        };
        std::map<Key, Incomplete> m_incomplete;
    };

    /// @param structures  how many are kept; the one used longest ago goes first.
    explicit JourneyCache(std::size_t structures = 4) : m_most(structures) {}

    /// The shelf of a system's structure.
    [[nodiscard]] std::shared_ptr<Shelf> shelfFor(const System& system);

private:
    struct Entry {
        std::shared_ptr<const Catalogue> catalogue;
        Design structure;
        std::vector<bool> neverFails;
        std::shared_ptr<Shelf> shelf;
    };
    std::mutex m_mutex;
    std::size_t m_most;
    std::list<Entry> m_entries; ///< used last first
};

} // namespace isthmus
