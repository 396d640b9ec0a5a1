#pragma once

#include "model/analysis/results.h"
#include "model/graph/system.h"

#include <stop_token>

namespace isthmus {

struct AvailabilityQuestion {
    std::vector<Index> failed;                 ///< elements set to 0
    std::size_t diagramNodeBudget = 4'000'000; ///< beyond it the answer is an estimate
    bool importance = true;
};

struct AvailabilityAnswer {
    AvailabilityResult availability;
    std::vector<Importance> importance;
    std::vector<ElementId> singlePointsOfFailure;
    bool cancelled = false; ///< nothing else may be used then
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
