#pragma once

#include "model/layout/proper_graph.h"

namespace isthmus::layout {

/// Orders the nodes of each column so that few edges cross; ports keep the order of where they are.
///
/// Sweeps from left to right and back, each column by the barycentres of its neighbours (K. Sugiyama, S.
/// Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures", IEEE Transactions
/// on Systems, Man, and Cybernetics 11(2), 1981), then exchanges of neighbours while that helps, as Gansner
/// and others do. Edges of one column cost what lies between their ends.
void orderColumns(ProperGraph& graph);

/// Weight of the edges that cross each other, each pair by the product of both weights. O(edges · log nodes),
/// after W. Barth, M. Jünger, P. Mutzel, "Simple and Efficient Bilayer Cross Counting", GD 2002.
[[nodiscard]] long long crossingWeight(const ProperGraph& graph);

} // namespace isthmus::layout
