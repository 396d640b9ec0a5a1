#pragma once

#include "model/analysis/load_result.h"
#include "model/graph/system.h"

namespace isthmus {

/// What equals need to carry the peak with one of them lost (facts 1.6: N/(N − 1)): instances of a component,
/// members of an active/active group that takes calls, and those members by zone and by region. The peak is
/// that of all flows into the group that state a rate, or what they bring to the component; what one can do
/// is the rate of an instance, with its ceilings. After a loss the others take the rest by their weights, so
/// that the fullest of them decides. Components that forward and single things are left out.
[[nodiscard]] std::vector<SizingFigure> sizingOf(const System& system);

} // namespace isthmus
