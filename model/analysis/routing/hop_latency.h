#pragma once

#include "model/base/units.h"
#include "model/graph/operating_state.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// Light in fibre: refractive index 1.468 over the speed of light, in ms per km (4.8967 µs/km,
/// semantics.md 5).
inline constexpr double kFibreMillisecondsPerKm = 1.468 / 299.792458;

/// How long one way over a hop takes, or why that is not known.
struct HopLatency {
    std::optional<Milliseconds> oneWay; ///< absent: unknown; never 0 instead
    bool estimated = false;             ///< from a distance on the map, neither given nor measured
    std::string reason;                 ///< English, why unknown; empty otherwise
};

/// One-way latencies of links and implied hops in one operating state (semantics.md 5): `latency` if
/// given; else the sum over the first alive alternative of the underlay; else length × n/c + equipment;
/// without a length the great circle between the ends × the kind's route factor. Implied hops take the
/// catalogue's figures; between regions half of the measured round trip, else the great circle × the route
/// factor of the provider's kind, marked as an estimate.
///
/// Answers are kept, so an object belongs to one thread and lives no longer than its state.
class HopLatencies {
public:
    explicit HopLatencies(const OperatingState& state);

    [[nodiscard]] const HopLatency& link(Index link);
    [[nodiscard]] const HopLatency& hop(const Hop& hop);
    /// Links that carry this one now: of its first alive alternative, or of the shortest routed path;
    /// one level only. Empty: it rides on itself, or nothing under it is alive.
    [[nodiscard]] const std::vector<Index>& carriers(Index link);

    [[nodiscard]] const OperatingState& state() const { return *m_state; }

private:
    [[nodiscard]] HopLatency measureLink(Index link);
    [[nodiscard]] HopLatency overUnderlay(Index link);
    [[nodiscard]] HopLatency overLength(Index link) const;
    [[nodiscard]] HopLatency implied(const Hop& hop) const;
    [[nodiscard]] HopLatency betweenRegions(Index from, Index to) const;
    [[nodiscard]] std::vector<Index> findCarriers(Index link);
    [[nodiscard]] std::vector<Index> shortestRouted(Index link) const;

    const OperatingState* m_state;
    std::vector<std::optional<HopLatency>> m_links;
    std::vector<std::optional<std::vector<Index>>> m_carriers;
    std::vector<bool> m_visiting; ///< guards against underlays in a circle
    std::map<std::pair<Index, Index>, HopLatency> m_implied;
};

} // namespace isthmus
