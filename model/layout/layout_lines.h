#pragma once

#include "model/design/design.h"

#include <vector>

namespace isthmus::layout {

/// A link or flow as far as the arrangement of its ends depends on it.
struct LayoutLine {
    ElementId id;
    ElementId from, to;   ///< components; a flow to a group is one line to each member
    int weight = 1;       ///< how much it should be short and straight
    bool directed = true; ///< `to` belongs behind `from`
};

/// Who stands in for whom: neighbours in the lists of groups' members, groups in groups resolved.
struct LayoutPair {
    ElementId one, two;
};

/// All lines, sorted by their ends. Requests, events and backups run from their source to their target. Links
/// have no direction of their own: they run away from who asks (the sources of flows that nobody calls), and
/// nowhere where both ends are as far from there. Where two ask each other, the farther one answers. Copies
/// are kept side by side.
[[nodiscard]] std::vector<LayoutLine> layoutLines(const Design& design);
[[nodiscard]] std::vector<LayoutPair> layoutPairs(const Design& design);

} // namespace isthmus::layout
