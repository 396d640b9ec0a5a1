#pragma once

#include "model/analysis/cost/billing_pool.h"
#include "model/catalogue/catalogue.h"

namespace isthmus {

/// A price of prices.csv as a billing scope.
struct CataloguePrice {
    ScopePrice price;
    std::string scope;  ///< names the billing scope in the pool
    std::string remark; ///< that another region's price stands in; empty: none does
};

/// The price of `key` in a region, for one payer; without tiers and with a reason when the catalogue has
/// none.
[[nodiscard]] CataloguePrice cataloguePrice(const Catalogue& catalogue, const std::string& key,
                                            const std::string& region, const std::string& payer);

} // namespace isthmus
