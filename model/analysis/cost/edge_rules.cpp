// The provider's edge: content delivery and accelerators.
#include "model/analysis/cost/edge_area.h"
#include "model/analysis/cost/hop_biller.h"

namespace isthmus {

/// What a content delivery network sends: answers to viewers, or requests to the origins that it calls.
void HopBiller::fromContentDelivery() {
    const bool toOrigin = m_system.flowSource[m_movement.flow] == m_movement.source;
    const std::string rule = toOrigin ? "cloudfront_to_origin" : "cloudfront_egress";
    std::string remark;
    std::string area;
    if (toOrigin) {
        area = viewersArea(m_movement.source, remark);
    } else {
        const EdgeArea viewer = edgeArea(m_system, m_movement.target, false);
        area = viewer.scope;
        remark = viewer.remark;
    }
    if (area.empty())
        return unknown(rule, remark);
    charge({rule, rule, area, {toOrigin ? "origin" : "internet"}, accountOf(m_system, m_movement.source)},
           componentId(m_movement.source), remark);
}

/// The one area that all viewers of a network are in; "" when there are several or none is known.
std::string HopBiller::viewersArea(Index network, std::string& remark) const {
    std::string area;
    for (Index flow = 0; flow < m_system.flowSource.size(); ++flow) {
        if (m_system.flowTargetComponent[flow] != network)
            continue;
        const EdgeArea viewer = edgeArea(m_system, m_system.flowSource[flow], false);
        if (viewer.scope.empty() || (!area.empty() && area != viewer.scope)) {
            remark =
                viewer.scope.empty() ? viewer.remark : "its viewers are in several areas of the price list";
            return {};
        }
        area = viewer.scope;
        remark = viewer.remark;
    }
    if (area.empty())
        remark = "nobody is drawn who views what it delivers";
    return area;
}

void HopBiller::intoEdge() {
    const bool fromProvider = !m_before.origin.empty() && m_before.origin != kProviderEdge;
    const std::string_view passed = role(m_hop.to);
    if (passed == billing_role::kContentDelivery && m_hop.to == m_movement.target) {
        if (insideProvider(m_system, m_movement.source))
            charge({"cloudfront_origin_pull",
                    "cloudfront_origin_pull",
                    std::string(billingRegion(m_system, m_movement.source)),
                    {"cloudfront", "*"},
                    accountOf(m_system, m_hop.to)},
                   componentId(m_hop.to));
    } else if (passed == billing_role::kAccelerator && fromProvider) {
        accelerate(m_before.origin, m_movement.target, Direction::Outward);
    } else if (passed == billing_role::kAccelerator && m_before.origin.empty()) {
        accelerate(std::string(billingRegion(m_system, m_movement.target)), m_movement.source,
                   Direction::Inward);
    }
}

/// The premium for the provider's network between a region and the area of those outside.
void HopBiller::accelerate(const std::string& region, Index farEnd, Direction direction) {
    const EdgeArea area = edgeArea(m_system, farEnd, true);
    if (area.scope.empty())
        return unknown("accelerator_premium", area.remark);
    charge({"accelerator_premium",
            "global_accelerator_dt_premium",
            region,
            {area.scope},
            accountOf(m_system, m_hop.to)},
           componentId(m_hop.to), area.remark + "; for the larger of both directions alone", direction);
}

} // namespace isthmus
