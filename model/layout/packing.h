#pragma once

#include "model/layout/flat_graph.h"

#include <functional>
#include <optional>

namespace isthmus::layout {

/// Where the things of a graph stand: each part that hangs together in columns (layeredLayout), the parts in
/// rows and columns of a shape that suits a screen, in the order of what they are joined with outside.
/// Nothing overlaps; everything is right of and below (0, 0). The same graph gives the same spots.
[[nodiscard]] std::vector<Spot> arrangedFlat(const FlatGraph& graph);

/// A rectangle in cells.
struct CellBox {
    int left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
    [[nodiscard]] CellBox grown(int by) const { return {left - by, top - by, right + by, bottom + by}; }
    [[nodiscard]] bool meets(const CellBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] CellBox moved(int x, int y) const { return {left + x, top + y, right + x, bottom + y}; }
    [[nodiscard]] CellBox united(const CellBox& other) const;
    bool operator==(const CellBox&) const = default;
};

/// The nearest move of `box` after which it is `gap` away from all `obstacles` and `accept` (given the moved
/// box) agrees; nothing where there is none beside any obstacle.
[[nodiscard]] std::optional<Spot> nearestFree(const CellBox& box, const std::vector<CellBox>& obstacles,
                                              int gap,
                                              const std::function<bool(const CellBox&)>& accept = {});

} // namespace isthmus::layout
