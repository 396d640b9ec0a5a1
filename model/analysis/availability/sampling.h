#pragma once

#include "model/graph/system.h"

#include <stop_token>

namespace isthmus {

/// A proportion with its 95 % interval (Wilson's score interval, E. B. Wilson 1927).
struct SampledProbability {
    double value = 0;
    double low = 0;
    double high = 1;
    std::size_t elements = 0; ///< that the journey asks
    bool cancelled = false;
};

/// P(journey up) estimated from `samples` (rounded up to 64) independent states, 64 at a time in the bits of
/// a word. Same seed, same answer.
[[nodiscard]] SampledProbability sampleAvailability(const System& system, const JourneyScope& scope,
                                                    const std::vector<Index>& failed, std::size_t samples,
                                                    std::stop_token stop);

} // namespace isthmus
