#pragma once

#include "model/design/design.h"

#include <rapidcheck.h>

#include <cstdint>
#include <ostream>
#include <vector>

namespace isthmus {

/// A small valid design with one journey, "journey", for which all states can be looked at.
///
/// Drawn from all of: places nested in providers, regions, zones, sites, halls, landing stations; shared
/// risks on places, components and links; underlays with one or two alternatives, on overlays too, and
/// routed ones; cables; instances k of n; groups ranked and active/active, with need, nested, with quorum
/// and witnesses; recovery plans with branches, control planes, needed components and other groups;
/// cycles of requests; soft flows; events into queues; excluded flows; transit; things failed on purpose.
/// Every element has explicit failure data, latency and failover, so that no default enters a figure.
/// Latencies of links are powers of two of ten seconds, so that no two sets of links tie and no implied
/// network decides; only designs without places have ties.
struct RandomDesign {
    Design design;
    std::vector<ElementId> failed;
    std::uint64_t seed = 0;
};

/// The design of that seed; the same on every machine. At most 16 elements fail, mostly 5 to 11.
[[nodiscard]] RandomDesign randomDesign(std::uint64_t seed);

/// Designs with one thing less each, all valid, the largest steps first. For shrinking.
[[nodiscard]] std::vector<RandomDesign> simplerDesigns(const RandomDesign& from);

/// Random designs that shrink by simplerDesigns.
[[nodiscard]] rc::Gen<RandomDesign> anyDesign();

void showValue(const RandomDesign& value, std::ostream& out);

} // namespace isthmus
