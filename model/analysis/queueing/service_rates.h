#pragma once

#include "model/analysis/capacity/queue_maths.h"
#include "model/design/component.h"

namespace isthmus {

/// The wait that a share `q` of all arrivals does not exceed in a queue of type M/M/c: P(W > t) is the chance
/// to wait times e^(−(cμ − λ) t). 0 where fewer than 1 − q wait at all.
[[nodiscard]] Seconds waitQuantile(const QueueSteadyState& state, double arrivalRate, double serviceRate,
                                   int servers, double q);

/// Mean of the slowest of n independent lognormal times. @param variability  variance over squared mean, ≥ 0;
/// @param n  ≥ 1. From ∫(1 − F^n), to 1e-6 of the mean.
[[nodiscard]] double expectedSlowest(double mean, double variability, int n);

/// Items that are done in batches, each by a server that is started first.
struct BatchJob {
    double items = 0;
    double size = 1;             ///< of a batch
    Seconds setup;               ///< of a server
    double servers = 1;          ///< at most at once
    Seconds batchWork;           ///< of a full batch
    double ceilingPerSecond = 0; ///< of something shared; 0: none
};
struct BatchOutcome {
    double batches = 0;
    Hours setupTogether; ///< server time spent on starting
    Seconds allDone;     ///< until the last item is done
    double late = 0;     ///< items not done within the window
};
/// @pre items, window ≥ 0; size, servers > 0. Servers work in rounds; the shared ceiling counts from the
/// first item on.
[[nodiscard]] BatchOutcome runBatches(const BatchJob& job, Seconds window);

/// How fast a component works, and what holds it down; per second.
struct ServiceRates {
    std::optional<double> instances; ///< alive instances × rate of one
    std::optional<double> inFlight, shared, batch, barrier;
    double handedOut = 1;           ///< times that one item is handed out
    std::optional<double> capacity; ///< least of all, over handedOut; absent: nothing is drawn
};

/// @param servers  instances that work, ≥ 0.
/// - inFlight: limit / time of one (facts: 120,000 in flight and 60 s of work are 2,000 a second).
/// - handedOut: an item whose work outlasts the visibility timeout is handed out again each time it runs out.
/// - batch: servers × size / (set-up + work), work = size / rate of one, without a rate the time of one (side
/// by side).
/// - barrier: items of a batch side by side, the next batch waits for the slowest: size / (set-up + E[max]).
[[nodiscard]] ServiceRates serviceRates(const Service& service, int servers);

} // namespace isthmus
