#include "model/analysis/cost/tiers.h"

#include <algorithm>
#include <limits>

namespace isthmus {

std::vector<TierPart> splitByTiers(double quantity, const std::vector<Tier>& tiers) {
    std::vector<TierPart> parts;
    double reached = 0;
    for (const Tier& tier : tiers) {
        const double from = std::min(std::max(tier.from, reached), quantity);
        if (from > reached)
            parts.push_back({from - reached, nullptr});
        const double to = std::min(quantity, tier.to.value_or(std::numeric_limits<double>::infinity()));
        if (to > from)
            parts.push_back({to - from, &tier});
        reached = std::max({reached, from, to});
    }
    if (quantity > reached)
        parts.push_back({quantity - reached, nullptr});
    return parts;
}

std::optional<Usd> tieredAmount(double quantity, const std::vector<Tier>& tiers) {
    Usd sum;
    for (const TierPart& part : splitByTiers(quantity, tiers)) {
        if (!part.tier)
            return std::nullopt;
        sum += part.quantity * part.tier->rate;
    }
    return sum;
}

} // namespace isthmus
