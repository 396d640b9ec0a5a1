#pragma once

#include "model/analysis/availability/compiled_journey.h"
#include "model/analysis/explanation.h"

#include <stop_token>

namespace isthmus {

/// Minimal cut and path sets, all importance measures and joint importance of a compiled journey under the
/// failure data of `system` (semantics.md 3), by passes over what is compiled and no further compilation.
/// Works within options.time and `memoryBytes`: where all cut sets are too many, those of few elements are
/// found; what is not exact or not complete is said to be so.
/// @param importance  of CompiledJourney::answer, for the hours saved and the order of the ranking.
/// @note Pure, any thread. When `stop` asks it returns soon, and nothing of the result may be used.
[[nodiscard]] Explanation explainJourney(const CompiledJourney& journey, const System& system,
                                         const std::vector<Importance>& importance,
                                         const ExplanationOptions& options, std::size_t memoryBytes,
                                         const std::stop_token& stop);

} // namespace isthmus
