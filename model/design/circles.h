#pragma once

#include <cstddef>
#include <vector>

namespace isthmus {

/// One circle out of each knot of a directed graph: for every strongly connected part with an edge in it,
/// its nodes along one circle, beginning with the lowest. Parts come in the order of their lowest node.
/// `successors[i]` are the nodes that node i points at. O(nodes + edges), no recursion.
[[nodiscard]] std::vector<std::vector<std::size_t>>
findCircles(const std::vector<std::vector<std::size_t>>& successors);

/// The number of the strongly connected part that each node belongs to. Numbers ascend against the edges:
/// a part comes after all parts it points at (R. Tarjan, "Depth-first search and linear graph algorithms",
/// SIAM Journal on Computing 1, 1972).
[[nodiscard]] std::vector<std::size_t>
stronglyConnectedParts(const std::vector<std::vector<std::size_t>>& successors);

} // namespace isthmus
