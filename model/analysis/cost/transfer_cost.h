#pragma once

#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"

#include <stop_token>

namespace isthmus {

/// What moving the volumes of all flows costs in one state, a line per flow, hop, rule and tier.
///
/// Each volume is routed there and back on its own (routing.h), to the members that flowLegs() names.
/// Rules, by hop, and who pays (who is named for a place pays for what stands in it):
/// - `inter_az`: between two zones of a region, once on the sending and once on the receiving side, each its
///   own; with a managed database only the other side, with a managed stream its client both. Nothing to and
///   from an object store, a private or gateway endpoint, or what an application load balancer asks.
///   `multi_az_replication`, `cluster_replication`: between two of them free. `public_address`: over an
///   internet path inside a region the same, even in one zone.
/// - `inter_region`: between two regions, at the rate of the sending one, by the sender; receiving is free.
/// - Leaving the provider, by the region that the data comes from, by who sends it (the last to translate an
///   address): `vpn_egress` (internet rates) over a VPN tunnel or out of a VPN endpoint; `dx_dto` over a
///   Direct Connect connection or into its location, by location, then by its area; `internet_egress` towards
///   the internet; anything else is `egress` with no known price. Coming in is free.
/// - `tgw_processing` into a transit gateway (but not from another one), by the sender; `nat_processing`,
///   `privatelink_processing`, `gateway_endpoint` into those, by their owners, whichever way the data goes.
/// - `cloudfront_origin_pull`, `cloudfront_egress`, `cloudfront_to_origin`: into and out of a content
/// delivery
///   network, by its owner, at the prices of the area of its viewers (edge_area.h).
/// - `accelerator_premium`: through an accelerator, on top, for the larger of both directions in the month.
/// - `third_party`: the own rates "per GB moved" (fixed_cost.h) of links and of the components entered.
/// - What services bill for a flow, whatever its way: service_charges.h.
/// Tiers apply to the sum over one payer and region, each flow pays pro rata; VPN and internet egress
/// count together. A volume that no path carries, or that would come from a standby
/// which nobody calls now, gives a line of 0 USD that says so.
[[nodiscard]] std::vector<CostLine> transferCost(Router& router, std::stop_token stop = {});

} // namespace isthmus
