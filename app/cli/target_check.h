#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"

#include <string>
#include <vector>

namespace isthmus {

/// A target of a journey that the figures do not reach, or cannot be shown to reach: what is only bounded
/// or unknown counts as missed.
struct MissedTarget {
    ElementId journey;
    std::string sentence; ///< English, with both numbers
};

/// Holds the targets of the journeys that were analysed against their figures (semantics.md 3, "Targets",
/// and 4, "Policy"). A disruption type with targets of its own does not take the journey's general ones.
[[nodiscard]] std::vector<MissedTarget> missedTargets(const Design& design, const AnalysisResult& result);

} // namespace isthmus
