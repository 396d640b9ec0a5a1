#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// What a part of a latency stands for; figures do not depend on it.
enum class LatencyRole {
    None,
    Component,   ///< answers: its own processing and what it waits for; names a component
    Processing,  ///< of a component
    Flow,        ///< all calls of one flow
    RoundTrips,  ///< of one call of a flow
    Retries,     ///< failed attempts of one call of a flow: time-outs and waits
    Votes,       ///< of a write over a flow, beyond the serving member's own
    ParallelSet, ///< flows of a component that are called at the same time; the slowest counts
};

struct LatencyResult {
    std::optional<Milliseconds> p50;
    std::optional<Milliseconds> p99;
    std::string reason; ///< why there is none
};

/// A journey's time in one state, in full.
struct LatencySummary {
    struct Point {
        Milliseconds value;
        double cumulative = 0; ///< chance not to exceed it
    };
    std::optional<Milliseconds> mean, p50, p90, p99, p999;
    std::vector<Point> curve; ///< ascending
    std::string reason;       ///< why there are none
};

/// What a journey waits for, as a tree. Means add up to that of the part above, but below a parallel set, of
/// which only the slowest counts, and below a part that was left unopened.
struct LatencyPart {
    LatencyRole role = LatencyRole::None;
    ElementId element;
    Milliseconds mean;     ///< per request of the journey: over all calls and shares
    double times = 1;      ///< calls of it per request, shares included
    Milliseconds perTime;  ///< mean of one
    bool atOnce = false;   ///< in a parallel set: counts only where it is the slowest
    bool unopened = false; ///< the tree was large enough
    std::vector<LatencyPart> parts;
};

struct PopulationLatency {
    ElementId component;
    double weight = 0; ///< of 1
    LatencySummary now, nominal;
};

/// A journey's time with one disruption's elements lost and nothing else.
struct DisruptionLatency {
    enum class State { Same, Changed, Down };
    std::string id, type, name;
    State state = State::Same;
    std::optional<Milliseconds> p50, p99;
    std::string reason; ///< why there are none while it is up
};

/// A journey's time over all states of what can fail, each by its probability, given that it is up.
struct StateLatency {
    /// A quantile that lies between two values for certain (but for the grid of the convolution).
    struct Quantile {
        double level = 0;
        std::optional<Milliseconds> low, high; ///< absent: the states looked at do not say
    };
    std::vector<Quantile> quantiles;
    double up = 0;            ///< probability of the states looked at in which it is up
    double down = 0;          ///< and of those in which it is down
    double notCovered = 0;    ///< of all other states: a certain remainder
    std::size_t classes = 0;  ///< states looked at, those with the same routes together
    std::size_t distinct = 0; ///< different latencies among them
    std::vector<LatencySummary::Point> curve;
    std::string reason; ///< why there are no quantiles
};

/// All that is known of a journey's latency; only when asked for.
struct LatencyDetail {
    bool connectionSetup = false; ///< every call goes over a new connection
    LatencySummary now, nominal;  ///< with what is failed on purpose, and without
    LatencyPart tree;             ///< of `now`; without a latency empty
    /// The least that light needs along the routes, round trips as they are called, between the places drawn;
    /// nothing for ends that are nowhere. Of a mixture the mean.
    Milliseconds floor;
    std::vector<PopulationLatency> populations;
    LatencySummary allNow, allNominal; ///< populations by weight, those that have a latency
    double weightWithout = 0;          ///< part of the weight without a latency now
    std::vector<DisruptionLatency> disruptions;
    std::optional<StateLatency> states;
};

} // namespace isthmus
