#pragma once

#include "app/cli/json_text_output.h"
#include "model/analysis/cost/failure_costs.h"
#include "model/design/design.h"

namespace isthmus {

/// `failure_costs` of resources/schema/CLI.md.
[[nodiscard]] Json failureCostsJson(const FailureCosts& costs);
/// The same for people: what changes the bill most, losses from downtime, promises and credits.
void printFailureCosts(const Design& design, const FailureCosts& costs, std::ostream& out);

} // namespace isthmus
