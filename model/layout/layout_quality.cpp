#include "model/layout/layout_quality.h"

#include <algorithm>
#include <cmath>

namespace isthmus::layout {

namespace {

constexpr double kScreen = 1.5; ///< width to height

/// Twice the area of the triangle, positive when `c` is on the left of the way from `a` to `b`.
double side(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const StraightLine& one, const StraightLine& two) {
    return side(one.from, one.to, two.from) * side(one.from, one.to, two.to) < 0 &&
           side(two.from, two.to, one.from) * side(two.from, two.to, one.to) < 0;
}

/// Does the line enter the box? By clipping it to the box, side after side.
bool enters(const StraightLine& line, const Box& box) {
    double first = 0, last = 1;
    const auto clip = [&](double from, double way, double low, double high) {
        if (std::abs(way) < 1e-12)
            return from > low && from < high;
        const double a = (low - from) / way, b = (high - from) / way;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
        return first < last;
    };
    return clip(line.from.x, line.to.x - line.from.x, box.left, box.right) &&
           clip(line.from.y, line.to.y - line.from.y, box.top, box.bottom);
}

} // namespace

LayoutQuality qualityOf(const std::vector<StraightLine>& lines,
                        const std::vector<std::pair<int, Box>>& solid) {
    LayoutQuality quality;
    // From left to right: only lines that overlap along x are compared.
    std::vector<const StraightLine*> order;
    for (const StraightLine& line : lines)
        order.push_back(&line);
    const auto left = [](const StraightLine* line) { return std::min(line->from.x, line->to.x); };
    const auto right = [](const StraightLine* line) { return std::max(line->from.x, line->to.x); };
    std::stable_sort(order.begin(), order.end(),
                     [&](const auto* a, const auto* b) { return left(a) < left(b); });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const StraightLine& one = *order[i];
        quality.weight += one.weight;
        quality.length += one.weight * std::hypot(one.to.x - one.from.x, one.to.y - one.from.y);
        for (std::size_t j = i + 1; j < order.size() && left(order[j]) <= right(&one); ++j) {
            const StraightLine& two = *order[j];
            if (one.fromBox != two.fromBox && one.fromBox != two.toBox && one.toBox != two.fromBox &&
                one.toBox != two.toBox && cross(one, two))
                quality.crossings += std::min(one.weight, two.weight);
        }
        for (const auto& [box, area] : solid)
            if (box != one.fromBox && box != one.toBox && enters(one, area))
                quality.covered += one.weight;
    }
    if (solid.empty())
        return quality;
    Box all = solid.front().second;
    for (const auto& [box, area] : solid)
        all = {std::min(all.left, area.left), std::min(all.top, area.top), std::max(all.right, area.right),
               std::max(all.bottom, area.bottom)};
    if (all.right > all.left && all.bottom > all.top)
        quality.shape = std::abs(std::log((all.right - all.left) / (all.bottom - all.top) / kScreen));
    return quality;
}

} // namespace isthmus::layout
