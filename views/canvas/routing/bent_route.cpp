#include "views/canvas/routing/bent_route.h"

#include "views/canvas/routing/sparse_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace isthmus {

namespace {

constexpr double kTurnCost = 36;
constexpr double kSlideCost = 6;  ///< of leaving a tile beside the middle of its side
constexpr double kCornerFree = 6; ///< a line leaves a tile this far from its corners at least
constexpr double kSearched = 140; ///< around a leg that has no plain way

using Path = std::vector<QPointF>;

/// A tile, or a bend as a box of next to no size: one of none would not be united with others.
struct Stop {
    QRectF box;
    bool isTile = false;
    QPointF at = box.center();
};

QPoint headingOf(QPointF from, QPointF to) {
    const auto sign = [](double value) { return value > 0.01 ? 1 : (value < -0.01 ? -1 : 0); };
    return {sign(to.x() - from.x()), sign(to.y() - from.y())};
}

/// A way from the first tile to some stop.
struct Reached {
    Path path;
    double cost = 0;
    [[nodiscard]] QPoint heading() const {
        return path.size() < 2 ? QPoint() : headingOf(path[path.size() - 2], path.back());
    }
};

/// Ways from a tile to a point with one corner at most.
void addFromTile(const QRectF& tile, QPointF to, std::vector<Reached>& ways) {
    const QPointF middle = tile.center();
    for (const double side : {tile.right(), tile.left()}) {
        const double out = side == tile.right() ? to.x() - side : side - to.x();
        const double off = std::abs(to.y() - middle.y());
        if (out > 0 && off < tile.height() / 2 - kCornerFree)
            ways.push_back({{{side, to.y()}, to}, off < 0.01 ? 0 : kSlideCost + off});
        if (out >= kStub && off >= kStub)
            ways.push_back({{{side, middle.y()}, {to.x(), middle.y()}, to}, 0});
    }
    const double off = std::abs(to.x() - middle.x());
    if (to.y() < tile.top() && off < tile.width() / 2 - kCornerFree)
        ways.push_back({{{to.x(), tile.top()}, to}, kTopPortCost + (off < 0.01 ? 0 : kSlideCost + off)});
    if (to.y() <= tile.top() - kStub && off >= kStub)
        ways.push_back({{{middle.x(), tile.top()}, {middle.x(), to.y()}, to}, kTopPortCost});
}

std::vector<Reached> plainWays(const Stop& from, const Stop& to) {
    std::vector<Reached> ways;
    const QPointF start = from.at, end = to.at;
    if (from.isTile) {
        addFromTile(from.box, end, ways);
    } else if (to.isTile) {
        addFromTile(to.box, start, ways);
        for (Reached& way : ways)
            std::reverse(way.path.begin(), way.path.end());
    } else {
        const QPoint heading = headingOf(start, end);
        if (heading.x() == 0 || heading.y() == 0) {
            ways.push_back({{start, end}, 0});
        } else {
            ways.push_back({{start, {end.x(), start.y()}, end}, 0});
            ways.push_back({{start, {start.x(), end.y()}, end}, 0});
        }
    }
    return ways;
}

class BentRouter {
public:
    BentRouter(const Obstacles& obstacles, QRectF& examined) : m_obstacles(obstacles), m_examined(examined) {}

    Path route(const std::vector<Stop>& stops) {
        m_first = stops.front().box;
        m_last = stops.back().box;
        std::vector<Reached> reached{{}};
        for (std::size_t i = 0; i + 1 < stops.size(); ++i)
            reached = onward(reached, stops[i], stops[i + 1]);
        return cheapest(reached).path;
    }

private:
    static const Reached& cheapest(const std::vector<Reached>& ways) {
        return *std::min_element(ways.begin(), ways.end(),
                                 [](const Reached& a, const Reached& b) { return a.cost < b.cost; });
    }

    /// What is in the way of a leg; what a bend was put on is not.
    bool isClear(const Path& path) const {
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            const QRectF piece = QRectF(path[i], path[i + 1]).normalized().adjusted(-0.01, -0.01, 0.01, 0.01);
            for (const Obstacle& obstacle : m_obstacles.within(piece)) {
                const QRectF& rect = obstacle.rect;
                const bool isEnd = rect.contains(m_first) || rect.contains(m_last);
                if (obstacle.kind == Obstacle::Kind::Hard && !isEnd && !rect.contains(path.front()) &&
                    !rect.contains(path.back()))
                    return false;
            }
        }
        return true;
    }

    /// `before` and then `leg`; nothing where that turns back.
    static std::optional<Reached> joined(const Reached& before, const Reached& leg) {
        Reached whole = before;
        whole.cost += leg.cost;
        for (const QPointF& point : leg.path) {
            if (!whole.path.empty() && (point - whole.path.back()).manhattanLength() < 0.01)
                continue;
            if (!whole.path.empty()) {
                const QPoint now = whole.heading(), next = headingOf(whole.path.back(), point);
                if (whole.path.size() > 1 && now == -next)
                    return {};
                whole.cost += (point - whole.path.back()).manhattanLength() +
                              (whole.path.size() > 1 && now != next ? kTurnCost : 0);
            }
            whole.path.push_back(point);
        }
        return whole;
    }

    /// The best ways to the next stop, one for each direction that they arrive in.
    std::vector<Reached> onward(const std::vector<Reached>& reached, const Stop& from, const Stop& to) {
        std::vector<Reached> best;
        const auto offer = [&](std::optional<Reached> way) {
            if (!way)
                return;
            const auto same = std::find_if(best.begin(), best.end(), [&](const Reached& other) {
                return other.heading() == way->heading();
            });
            if (same == best.end())
                best.push_back(std::move(*way));
            else if (way->cost < same->cost)
                *same = std::move(*way);
        };
        const std::vector<Reached> plain = plainWays(from, to);
        m_examined |= from.box.united(to.box);
        for (const Reached& leg : plain)
            for (const Reached& before : reached)
                if (isClear(leg.path))
                    offer(joined(before, leg));
        if (best.empty())
            for (const Reached& before : reached)
                offer(searched(before, from, to));
        if (best.empty()) // through something rather than not at all
            for (const Reached& leg : plain)
                for (const Reached& before : reached)
                    offer(joined(before, leg));
        if (best.empty()) {
            Reached straight = cheapest(reached);
            if (from.isTile)
                straight.path.push_back(from.at);
            straight.path.push_back(to.at);
            best.push_back(std::move(straight));
        }
        return best;
    }

    static std::vector<Port> portsOf(const Stop& stop, QPoint notTo) {
        const QRectF box = stop.isTile ? stop.box : QRectF(stop.at, QSizeF(0, 0));
        std::vector<Port> ports{{{box.right(), box.center().y()}, {1, 0}, 0},
                                {{box.left(), box.center().y()}, {-1, 0}, 0},
                                {{box.center().x(), box.top()}, {0, -1}, stop.isTile ? kTopPortCost : 0}};
        if (!stop.isTile)
            ports.push_back({stop.at, {0, 1}, 0});
        std::erase_if(ports, [&](const Port& port) { return port.direction == notTo; });
        return ports;
    }

    std::optional<Reached> searched(const Reached& before, const Stop& from, const Stop& to) {
        const QRectF region = from.box.united(to.box).adjusted(-kSearched, -kSearched, kSearched, kSearched);
        m_examined |= region;
        std::vector<Obstacle> around = m_obstacles.within(region);
        std::erase_if(around, [&](const Obstacle& obstacle) {
            return (!from.isTile && obstacle.rect.contains(from.at)) ||
                   (!to.isTile && obstacle.rect.contains(to.at));
        });
        const SparseGrid grid(around, from.box, to.box, region);
        const QPoint back = from.isTile ? QPoint() : -before.heading();
        Reached leg{grid.cheapestPath(portsOf(from, back), portsOf(to, {})), 0};
        if (leg.path.empty())
            return {};
        return joined(before, leg);
    }

    const Obstacles& m_obstacles;
    QRectF& m_examined;
    QRectF m_first, m_last;
};

Path withoutStraightPoints(const Path& path) {
    Path corners;
    for (const QPointF& point : path) {
        if (corners.size() >= 2 &&
            headingOf(corners[corners.size() - 2], corners.back()) == headingOf(corners.back(), point))
            corners.pop_back();
        corners.push_back(point);
    }
    return corners;
}

} // namespace

std::vector<QPointF> bentRoute(const Obstacles& obstacles, const QRectF& fromTile,
                               const std::vector<QPointF>& bends, const QRectF& toTile, QRectF& examined) {
    std::vector<Stop> stops{{fromTile, true}};
    for (const QPointF& bend : bends)
        stops.push_back({QRectF(bend, bend).adjusted(-0.01, -0.01, 0.01, 0.01), false, bend});
    stops.push_back({toTile, true});
    return withoutStraightPoints(BentRouter(obstacles, examined).route(stops));
}

QPainterPath bentCurve(const QRectF& fromTile, const std::vector<QPointF>& bends, const QRectF& toTile) {
    const auto sideOf = [](const QRectF& tile, QPointF towards) {
        return QPointF(towards.x() >= tile.center().x() ? tile.right() : tile.left(), tile.center().y());
    };
    std::vector<QPointF> points{sideOf(fromTile, bends.front())};
    points.insert(points.end(), bends.begin(), bends.end());
    points.push_back(sideOf(toTile, bends.back()));
    // Through each point in the direction of its neighbours.
    QPainterPath path(points.front());
    const auto last = points.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        const QPointF before = points[i > 0 ? i - 1 : 0], after = points[std::min(i + 2, last)];
        path.cubicTo(points[i] + (points[i + 1] - before) / 6, points[i + 1] - (after - points[i]) / 6,
                     points[i + 1]);
    }
    return path;
}

} // namespace isthmus
