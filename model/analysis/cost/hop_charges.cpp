#include "model/analysis/cost/hop_charges.h"

#include "model/analysis/cost/fixed_cost.h"
#include "model/analysis/cost/hop_biller.h"

namespace isthmus {

HopBiller::HopBiller(HopLatencies& latencies, const Hop& hop, const Movement& movement, const Cargo& before)
    : m_latencies(latencies), m_system(latencies.state().system()), m_hop(hop), m_movement(movement),
      m_before(before) {}

HopBilling HopBiller::bill() {
    const bool inside = insideProvider(m_system, m_hop.to);
    const std::string region{billingRegion(m_system, m_hop.to)};
    m_billing.after = m_before;
    if (startsHere() && role(m_hop.from) == billing_role::kContentDelivery)
        fromContentDelivery();
    else if (m_before.origin == kProviderEdge || m_before.origin.empty())
        ; // coming in is free, and so is what comes from the edge
    else if (inside)
        stayInside(region);
    else
        leave();
    intoEdge();
    process(region);
    carriers();
    std::string& origin = m_billing.after.origin;
    if (!inside)
        origin.clear();
    else if (!region.empty())
        origin = region;
    else if (origin.empty())
        origin = role(m_hop.to) == billing_role::kAccelerator ? kProviderEdge : kNoRegion;
    return std::move(m_billing);
}

void HopBiller::process(const std::string& region) {
    const std::string_view passed = role(m_hop.to);
    const std::string from = region.empty() ? kNoRegion : region;
    const ElementId& element = componentId(m_hop.to);
    const std::string& owner = ownerOf(m_hop.to);
    if (passed == billing_role::kTransitGateway && role(m_hop.from) != billing_role::kTransitGateway) {
        const bool fromInside = insideProvider(m_system, m_hop.from);
        const std::string& sender = fromInside ? ownerOf(m_hop.from) : owner;
        charge({"tgw_processing", "tgw_processing", from, {"*"}, sender}, element);
    } else if (passed == billing_role::kNat) {
        charge({"nat_processing", "nat_processing", from, {"*"}, owner}, element);
        m_billing.after.account = owner; // a translated address is one of its owner's
    } else if (passed == billing_role::kPrivateEndpoint) {
        charge({"privatelink_processing", "privatelink_processing", from, {"*"}, owner}, element);
    } else if (passed == billing_role::kGatewayEndpoint) {
        charge({"gateway_endpoint", "gateway_endpoint_processing", from, {"*"}, owner}, element);
    }
}

void HopBiller::carriers() {
    const Design& design = m_system.design();
    if (m_hop.link != kNone) {
        const std::string& account = accountOfLink(m_system, m_hop.link);
        ownRates(design.links[m_hop.link].id, design.links[m_hop.link].prices,
                 account.empty() ? m_before.account : account);
    }
    ownRates(componentId(m_hop.to), design.components[m_hop.to].prices, ownerOf(m_hop.to));
}

void HopBiller::ownRates(const ElementId& element, const std::vector<PricedItem>& items,
                         const std::string& payer) {
    std::size_t number = 0;
    for (const PricedItem& item : items) {
        ++number;
        if (!item.usd || item.unit != kPerGbMoved)
            continue;
        HopCharge charge{"third_party",
                         "own " + element.value + " " + std::to_string(number) + " of " + payer,
                         {},
                         element,
                         {},
                         Direction::Any};
        charge.price.unit = "GB";
        charge.price.payer = payer;
        charge.price.tiers = {{0, std::nullopt, {*item.usd * item.quantity}, item.source, item.asOf}};
        m_billing.charges.push_back(std::move(charge));
    }
}

void HopBiller::charge(const Tariff& tariff, const ElementId& element, std::string remark,
                       Direction direction) {
    HopCharge charge{tariff.rule, {}, {}, element, std::move(remark), direction};
    charge.price.unit = "GB";
    charge.price.key = tariff.priceKind;
    charge.price.region = tariff.from;
    charge.price.payer = tariff.payer;
    const auto rows = m_system.catalogue().transferPrice(tariff.priceKind, tariff.from, tariff.to);
    for (const TransferPriceRow* row : rows)
        charge.price.tiers.push_back(
            {row->tierFromGb, row->tierToGb, row->usdPerGb, row->provenance.source, row->provenance.asOf});
    charge.scope = tariff.priceKind + " " + tariff.from + " " +
                   (rows.empty() ? tariff.to.front() : rows.front()->toScope) + " of " + tariff.payer;
    if (rows.empty())
        charge.price.reason =
            "no price is known for " + tariff.priceKind + " from " + tariff.from + " to " + tariff.to.front();
    m_billing.charges.push_back(std::move(charge));
}

void HopBiller::unknown(const std::string& rule, std::string reason) {
    HopCharge charge{rule, rule + " " + reason, {}, hopElement(), {}, Direction::Any};
    charge.price.unit = "GB";
    charge.price.payer = m_before.account;
    charge.price.reason = std::move(reason);
    m_billing.charges.push_back(std::move(charge));
}

const std::string& HopBiller::ownerOf(Index component) const {
    const std::string& account = accountOf(m_system, component);
    return account.empty() ? m_before.account : account;
}

ElementId HopBiller::hopElement() const {
    if (m_hop.link != kNone)
        return m_system.design().links[m_hop.link].id;
    return m_hop.fabricElements.empty() ? ElementId{} : m_system.elements[m_hop.fabricElements.front()].id;
}

HopBilling billHop(HopLatencies& latencies, const Hop& hop, const Movement& movement, const Cargo& before) {
    return HopBiller(latencies, hop, movement, before).bill();
}

Cargo cargoFrom(const System& system, Index component) {
    Cargo cargo{{}, accountOf(system, component)};
    if (roleOf(system, component) == billing_role::kContentDelivery)
        cargo.origin = kProviderEdge;
    else if (insideProvider(system, component)) {
        const std::string region{billingRegion(system, component)};
        cargo.origin = region.empty() ? kNoRegion : region;
    }
    return cargo;
}

} // namespace isthmus
