#pragma once

#include "model/analysis/cost/billing_pool.h"
#include "model/analysis/routing/routing.h"

namespace isthmus {

/// One rule that a hop falls under.
struct HopCharge {
    std::string rule;
    std::string scope; ///< names the billing scope in the pool
    ScopePrice price;
    ElementId element;
    std::string remark;
};

/// What a hop costs, and on whose account the data is afterwards.
struct HopBilling {
    std::vector<HopCharge> charges;
    std::string origin; ///< region whose rates count when the data leaves; "" outside the provider
};

/// Applies the rules of transfer_cost.h to one hop in its direction.
///
/// @param origin  where the data counts as coming from before the hop; "" outside the provider.
[[nodiscard]] HopBilling billHop(HopLatencies& latencies, const Hop& hop, const std::string& origin);

/// Where data that starts at a component counts as coming from.
[[nodiscard]] std::string originOf(const System& system, Index component);

} // namespace isthmus
