#pragma once

#include <utility>
#include <vector>

namespace isthmus::layout {

struct Point {
    double x = 0, y = 0;
};
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
};

/// A line of a drawing, drawn straight.
struct StraightLine {
    Point from, to;
    int fromBox = 0, toBox = 0; ///< what it joins
    double weight = 1;
};

/// How a drawing reads, whoever made it; all lines taken as straight.
struct LayoutQuality {
    double crossings = 0; ///< pairs of lines without a common end that cross, by the lesser weight of both
    double covered = 0;   ///< lines that pass through a box that they do not join, by their weight
    double length = 0;    ///< of all lines, by their weight
    double weight = 0;    ///< of all lines
    double shape = 0;     ///< how far from a screen's shape, as the logarithm of the ratio

    /// One figure to compare two drawings of the same design by; less is better. `scale` is the length of a
    /// short line.
    [[nodiscard]] double cost(double scale) const {
        return crossings + 2 * covered + 0.15 * length / scale + 0.3 * shape * weight;
    }
};

/// @param solid boxes that lines should not pass through, by the number that lines call them.
[[nodiscard]] LayoutQuality qualityOf(const std::vector<StraightLine>& lines,
                                      const std::vector<std::pair<int, Box>>& solid);

} // namespace isthmus::layout
