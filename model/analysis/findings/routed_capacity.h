#pragma once

#include "model/analysis/routing/routing.h"

#include <optional>

namespace isthmus {

/// Mean rate of a monthly volume: 1 GB is 2^30 bytes, a month 730 h.
inline constexpr double kMegabitsPerGigabyteMonth =
    1073741824.0 * 8 / 1e6 / (kHoursPerMonth * kSecondsPerHour);

/// What a link can carry: its own capacity and those of what carries it now, the least of them; absent: no
/// limit is drawn.
[[nodiscard]] std::optional<MegabitsPerSecond> capacityOfLink(HopLatencies& latencies, Index link);

/// What the widest single path among the chosen routes carries; absent: no link on it has a limit.
[[nodiscard]] std::optional<MegabitsPerSecond> widestChosenPath(Router& router, Index source, Index target);

/// Most that all living paths together can carry (semantics.md 7, max-flow); absent: no limit; 0: no path.
/// Links that share what they ride on are counted as if each had it alone, so a shortfall is certain.
/// O(paths · edges), augmented along the shortest path.
[[nodiscard]] std::optional<MegabitsPerSecond> mostDeliverable(HopLatencies& latencies, Index source,
                                                               Index target);

/// Is the capacity of any link below twice all flows together? No state puts more on one, so mostly
/// this ends the question without a route. O(links + flows · groups).
[[nodiscard]] bool canOverload(const Design& design);

/// By link: the load of its fuller direction, in Mbit/s. Replication with a change rate counts with that;
/// all other volumes with their mean over the month, which their peak exceeds.
[[nodiscard]] std::vector<double> routedLoads(Router& router);

} // namespace isthmus
