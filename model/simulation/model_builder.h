#pragma once

#include "model/base/result.h"
#include "model/simulation/run_model.h"
#include "model/simulation/simulation.h"

#include <stop_token>

namespace isthmus {

/// What a model has besides what its options say.
struct ModelExtras {
    std::vector<Index> kept; ///< elements that are units even if no journey depends on them
};

/// Compiles a design and the options of a simulation into what its runs share. Errors as simulate().
/// The units of the result are in the order of their elements.
[[nodiscard]] Result<RunModel> buildRunModel(std::shared_ptr<const System> system,
                                             const SimulationOptions& options, std::stop_token stop,
                                             const ModelExtras& extras = {});

} // namespace isthmus
