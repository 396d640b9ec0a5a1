#pragma once

#include "model/simulation/block_run.h"
#include "model/simulation/simulation.h"

namespace isthmus {

/// Makes estimates of the sums that the stretches have counted, and takes distributions from their total.
[[nodiscard]] SimulationResult summarise(const RunModel& model, const SimulationOptions& options,
                                         const std::vector<BlockTally>& blocks, const BlockTally& total);

} // namespace isthmus
