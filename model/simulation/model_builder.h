#pragma once

#include "model/base/result.h"
#include "model/simulation/run_model.h"
#include "model/simulation/simulation.h"

#include <stop_token>

namespace isthmus {

/// Compiles a design and the options of a simulation into what its runs share. Errors as simulate().
[[nodiscard]] Result<RunModel> buildRunModel(std::shared_ptr<const System> system,
                                             const SimulationOptions& options, std::stop_token stop);

} // namespace isthmus
