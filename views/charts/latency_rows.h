#pragma once

#include "model/analysis/latency_result.h"
#include "model/design/design.h"
#include "views/charts/bar_chart.h"
#include "views/charts/distribution_chart.h"

namespace isthmus {

/// How long requests take, against the target; grey behind it with nothing failed.
[[nodiscard]] Distribution latencyDistribution(const ElementId& journey, const LatencyDetail& detail,
                                               bool compares, const std::optional<Milliseconds>& target);

/// Rows of bars in milliseconds, and whose they are.
struct LatencyRows {
    std::vector<BarRow> rows;
    std::vector<ElementId> elements;
};
/// What is waited for: the tree, a row each, indented; at most `most` rows.
[[nodiscard]] LatencyRows waitRows(const Design& design, const ElementId& journey,
                                   const LatencyDetail& detail, std::size_t most);
/// From where it is made: p50 to p99 of each population, then of all.
[[nodiscard]] LatencyRows populationRows(const Design& design, const ElementId& journey,
                                         const LatencyDetail& detail);
/// What losses do to it: those that take it down, then those that change it, the slowest first.
[[nodiscard]] LatencyRows lossRows(const Design& design, const ElementId& journey,
                                   const LatencyDetail& detail, std::size_t most);

/// "mean 18.6 ms · 99 % within 66 ms · 99.9 % within 114 ms".
[[nodiscard]] QString latencySummaryText(const Design& design, const LatencySummary& summary);
/// What light alone would need, and how it is over all failure states.
[[nodiscard]] QString latencyStatesText(const LatencyDetail& detail);

} // namespace isthmus
