#pragma once

#include <vector>

namespace isthmus::layout {

// What is laid out at once: the things directly in one place. All lengths in cells of the grid; x grows to
// the right, y downwards. Lines run from left to right.

/// How far a thing reaches from its anchor: the middle of a tile, the corner of a place.
struct Reach {
    int left = 0, up = 0, right = 0, down = 0;

    [[nodiscard]] int width() const { return left + right; }
    [[nodiscard]] int height() const { return up + down; }
};

/// A line between two things.
struct FlatLine {
    int from = 0, to = 0;     ///< indices of boxes
    int fromAt = 0, toAt = 0; ///< how far below their anchors it ends
    int weight = 1;           ///< how much it should be short and straight
    bool directed = true;     ///< `to` belongs to the right of `from`
    int room = 0;             ///< width of the words on it
};

/// A line to something outside, which stands where it stands.
struct FlatPort {
    int box = 0, boxAt = 0;
    int weight = 1;
    bool left = true; ///< it is on the left
    int y = 0;        ///< of its end, from any line that is the same for all ports
};

struct FlatGraph {
    std::vector<Reach> boxes;
    std::vector<FlatLine> lines;
    std::vector<FlatPort> ports;
    std::vector<std::pair<int, int>> alike; ///< they should be in one column
    bool together = false;                  ///< what has ports is laid out in one piece
    int rowGap = 3;                         ///< between things above each other
    int columnGap = 6;                      ///< between columns
};

/// Where an anchor is.
struct Spot {
    int x = 0, y = 0;

    bool operator==(const Spot&) const = default;
};

} // namespace isthmus::layout
