#include "model/analysis/cost/service_charges.h"

#include "model/analysis/cost/catalogue_price.h"
#include "model/analysis/cost/price_scope.h"

namespace isthmus {

namespace {

/// How a service sells its replicated writes: the row of prices.csv, and how many of its unit a million are.
struct WritePrice {
    std::string_view service; ///< beginning of the price keys of its components
    std::string_view key;
    double unitsPerMillion = 1;
};

constexpr WritePrice kWritePrices[] = {{"Aurora", "Aurora/global database replicated write I/O", 1},
                                       {"DynamoDB/", "DynamoDB/global table replicated write (on-demand)", 1},
                                       {"S3/", "S3/PUT/COPY/POST/LIST requests", 1000}};

constexpr std::string_view kObjectStorage = "S3/";

const WritePrice* writePriceOf(std::string_view priceKey) {
    for (const WritePrice& price : kWritePrices)
        if (priceKey.starts_with(price.service))
            return &price;
    return nullptr;
}

const WritePrice* writePriceOf(const System& system, Index component) {
    if (roleOf(system, component) == billing_role::kObjectStore)
        return writePriceOf(kObjectStorage);
    for (const PricedItem& item : system.design().components[component].prices)
        if (const WritePrice* price = writePriceOf(item.price))
            return price;
    return nullptr;
}

} // namespace

void ServiceCharges::add(Index flow, Index target, double share) {
    const Flow& object = m_system.design().flows[flow];
    const double forward = object.forwardPerMonth.value_or(Gigabytes{}).value * share;
    const double back = object.returnPerMonth.value_or(Gigabytes{}).value * share;
    const std::string_view role = roleOf(m_system, target);
    const bool balances =
        role == billing_role::kApplicationLoadBalancer || role == billing_role::kNetworkLoadBalancer;
    if (balances && forward + back > 0 && insideProvider(m_system, target))
        loadBalancer(flow, target, forward + back);
    if (!object.replication)
        return;
    if (const double millions = object.replication->replicatedWritesPerMonth.value_or(0) * share;
        millions > 0)
        replicatedWrites(flow, target, millions);
    if (object.replication->timeControl && forward > 0)
        timeControl(flow, target, forward);
}

void ServiceCharges::loadBalancer(Index flow, Index target, double gigabytes) {
    const bool isApplication = roleOf(m_system, target) == billing_role::kApplicationLoadBalancer;
    charge(flow, target, "load_balancer_capacity", isApplication ? "ELB/alb_lcu" : "ELB/nlb_lcu",
           accountOf(m_system, target), gigabytes, "by volume alone, 1 GB in an hour of a unit");
}

void ServiceCharges::replicatedWrites(Index flow, Index target, double millions) {
    const Index source = m_system.flowSource[flow];
    const WritePrice* price = writePriceOf(m_system, source);
    if (!price)
        price = writePriceOf(m_system, target);
    const std::string& payer = accountOf(m_system, source);
    if (price)
        return charge(flow, target, "replicated_writes", std::string(price->key), payer,
                      millions * price->unitsPerMillion, {});
    if (roleOf(m_system, source) == billing_role::kManagedDatabase &&
        m_system.design().components[source].prices.empty())
        return; // priced as RDS by default, which bills replicas by the hour and no writes
    ScopePrice unknown;
    unknown.unit = "1M writes";
    unknown.payer = payer;
    unknown.reason = "the prices of neither end name a service that sells replicated writes";
    const Design& design = m_system.design();
    m_pool.add("replicated writes of " + payer, unknown,
               {design.flows[flow].id, design.components[target].id, "replicated_writes", {}, millions});
}

void ServiceCharges::timeControl(Index flow, Index target, double gigabytes) {
    const Index source = m_system.flowSource[flow];
    const Design& design = m_system.design();
    ScopePrice price;
    price.unit = "GB";
    price.key = "s3_replication_time_control";
    price.region = std::string(billingRegion(m_system, source));
    price.payer = accountOf(m_system, source);
    for (const TransferPriceRow* row : m_system.catalogue().transferPrice(price.key, price.region, {"*"}))
        price.tiers.push_back(
            {row->tierFromGb, row->tierToGb, row->usdPerGb, row->provenance.source, row->provenance.asOf});
    price.reason = "no price is known for " + price.key;
    m_pool.add(
        price.key + " " + price.region + " of " + price.payer, price,
        {design.flows[flow].id, design.components[target].id, "replication_time_control", {}, gigabytes});
}

void ServiceCharges::charge(Index flow, Index target, const std::string& rule, const std::string& key,
                            const std::string& payer, double quantity, std::string remark) {
    const std::string region{billingRegion(m_system, target)};
    const CataloguePrice found = cataloguePrice(m_system.catalogue(), key, region, payer);
    if (!found.remark.empty())
        remark += (remark.empty() ? "" : "; ") + found.remark;
    const Design& design = m_system.design();
    m_pool.add(found.scope, found.price,
               {design.flows[flow].id, design.components[target].id, rule, std::move(remark), quantity});
}

} // namespace isthmus
