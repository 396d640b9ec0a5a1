#pragma once

#include "model/analysis/cost/failure_costs.h"

namespace isthmus {

/// What providers promise of the components and links of a design, in the order of the file: for each whose
/// failure figure has a row "NAME.sla" of its service beside it in the catalogue.
[[nodiscard]] std::vector<ServiceFloor> serviceFloors(const System& system, const CostResult& nominal);

} // namespace isthmus
