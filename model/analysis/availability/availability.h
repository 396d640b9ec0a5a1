#pragma once

#include "model/analysis/availability/journey_cache.h"

#include <stop_token>

namespace isthmus {

struct AvailabilityQuestion {
    std::vector<Index> failed;                 ///< elements set to 0
    JourneyCache::Shelf* shelf = nullptr;      ///< compiled journeys of this system's structure, if kept
    std::size_t diagramNodeBudget = 4'000'000; ///< beyond it the answer is an estimate
    bool importance = true;
};

/// Availability of one journey (semantics.md 3): exact by a decision diagram of its structure function, with
/// the switching time taken off; importance of every element; single points of failure; frequency of
/// outages. When the diagram exceeds its budget: Monte Carlo on the same structure function, labelled
/// Method::Estimate with a 95 % interval, and no importance.
///
/// @note Pure, any thread.
[[nodiscard]] AvailabilityAnswer availabilityOf(const System& system, const JourneyScope& scope,
                                                const AvailabilityQuestion& question, std::stop_token stop);

} // namespace isthmus
