#pragma once

#include "views/canvas/geometry/diagram_layout.h"

#include <QRectF>

#include <unordered_map>
#include <vector>

namespace isthmus {

/// A rectangle that links keep out of.
struct Obstacle {
    enum class Kind {
        Hard,             ///< tiles and names: never crossed
        Title,            ///< of a place: crossed at a price
        VerticalBorder,   ///< side of a place: crossed freely, run along at a price
        HorizontalBorder, ///< upper or lower side of a place
    };
    QRectF rect;
    Kind kind = Kind::Hard;
};

/// The tiles, names and place titles of a layout in a grid of buckets.
class Obstacles {
public:
    explicit Obstacles(const DiagramLayout& layout);
    Obstacles() = default;

    [[nodiscard]] std::vector<Obstacle> within(const QRectF& region) const;
    /// Does a hard obstacle reach into `rect`?
    [[nodiscard]] bool blocks(const QRectF& rect) const;
    /// Does a tile, a name or a title reach into `rect`?
    [[nodiscard]] bool touches(const QRectF& rect) const;

private:
    void add(const QRectF& rect, Obstacle::Kind kind);
    [[nodiscard]] bool anyIn(const QRectF& rect, Obstacle::Kind last) const;

    std::vector<Obstacle> m_all;
    std::unordered_map<long long, std::vector<std::size_t>> m_buckets;
};

} // namespace isthmus
