#pragma once

#include "model/simulation/block_run.h"
#include "model/simulation/simulation.h"

namespace isthmus {

/// Makes estimates and distributions of what the stretches have counted, in their order.
[[nodiscard]] SimulationResult summarise(const RunModel& model, const SimulationOptions& options,
                                         const std::vector<BlockTally>& blocks);

} // namespace isthmus
