#pragma once

#include "model/faulttree/chance_bounds.h"
#include "model/faulttree/module_diagram.h"

#include <functional>

namespace isthmus {

/// Bounds of a module's chance from those of its leaves, gate by gate. Where all inputs of a gate rise with
/// the same events they are associated, and neither all of them nor none are less likely than if they were
/// independent (J. D. Esary, F. Proschan, D. W. Walkup, "Association of random variables, with applications",
/// Annals of Mathematical Statistics 38, 1967); elsewhere M. Fréchet's bounds hold, whatever the dependence.
/// Linear in the size of the module; wide where events are shared.
/// @param chanceOf  of a leaf.
[[nodiscard]] ChanceBounds gateBounds(const GateGraph& graph, const FaultTreeModule& module,
                                      const std::function<ChanceBounds(GateGraph::Node)>& chanceOf);

} // namespace isthmus
