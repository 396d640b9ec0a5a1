#include "views/canvas/routing/route_spreading.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace isthmus {

namespace {

constexpr double kSpacing = 8;    ///< between neighbours
constexpr double kTooNear = 6;    ///< pieces closer than this are one bundle
constexpr double kAlongTile = 15; ///< how far an end may move along its side of the tile

/// One horizontal or vertical piece of a path.
struct Piece {
    std::size_t path = 0;
    std::size_t first = 0; ///< index of its first point
    bool horizontal = true;
    bool atEnd = false; ///< touches a tile
    double level = 0;   ///< the coordinate it can be moved along
    double from = 0, to = 0;
    double key = 0; ///< where it wants to be among its neighbours
};

double across(const QPointF& point, bool horizontal) {
    return horizontal ? point.y() : point.x();
}
double along(const QPointF& point, bool horizontal) {
    return horizontal ? point.x() : point.y();
}

/// A neighbour that turns away soon must lie outermost on the side it turns to.
double pull(const QPointF& corner, const QPointF& next, double reach, bool horizontal) {
    const double way = across(next, horizontal) - across(corner, horizontal);
    if (std::abs(way) < 0.01)
        return 0;
    return (way > 0 ? 1.0 : -1.0) * (1.0 + 100.0 / (100.0 + reach));
}

std::vector<Piece> piecesOf(const std::vector<std::vector<QPointF>*>& paths) {
    std::vector<Piece> pieces;
    for (std::size_t path = 0; path < paths.size(); ++path) {
        const std::vector<QPointF>& points = *paths[path];
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const QPointF& a = points[i];
            const QPointF& b = points[i + 1];
            const bool horizontal = std::abs(a.y() - b.y()) < 0.01;
            if (!horizontal && std::abs(a.x() - b.x()) > 0.01)
                break;
            Piece piece{.path = path, .first = i, .horizontal = horizontal};
            piece.atEnd = i == 0 || i + 2 == points.size();
            piece.level = across(a, horizontal);
            piece.from = std::min(along(a, horizontal), along(b, horizontal));
            piece.to = std::max(along(a, horizontal), along(b, horizontal));
            const double length = piece.to - piece.from;
            if (i > 0)
                piece.key += pull(a, points[i - 1], length, horizontal);
            if (i + 2 < points.size())
                piece.key += pull(b, points[i + 2], length, horizontal);
            pieces.push_back(piece);
        }
    }
    return pieces;
}

bool isBundle(const Piece& a, const Piece& b) {
    return a.horizontal == b.horizontal && a.path != b.path && std::abs(a.level - b.level) < kTooNear &&
           a.from < b.to + 2 && b.from < a.to + 2;
}

class Bundles {
public:
    explicit Bundles(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    std::size_t root(std::size_t i) {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        m_parent[std::max(root(a), root(b))] = std::min(root(a), root(b));
    }

private:
    std::vector<std::size_t> m_parent;
};

bool isFree(const Piece& piece, double level, const Obstacles& obstacles, bool keepsOffTitles) {
    const double low = std::min(piece.level, level), high = std::max(piece.level, level);
    // The tiles at the ends belong to the path.
    const double from = piece.from + (piece.atEnd ? 8 : 0), to = piece.to - (piece.atEnd ? 8 : 0);
    if (from >= to)
        return true;
    const QRectF band = piece.horizontal ? QRectF(QPointF(from, low - 1), QPointF(to, high + 1))
                                         : QRectF(QPointF(low - 1, from), QPointF(high + 1, to));
    return keepsOffTitles ? !obstacles.touches(band) : !obstacles.blocks(band);
}

/// Levels at equal distances.
struct Spread {
    double first = 0;
    double step = 0;
    [[nodiscard]] double level(std::size_t rank) const { return first + static_cast<double>(rank) * step; }
};

/// Around the middle where there is room, else to one side of it, else closer together; at worst as close as
/// can be told apart, over titles.
Spread freeSpread(const std::vector<const Piece*>& bundle, double middle, double spacing,
                  const Obstacles& obstacles) {
    const double gaps = static_cast<double>(bundle.size()) - 1;
    const bool atEnd =
        std::any_of(bundle.begin(), bundle.end(), [](const Piece* piece) { return piece->atEnd; });
    for (const bool keepsOffTitles : {true, false})
        for (const double share : {1.0, 0.6, 0.35})
            for (const double shift : {0.5, 0.0, 1.0}) {
                if (atEnd && shift != 0.5)
                    continue; // would leave the side of the tile
                const Spread spread{middle - gaps * spacing * share * shift, spacing * share};
                bool fits = true;
                for (std::size_t i = 0; i < bundle.size() && fits; ++i)
                    fits = isFree(*bundle[i], spread.level(i), obstacles, keepsOffTitles);
                if (fits)
                    return spread;
            }
    const double step = spacing * 0.35;
    return {middle - gaps * step / 2, step};
}

void place(const std::vector<const Piece*>& bundle, std::vector<std::vector<QPointF>*>& paths,
           const Obstacles& obstacles) {
    double middle = 0;
    bool atEnd = false;
    for (const Piece* piece : bundle) {
        middle += piece->level / static_cast<double>(bundle.size());
        atEnd = atEnd || piece->atEnd;
    }
    const double count = static_cast<double>(bundle.size());
    double spacing = kSpacing;
    if (atEnd && count > 1)
        spacing = std::min(spacing, 2 * kAlongTile / (count - 1));
    const Spread spread = freeSpread(bundle, middle, spacing, obstacles);
    for (std::size_t i = 0; i < bundle.size(); ++i) {
        const Piece& piece = *bundle[i];
        std::vector<QPointF>& points = *paths[piece.path];
        const double level = spread.level(i);
        for (const std::size_t index : {piece.first, piece.first + 1}) {
            if (piece.horizontal)
                points[index].setY(level);
            else
                points[index].setX(level);
        }
    }
}

void spreadOneWay(std::vector<std::vector<QPointF>*>& paths, const Obstacles& obstacles, bool horizontal) {
    std::vector<Piece> pieces;
    for (const Piece& piece : piecesOf(paths))
        if (piece.horizontal == horizontal)
            pieces.push_back(piece);
    std::vector<std::size_t> order(pieces.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return pieces[a].level < pieces[b].level; });
    Bundles bundles(pieces.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            if (pieces[order[j]].level - pieces[order[i]].level >= kTooNear)
                break;
            if (isBundle(pieces[order[i]], pieces[order[j]]))
                bundles.join(order[i], order[j]);
        }
    std::vector<std::vector<const Piece*>> groups(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i)
        groups[bundles.root(i)].push_back(&pieces[i]);
    for (auto& group : groups) {
        if (group.size() < 2)
            continue;
        std::stable_sort(group.begin(), group.end(), [](const Piece* a, const Piece* b) {
            if (std::abs(a->key - b->key) > 1e-9)
                return a->key < b->key;
            return a->path < b->path;
        });
        place(group, paths, obstacles);
    }
}

} // namespace

void spreadRoutes(std::vector<std::vector<QPointF>*>& paths, const Obstacles& obstacles) {
    spreadOneWay(paths, obstacles, true);
    spreadOneWay(paths, obstacles, false);
}

} // namespace isthmus
