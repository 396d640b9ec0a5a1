#include "model/analysis/cost/catalogue_price.h"

namespace isthmus {

CataloguePrice cataloguePrice(const Catalogue& catalogue, const std::string& key, const std::string& region,
                              const std::string& payer) {
    CataloguePrice found;
    found.price.key = key;
    found.price.payer = payer;
    found.price.region = region;
    const auto rows = catalogue.price(key, region);
    if (rows.empty()) {
        found.price.reason = "no price '" + key + "' in the catalogue";
        found.scope = "none " + key + " of " + payer;
        return found;
    }
    const std::string& used = rows.front()->scope;
    found.price.unit = rows.front()->unit;
    for (const PriceRow* row : rows)
        found.price.tiers.push_back(
            {row->tierFrom, row->tierTo, row->usd, row->provenance.source, row->provenance.asOf});
    if (used != "*" && used != "global" && used != region)
        found.remark = "price of " + used + (region.empty() ? "" : ": none known for " + region);
    found.scope = key + " in " + (region.empty() ? used : region) + " of " + payer;
    return found;
}

} // namespace isthmus
