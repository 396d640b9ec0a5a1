#pragma once

#include "model/analysis/engine_budget.h"
#include "model/sweep/candidates.h"
#include "model/sweep/swept_case.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace isthmus {

/// The most things that are failed together.
inline constexpr unsigned kMostSwept = 3;

struct SweepOptions {
    unsigned order = 1;               ///< sets of up to so many candidates
    CandidateFilter candidates;       ///< order 3 asks for chosen ones
    std::optional<ElementId> journey; ///< only this one
    std::uint64_t shard = 1;          ///< 1 … shards: this part of the cases
    std::uint64_t shards = 1;         ///< case number n belongs to shard n mod shards + 1
    bool routed = true;               ///< each case's latency, cost and link loads, too
    unsigned threads = 0;             ///< never changes what is told; 0: as many as the machine has
    EngineBudget budget;              ///< the memory is shared out among the journeys and what is routed
};

/// What the cases are to be read with.
struct SweepFrame {
    std::vector<Candidate> candidates;
    std::vector<ElementId> journeys; ///< in the order of SweptCase::journeys
    std::uint64_t cases = 0;         ///< of all shards
    std::uint64_t casesHere = 0;     ///< of this shard
    SweptCase nominal;               ///< with nothing failed
};

/// What is told while a sweep runs, on the thread that called it. Each may be empty.
struct SweepListener {
    std::function<void(const SweepFrame&)> begins;
    std::function<void(const SweptCase&)> finds; ///< in the order of the cases' numbers
    std::function<void(double)> progress;        ///< share done, 0 … 1
};

/// Fails every set of up to `order` candidates and says of each case what becomes of every journey. First
/// all sets of one, then of two …, each in the order of the candidates.
///
/// Availability is exact, switching included, and comes from one compiled journey by passes over its table
/// (down_figures.h); where it cannot be compiled within the budget each case is answered by itself, and
/// says by which method. States, latency, cost and loads are those that an analysis of the failure has
/// (analyse.h), computed once for all cases that look alike to routing (state_signature.h). Nothing else is
/// kept of a case that has been told.
///
/// @returns the frame; or SW-001 (no such kind), SW-002 (order), SW-003 (order 3 without targets), SW-004
///          (shard), AN-001 (nothing called so can fail), AN-003 (no such journey), AN-004 (cancelled; the
///          cases told until then are the first of the whole).
/// @pre the design satisfies its invariants. @note Any thread; returns soon after `stop` asks.
[[nodiscard]] Result<SweepFrame> sweep(std::shared_ptr<const Design> design,
                                       std::shared_ptr<const Catalogue> catalogue,
                                       const SweepOptions& options, const SweepListener& listener,
                                       std::stop_token stop = {});

} // namespace isthmus
