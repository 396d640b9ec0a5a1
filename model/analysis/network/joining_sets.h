#pragma once

#include "model/analysis/network/halt.h"
#include "model/analysis/network/working_network.h"

namespace isthmus::network {

/// Elements that connect the required nodes when all of them work: a path, or a tree for more than two.
struct JoiningSet {
    std::vector<std::uint32_t> nodes, edges, risks;
    Probability works; ///< all of them at once
};

/// Joining sets that have no element and no risk in common, likely ones first: best paths by Dijkstra's
/// algorithm, best trees by Kruskal's, each among what the ones before left. At most 64. For each set
/// O(edges · log edges). Halted, it gives those found so far, at least one.
///
/// @pre what reduce() leaves.
[[nodiscard]] std::vector<JoiningSet> disjointJoiningSets(const WorkingNetwork& work, const Halt& halt = {});

/// The nodes that must be joined: in a directed network its source and its target.
[[nodiscard]] std::vector<std::uint32_t> terminalsOf(const WorkingNetwork& work);

/// Edges at each node.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> edgesAtNodes(const WorkingNetwork& work);

} // namespace isthmus::network
