#pragma once

#include "model/analysis/network/working_network.h"

namespace isthmus::network {

/// The reliability lies between these for certain.
struct ReliabilityBounds {
    Probability least;
    Probability most;
};

/// Bounds that cost next to nothing, for networks that are too wide for a sweep.
///
/// Below: two terminals are joined when one of several paths works that share no element and no risk, found
/// one after the other by their reliability; more terminals when a tree of the best paths works. Above: each
/// of several disjoint cuts (the edges between neighbouring distances from a terminal) must hold; shared
/// risks left out, which only raises the bound. O(paths · edges · log nodes).
///
/// @pre what reduce() leaves; `factor` is not included.
[[nodiscard]] ReliabilityBounds boundsFromPathsAndCuts(const WorkingNetwork& work);

} // namespace isthmus::network
