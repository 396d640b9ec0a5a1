#include "views/canvas/routing/sparse_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace isthmus {

namespace {

constexpr double kClearance = 8; ///< between an obstacle and a line past it
constexpr float kBendCost = 36;
constexpr float kTitleCost = 420;
constexpr float kBorderCost = 50;       ///< for each piece that runs along the border of a place
constexpr std::size_t kMostLines = 400; ///< each way: beyond it the search would be felt

// Directions: 0 right, 1 down, 2 left, 3 up.
constexpr int kStepX[] = {1, 0, -1, 0};
constexpr int kStepY[] = {0, 1, 0, -1};

int directionOf(const QPoint& way) {
    if (way.x() != 0)
        return way.x() > 0 ? 0 : 2;
    return way.y() > 0 ? 1 : 3;
}

void tidy(std::vector<double>& lines) {
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end(), [](double a, double b) { return b - a < 0.5; }),
                lines.end());
    if (lines.size() <= kMostLines)
        return;
    std::vector<double> fewer;
    const double every = static_cast<double>(lines.size()) / static_cast<double>(kMostLines);
    for (double at = 0; at < static_cast<double>(lines.size()); at += every)
        fewer.push_back(lines[static_cast<std::size_t>(at)]);
    lines = std::move(fewer);
}

std::size_t nearest(const std::vector<double>& lines, double value) {
    const auto next = std::lower_bound(lines.begin(), lines.end(), value);
    if (next == lines.begin())
        return 0;
    if (next == lines.end())
        return lines.size() - 1;
    const auto before = next - 1;
    return static_cast<std::size_t>((value - *before < *next - value ? before : next) - lines.begin());
}

} // namespace

SparseGrid::SparseGrid(const std::vector<Obstacle>& obstacles, const QRectF& from, const QRectF& to,
                       const QRectF& region) {
    for (const QRectF& tile : {from, to}) {
        m_xs.insert(m_xs.end(), {tile.left() - kStub, tile.center().x(), tile.right() + kStub});
        m_ys.insert(m_ys.end(), {tile.top() - kStub, tile.center().y()});
        if (tile.height() < 1) // a bend, unlike a tile, may be left downwards
            m_ys.push_back(tile.bottom() + kStub);
    }
    m_xs.push_back((from.center().x() + to.center().x()) / 2);
    m_ys.push_back((from.center().y() + to.center().y()) / 2);
    for (const Obstacle& obstacle : obstacles) {
        // Lines just inside and outside of a border, as far from it as from a tile.
        const double clearance = obstacle.kind >= Obstacle::Kind::VerticalBorder ? 3 : kClearance;
        const QRectF around = obstacle.rect.adjusted(-clearance, -clearance, clearance, clearance);
        for (const double x : {around.left(), around.right()})
            if (x > region.left() && x < region.right())
                m_xs.push_back(x);
        for (const double y : {around.top(), around.bottom()})
            if (y > region.top() && y < region.bottom())
                m_ys.push_back(y);
    }
    tidy(m_xs);
    tidy(m_ys);
    m_right.assign(m_xs.size() * m_ys.size(), 0);
    m_down.assign(m_xs.size() * m_ys.size(), 0);
    for (const Obstacle& obstacle : obstacles)
        block(obstacle);
}

void SparseGrid::block(const Obstacle& obstacle) {
    const QRectF& rect = obstacle.rect;
    using Type = Obstacle::Kind;
    const auto mark = [&](float& piece) {
        if (obstacle.kind == Type::Hard)
            piece = kBlocked;
        else if (piece >= 0)
            piece = std::max(piece, obstacle.kind == Type::Title ? kTitleCost : kBorderCost);
    };
    const auto index = [](const std::vector<double>& lines, double value) {
        return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), value) - lines.begin());
    };
    // Lines strictly inside, and the piece before the first of them that reaches in.
    const std::size_t x0 = index(m_xs, rect.left()), x1 = index(m_xs, rect.right() - 1e-6);
    const std::size_t y0 = index(m_ys, rect.top()), y1 = index(m_ys, rect.bottom() - 1e-6);
    for (std::size_t y = y0; obstacle.kind != Type::VerticalBorder && y < y1; ++y)
        for (std::size_t x = x0 > 0 ? x0 - 1 : 0; x < x1; ++x)
            mark(m_right[cell(x, y)]);
    for (std::size_t x = x0; obstacle.kind != Type::HorizontalBorder && x < x1; ++x)
        for (std::size_t y = y0 > 0 ? y0 - 1 : 0; y < y1; ++y)
            mark(m_down[cell(x, y)]);
}

float SparseGrid::extra(std::size_t x, std::size_t y, int direction) const {
    switch (direction) {
    case 0:
        return x + 1 < m_xs.size() ? m_right[cell(x, y)] : kBlocked;
    case 1:
        return y + 1 < m_ys.size() ? m_down[cell(x, y)] : kBlocked;
    case 2:
        return x > 0 ? m_right[cell(x - 1, y)] : kBlocked;
    default:
        return y > 0 ? m_down[cell(x, y - 1)] : kBlocked;
    }
}

QPointF SparseGrid::stubEnd(const Port& port) const {
    const QPointF end = port.at + QPointF(port.direction) * kStub;
    return {m_xs[nearest(m_xs, end.x())], m_ys[nearest(m_ys, end.y())]};
}

struct SparseGrid::Search {
    struct Entry {
        float estimate;
        std::size_t state;
        bool operator>(const Entry& other) const {
            return estimate != other.estimate ? estimate > other.estimate : state > other.state;
        }
    };
    std::vector<float> cost;
    std::vector<std::size_t> parent;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    QPointF goal;

    void offer(std::size_t state, float price, std::size_t from, QPointF at) {
        if (price >= cost[state])
            return;
        cost[state] = price;
        parent[state] = from;
        open.push({price + static_cast<float>((goal - at).manhattanLength()), state});
    }
};

std::vector<QPointF> SparseGrid::cheapestPath(std::span<const Port> from, std::span<const Port> to) const {
    constexpr std::size_t kNoState = std::numeric_limits<std::size_t>::max();
    const std::size_t width = m_xs.size();
    Search search;
    search.cost.assign(width * m_ys.size() * 4, std::numeric_limits<float>::max());
    search.parent.assign(search.cost.size(), kNoState);
    for (const Port& port : to)
        search.goal += port.at / static_cast<double>(to.size());
    std::vector<std::pair<std::size_t, std::size_t>> goals; // state, port
    for (std::size_t i = 0; i < to.size(); ++i) {
        const QPointF end = stubEnd(to[i]);
        const std::size_t at = cell(nearest(m_xs, end.x()), nearest(m_ys, end.y()));
        goals.emplace_back(at * 4 + static_cast<std::size_t>((directionOf(to[i].direction) + 2) % 4), i);
    }
    std::vector<std::size_t> startPort(search.cost.size() / 4, kNoState);
    for (std::size_t i = 0; i < from.size(); ++i) {
        const QPointF end = stubEnd(from[i]);
        const std::size_t at = cell(nearest(m_xs, end.x()), nearest(m_ys, end.y()));
        startPort[at] = i;
        search.offer(at * 4 + static_cast<std::size_t>(directionOf(from[i].direction)),
                     static_cast<float>(from[i].cost), kNoState, end);
    }
    const auto pathTo = [&](std::size_t state, const Port& last) {
        std::vector<QPointF> path{last.at};
        std::size_t at = state;
        for (;; at = search.parent[at]) {
            path.emplace_back(m_xs[at / 4 % width], m_ys[at / 4 / width]);
            if (search.parent[at] == kNoState)
                break;
        }
        path.push_back(from[startPort[at / 4]].at);
        std::reverse(path.begin(), path.end());
        return path;
    };
    while (!search.open.empty()) {
        const auto [estimate, state] = search.open.top();
        search.open.pop();
        for (const auto& [goal, port] : goals)
            if (goal == state)
                return pathTo(state, to[port]);
        const std::size_t x = state / 4 % width, y = state / 4 / width;
        const int heading = static_cast<int>(state % 4);
        for (int direction = 0; direction < 4; ++direction) {
            const float surcharge = extra(x, y, direction);
            if (surcharge < 0 || direction == (heading + 2) % 4)
                continue;
            const std::size_t nextX = x + static_cast<std::size_t>(kStepX[direction]);
            const std::size_t nextY = y + static_cast<std::size_t>(kStepY[direction]);
            const QPointF at(m_xs[nextX], m_ys[nextY]);
            const double length = (at - QPointF(m_xs[x], m_ys[y])).manhattanLength();
            const float price = search.cost[state] + static_cast<float>(length) + surcharge +
                                (direction == heading ? 0.0F : kBendCost);
            search.offer(cell(nextX, nextY) * 4 + static_cast<std::size_t>(direction), price, state, at);
        }
    }
    return {};
}

} // namespace isthmus
