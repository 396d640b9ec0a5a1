#pragma once

#include "model/analysis/uncertainty_result.h"
#include "model/design/design.h"
#include "views/charts/bar_chart.h"
#include "views/charts/distribution_chart.h"

namespace isthmus {

/// How the samples lie, in hours of downtime a year, against the target.
[[nodiscard]] Distribution certaintyDistribution(const JourneyUncertainty& found);

/// What each figure alone does, widest swing first, and what the full width of the bars stands for.
struct Tornado {
    std::vector<BarRow> rows;
    double longest = 0;
    std::vector<ElementId> elements; ///< of the rows
};
[[nodiscard]] Tornado tornadoOf(const Design& design, const JourneyUncertainty& found, std::size_t most);

/// "83 %", or empty without a target.
[[nodiscard]] QString chanceText(const JourneyUncertainty& found);
/// What the chance is of, and how sure it is itself.
[[nodiscard]] QString chanceNote(const JourneyUncertainty& found);
/// "9 of 10 samples lie between 99.91 % and 99.99 %".
[[nodiscard]] QString spreadText(const JourneyUncertainty& found);
/// "10,000 samples, seed 1".
[[nodiscard]] QString samplesText(const JourneyUncertainty& found);

} // namespace isthmus
