#include "views/canvas/connect/directions.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/geometry/grid.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kNear = 3 * metrics::kCellWidth; ///< farther away it is no neighbour
constexpr int kMostSteps = 40;

/// How far `way` goes in a direction, and how far aside.
std::pair<double, double> partsOf(QPointF way, Direction direction) {
    const QPointF unit = unitOf(direction);
    return {QPointF::dotProduct(way, unit), std::abs(way.x() * unit.y() - way.y() * unit.x())};
}

bool isFree(const DiagramLayout& layout, const NodeBox& node, QPointF centre) {
    const QRectF box = node.bounds().translated(centre - node.centre).adjusted(-12, -12, 12, 12);
    const auto& nodes = layout.nodes();
    if (std::any_of(nodes.begin(), nodes.end(),
                    [&](const NodeBox& other) { return other.bounds().intersects(box); }))
        return false;
    const auto& areas = layout.areas();
    return std::none_of(areas.begin(), areas.end(), [&](const AreaBox& area) {
        const bool isAround = area.id == node.place || layout.isInside(node.place, area.id);
        return (isAround ? area.titleBox() : area.area).intersects(box);
    });
}

} // namespace

QPointF unitOf(Direction direction) {
    switch (direction) {
    case Direction::Right:
        return {1, 0};
    case Direction::Left:
        return {-1, 0};
    case Direction::Up:
        return {0, -1};
    case Direction::Down:
        break;
    }
    return {0, 1};
}

const NodeBox* neighbourOf(const DiagramLayout& layout, const ElementId& id, Direction direction,
                           const std::set<ElementId>& without) {
    const NodeBox* from = layout.node(id);
    const NodeBox* best = nullptr;
    double nearest = kNear;
    for (const NodeBox& node : layout.nodes()) {
        if (!from || node.id == id || without.contains(node.id))
            continue;
        const QPointF way = node.centre - from->centre;
        const auto [ahead, aside] = partsOf(way, direction);
        const double distance = std::hypot(way.x(), way.y());
        if (ahead <= 0 || aside > ahead || distance > nearest ||
            (best && distance == nearest && best->id < node.id))
            continue;
        nearest = distance;
        best = &node;
    }
    return best;
}

QPointF spotBeside(const DiagramLayout& layout, const ElementId& id, Direction direction) {
    const NodeBox* node = layout.node(id);
    if (!node)
        return {};
    const QPointF unit = unitOf(direction), across(unit.y(), unit.x());
    const double first = unit.x() != 0.0 ? metrics::kCellWidth : metrics::kCellHeight;
    const double aside = unit.x() != 0.0 ? metrics::kCellHeight : metrics::kCellWidth;
    for (int step = 0; step < kMostSteps; ++step)
        for (const double shift : {0.0, 1.0, -1.0}) {
            const QPointF at =
                onGrid(node->centre + unit * (first + step * 3 * metrics::kGrid) + across * (shift * aside));
            if (isFree(layout, *node, at))
                return at;
        }
    return onGrid(node->centre + unit * first);
}

} // namespace isthmus
