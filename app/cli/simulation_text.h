#pragma once

#include "model/design/design.h"
#include "model/simulation/timeline.h"

#include <ostream>

namespace isthmus {

/// The tables of `simulate` for people: rounded, in English.
void printSimulation(const Design& design, const SimulationResult& result, std::ostream& out);
void printTimeline(const Design& design, const TimelineResult& result, std::ostream& out);

} // namespace isthmus
