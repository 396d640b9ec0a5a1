#pragma once

#include <array>
#include <string_view>

namespace isthmus {

/// Types of standard disruptions that may have targets of their own (semantics.md 4), in the order in which
/// they are shown: the smallest loss first.
inline constexpr std::array<std::string_view, 16> kDisruptionTypes = {
    "component", "instance",        "zone",          "region",    "site",  "data_hall",
    "cable",     "landing_station", "dx_location",   "exchange",  "metro", "island",
    "carrier",   "shared_risk",     "control_plane", "corruption"};

} // namespace isthmus
