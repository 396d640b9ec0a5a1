#pragma once

#include "model/base/units.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// One step of a tiered price: USD per unit for what lies above `from`, up to `to`.
struct Tier {
    double from = 0;
    std::optional<double> to; ///< absent: open
    Usd rate;                 ///< per unit
    std::string source;
    std::string asOf;
};

/// The part of a quantity that falls into one tier.
struct TierPart {
    double quantity = 0;
    const Tier* tier = nullptr; ///< null: above the last tier or between two, so its price is unknown
};

/// Splits a monthly quantity over tiers, lowest first; parts of no quantity are left out (semantics.md 6).
///
/// @param tiers  sorted by `from`, not overlapping; must outlive the answer.
/// @pre quantity ≥ 0.
[[nodiscard]] std::vector<TierPart> splitByTiers(double quantity, const std::vector<Tier>& tiers);

/// What a monthly quantity costs; nothing when a part of it falls into no tier (semantics.md, example 6:
/// 61,440 GB at 0.09 / 0.085 / 0.07 with steps at 10,240 and 51,200 GB cost 5,120.00).
[[nodiscard]] std::optional<Usd> tieredAmount(double quantity, const std::vector<Tier>& tiers);

} // namespace isthmus
