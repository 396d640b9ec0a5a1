#pragma once

#include "views/canvas/routing/obstacles.h"

#include <QPoint>
#include <QPointF>

#include <array>
#include <span>
#include <vector>

namespace isthmus {

inline constexpr double kStub = 12;             ///< a link runs straight this far before it bends
inline constexpr double kStraightenWithin = 14; ///< tiles this little apart are joined straight
inline constexpr double kTopPortCost = 24;

/// Where a path may leave a tile, which way, and what that costs.
struct Port {
    QPointF at;
    QPoint direction;
    double cost = 0;
};

/// The lines that run just outside every obstacle of a region, and the cheapest way along them.
class SparseGrid {
public:
    SparseGrid(const std::vector<Obstacle>& obstacles, const QRectF& from, const QRectF& to,
               const QRectF& region);

    /// Empty when the ports cannot be joined.
    [[nodiscard]] std::vector<QPointF> cheapestPath(std::span<const Port> from,
                                                    std::span<const Port> to) const;

private:
    struct Search;
    static constexpr float kBlocked = -1.0F;

    void block(const Obstacle& obstacle);
    [[nodiscard]] std::size_t cell(std::size_t x, std::size_t y) const { return y * m_xs.size() + x; }
    [[nodiscard]] QPointF stubEnd(const Port& port) const;
    /// Price of leaving a crossing in one of the four directions, negative when something is in the way.
    [[nodiscard]] float extra(std::size_t x, std::size_t y, int direction) const;

    std::vector<double> m_xs, m_ys;
    std::vector<float> m_right; ///< surcharge of the piece from a crossing to the next on its right
    std::vector<float> m_down;  ///< … and to the next one below
};

} // namespace isthmus
