#pragma once

#include "model/analysis/results.h"

#include <cstdint>
#include <memory>

namespace isthmus {

/// Availability of one journey in a case.
struct SweptJourney {
    JourneyState state = JourneyState::Up; ///< never Degraded where nothing was routed
    double unavailability = 0;             ///< 1 − A, switching included where it is known
    Method method = Method::Exact;
    double low = 0, high = 0; ///< of 1 − A_struct, unless exact
};

/// What takes a state's traffic: the same figures as an analysis of that failure has (analyse.h).
struct RoutedFigures {
    struct LinkUse {
        ElementId link;
        MegabitsPerSecond offered;
        double utilisation = 0; ///< of the link's capacity
    };
    std::vector<JourneyState> states;     ///< by journey
    std::vector<LatencyResult> latencies; ///< by journey
    Usd monthly;
    bool costComplete = true;
    std::optional<LinkUse> fullest; ///< of the links with a capacity and a load; absent: none has both
};

/// One set of failed candidates.
struct SweptCase {
    std::uint64_t number = 0;              ///< from 0, over all shards
    std::vector<std::uint32_t> candidates; ///< ascending, into SweepFrame::candidates
    std::vector<SweptJourney> journeys;
    std::shared_ptr<const RoutedFigures> routed; ///< null when only availability was asked for
};

} // namespace isthmus
