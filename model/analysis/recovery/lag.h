#pragma once

#include "model/analysis/recovery/copy_chains.h"
#include "model/analysis/recovery_result.h"

#include <map>

namespace isthmus {

/// By flow: what a starved link has added to its lag.
using Backlogs = std::map<Index, Seconds>;

/// What one flow adds to the lag of a copy (semantics.md 4). Asynchronous: lognormal through the typical lag
/// as median and the worst as 99th percentile, a constant where only one is given; snapshots: evenly between
/// the copy time and interval + copy time; synchronous: 0. Absent: the drawing does not say.
[[nodiscard]] std::optional<StageLag> stageFigures(const Flow& flow, Seconds backlog = {});

/// What a chain of stages adds up to.
struct ChainLag {
    std::vector<StageLag> stages;
    Seconds typical, expected, worst; ///< sums
    Seconds p99;                      ///< of the sum, by convolution (latency/distribution.h)
};

/// Absent where some stage gives no figure. The convolution takes a millisecond or so; with one random stage
/// none is needed.
[[nodiscard]] std::optional<ChainLag> chainLag(const System& system, const CopyChain& chain,
                                               const Backlogs& backlogs = {});

} // namespace isthmus
