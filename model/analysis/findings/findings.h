#pragma once

#include "model/analysis/results.h"
#include "model/graph/system.h"

namespace isthmus {

/// What the drawing and its figures say is weak, contradictory or missing: every rule of rules.h, errors
/// first, then by the hours a year they cost. Each finding carries the remedy and the best practice of its
/// rule.
/// @param result  all other figures of the same system.
[[nodiscard]] std::vector<Finding> findingsOf(const System& system, const AnalysisResult& result);

} // namespace isthmus
