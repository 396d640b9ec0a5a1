#pragma once

#include "model/layout/flat_graph.h"

namespace isthmus::layout {

/// The column of each box, from 0: along most lines to the right, with lines as short as possible.
///
/// Circles are broken by the order of P. Eades, X. Lin, W. F. Smyth, "A fast and effective heuristic for the
/// feedback arc set problem", Information Processing Letters 47(6), 1993; columns are then found by the
/// network simplex method. Lines without direction and boxes that are alike are drawn into one column.
/// @pre not empty.
[[nodiscard]] std::vector<int> columnsOf(const FlatGraph& graph);

} // namespace isthmus::layout
