#pragma once

#include "tests/support/oracle_service.h"

namespace isthmus::oracle {

/// Share of requests failing over time because of one pending change: constant pieces, then perhaps a
/// straight line down to nothing. Times in hours; beyond the last piece the share is `forEver`.
struct Pending {
    struct Piece {
        long double end;         ///< hours after the loss
        long double first, last; ///< share at its beginning and its end
    };
    std::vector<Piece> pieces;
    long double forEver = 0;

    [[nodiscard]] long double at(long double time) const; ///< right-continuous
};

/// What the loss of one element leaves pending, between the state with it and the state without it.
struct Switching {
    std::vector<Pending> pending;
    bool interrupts = false;       ///< s(0) = 1 for some time
    long double failbackHours = 0; ///< when it comes back
};

/// @pre both states have J = 1 and differ by one element.
[[nodiscard]] Switching switchingBetween(const Service& before, const Service& after);

/// ∫₀^∞ s(t) e^(−t/m) dt, s(t) the maximum over the pending changes; hours.
[[nodiscard]] long double lostHours(const std::vector<Pending>& pending, long double mttrHours);

/// Length of a recovery plan in one state: its critical path in hours, or nothing when it is blocked.
/// `changing`: ranked groups that change in the same disruption.
[[nodiscard]] std::optional<long double> planHours(const World& world, std::size_t group,
                                                   const std::set<std::size_t>& changing);

} // namespace isthmus::oracle
