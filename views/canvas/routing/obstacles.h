#pragma once

#include "views/canvas/geometry/diagram_layout.h"

#include <QRectF>

#include <unordered_map>
#include <vector>

namespace isthmus {

/// A rectangle that links go around.
struct Obstacle {
    QRectF rect;
    bool hard = true; ///< soft ones (titles of places) may be crossed, at a price
};

/// The tiles, names and place titles of a layout in a grid of buckets.
class Obstacles {
public:
    explicit Obstacles(const DiagramLayout& layout);
    Obstacles() = default;

    [[nodiscard]] std::vector<Obstacle> within(const QRectF& region) const;
    /// Does a hard obstacle reach into `rect`?
    [[nodiscard]] bool blocks(const QRectF& rect) const;
    /// Does any obstacle reach into `rect`?
    [[nodiscard]] bool touches(const QRectF& rect) const;
    [[nodiscard]] bool blocksLine(QPointF from, QPointF to) const;

private:
    void add(const QRectF& rect, bool hard);
    [[nodiscard]] bool anyIn(const QRectF& rect, bool hardOnly) const;

    std::vector<Obstacle> m_all;
    std::unordered_map<long long, std::vector<std::size_t>> m_buckets;
};

} // namespace isthmus
