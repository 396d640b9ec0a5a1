#pragma once

#include "model/analysis/network/network.h"
#include "model/io/graphml_reader.h"

namespace isthmus {

/// The network of a graph as read from GraphML, with the same node indices. In a directed graph an
/// undirected edge becomes a pair of opposite arcs: the two are never needed together, so the reliability
/// from a source to a target stays the same.
[[nodiscard]] Network networkOf(const GraphmlGraph& graph);

} // namespace isthmus
