#pragma once

#include "model/layout/auto_layout.h"
#include "model/layout/layout_lines.h"
#include "model/layout/packing.h"

#include <unordered_map>

namespace isthmus::layout {

/// A place or component while it is arranged, in cells of the grid.
struct Item {
    ElementId id;
    int parent = -1;
    std::vector<int> children; ///< by id
    Reach reach;               ///< of open places: to the right and downwards
    Spot now;                  ///< its anchor in the drawing as it is
    CellBox nowBox;
    std::string kind;
    bool open = false;
    bool scoped = false; ///< to be arranged
    bool frozen = false; ///< stays as it is with all that is inside
    int leastWidth = 0, leastHeight = 0;
    // What is found:
    bool fixed =
        false; ///< `spot` is where it stands; otherwise it counts from the corner of the place around
    Spot spot;

    [[nodiscard]] CellBox boxAt(Spot anchor) const {
        return {anchor.x - reach.left, anchor.y - reach.up, anchor.x + reach.right, anchor.y + reach.down};
    }
};

/// A line between two items that are drawn.
struct ItemLine {
    int from = 0, to = 0;
    int weight = 1;
    bool directed = true;
    int room = 0; ///< cells, of the words on it
};

/// The drawing as a tree; the sheet is the last item. Children come after their parents.
struct ItemTree {
    std::vector<Item> items;
    std::vector<ItemLine> lines;
    std::vector<std::pair<int, int>> alike;

    [[nodiscard]] int sheet() const { return static_cast<int>(items.size()) - 1; }
    /// Is `item` inside `place`, or is it that place?
    [[nodiscard]] bool isWithin(int item, int place) const;
    /// The item directly in `place` that `item` is or is inside of; −1 where it is elsewhere.
    [[nodiscard]] int childTowards(int item, int place) const;
    /// The innermost place around both.
    [[nodiscard]] int around(int one, int two) const;
};

[[nodiscard]] ItemTree itemTree(const Design& design, const LayoutRequest& request);

} // namespace isthmus::layout
