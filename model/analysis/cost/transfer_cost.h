#pragma once

#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"

#include <stop_token>

namespace isthmus {

/// What moving the volumes of all flows costs in one state, a line per flow, hop, rule and tier.
///
/// Each volume is routed there and back on its own (routing.h), to the members that flowLegs() names.
/// Rules, by hop:
/// - `inter_az`: between two zones of a region, once on the sending and once on the receiving side.
/// - `inter_region`: between two regions, at the rate of the sending one; receiving is free.
/// - Leaving the provider, by the region that the data comes from: `vpn_egress` (internet rates) over a
///   VPN tunnel or out of a VPN endpoint; `dx_dto` over a Direct Connect connection or into its location,
///   by location, then by its area; `internet_egress` towards the internet; anything else is `egress`
///   with no known price. Coming in is free.
/// - `tgw_processing`, `nat_processing`, `privatelink_processing`: into a transit gateway (but not from
///   another one), a NAT gateway, a private endpoint, whichever way the data goes.
/// - `third_party`: the own rates "per GB moved" (fixed_cost.h) of links and of the components entered.
/// Tiers apply to the sum over one account and region, each flow pays pro rata; VPN and internet egress
/// count together. A volume that no path carries, or that would come from a standby
/// which nobody calls now, gives a line of 0 USD that says so.
[[nodiscard]] std::vector<CostLine> transferCost(Router& router, std::stop_token stop = {});

} // namespace isthmus
