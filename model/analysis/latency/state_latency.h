#pragma once

#include "model/analysis/latency/latency_detail.h"
#include "model/analysis/results.h"

namespace isthmus {

/// How far failure states are looked at.
struct StateBudget {
    double notCovered = 1e-6;   ///< until no more than this probability is left
    std::size_t classes = 2000; ///< or so many classes of states
};

/// What is to be found out of each journey's latency, beside what latencyDetail() finds.
struct LatencyDepth {
    LatencyOptions options;
    bool disruptions = true;
    std::optional<StateBudget> states = StateBudget{}; ///< absent: not over failure states
};

/// A journey's latency over all states of what can fail, each by its probability (semantics.md 3 and 5).
///
/// States are looked at in classes: of a state in which only D failed, the class is that all of its route
/// support (route_support.h) works, whatever else does. What is left of it falls apart by the first of these
/// that fails, in disjoint branches; the likeliest branch is looked at next. So each state belongs to exactly
/// one class, the probabilities are exact, and what is not looked at is a certain remainder, which may be up
/// or down, fast or slow: the quantiles are intervals that hold in every case.
[[nodiscard]] StateLatency latencyOverStates(const System& system, const JourneyScope& scope,
                                             const LatencyQuestion& question, const StateBudget& budget,
                                             const std::stop_token& stop);

/// A disruption with the elements that it takes down.
struct LostElements {
    const Disruption* disruption = nullptr;
    std::vector<Index> elements;
};

/// A journey's latency after each disruption, nothing else failed. Those that miss the route support of the
/// nominal state are not looked at: nothing changes.
[[nodiscard]] std::vector<DisruptionLatency> latencyAfter(const System& system, const JourneyScope& scope,
                                                          const std::vector<LostElements>& losses,
                                                          const LatencyOptions& options,
                                                          const std::stop_token& stop);

} // namespace isthmus
