#pragma once

#include "model/analysis/availability/compiled_journey.h"
#include "model/analysis/uncertainty_result.h"

#include <stop_token>

namespace isthmus {

/// How sure a journey's availability is (uncertainty_result.h): figures with ranges are drawn together, each
/// from the lognormal between its 5 % and 95 % points and independently of the others, and every draw is
/// answered by a pass over the compiled journey; nothing is compiled again. Then each figure alone is moved
/// to the ends of its range, and, by bisection, to where the verdict on the target turns: between the value
/// and the far end of what is permitted (a factor of 10¹² for times and rates), at whose ends the verdicts
/// are compared first. The availability is monotone in a figure but for the first order of the switching
/// losses; where it is not, a turn is found if there is one between ends of different verdicts.
///
/// @param journey  null when it could not be compiled: the result says so.
/// @param system   whose failure data and design hold for the values and the ranges.
/// @param scope    of the journey, for its target.
/// @note Any thread; starts threads of its own. The same seed gives the same answer for any number of them,
///       unless time runs out. When `stop` asks it returns within 100 ms, and nothing may be used.
[[nodiscard]] JourneyUncertainty uncertaintyOf(const CompiledJourney* journey, const System& system,
                                               const JourneyScope& scope, const UncertaintyOptions& options,
                                               const std::stop_token& stop);

} // namespace isthmus
