#pragma once

#include "model/analysis/latency/latency.h"
#include "model/analysis/latency/populations.h"

namespace isthmus {

/// What is to be found out about a journey's latency.
struct LatencyQuestion {
    LatencyOptions options;
    std::vector<Index> failed; ///< elements failed on purpose
};

/// Mean, quantiles and curve of a model; without figures, with a reason, when it has no term or was
/// cancelled.
[[nodiscard]] LatencySummary summaryOf(const LatencyModel& model, const std::stop_token& stop);

/// A journey's latency in full (latency_result.h), but for disruptions and states.
///
/// @param variant  of `system`.
[[nodiscard]] LatencyDetail latencyDetail(const System& system, const PopulationVariant& variant,
                                          const JourneyScope& scope, const LatencyQuestion& question,
                                          const std::stop_token& stop);

} // namespace isthmus
