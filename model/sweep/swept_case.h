#pragma once

#include "model/analysis/results.h"

#include <cstdint>

namespace isthmus {

/// What becomes of one journey in a case.
struct SweptJourney {
    JourneyState state = JourneyState::Up;
    double unavailability = 0; ///< 1 − A, switching included where it is known
    Method method = Method::Exact;
    double low = 0, high = 0; ///< of 1 − A_struct, unless exact
};

/// One set of failed candidates.
struct SweptCase {
    std::uint64_t number = 0;              ///< from 0, over all shards
    std::vector<std::uint32_t> candidates; ///< ascending, into SweepFrame::candidates
    std::vector<SweptJourney> journeys;
};

} // namespace isthmus
