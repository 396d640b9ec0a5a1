#pragma once

#include "model/analysis/routing/routing.h"

namespace isthmus {

/// By how much the worst loss of one link or forwarding component on a way that a journey's traffic takes
/// cuts the bandwidth between its ends, while some way is left: what the chosen way carries at its narrowest,
/// less what all other ways together carry at most (semantics.md 7). 0 where nothing is drawn that limits it.
/// Flows beyond the first few between different ends are not looked at.
[[nodiscard]] MegabitsPerSecond worstShortfall(Router& nominal, const JourneyScope& scope);

} // namespace isthmus
