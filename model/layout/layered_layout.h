#pragma once

#include "model/layout/flat_graph.h"

namespace isthmus::layout {

/// Columns from left to right with few crossings, lines as straight as they can be; nothing overlaps. All in
/// one piece, whether or not it hangs together. Ends at (0, 0) or right of and below it.
[[nodiscard]] std::vector<Spot> layeredLayout(const FlatGraph& graph);

} // namespace isthmus::layout
