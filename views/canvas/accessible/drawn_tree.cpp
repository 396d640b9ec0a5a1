#include "views/canvas/accessible/drawn_tree.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace isthmus {

namespace {

/// Boxes whose tops lie within one row are read from left to right.
constexpr double kRow = 48;

} // namespace

std::vector<ElementId> readingOrder(const DiagramLayout& layout) {
    struct At {
        double row, x;
        ElementId id;
    };
    std::vector<At> order;
    for (const NodeBox& node : layout.nodes())
        order.push_back({std::floor(node.centre.y() / kRow), node.centre.x(), node.id});
    for (const AreaBox& area : layout.areas())
        order.push_back({std::floor(area.area.y() / kRow), area.area.x(), area.id});
    std::sort(order.begin(), order.end(), [](const At& a, const At& b) {
        return std::tie(a.row, a.x, a.id) < std::tie(b.row, b.x, b.id);
    });
    std::vector<ElementId> ids;
    for (At& at : order)
        ids.push_back(std::move(at.id));
    return ids;
}

DrawnTree::DrawnTree(const DiagramContent& content) {
    const auto add = [this](const ElementId& id, const ElementId& parent) {
        if (m_parents.try_emplace(id, parent).second)
            m_children[parent].push_back(id);
    };
    const DiagramLayout& layout = content.layout();
    for (const ElementId& id : readingOrder(layout)) {
        const NodeBox* node = layout.node(id);
        const ElementId& around = node ? node->place : layout.area(id)->parent;
        add(id, layout.area(around) ? around : ElementId{});
    }
    for (const RoutedLine& line : content.routes().lines())
        add(line.id, placeAround(line.from, line.to));
}

ElementId DrawnTree::placeAround(const ElementId& one, const ElementId& other) const {
    std::set<ElementId> places;
    for (ElementId place = parent(one); !place.empty(); place = parent(place))
        places.insert(place);
    ElementId place = parent(other);
    while (!place.empty() && !places.contains(place))
        place = parent(place);
    return place;
}

const std::vector<ElementId>& DrawnTree::children(const ElementId& id) const {
    static const std::vector<ElementId> kNone;
    const auto it = m_children.find(id);
    return it == m_children.end() ? kNone : it->second;
}

ElementId DrawnTree::parent(const ElementId& id) const {
    const auto it = m_parents.find(id);
    return it == m_parents.end() ? ElementId{} : it->second;
}

} // namespace isthmus
