#pragma once

#include "model/improve/trial.h"

namespace isthmus {

/// Positions of remedies, ascending.
using RemedySet = std::vector<std::size_t>;

/// One set of remedies that was tried.
struct TriedSet {
    RemedySet set;
    ImprovedFigures figures;
};

/// The first costs no more, lacks no more prices and is no worse by the goal, and is better in one of these;
/// of equal ones the smaller set.
[[nodiscard]] bool beats(const TriedSet& first, const TriedSet& second);

/// Those that none beats, cheapest first; of equal figures the first.
[[nodiscard]] std::vector<TriedSet> frontOf(const std::vector<TriedSet>& tried);

/// All sets when there are at most kExhaustive remedies; else sets grown one remedy at a time, out of those
/// of each size that none of that size beats and the most available ones, until growing them no longer pays.
/// @returns what was tried; less when `stop` asks.
[[nodiscard]] std::vector<TriedSet> tryTogether(const Trial& trial, std::span<const RatedRemedy> remedies,
                                                unsigned threads, const std::stop_token& stop,
                                                const ImproveProgress& progress = {});

} // namespace isthmus
