#include "views/canvas/arrange/alignment.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/geometry/grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace isthmus {

namespace {

constexpr double kLeastGap = 24;
constexpr double kMostGap = 160;

double low(const QRectF& rect, Qt::Orientation axis) {
    return axis == Qt::Horizontal ? rect.left() : rect.top();
}
double high(const QRectF& rect, Qt::Orientation axis) {
    return axis == Qt::Horizontal ? rect.right() : rect.bottom();
}

std::vector<std::size_t> sortedAlong(const std::vector<ArrangedBox>& boxes, Qt::Orientation axis) {
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return low(boxes[a].rect, axis) < low(boxes[b].rect, axis);
    });
    return order;
}

/// The middle one of the distances that are there, within reason.
double prevailing(std::vector<double> gaps) {
    if (gaps.empty())
        return kLeastGap;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return onGrid(std::clamp(*middle, kLeastGap, kMostGap));
}

using Row = std::vector<std::size_t>;

/// Boxes whose middles lie within half the height of the first of a row are one row.
std::vector<Row> rowsOf(const std::vector<ArrangedBox>& boxes) {
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return boxes[a].rect.center().y() < boxes[b].rect.center().y();
    });
    std::vector<Row> rows;
    for (const std::size_t i : order) {
        if (boxes[i].pinned)
            continue;
        const QRectF& rect = boxes[i].rect;
        if (!rows.empty()) {
            const QRectF& first = boxes[rows.back().front()].rect;
            if (rect.center().y() - first.center().y() <= std::min(first.height(), rect.height()) / 2) {
                rows.back().push_back(i);
                continue;
            }
        }
        rows.push_back({i});
    }
    for (Row& row : rows)
        std::stable_sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) {
            return boxes[a].rect.left() < boxes[b].rect.left();
        });
    return rows;
}

} // namespace

std::vector<QPointF> aligned(const std::vector<ArrangedBox>& boxes, Alignment alignment) {
    const bool anyPinned =
        std::any_of(boxes.begin(), boxes.end(), [](const ArrangedBox& box) { return box.pinned; });
    QRectF all;
    for (const ArrangedBox& box : boxes)
        if (box.pinned || !anyPinned)
            all |= box.rect;
    std::vector<QPointF> ways(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const QRectF& rect = boxes[i].rect;
        if (boxes[i].pinned)
            continue;
        switch (alignment) {
        case Alignment::Left:
            ways[i].setX(all.left() - rect.left());
            break;
        case Alignment::Centre:
            ways[i].setX(all.center().x() - rect.center().x());
            break;
        case Alignment::Right:
            ways[i].setX(all.right() - rect.right());
            break;
        case Alignment::Top:
            ways[i].setY(all.top() - rect.top());
            break;
        case Alignment::Middle:
            ways[i].setY(all.center().y() - rect.center().y());
            break;
        case Alignment::Bottom:
            ways[i].setY(all.bottom() - rect.bottom());
            break;
        }
    }
    return ways;
}

std::vector<QPointF> distributed(const std::vector<ArrangedBox>& boxes, Qt::Orientation axis) {
    std::vector<QPointF> ways(boxes.size());
    const std::vector<std::size_t> order = sortedAlong(boxes, axis);
    std::size_t anchor = 0;
    for (std::size_t next = 1; next < order.size(); ++next) {
        if (next + 1 < order.size() && !boxes[order[next]].pinned)
            continue;
        double room = low(boxes[order[next]].rect, axis) - high(boxes[order[anchor]].rect, axis);
        for (std::size_t i = anchor + 1; i < next; ++i)
            room -= high(boxes[order[i]].rect, axis) - low(boxes[order[i]].rect, axis);
        const double gap = room / static_cast<double>(next - anchor);
        double at = high(boxes[order[anchor]].rect, axis) + gap;
        for (std::size_t i = anchor + 1; i < next; ++i) {
            const QRectF& rect = boxes[order[i]].rect;
            const double way = std::round(at - low(rect, axis));
            ways[order[i]] = axis == Qt::Horizontal ? QPointF(way, 0) : QPointF(0, way);
            at += high(rect, axis) - low(rect, axis) + gap;
        }
        anchor = next;
    }
    return ways;
}

std::vector<QPointF> tidied(const std::vector<ArrangedBox>& boxes) {
    std::vector<QPointF> ways(boxes.size());
    const std::vector<Row> rows = rowsOf(boxes);
    if (rows.empty())
        return ways;
    std::vector<double> widths, acrossGaps, downGaps;
    QRectF all;
    double bottom = 0;
    for (const Row& row : rows) {
        double rowTop = 1e12, rowBottom = -1e12;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const QRectF& rect = boxes[row[column]].rect;
            all |= rect;
            rowTop = std::min(rowTop, rect.top());
            rowBottom = std::max(rowBottom, rect.bottom());
            if (column == widths.size())
                widths.push_back(0);
            widths[column] = std::max(widths[column], rect.width());
            if (column > 0)
                acrossGaps.push_back(rect.left() - boxes[row[column - 1]].rect.right());
        }
        if (&row != &rows.front())
            downGaps.push_back(rowTop - bottom);
        bottom = rowBottom;
    }
    const double across = prevailing(acrossGaps), down = prevailing(downGaps);
    double y = all.top();
    for (const Row& row : rows) {
        double x = all.left(), height = 0;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const QRectF& rect = boxes[row[column]].rect;
            const double inset = std::round((widths[column] - rect.width()) / 2);
            ways[row[column]] = QPointF(x + inset - rect.left(), y - rect.top());
            x += widths[column] + across;
            height = std::max(height, rect.height());
        }
        y += height + down;
    }
    return ways;
}

} // namespace isthmus
