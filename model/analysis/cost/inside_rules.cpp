// Hops between two components of the provider: zones, regions, public addresses.
#include "model/analysis/cost/hop_biller.h"

namespace isthmus {

namespace {

constexpr const char* kOtherZone = "same-region other AZ";

} // namespace

void HopBiller::stayInside(const std::string& region) {
    const std::string sender{billingRegion(m_system, m_hop.from)};
    const std::string from = sender.empty() ? m_before.origin : sender;
    if (region.empty())
        return;
    if (from != region)
        charge({"inter_region", "inter_region", from, {region, "*"}, m_before.account}, hopElement());
    else
        betweenZones(region);
}

bool HopBiller::crossesFreely() const {
    // Services of the whole region, and endpoints whose crossing is in their price.
    if (touches(billing_role::kObjectStore) || touches(billing_role::kPrivateEndpoint) ||
        touches(billing_role::kGatewayEndpoint))
        return true;
    // An application load balancer spreads what it was asked over the zones without charge.
    const Index caller = m_system.flowSource[m_movement.flow];
    return role(caller) == billing_role::kApplicationLoadBalancer &&
           (m_hop.from == caller || m_hop.to == caller);
}

void HopBiller::betweenZones(const std::string& region) {
    const Index zone = m_system.enclosing(m_hop.from, "zone");
    const Index other = m_system.enclosing(m_hop.to, "zone");
    const bool crosses = zone != kNone && other != kNone && zone != other;
    const bool isPublic = roleOfLink(m_system, m_hop.link) == billing_role::kInternet;
    if ((!crosses && !isPublic) || crossesFreely())
        return;
    const auto managed = [&](std::string_view wanted) {
        return role(m_hop.from) == wanted && role(m_hop.to) == wanted &&
               m_system.design().flows[m_movement.flow].kind == FlowKind::Replication;
    };
    const std::string& sender = ownerOf(m_hop.from);
    const std::string& receiver = ownerOf(m_hop.to);
    if (managed(billing_role::kManagedDatabase))
        return charge({"multi_az_replication", "rds_multi_az_replication", region, {kOtherZone, "*"}, sender},
                      hopElement());
    if (managed(billing_role::kManagedStream))
        return charge({"cluster_replication", "cluster_replication", region, {kOtherZone, "*"}, sender},
                      hopElement());
    const char* rule = isPublic ? "public_address" : "inter_az";
    // A managed database bills nothing itself, its client does; a stream's client pays both sides.
    const bool fromDatabase = role(m_hop.from) == billing_role::kManagedDatabase;
    const bool toDatabase = role(m_hop.to) == billing_role::kManagedDatabase;
    const bool fromStream = role(m_hop.from) == billing_role::kManagedStream;
    const bool toStream = role(m_hop.to) == billing_role::kManagedStream;
    if (!fromDatabase || toDatabase)
        charge({rule, "inter_az", region, {kOtherZone, "*"}, fromStream ? receiver : sender}, hopElement(),
               "sending side");
    if (!toDatabase || fromDatabase)
        charge({rule, "inter_az", region, {kOtherZone, "*"}, toStream ? sender : receiver}, hopElement(),
               "receiving side");
}

} // namespace isthmus
