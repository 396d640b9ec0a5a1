#include "model/analysis/cost/fixed_cost.h"

#include "model/analysis/cost/catalogue_price.h"
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

    /// What an element is priced by.
    struct Priced {
        const ElementId& id;
        const std::vector<PricedItem>& items;
        const Kind& kind;
        int instances = 1;
        std::string scope;
        std::string payer;
    };

    void addElement(const Priced& element) {
        const auto& [id, items, kind, instances, scope, payer] = element;
        if (items.empty() && !kind.priceKey.empty()) {
            PricedItem standard;
            standard.price = kind.priceKey;
            standard.quantity = instances;
            fromCatalogue(element, standard, "default price of its kind");
        }
        for (const PricedItem& item : items) {
            if (item.usd && item.unit == kPerGbMoved)
                continue;
            if (item.usd)
                ownRate(element, item);
            else
                fromCatalogue(element, item, {});
        }
    }

    [[nodiscard]] std::vector<CostLine> lines() const { return m_pool.lines(); }

private:
    void ownRate(const Priced& element, const PricedItem& item) {
        ScopePrice price;
        price.payer = element.payer;
        price.unit = item.unit;
        price.tiers = {{0, std::nullopt, {*item.usd}, item.source, item.asOf}};
        const std::string key = "own " + std::to_string(m_ownRates++);
        m_pool.add(key, price, {{}, element.id, ruleOf(item.unit), {}, monthlyQuantity(item, item.unit)});
    }

    void fromCatalogue(const Priced& element, const PricedItem& item, std::string remark) {
        const CataloguePrice found =
            cataloguePrice(m_system.catalogue(), item.price, element.scope, element.payer);
        if (!found.remark.empty())
            remark += (remark.empty() ? "" : "; ") + found.remark;
        const bool known = !found.price.tiers.empty();
        m_pool.add(found.scope, found.price,
                   {{},
                    element.id,
                    known ? ruleOf(found.price.unit) : "fixed",
                    known ? std::move(remark) : std::string{},
                    known ? monthlyQuantity(item, found.price.unit) : item.quantity});
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
        lines.addElement({design.components[i].id, design.components[i].prices, *system.componentKind[i],
                          design.components[i].count, priceScopeOfComponent(system, i),
                          accountOf(system, i)});
    for (Index i = 0; i < design.links.size(); ++i)
        lines.addElement({design.links[i].id, design.links[i].prices, *system.linkKind[i], 1,
                          priceScopeOfLink(system, i), accountOfLink(system, i)});
    return lines.lines();
}

} // namespace isthmus
