#pragma once

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/simulation/laws.h"
#include "model/simulation/simulation_result.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace isthmus {

/// Crews that repair the elements named in turn, first failed first repaired.
struct SharedCrews {
    std::uint32_t crews = 1;
    std::vector<ElementId> elements; ///< anything that can fail; a cable means its segments
};

/// A queue or stream whose rates are known.
struct QueueLoad {
    ElementId queue; ///< component; only names it in the result
    double arrivalsPerSecond = 0;
    double servicePerSecond = 0; ///< of the consumers together; batchServiceRate() for batch servers
    Seconds retention{345600};   ///< 4 days, what SQS keeps unless told otherwise
    Seconds setup;               ///< until consumers that come back serve
    ElementId producers;         ///< journey that is up while messages arrive; empty: always
    ElementId consumers;         ///< journey that is up while messages are served; empty: always
};

struct SimulationOptions {
    std::uint64_t years = 1000; ///< 1 … kMostYears
    std::uint64_t seed = 1;
    unsigned threads = 0;             ///< 0: as many as the machine runs at once. Never changes the result
    std::optional<ElementId> journey; ///< only this one
    std::vector<ElementId> failed;    ///< down throughout
    LifeShape shape;                  ///< of elements without an entry below
    std::map<ElementId, LifeShape> shapes;
    std::vector<SharedCrews> crews;
    std::vector<QueueLoad> queues;
    bool switching = true; ///< plans, failover times, shares; or the structure function alone
    std::size_t diagramNodeBudget = 2'000'000; ///< of each journey; beyond it states are searched one by one

    /// Cycles of importance sampling for each journey besides the years (rare_events.h); 0: none.
    std::uint64_t rareCycles = 0;

    static constexpr std::uint64_t kMostYears = 100'000'000;
};

/// Called from the thread that called simulate(), with the finished part of the work in [0, 1].
using SimulationProgress = std::function<void(double)>;

/// Lives through years of design time, event by event (semantics.md 8): elements fail and are repaired, crews
/// go from one repair to the next, recovery plans run as written, queues fill and drain.
///
/// The years are cut into at most kBlocks stretches of whole years, each with a stream of random numbers of
/// its own; their results are merged in order. So the same seed gives the same result, bit for bit, for any
/// number of threads. Stretches are independent and begin in equilibrium; they are the replications that
/// the intervals rest on (confidence.h).
///
/// With exponential times and neither crews nor plans nor failover times the result estimates A_struct of
/// semantics.md 3, with them A, but for terms of second order in the switching times.
///
/// @returns the result; or AN-001 (no such thing to fail or to repair), AN-003 (no such journey), AN-004
///          (cancelled), SI-001 (number of years), SI-002 (an element in two sets of crews, or none in one),
///          SI-003 (shape of a law out of its range), SI-004 (rates of a queue out of their range), SI-005 (a
///          journey too large to compile), SI-006 (rare failures cannot be sampled here: times that are not
///          exponential, shared crews, or failures that are not rare).
/// @pre the design satisfies its invariants.
/// @note Any thread; a cancelled run returns within 100 ms.
[[nodiscard]] Result<SimulationResult> simulate(std::shared_ptr<const Design> design,
                                                std::shared_ptr<const Catalogue> catalogue,
                                                const SimulationOptions& options, std::stop_token stop = {},
                                                const SimulationProgress& progress = {});

inline constexpr std::uint64_t kBlocks = 200;

} // namespace isthmus
