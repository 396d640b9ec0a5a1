#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace isthmus::network {

/// The blocks (biconnected components) of an undirected multigraph, each as a list of edge indices; a bridge
/// is a block of one edge. Self-loops belong to no block.
///
/// After Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", 1973; iterative,
/// O(nodes + edges).
[[nodiscard]] std::vector<std::vector<std::uint32_t>>
blocksOf(std::size_t nodeCount, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges);

} // namespace isthmus::network
