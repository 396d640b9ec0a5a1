#pragma once

#include "model/analysis/availability/journey_cache.h"
#include "model/analysis/engine_budget.h"

#include <stop_token>

namespace isthmus {

/// Bounds this close, relative to the unavailability, are an answer.
inline constexpr double kCloseBounds = 0.02;

struct AvailabilityQuestion {
    std::vector<Index> failed;            ///< elements set to 0
    JourneyCache::Shelf* shelf = nullptr; ///< compiled journeys of this system's structure, if kept
    EngineBudget budget;
    bool importance = true;
    /// Gets the journey as it was compiled for the answer, or null where the answer had to do without.
    std::shared_ptr<const CompiledJourney>* compiled = nullptr;
};

/// Availability of one journey (semantics.md 3): exact by a decision diagram of its structure function, with
/// the switching time taken off; importance of every element; single points of failure; frequency of
/// outages.
///
/// Beyond the budget: certain bounds from path and cut sets (set_bounds.h) where they are close, within
/// kCloseBounds of the unavailability; else an estimate by importance sampling (sampling.h) that keeps
/// within them. Then only the structural part is known, there is no importance, and single points of
/// failure are found one by one.
///
/// @note Pure, any thread.
[[nodiscard]] AvailabilityAnswer availabilityOf(const System& system, const JourneyScope& scope,
                                                const AvailabilityQuestion& question, std::stop_token stop);

} // namespace isthmus
