#pragma once

#include "model/analysis/cost/tiers.h"
#include "model/analysis/results.h"

#include <map>

namespace isthmus {

/// One thing to be charged for, before tiers are applied.
struct Charge {
    ElementId flow;
    ElementId element;
    std::string rule;
    std::string remark; ///< said on its lines; keeps charges apart that differ only in it
    double quantity = 0;
};

/// The price of a billing scope, or why there is none.
struct ScopePrice {
    std::vector<Tier> tiers; ///< empty: unknown
    std::string unit;
    std::string reason; ///< why unknown
    std::string key; ///< of the catalogue: "SERVICE/ITEM" or a kind of transfer; empty: a rate of one's own
    std::string region; ///< or another scope of the price list
    std::string payer;  ///< account; empty: the one that pays for all
};

/// Gathers charges by billing scope, so that tiers apply to the sum over the scope and every charge gets
/// its share pro rata (semantics.md 6, example 6: two flows of 30,720 GB cost 2,560.00 each).
class BillingPool {
public:
    /// Adds a charge to the scope named `key`; charges that agree in all but the quantity become one.
    /// The price of a scope is that of its first charge.
    void add(const std::string& key, const ScopePrice& price, Charge charge);
    [[nodiscard]] bool has(const std::string& key) const { return m_scopes.count(key) != 0; }

    /// One line per charge and tier, scopes in the order of their first charge.
    [[nodiscard]] std::vector<CostLine> lines() const;

private:
    struct Scope {
        ScopePrice price;
        std::vector<Charge> charges;
    };
    std::map<std::string, Scope> m_scopes;
    std::vector<std::string> m_order;
};

} // namespace isthmus
