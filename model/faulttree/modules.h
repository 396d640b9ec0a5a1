#pragma once

#include "model/faulttree/gate_graph.h"

#include <vector>

namespace isthmus {

/// How often each node is used by those below `top`, by node; `top` counts as used once.
[[nodiscard]] std::vector<std::uint32_t> usesOf(const GateGraph& graph, GateGraph::Literal top);

/// Which gates below `top` are modules, by node: nothing below them is used from outside. In linear time (Y.
/// Dutuit and A. Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE Transactions on
/// Reliability 45, 1996). The top is one; events are not counted.
[[nodiscard]] std::vector<bool> modulesOf(const GateGraph& graph, GateGraph::Literal top);

/// The same function with gates merged into the only gate that uses them, where both are of one type.
[[nodiscard]] GateGraph::Literal flattened(const GateGraph& graph, GateGraph::Literal top, GateGraph& result);

/// The same function with inputs that have nothing in common with the other inputs of their gate gathered in
/// gates of their own, which makes more modules.
[[nodiscard]] GateGraph::Literal gathered(const GateGraph& graph, GateGraph::Literal top, GateGraph& result);

/// The same function flattened and gathered. @pre `result` is another graph; it may hold other functions.
[[nodiscard]] GateGraph::Literal prepared(const GateGraph& graph, GateGraph::Literal top, GateGraph& result);

} // namespace isthmus
