#pragma once

#include "model/design/unknown_fields.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// One line of an element's own monthly cost (fixed, storage or requests; transfer is derived from
/// flows). Either `price` names a row of the catalogue, or `usd` and `unit` give the user's own rate.
struct PricedItem {
    std::string price;   ///< catalogue key "SERVICE/ITEM", e.g. "EC2/m5.large Linux on-demand"
    double quantity = 1; ///< ≥ 0; instances, GB-months, millions of requests …, per the rate's unit
    std::optional<double> hoursPerWeek; ///< schedule for hourly rates; default all 168
    std::optional<double> usd;          ///< own rate per `unit`
    std::string unit;                   ///< with `usd`: "hour", "month" or anything counted per month
    std::string source;
    std::string asOf;
    UnknownFields unknown;

    bool operator==(const PricedItem&) const = default;
};

} // namespace isthmus
