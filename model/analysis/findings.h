#pragma once

#include "model/analysis/results.h"
#include "model/graph/system.h"

namespace isthmus {

/// What the drawing and its figures say is weak or missing, most severe first: single points of failure,
/// missed targets, prices nobody knows, flows in a circle, ranked groups without a plan, failure figures
/// that could not be resolved.
[[nodiscard]] std::vector<Finding> findingsOf(const System& system, const AnalysisResult& result);

} // namespace isthmus
