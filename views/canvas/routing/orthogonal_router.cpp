#include "views/canvas/routing/orthogonal_router.h"

#include "views/canvas/routing/sparse_grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

/// Where a tile may be left: the middles of its right, left and upper side; the name is below.
std::array<Port, 3> portsOf(const QRectF& tile) {
    return {Port{{tile.right(), tile.center().y()}, {1, 0}, 0},
            Port{{tile.left(), tile.center().y()}, {-1, 0}, 0},
            Port{{tile.center().x(), tile.top()}, {0, -1}, kTopPortCost}};
}

std::vector<QPointF> straightened(const std::vector<QPointF>& points) {
    std::vector<QPointF> result;
    for (const QPointF& point : points) {
        if (!result.empty() && (point - result.back()).manhattanLength() < 0.01)
            continue;
        if (result.size() >= 2) {
            const QPointF& a = result[result.size() - 2];
            const QPointF& b = result.back();
            const bool vertical = std::abs(a.x() - b.x()) < 0.01 && std::abs(b.x() - point.x()) < 0.01;
            const bool horizontal = std::abs(a.y() - b.y()) < 0.01 && std::abs(b.y() - point.y()) < 0.01;
            if (vertical || horizontal)
                result.pop_back();
        }
        result.push_back(point);
    }
    return result;
}

bool isClear(const Obstacles& obstacles, const std::vector<QPointF>& path, const QRectF& from,
             const QRectF& to) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const bool upright = std::abs(path[i].x() - path[i + 1].x()) < 0.01;
        const QRectF piece = QRectF(path[i], path[i + 1]).normalized().adjusted(-0.01, -0.01, 0.01, 0.01);
        for (const Obstacle& obstacle : obstacles.within(piece)) {
            if (obstacle.kind ==
                (upright ? Obstacle::Kind::HorizontalBorder : Obstacle::Kind::VerticalBorder))
                continue; // crossed, not run along
            if (!obstacle.rect.contains(from) && !obstacle.rect.contains(to))
                return false;
        }
    }
    return true;
}

/// The path without a search: straight when the tiles face each other, else a Z with its middle half way.
std::vector<QPointF> directPath(const Obstacles& obstacles, const QRectF& from, const QRectF& to) {
    const bool toTheRight = to.center().x() > from.center().x();
    const QRectF& left = toTheRight ? from : to;
    const QRectF& right = toTheRight ? to : from;
    const double room = right.left() - left.right();
    if (room < 2 * kStub)
        return {};
    std::vector<QPointF> path;
    const QPointF start(left.right(), left.center().y());
    const QPointF end(right.left(), right.center().y());
    if (std::abs(start.y() - end.y()) <= kStraightenWithin) {
        const double y = (start.y() + end.y()) / 2;
        path = {{start.x(), y}, {end.x(), y}};
        if (!isClear(obstacles, path, from, to))
            path.clear();
    } else {
        for (const double share : {0.5, 0.4, 0.6, 0.28, 0.72}) {
            const double x = std::round(start.x() + room * share);
            path = {start, {x, start.y()}, {x, end.y()}, end};
            if (isClear(obstacles, path, from, to))
                break;
            path.clear();
        }
    }
    if (!toTheRight)
        std::reverse(path.begin(), path.end());
    return path;
}

QPointF towards(const QRectF& tile, QPointF target) {
    const QPointF centre = tile.center();
    const QPointF way = target - centre;
    const double reach = std::max(std::abs(way.x()), std::abs(way.y()));
    if (reach < 1)
        return centre;
    const double across = std::abs(way.x()) < 1e-9 ? 1e9 : tile.width() / 2 / std::abs(way.x());
    const double along = std::abs(way.y()) < 1e-9 ? 1e9 : tile.height() / 2 / std::abs(way.y());
    return centre + way * std::min(across, along);
}

} // namespace

std::vector<QPointF> OrthogonalRouter::route(const QRectF& from, const QRectF& to, QRectF& examined) const {
    examined = from.united(to);
    if (auto path = directPath(*m_obstacles, from, to); !path.empty())
        return path;
    const QRectF both = from.united(to);
    for (const double margin : {140.0, 420.0}) {
        const QRectF region = examined = both.adjusted(-margin, -margin, margin, margin);
        const SparseGrid grid(m_obstacles->within(region), from, to, region);
        if (auto path = grid.cheapestPath(portsOf(from), portsOf(to)); !path.empty())
            return straightened(path);
    }
    return {towards(from, to.center()), towards(to, from.center())};
}

} // namespace isthmus
