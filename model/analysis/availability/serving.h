#pragma once

#include "model/analysis/availability/diagram_algebra.h"
#include "model/graph/structure.h"

namespace isthmus {

/// For each component of a journey the states in which it takes part in serving it: the entry always;
/// targets of hard flows, and serving members of their groups, of components that do. Least fixpoint, so
/// that a cycle nobody asks does not ask itself.
[[nodiscard]] std::map<Index, Diagram::Node> servingFunctions(const System& system, const JourneyScope& scope,
                                                              Structure<DiagramAlgebra>& structure,
                                                              DiagramAlgebra& algebra);

} // namespace isthmus
