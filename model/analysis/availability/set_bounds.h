#pragma once

#include "model/analysis/availability/word_program.h"
#include "model/diagram/diagram.h"

namespace isthmus {

/// An interval that certainly holds P(f = 1) and, summed apart, P(f = 0).
struct CertainBounds {
    double low = 0, high = 1;         ///< of P(f = 1)
    double downLow = 0, downHigh = 1; ///< of P(f = 0)
    std::size_t pathSets = 0, cutSets = 0;
};

/// Bounds of a monotone function from some of its minimal path sets and minimal cut sets: the function holds
/// at least when all elements of one of the path sets work, and fails at least when all elements of one of
/// the cut sets fail (R. E. Barlow and F. Proschan, "Statistical Theory of Reliability and Life Testing",
/// 1975, chapter 2). Both unions are computed exactly on decision diagrams of their own. Sets are found one
/// after the other, each by striking out whatever is not needed, the least available elements first, with
/// the weakest element of earlier sets left aside.
///
/// @param probabilities  by position in program.elements().
/// @param limits         of either diagram, and of the time to search.
[[nodiscard]] CertainBounds boundsFromSets(WordProgram& program,
                                           const std::vector<Probability>& probabilities,
                                           const DiagramLimits& limits);

} // namespace isthmus
