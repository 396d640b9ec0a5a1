#pragma once

#include "model/analysis/results.h"
#include "model/graph/system.h"

namespace isthmus {

/// A PricedItem with its own rate and this unit is no line of its own: it is what a carrier or third party
/// takes for each GB that flows move over the element (transfer_cost.h).
inline constexpr std::string_view kPerGbMoved = "GB moved";

/// What components and links cost by themselves in a month: their priced items; or, where an element lists
/// none, its kind's default price, once per instance. Units that end in "hour" count 730 h ×
/// hours_per_week/168; all others count per month as they are. Prices are those of the element's region
/// (of the area of its Direct Connect location), and a remark says when another region's stands in. Tiers
/// apply to the sum over all elements with the same price, region and payer. An item keeps its price while
/// the element is failed.
[[nodiscard]] std::vector<CostLine> fixedCost(const System& system);

} // namespace isthmus
