#pragma once

#include "model/layout/flat_graph.h"

namespace isthmus::layout {

/// A graph in columns, in which every edge goes from one column to the next: long lines pass through points
/// of their own. Ports stand in a column before the first and one after the last.
struct ProperGraph {
    struct Node {
        int box = -1; ///< −1: a point of a line, or a port
        int column = 0;
        Reach reach;
        bool outer = false; ///< of a line to a port: it takes no room, and its heights are those of the port
        int portY = 0;
    };
    struct Edge {
        int from = 0, to = 0; ///< nodes, the left one first
        int weight = 1;       ///< of crossings
        int straightness = 1; ///< of bends
        int fromAt = 0, toAt = 0;
    };
    /// A line between two boxes of one column.
    struct Upright {
        int from = 0, to = 0, weight = 1;
    };

    std::vector<Node> nodes; ///< the boxes first, in their order
    std::vector<Edge> edges;
    std::vector<Upright> uprights;
    std::vector<std::vector<int>> columns;       ///< nodes from top to bottom
    std::vector<std::vector<int>> before, after; ///< edges of each node to the left, to the right
};

/// @param columns of the boxes, from 0.
[[nodiscard]] ProperGraph properGraph(const FlatGraph& graph, const std::vector<int>& columns);

} // namespace isthmus::layout
