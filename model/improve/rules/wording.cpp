#include "model/improve/rules/rules.h"

namespace isthmus {

std::string labelOf(const ElementId& id, const std::string& name) {
    return name.empty() ? id.value : name + " (" + id.value + ")";
}

std::vector<PricedItem> scaledPrices(std::vector<PricedItem> prices, int before, int after) {
    for (PricedItem& item : prices)
        item.quantity *= static_cast<double>(after) / before;
    return prices;
}

} // namespace isthmus
