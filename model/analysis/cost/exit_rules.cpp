// Hops that leave the provider: internet, VPN, Direct Connect.
#include "model/analysis/cost/hop_biller.h"

namespace isthmus {

void HopBiller::leave() {
    const std::string_view link = roleOfLink(m_system, m_hop.link);
    const std::string_view target = role(m_hop.to);
    const bool atLocation = directConnectLocation(m_system, m_hop.to) != kNone;
    if (role(m_movement.target) == billing_role::kContentDelivery)
        return; // an origin's answer is free, whichever way it is drawn
    if (link == billing_role::kVpn || role(m_hop.from) == billing_role::kVpn)
        charge({"vpn_egress", "internet_egress", m_before.origin, {"internet", "*"}, m_before.account},
               hopElement());
    else if (link == billing_role::kDirectConnect || target == billing_role::kDirectConnect || atLocation)
        leaveOverDirectConnect();
    else if (link == billing_role::kInternet || target == billing_role::kInternet)
        charge({"internet_egress", "internet_egress", m_before.origin, {"internet", "*"}, m_before.account},
               hopElement());
    else
        unknown("egress", "no rule says what leaving " + m_before.origin + " towards '" +
                              componentId(m_hop.to).value + "' costs");
}

void HopBiller::leaveOverDirectConnect() {
    Index location = directConnectLocation(m_system, m_hop.to);
    if (location == kNone && m_hop.link != kNone)
        location = locationUnder(m_hop.link, 0);
    if (location == kNone)
        return unknown("dx_dto", "no Direct Connect location is drawn on the way out of " + m_before.origin);
    const auto scopes = directConnectScopes(m_system, location);
    if (scopes.empty())
        return unknown("dx_dto", "the Direct Connect location '" +
                                     m_system.design().places[location].id.value +
                                     "' has no code of the catalogue");
    charge({"dx_dto", "dx_dto", m_before.origin, scopes, m_before.account}, hopElement());
}

/// The first Direct Connect location that what the link rides on passes.
Index HopBiller::locationUnder(Index link, std::size_t depth) {
    if (depth > m_system.linkFrom.size())
        return kNone;
    for (const Index segment : m_latencies.carriers(link)) {
        for (const Index end : {m_system.linkFrom[segment], m_system.linkTo[segment]})
            if (const Index location = directConnectLocation(m_system, end); location != kNone)
                return location;
        if (const Index location = locationUnder(segment, depth + 1); location != kNone)
            return location;
    }
    return kNone;
}

} // namespace isthmus
