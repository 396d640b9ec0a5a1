#pragma once

#include "model/analysis/results.h"
#include "model/design/design.h"
#include "model/simulation/simulation_result.h"
#include "views/charts/bar_chart.h"
#include "views/charts/distribution_chart.h"

namespace isthmus {

/// A figure that the simulation estimates, beside the exact one where there is one.
struct SimulatedFigure {
    QString label;
    QString value;
    QString note; ///< the interval, or what the figure is held against
    ColourRole noteColour = ColourRole::TextSecondary;
    QString figure{};     ///< id of the figure that the value is
    QString noteFigure{}; ///< and of the note's; empty: none that opens
};

/// Availability, downtime, outages. @param exact  of the same drawing; null: not known yet.
[[nodiscard]] std::vector<SimulatedFigure>
simulatedFigures(const SimulatedJourney& journey, const AvailabilityResult* exact, bool crewsShared);
/// The chance of a year with more downtime than so much.
[[nodiscard]] std::vector<BarRow> exceedanceRows(const SimulatedJourney& journey);
/// How long outages last; empty when there was none.
[[nodiscard]] Distribution outageLengths(const SimulatedJourney& journey);
/// How much data was lost; empty when none was.
[[nodiscard]] Distribution lostData(const SimulatedJourney& journey);
/// What became of the data when a store was lost, in words; empty when none was.
[[nodiscard]] QString dataText(const SimulatedJourney& journey);
/// What opened the outages, most hours first; `elements` gets the element of each row, empty for none.
[[nodiscard]] std::vector<BarRow> causeRows(const Design& design, const SimulatedJourney& journey,
                                            std::uint64_t years, std::vector<ElementId>& elements);

} // namespace isthmus
