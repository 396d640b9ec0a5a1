#pragma once

#include "model/analysis/network/joining_sets.h"

namespace isthmus::network {

/// The reliability lies between these for certain.
struct ReliabilityBounds {
    Probability least;
    Probability most;
};

/// Bounds that cost next to nothing, for networks that are too wide for a sweep.
///
/// Below: one of several joining sets works that share nothing. Above: each of several disjoint cuts must
/// hold, either the edges between neighbouring distances from a terminal or those around terminals that are
/// no neighbours; shared risks left out, which only raises the bound. O(edges).
///
/// @pre what reduce() leaves; `factor` is not included; the sets are its disjointJoiningSets().
[[nodiscard]] ReliabilityBounds boundsFromPathsAndCuts(const WorkingNetwork& work,
                                                       const std::vector<JoiningSet>& sets);

} // namespace isthmus::network
