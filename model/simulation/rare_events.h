#pragma once

#include "model/base/result.h"
#include "model/graph/system.h"
#include "model/simulation/simulation_result.h"

#include <memory>
#include <stop_token>

namespace isthmus {

struct RareEventQuestion {
    std::vector<Index> failed; ///< down throughout
    std::uint64_t cycles = 1'000'000;
    std::uint64_t seed = 1;
    std::uint64_t firstStream = 0; ///< of the numbers with that seed
    std::size_t diagramNodeBudget = 2'000'000;
};

/// Structural unavailability and outages of one journey by importance sampling, for designs in which plain
/// years show next to no outage: balanced failure biasing (P. Shahabuddin, "Importance Sampling for the
/// Simulation of Highly Reliable Markovian Systems", Management Science 40, 1994), on regenerative cycles
/// from everything up to everything up again, with mean holding times in place of drawn ones (A. Goyal
/// et al., "A Unified Framework for Simulating Markovian Models of Highly Dependable Systems", IEEE
/// Transactions on Computers 41, 1992).
///
/// As long as the journey has not been down in a cycle, every second event is a failure, of any element that
/// is up alike; each cycle counts by its likelihood ratio. The mean of a cycle's weighted downtime is
/// unbiased, and the mean length of a cycle is known exactly, 1/(Λ Π A_e), so the estimate is unbiased, too.
///
/// Exponential times, a crew for every failure, no switching. @returns the estimates; or AN-004, SI-005 as
/// simulate(), SI-006 (everything up less than a tenth of the time: failures are not rare).
/// @note Cancellable within 100 ms; any thread. O(cycles).
[[nodiscard]] Result<RareEvents> estimateRareEvents(std::shared_ptr<const System> system,
                                                    const JourneyScope& scope,
                                                    const RareEventQuestion& question, std::stop_token stop);

} // namespace isthmus
