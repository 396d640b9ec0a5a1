#include "model/analysis/cost/billing_pool.h"

#include <algorithm>

namespace isthmus {

void BillingPool::add(const std::string& key, const ScopePrice& price, Charge charge) {
    const auto [entry, added] = m_scopes.try_emplace(key);
    Scope& scope = entry->second;
    if (added) {
        scope.price = price;
        m_order.push_back(key);
    }
    const auto same = std::find_if(scope.charges.begin(), scope.charges.end(), [&](const Charge& other) {
        return other.flow == charge.flow && other.element == charge.element && other.rule == charge.rule &&
               other.remark == charge.remark;
    });
    if (same != scope.charges.end())
        same->quantity += charge.quantity;
    else
        scope.charges.push_back(std::move(charge));
}

std::vector<CostLine> BillingPool::lines() const {
    std::vector<CostLine> lines;
    for (const std::string& key : m_order) {
        const Scope& scope = m_scopes.at(key);
        double total = 0;
        for (const Charge& charge : scope.charges)
            total += charge.quantity;
        if (total <= 0)
            continue;
        const auto parts = splitByTiers(total, scope.price.tiers);
        for (const Charge& charge : scope.charges)
            for (const TierPart& part : parts) {
                CostLine line;
                line.flow = charge.flow;
                line.element = charge.element;
                line.rule = charge.rule;
                line.quantity = charge.quantity * part.quantity / total;
                line.unit = scope.price.unit;
                line.reason = charge.remark;
                line.payer = scope.price.payer;
                line.priceKey = scope.price.key;
                line.region = scope.price.region;
                if (part.tier) {
                    line.rate = part.tier->rate.value;
                    line.amount = line.quantity * part.tier->rate;
                    line.source = part.tier->source;
                    line.asOf = part.tier->asOf;
                } else {
                    line.reason = scope.price.tiers.empty() ? scope.price.reason
                                                            : "the price list ends below this quantity";
                }
                lines.push_back(std::move(line));
            }
    }
    return lines;
}

} // namespace isthmus
