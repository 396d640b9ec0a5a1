#pragma once

#include "model/base/units.h"

#include <optional>

namespace isthmus {

/// Replication lag after a stretch of too little bandwidth (semantics.md 4, example 8).
///
/// Grows by (1 − available/changeRate) seconds per second; never shrinks here: catching up is
/// catchUpTime().
///
/// @param lagAtStart  lag when the stretch begins; ≥ 0.
/// @param starved     length of the stretch; ≥ 0.
/// @param changeRate  what the source writes; > 0.
/// @param available   what the surviving paths carry; 0 when the flow is cut.
/// @returns lag at the end, ≥ lagAtStart.
/// @note Pure, any thread, O(1); so are all functions here.
[[nodiscard]] Seconds lagAfterStarvation(Seconds lagAtStart, Seconds starved, MegabytesPerSecond changeRate,
                                         MegabytesPerSecond available);

/// Time in which a replica makes up a lag once `available` exceeds `changeRate`: the lag shrinks by
/// available/changeRate − 1 seconds each second. Nothing when it never does.
[[nodiscard]] std::optional<Seconds> catchUpTime(Seconds lag, MegabytesPerSecond changeRate,
                                                 MegabytesPerSecond available);

/// Messages waiting after a stretch of constant rates, both per second (semantics.md 7; facts: fluid
/// backlog, dB/dt = λ − μ while anything waits). Never below 0.
[[nodiscard]] double backlogAfter(double backlogAtStart, double arrivalRate, double serviceRate,
                                  Seconds duration);

/// Time until a backlog is gone, B/(μ − λ) (semantics.md, example 9). Nothing when it never is.
[[nodiscard]] std::optional<Seconds> drainTime(double backlog, double arrivalRate, double serviceRate);

/// Messages that expire in a queue while its consumers are down: λ (T − R) when the outage T outlasts the
/// retention R, else 0. What expires during the drain afterwards is not in it.
[[nodiscard]] double queueLoss(double arrivalRate, Seconds outage, Seconds retention);

/// Time until an edge buffer overflows that nothing is taken from: capacity/rate. @pre rate > 0.
[[nodiscard]] Seconds timeToOverflow(double capacity, double rate);

/// Steady state of a queue with Poisson arrivals and c equal exponential servers (M/M/c).
struct QueueSteadyState {
    double utilisation = 0;  ///< ρ = λ/(cμ)
    double chanceToWait = 0; ///< Erlang C
    Seconds meanWait;        ///< Wq, without the service itself
    double meanWaiting = 0;  ///< Lq = λ Wq
};

/// @param arrivalRate  λ ≥ 0, per second.  @param serviceRate  μ > 0 of one server.  @param servers  ≥ 1.
/// @returns nothing when ρ ≥ 1: the queue then grows without limit. O(servers).
[[nodiscard]] std::optional<QueueSteadyState> queueSteadyState(double arrivalRate, double serviceRate,
                                                               int servers);

} // namespace isthmus
