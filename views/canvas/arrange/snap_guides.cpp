#include "views/canvas/arrange/snap_guides.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kSame = 0.25;   ///< closer than can be seen
constexpr double kMostGap = 400; ///< distances beyond this are not compared

struct Span {
    double low, high;
    [[nodiscard]] double middle() const { return (low + high) / 2; }
};

Span spanOf(const QRectF& box, Qt::Orientation axis) {
    return axis == Qt::Horizontal ? Span{box.left(), box.right()} : Span{box.top(), box.bottom()};
}

Qt::Orientation across(Qt::Orientation axis) {
    return axis == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal;
}

/// Edges and middles that may stand in line: of boxes of one size only the middle, which says it all.
std::vector<std::pair<double, double>> pairsOf(const Span& box, const Span& other) {
    std::vector<std::pair<double, double>> pairs{{box.middle(), other.middle()}};
    if (std::abs((box.high - box.low) - (other.high - other.low)) > kSame)
        for (const double edge : {other.low, other.high}) {
            pairs.emplace_back(box.low, edge);
            pairs.emplace_back(box.high, edge);
        }
    return pairs;
}

} // namespace

std::vector<QRectF> SnapGuides::row(const QRectF& box, Qt::Orientation axis) const {
    const Span own = spanOf(box, across(axis));
    std::vector<QRectF> mates;
    for (const QRectF& other : m_others) {
        const Span span = spanOf(other, across(axis));
        if (span.low < own.high && own.low < span.high)
            mates.push_back(other);
    }
    std::sort(mates.begin(), mates.end(),
              [&](const QRectF& a, const QRectF& b) { return spanOf(a, axis).low < spanOf(b, axis).low; });
    return mates;
}

std::optional<double> SnapGuides::along(const QRectF& box, Qt::Orientation axis, double reach) const {
    std::optional<double> best;
    const auto offer = [&](double offset) {
        if (std::abs(offset) <= reach && (!best || std::abs(offset) < std::abs(*best) - 1e-9))
            best = offset;
    };
    const Span own = spanOf(box, axis);
    for (const QRectF& other : m_others)
        for (const auto& [mine, its] : pairsOf(own, spanOf(other, axis)))
            offer(its - mine);
    const std::vector<QRectF> mates = row(box, axis);
    for (std::size_t i = 0; i + 1 < mates.size(); ++i) {
        const Span left = spanOf(mates[i], axis), right = spanOf(mates[i + 1], axis);
        const double gap = right.low - left.high;
        if (gap <= 0 || gap > kMostGap)
            continue;
        offer(right.high + gap - own.low);
        offer(left.low - gap - own.high);
        if (gap > own.high - own.low)
            offer((left.high + right.low) / 2 - own.middle());
    }
    return best;
}

void SnapGuides::addLine(const QRectF& box, Qt::Orientation axis, Snap& snap) const {
    // The nearest that stands in line, on each of the three lines through the box.
    struct Nearest {
        double line, away;
        QRectF other;
    };
    std::vector<Nearest> found;
    for (const QRectF& other : m_others)
        for (const auto& [mine, its] : pairsOf(spanOf(box, axis), spanOf(other, axis))) {
            if (std::abs(mine - its) > kSame)
                continue;
            const double away =
                std::abs(spanOf(other, across(axis)).middle() - spanOf(box, across(axis)).middle());
            const auto same = std::find_if(found.begin(), found.end(), [line = its](const Nearest& known) {
                return std::abs(known.line - line) <= kSame;
            });
            if (same == found.end())
                found.push_back({its, away, other});
            else if (away < same->away)
                *same = {its, away, other};
        }
    for (const Nearest& nearest : found) {
        const QRectF both = box.united(nearest.other);
        snap.lines.append(axis == Qt::Horizontal
                              ? QLineF(nearest.line, both.top(), nearest.line, both.bottom())
                              : QLineF(both.left(), nearest.line, both.right(), nearest.line));
    }
}

void SnapGuides::addGaps(const QRectF& box, Qt::Orientation axis, Snap& snap) const {
    std::vector<QRectF> mates = row(box, axis);
    const Span own = spanOf(box, axis);
    std::erase_if(mates, [&](const QRectF& mate) {
        const Span span = spanOf(mate, axis);
        return span.low < own.high - kSame && own.low + kSame < span.high; // around it, or below it
    });
    const auto next = std::find_if(mates.begin(), mates.end(), [&](const QRectF& mate) {
        return spanOf(mate, axis).low >= own.high - kSame;
    });
    const auto at = mates.insert(next, box) - mates.begin();
    const auto gapAfter = [&](std::ptrdiff_t i) -> std::optional<double> {
        if (i < 0 || i + 1 >= static_cast<std::ptrdiff_t>(mates.size()))
            return {};
        const auto index = static_cast<std::size_t>(i);
        const double gap = spanOf(mates[index + 1], axis).low - spanOf(mates[index], axis).high;
        return gap > 0 && gap <= kMostGap ? std::optional(gap) : std::nullopt;
    };
    std::vector<std::ptrdiff_t> shown;
    for (const auto& [first, second] :
         std::array{std::pair(at - 2, at - 1), std::pair(at - 1, at), std::pair(at, at + 1)}) {
        const auto a = gapAfter(first), b = gapAfter(second);
        if (a && b && std::abs(*a - *b) <= 2 * kSame)
            shown.insert(shown.end(), {first, second});
    }
    std::sort(shown.begin(), shown.end());
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    const double middle = spanOf(box, across(axis)).middle();
    for (const std::ptrdiff_t i : shown) {
        const auto index = static_cast<std::size_t>(i);
        const double from = spanOf(mates[index], axis).high, to = spanOf(mates[index + 1], axis).low;
        snap.gaps.append(axis == Qt::Horizontal ? QLineF(from, middle, to, middle)
                                                : QLineF(middle, from, middle, to));
    }
}

SnapGuides::Snap SnapGuides::snap(const QRectF& box, double reach) const {
    Snap result;
    if (const auto found = along(box, Qt::Horizontal, reach)) {
        result.x = true;
        result.offset.setX(*found);
    }
    if (const auto found = along(box, Qt::Vertical, reach)) {
        result.y = true;
        result.offset.setY(*found);
    }
    const QRectF at = box.translated(result.offset);
    for (const Qt::Orientation axis : {Qt::Horizontal, Qt::Vertical}) {
        addLine(at, axis, result);
        addGaps(at, axis, result);
    }
    return result;
}

} // namespace isthmus
