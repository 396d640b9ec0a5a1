#pragma once

#include <cstddef>
#include <vector>

namespace isthmus {

/// Somebody who wants to send.
struct RateDemand {
    struct Use {
        std::size_t resource = 0;
        double weight = 0; ///< how much of the rate it takes up; > 0
    };
    double wanted = 0; ///< ≥ 0, in the unit of the capacities
    std::vector<Use> uses;
};

/// Max-min fair rates: nobody can get more without taking from somebody who has no more (semantics.md 4).
/// All rates grow alike until a resource is full or a wish is met; those concerned then stay.
///
/// @param capacities  of the resources; ≥ 0, infinity where there is no limit.
/// @returns one rate per demand, at most what it wants.
/// @note Pure. O(demands · (demands + resources)) steps over the uses.
[[nodiscard]] std::vector<double> maxMinFair(const std::vector<RateDemand>& demands,
                                             const std::vector<double>& capacities);

} // namespace isthmus
