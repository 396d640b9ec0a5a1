#pragma once

#include "model/base/units.h"

#include <optional>

namespace isthmus {

/// A queue whose consumers are out, or too few, for a while.
struct BacklogCase {
    double arrivals = 0; ///< λ ≥ 0, per second, throughout
    double during = 0;   ///< what is served meanwhile, per second; ≥ 0
    double after = 0;    ///< and afterwards
    Seconds lasts;
    std::optional<Seconds> retention; ///< an item older than this is lost
    std::optional<double> room;       ///< items that fit; more are lost
};
struct BacklogOutcome {
    double backlog = 0;               ///< at the end of the outage
    Seconds oldest;                   ///< greatest age at its end
    std::optional<Seconds> drain;     ///< then until it is gone; absent: never
    double lost = 0;                  ///< during outage and drain
    std::optional<Seconds> overflows; ///< when the room is full; absent: it is not
};

/// The queue as a fluid, oldest first (semantics.md 7; facts: dB/dt = λ − μ). While too little is served the
/// age of the oldest item grows by 1 − μ/λ a second; once it reaches the retention, or the room is full, the
/// surplus λ − μ is lost. When what is served afterwards exceeds λ, the age falls from then on, so that
/// nothing more expires in the drain; else the surplus goes on being lost and there is no end.
[[nodiscard]] BacklogOutcome backlogOf(const BacklogCase& outage);

} // namespace isthmus
