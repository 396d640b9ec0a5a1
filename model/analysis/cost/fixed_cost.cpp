#include "model/analysis/cost/fixed_cost.h"

#include "model/analysis/cost/billing_pool.h"
#include "model/analysis/cost/price_scope.h"

namespace isthmus {

namespace {

bool isHourly(std::string_view unit) {
    return unit == "hour" || unit.ends_with("-hour");
}

std::string ruleOf(std::string_view unit) {
    if (unit == "GB-month")
        return "storage";
    if (isHourly(unit) || unit == "month" || unit.ends_with("-month"))
        return "fixed";
    const bool counted = unit.find("request") != std::string_view::npos ||
                         (!unit.empty() && unit.front() >= '0' && unit.front() <= '9');
    return counted ? "requests" : "usage";
}

/// What one item comes to in a month, in its unit.
double monthlyQuantity(const PricedItem& item, std::string_view unit) {
    if (!isHourly(unit))
        return item.quantity;
    return item.quantity * kHoursPerMonth * item.hoursPerWeek.value_or(kHoursPerWeek) / kHoursPerWeek;
}

class FixedLines {
public:
    explicit FixedLines(const System& system) : m_system(system) {}

    void addElement(const ElementId& id, const std::vector<PricedItem>& items, const Kind& kind,
                    int instances, const std::string& scope) {
        if (items.empty() && !kind.priceKey.empty()) {
            PricedItem standard;
            standard.price = kind.priceKey;
            standard.quantity = instances;
            fromCatalogue(id, standard, scope, "default price of its kind");
        }
        for (const PricedItem& item : items) {
            if (item.usd && item.unit == kPerGbMoved)
                continue;
            if (item.usd)
                ownRate(id, item);
            else
                fromCatalogue(id, item, scope, {});
        }
    }

    [[nodiscard]] std::vector<CostLine> lines() const { return m_pool.lines(); }

private:
    void ownRate(const ElementId& id, const PricedItem& item) {
        ScopePrice price;
        price.unit = item.unit;
        price.tiers = {{0, std::nullopt, {*item.usd}, item.source, item.asOf}};
        const std::string key = "own " + std::to_string(m_ownRates++);
        m_pool.add(key, price, {{}, id, ruleOf(item.unit), {}, monthlyQuantity(item, item.unit)});
    }

    void fromCatalogue(const ElementId& id, const PricedItem& item, const std::string& scope,
                       std::string remark) {
        ScopePrice price;
        const auto rows = m_system.catalogue().price(item.price, scope);
        if (rows.empty()) {
            price.reason = "no price '" + item.price + "' in the catalogue";
            m_pool.add("none " + item.price, price, {{}, id, "fixed", {}, item.quantity});
            return;
        }
        const std::string& used = rows.front()->scope;
        price.unit = rows.front()->unit;
        for (const PriceRow* row : rows)
            price.tiers.push_back(
                {row->tierFrom, row->tierTo, row->usd, row->provenance.source, row->provenance.asOf});
        if (used != "*" && used != "global" && used != scope)
            remark += (remark.empty() ? "" : "; ") + std::string("price of ") + used +
                      (scope.empty() ? "" : ": none known for " + scope);
        m_pool.add(item.price + " in " + (scope.empty() ? used : scope), price,
                   {{}, id, ruleOf(price.unit), std::move(remark), monthlyQuantity(item, price.unit)});
    }

    const System& m_system;
    BillingPool m_pool;
    std::size_t m_ownRates = 0;
};

} // namespace

std::vector<CostLine> fixedCost(const System& system) {
    FixedLines lines(system);
    const Design& design = system.design();
    for (Index i = 0; i < design.components.size(); ++i)
        lines.addElement(design.components[i].id, design.components[i].prices, *system.componentKind[i],
                         design.components[i].count, priceScopeOfComponent(system, i));
    for (Index i = 0; i < design.links.size(); ++i)
        lines.addElement(design.links[i].id, design.links[i].prices, *system.linkKind[i], 1,
                         priceScopeOfLink(system, i));
    return lines.lines();
}

} // namespace isthmus
