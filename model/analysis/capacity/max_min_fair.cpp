#include "model/analysis/capacity/max_min_fair.h"

#include <algorithm>
#include <limits>

namespace isthmus {

std::vector<double> maxMinFair(const std::vector<RateDemand>& demands,
                               const std::vector<double>& capacities) {
    std::vector<double> rates(demands.size(), 0.0), left = capacities;
    std::vector<bool> growing(demands.size(), true);
    for (std::size_t open = demands.size(); open > 0;) {
        std::vector<double> pressure(left.size(), 0.0);
        double step = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < demands.size(); ++i) {
            if (!growing[i])
                continue;
            step = std::min(step, demands[i].wanted - rates[i]);
            for (const auto& use : demands[i].uses)
                pressure[use.resource] += use.weight;
        }
        std::size_t tightest = left.size();
        for (std::size_t r = 0; r < left.size(); ++r)
            if (pressure[r] > 0 && left[r] / pressure[r] < step) {
                step = left[r] / pressure[r];
                tightest = r;
            }
        step = std::max(step, 0.0);
        for (std::size_t r = 0; r < left.size(); ++r)
            left[r] = std::max(0.0, left[r] - step * pressure[r]);
        // Full by name, not by comparing a remainder with 0: rounding must not keep the loop alive.
        if (tightest < left.size())
            left[tightest] = 0;
        for (std::size_t i = 0; i < demands.size(); ++i) {
            if (!growing[i])
                continue;
            const bool met = demands[i].wanted - rates[i] <= step;
            rates[i] = met ? demands[i].wanted : rates[i] + step;
            const bool stuck = std::any_of(demands[i].uses.begin(), demands[i].uses.end(),
                                           [&](const auto& use) { return left[use.resource] <= 0; });
            if (stuck || met) {
                growing[i] = false;
                --open;
            }
        }
    }
    return rates;
}

} // namespace isthmus
