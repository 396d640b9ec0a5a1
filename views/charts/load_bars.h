#pragma once

#include "model/analysis/load_result.h"
#include "model/design/design.h"
#include "views/charts/bar_chart.h"

namespace isthmus {

/// Bars beside the table, and whose they are.
struct LoadBars {
    std::vector<BarRow> rows;
    std::vector<ElementId> elements;
    double longest = 0;   ///< what the full width stands for; 0: the longest bar
    QStringList headings; ///< of the rows' numbers
};
/// How full links are now and, grey, after their worst loss; the line is their capacity.
[[nodiscard]] LoadBars linkBars(const Design& design, const LoadResult& load, std::size_t most);
/// What is left of the capacity of flows after the worst loss.
[[nodiscard]] LoadBars flowBars(const Design& design, const LoadResult& load, std::size_t most);
/// What equals can do with one lost, the line is the peak.
[[nodiscard]] LoadBars sizingBars(const Design& design, const LoadResult& load, std::size_t most);
/// How long queues take to recover: outage, then drain, in hours.
[[nodiscard]] LoadBars queueBars(const Design& design, const LoadResult& load, std::size_t most);
/// How long bursts take, in hours; the line is the time set for them.
[[nodiscard]] LoadBars burstBars(const Design& design, const LoadResult& load, std::size_t most);

} // namespace isthmus
