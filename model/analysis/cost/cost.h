#pragma once

#include "model/analysis/results.h"
#include "model/analysis/routing/routing.h"

#include <stop_token>

namespace isthmus {

/// Monthly list cost of a whole design in one state (semantics.md 6): what its elements cost by
/// themselves, and what moving the volumes of its flows costs on the paths that are alive. Public
/// on-demand prices of the catalogue in USD, free tiers not counted; 730 hours a month, 1 TB = 1024 GB.
/// fixed_cost.h and transfer_cost.h say how the two parts are made.
///
/// @returns one line per charge and tier; an unknown price is a line without amount, and the total then
///          says that it is incomplete. A cancelled run is incomplete and has the lines made so far.
/// @note Pure; any thread.
[[nodiscard]] CostResult costOf(Router& router, std::stop_token stop = {});
[[nodiscard]] CostResult costOf(const System& system, const OperatingState& state, std::stop_token stop = {});

} // namespace isthmus
