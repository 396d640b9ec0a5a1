#include "model/analysis/cost/hop_charges.h"

#include "model/analysis/cost/fixed_cost.h"
#include "model/analysis/cost/price_scope.h"

namespace isthmus {

namespace {

/// Data that starts on the provider's premises but in no region; no price list names it.
constexpr const char* kNoRegion = "outside any region";

class HopBiller {
public:
    HopBiller(HopLatencies& latencies, const Hop& hop, std::string origin)
        : m_latencies(latencies), m_system(latencies.state().system()), m_hop(hop),
          m_origin(std::move(origin)) {}

    HopBilling bill() {
        const bool inside = insideProvider(m_system, m_hop.to);
        const std::string region{billingRegion(m_system, m_hop.to)};
        if (inside && !m_origin.empty())
            within(region);
        else if (!inside && !m_origin.empty())
            leave();
        process(region);
        carriers();
        if (!inside)
            m_billing.origin.clear();
        else if (!region.empty())
            m_billing.origin = region;
        else
            m_billing.origin = m_origin.empty() ? kNoRegion : m_origin;
        return std::move(m_billing);
    }

private:
    [[nodiscard]] const Kind& kindAt(Index component) const { return *m_system.componentKind[component]; }
    [[nodiscard]] std::string linkRole() const {
        return m_hop.link == kNone ? std::string{} : m_system.linkKind[m_hop.link]->billing;
    }
    [[nodiscard]] ElementId hopElement() const {
        if (m_hop.link != kNone)
            return m_system.design().links[m_hop.link].id;
        return m_hop.fabricElements.empty() ? ElementId{}
                                            : m_system.elements[m_hop.fabricElements.front()].id;
    }
    [[nodiscard]] const ElementId& componentId(Index component) const {
        return m_system.design().components[component].id;
    }

    void charge(const std::string& rule, const std::string& priceKind, const std::string& from,
                const std::vector<std::string>& to, ElementId element, std::string remark = {}) {
        HopCharge charge{rule, {}, {}, std::move(element), std::move(remark)};
        charge.price.unit = "GB";
        const auto rows = m_system.catalogue().transferPrice(priceKind, from, to);
        for (const TransferPriceRow* row : rows)
            charge.price.tiers.push_back({row->tierFromGb, row->tierToGb, row->usdPerGb,
                                          row->provenance.source, row->provenance.asOf});
        charge.scope = priceKind + " " + from + " " + (rows.empty() ? to.front() : rows.front()->toScope);
        if (rows.empty())
            charge.price.reason =
                "no price is known for " + priceKind + " from " + from + " to " + to.front();
        m_billing.charges.push_back(std::move(charge));
    }

    void unknown(const std::string& rule, std::string reason) {
        HopCharge charge{rule, rule + " " + reason, {}, hopElement(), {}};
        charge.price.unit = "GB";
        charge.price.reason = std::move(reason);
        m_billing.charges.push_back(std::move(charge));
    }

    void within(const std::string& region) {
        const std::string sender{billingRegion(m_system, m_hop.from)};
        const std::string from = sender.empty() ? m_origin : sender;
        if (region.empty())
            return;
        if (from != region) {
            charge("inter_region", "inter_region", from, {region, "*"}, hopElement());
            return;
        }
        const Index zone = m_system.enclosing(m_hop.from, "zone"),
                    other = m_system.enclosing(m_hop.to, "zone");
        if (zone == kNone || other == kNone || zone == other)
            return;
        for (const char* side : {"sending side", "receiving side"})
            charge("inter_az", "inter_az", region, {"same-region other AZ", "*"}, hopElement(), side);
    }

    void leave() {
        const std::string link = linkRole();
        const std::string& target = kindAt(m_hop.to).billing;
        const bool atLocation = directConnectLocation(m_system, m_hop.to) != kNone;
        if (link == "vpn" || kindAt(m_hop.from).billing == "vpn")
            charge("vpn_egress", "internet_egress", m_origin, {"internet", "*"}, hopElement());
        else if (link == "direct_connect" || target == "direct_connect" || atLocation)
            leaveOverDirectConnect();
        else if (link == "internet" || target == "internet")
            charge("internet_egress", "internet_egress", m_origin, {"internet", "*"}, hopElement());
        else
            unknown("egress", "no rule says what leaving " + m_origin + " towards '" +
                                  componentId(m_hop.to).value + "' costs");
    }

    void leaveOverDirectConnect() {
        Index location = directConnectLocation(m_system, m_hop.to);
        if (location == kNone && m_hop.link != kNone)
            location = locationUnder(m_hop.link, 0);
        if (location == kNone)
            return unknown("dx_dto", "no Direct Connect location is drawn on the way out of " + m_origin);
        const auto scopes = directConnectScopes(m_system, location);
        if (scopes.empty())
            return unknown("dx_dto", "the Direct Connect location '" +
                                         m_system.design().places[location].id.value +
                                         "' has no code of the catalogue");
        charge("dx_dto", "dx_dto", m_origin, scopes, hopElement());
    }

    /// The first Direct Connect location that what the link rides on passes.
    [[nodiscard]] Index locationUnder(Index link, std::size_t depth) {
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

    void process(const std::string& region) {
        const std::string& role = kindAt(m_hop.to).billing;
        const std::string account = region.empty() ? kNoRegion : region;
        const ElementId& element = componentId(m_hop.to);
        if (role == "transit_gateway" && kindAt(m_hop.from).billing != "transit_gateway")
            charge("tgw_processing", "tgw_processing", account, {"*"}, element);
        else if (role == "nat")
            charge("nat_processing", "nat_processing", account, {"*"}, element);
        else if (role == "private_endpoint")
            charge("privatelink_processing", "privatelink_processing", account, {"*"}, element);
    }

    void carriers() {
        const Design& design = m_system.design();
        if (m_hop.link != kNone)
            ownRates(design.links[m_hop.link].id, design.links[m_hop.link].prices);
        ownRates(componentId(m_hop.to), design.components[m_hop.to].prices);
    }

    void ownRates(const ElementId& element, const std::vector<PricedItem>& items) {
        std::size_t number = 0;
        for (const PricedItem& item : items) {
            ++number;
            if (!item.usd || item.unit != kPerGbMoved)
                continue;
            HopCharge charge{
                "third_party", "own " + element.value + " " + std::to_string(number), {}, element, {}};
            charge.price.unit = "GB";
            charge.price.tiers = {{0, std::nullopt, {*item.usd * item.quantity}, item.source, item.asOf}};
            m_billing.charges.push_back(std::move(charge));
        }
    }

    HopLatencies& m_latencies;
    const System& m_system;
    const Hop& m_hop;
    std::string m_origin;
    HopBilling m_billing;
};

} // namespace

HopBilling billHop(HopLatencies& latencies, const Hop& hop, const std::string& origin) {
    return HopBiller(latencies, hop, origin).bill();
}

std::string originOf(const System& system, Index component) {
    if (!insideProvider(system, component))
        return {};
    const std::string region{billingRegion(system, component)};
    return region.empty() ? kNoRegion : region;
}

} // namespace isthmus
