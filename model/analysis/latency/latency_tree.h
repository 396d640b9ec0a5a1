#pragma once

#include "model/analysis/latency/latency_term.h"
#include "model/graph/system.h"

#include <stop_token>

namespace isthmus {

/// What a term is made of, with the mean of each part (latency_result.h). At most a few thousand parts are
/// opened; those of one call are shared, so that a deep design of few components has a tree that is far
/// larger.
[[nodiscard]] LatencyPart treeOf(const LatencyTerm& term, const System& system,
                                 const std::stop_token& stop = {});

/// Least time that light leaves a term: constants count their floor, work takes none, of a mixture the mean,
/// of a maximum the largest, which its mean exceeds.
[[nodiscard]] Milliseconds floorOf(const LatencyTerm& term);

} // namespace isthmus
