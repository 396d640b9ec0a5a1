#pragma once

#include "model/analysis/latency/latency_term.h"
#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"

#include <stop_token>

namespace isthmus {

struct LatencyOptions {
    bool connectionSetup = false; ///< every call goes over a new connection
    bool floors = false;          ///< LatencyTerm::floor is wanted
};

/// A journey's latency before any percentile is taken, or why it has none.
struct LatencyModel {
    LatencyTerm::Pointer term; ///< null: no latency
    std::string reason;        ///< English; empty when there is a term
};

/// Writes down what a journey waits for in one state (semantics.md 5): the entry's processing, then over
/// its flows in order calls × (round trip + the same of the target); flows of one parallel set count their
/// maximum. Readings that matter:
/// - A soft flow counts while it is satisfied and not otherwise; a hard one that is not satisfied leaves the
///   journey without a latency.
/// - An event counts the call that hands it over; what leaves a queue or stream belongs to other journeys.
/// - A call to a group goes where flowLegs() says, to several members as a mixture. A write to a group with
///   a quorum q waits, at the serving member, for the (q − 1)-th fastest answer of the other voters: a round
///   trip and the voter's processing. Its own vote is the first and takes no time.
/// - A call takes Flow::roundTrips round trips, and Flow::setupRoundTrips more where that is asked for.
/// Before
///   the attempt that works each failed one takes its time-out and its wait; the time is that of calls that
///   work in the end, so the number of failed attempts is geometric, cut off at Retry::attempts − 1.
/// - A round trip is the way there and the way back, each routed on its own.
/// - Non-integer calls: see LatencyTerm::calls.
///
/// @returns no term, with a reason: the journey is down, a flow closes a cycle, a latency on the way or a
///          processing time is unknown.
[[nodiscard]] LatencyModel latencyModel(Router& router, const JourneyScope& scope,
                                        const LatencyOptions& options = {});

/// p50 and p99 of a model; a function of its term or reason alone. @note A cancelled run answers without
/// figures.
[[nodiscard]] LatencyResult latencyOf(const LatencyModel& model, const std::stop_token& stop);

/// p50 and p99 of a journey in one state, from the convolution of its parts (distribution.h says how
/// exactly).
///
/// @note Pure; any thread; a cancelled run answers without figures.
[[nodiscard]] LatencyResult journeyLatency(Router& router, const JourneyScope& scope,
                                           std::stop_token stop = {});
[[nodiscard]] LatencyResult journeyLatency(const OperatingState& state, const JourneyScope& scope,
                                           std::stop_token stop = {});

} // namespace isthmus
