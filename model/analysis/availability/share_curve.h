#pragma once

#include "model/base/units.h"

#include <vector>

namespace isthmus {

/// Share of requests that fail at time t after a loss: `share` until `until`, then falling linearly to
/// `residual` over `drain`, then `residual` for as long as the element is down.
struct SharePiece {
    double share = 1;
    Seconds until;
    Seconds drain;
    double residual = 0;

    auto operator<=>(const SharePiece&) const = default;
};

/// Pieces of one cause add up (members of one group, paths of one flow), at most to 1.
using ShareCause = std::vector<SharePiece>;

/// ∫₀^∞ s(t) e^(−t/m) dt with s the largest of the causes at each moment (semantics.md 3), exactly:
/// every s is piecewise linear.
///
/// @param meanRepair  m, MTTR of the element that failed; > 0.
/// @returns hours.
[[nodiscard]] Hours lostTime(const std::vector<ShareCause>& causes, Hours meanRepair);

/// True only when `a` is at least `b` at every moment, so that `b` beside it changes nothing. Some pairs of
/// curves that cross the cap of 1 are not recognised.
[[nodiscard]] bool covers(const ShareCause& a, const ShareCause& b);

/// s(0): 1 is a full interruption.
[[nodiscard]] double shareAtOnce(const std::vector<ShareCause>& causes);

} // namespace isthmus
