#include "model/analysis/queueing/outage_backlog.h"

#include <algorithm>
#include <limits>

namespace isthmus {

BacklogOutcome backlogOf(const BacklogCase& outage) {
    BacklogOutcome outcome;
    const double surplus = outage.arrivals - outage.during;
    if (surplus <= 0) {
        outcome.drain = Seconds{};
        return outcome;
    }
    const double ageing = surplus / outage.arrivals;
    constexpr double kNever = std::numeric_limits<double>::infinity();
    const double expires = outage.retention ? outage.retention->value / ageing : kNever;
    const double fills = outage.room ? *outage.room / surplus : kNever;
    const double grows = std::min({outage.lasts.value, expires, fills});
    outcome.backlog = surplus * grows;
    outcome.oldest.value = ageing * grows;
    // A full room turns new ones away, so those inside grow older.
    if (fills < std::min(expires, outage.lasts.value)) {
        const double further = outage.lasts.value - fills;
        const double wait = outage.during > 0 ? *outage.room / outage.during : kNever;
        outcome.oldest.value =
            std::min({ageing * fills + further, wait, outage.retention ? outage.retention->value : kNever});
        outcome.overflows = Seconds{fills};
    }
    outcome.lost = surplus * (outage.lasts.value - grows);
    if (outage.after > outage.arrivals)
        outcome.drain = Seconds{outcome.backlog / (outage.after - outage.arrivals)};
    return outcome;
}

} // namespace isthmus
