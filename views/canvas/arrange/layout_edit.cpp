#include "views/canvas/arrange/layout_edit.h"

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/placement.h"
#include "views/canvas/geometry/diagram_metrics.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kAroundWords = 40;     ///< of a chip, and between it and what it joins
constexpr double kMostTitleWidth = 320; ///< longer titles are elided

DrawnBox drawnNode(const NodeBox& node) {
    DrawnBox box;
    box.now = {node.centre.x(), node.centre.y(), 0, 0};
    const QRectF bounds = node.bounds();
    box.reach = {node.centre.x() - bounds.left(), node.centre.y() - bounds.top(),
                 bounds.right() - node.centre.x(), bounds.bottom() - node.centre.y()};
    box.pinned = node.dress.locked || node.dress.untouchable;
    return box;
}

DrawnBox drawnArea(const AreaBox& area) {
    DrawnBox box;
    box.open = !area.folded;
    box.pinned = area.dress.locked || area.dress.untouchable;
    const QRectF& rect = area.area;
    if (area.folded) {
        box.now = {rect.x(), rect.y(), area.stored.width(), area.stored.height()};
        box.reach = {0, 0, rect.width(), rect.height()};
        return box;
    }
    box.now = {rect.x(), rect.y(), rect.width(), rect.height()};
    const double words = std::max(textWidth(area.titleText, LabelFont::Title),
                                  textWidth(area.captionText, LabelFont::Secondary));
    box.leastWidth = std::min(words + 32, kMostTitleWidth);
    return box;
}

/// Everything inside each moved box that is not drawn by itself goes the way that the innermost drawn place
/// around it went.
class Followers {
public:
    Followers(const DiagramLayout& layout, const Design& design, const std::map<ElementId, QPointF>& ways)
        : m_layout(layout), m_ways(ways) {
        for (const Place& place : design.places)
            m_parents[place.id] = place.parent;
        for (const Component& component : design.components)
            m_parents[component.id] = component.place;
    }

    void addTo(CompoundEdit& edit, const Design& design) const {
        for (const auto& [id, parent] : m_parents) {
            if (m_layout.node(id) || m_layout.area(id))
                continue;
            const QPointF way = wayOf(id);
            auto stored = storedPosition(design, id);
            if (way.isNull() || !stored)
                continue;
            stored->x += way.x();
            stored->y += way.y();
            edit.edits.push_back(positionEdit(design, id, *stored));
        }
    }

private:
    [[nodiscard]] QPointF wayOf(ElementId id) const {
        for (std::size_t step = 0; step <= m_parents.size() && !id.empty(); ++step) {
            if (m_layout.area(id)) {
                const auto way = m_ways.find(id);
                return way == m_ways.end() ? QPointF() : way->second;
            }
            const auto parent = m_parents.find(id);
            id = parent == m_parents.end() ? ElementId{} : parent->second;
        }
        return {};
    }

    const DiagramLayout& m_layout;
    const std::map<ElementId, QPointF>& m_ways;
    std::map<ElementId, ElementId> m_parents;
};

void addCleared(CompoundEdit& edit, const DiagramLayout& layout, const Design& design,
                const std::map<ElementId, QPointF>& ways) {
    if (design.views.empty())
        return;
    const auto moved = [&](const ElementId& end) {
        const Group* group = findById(design.groups, end);
        if (group)
            return std::any_of(group->members.begin(), group->members.end(), [&](const ElementId& member) {
                return ways.contains(layout.shown().standIn(member));
            });
        return ways.contains(layout.shown().standIn(end));
    };
    std::set<ElementId> bent;
    const auto note = [&](const auto& line) {
        if (!appearanceOf(design, line.id).bends.empty() && (moved(line.from) || moved(line.to)))
            bent.insert(line.id);
    };
    std::for_each(design.links.begin(), design.links.end(), note);
    std::for_each(design.flows.begin(), design.flows.end(), note);
    for (Edit& one : dressedEdit(design, bent, [](Appearance& look) { look.bends.clear(); }).edits)
        edit.edits.push_back(std::move(one));
}

} // namespace

LayoutRequest layoutRequest(const DiagramLayout& layout, const Design& design,
                            const std::set<ElementId>& selection, ArrangeScope scope) {
    LayoutRequest request;
    request.spacing.grid = metrics::kGrid;
    request.spacing.padding = metrics::kPlacePadding;
    request.spacing.header = metrics::kPlaceHeader;
    request.spacing.leastWidth = metrics::kPlaceMinWidth;
    request.spacing.leastHeight = metrics::kPlaceMinHeight;
    for (const NodeBox& node : layout.nodes())
        request.drawn.emplace(node.id, drawnNode(node));
    for (const AreaBox& area : layout.areas())
        request.drawn.emplace(area.id, drawnArea(area));
    for (const Cable& cable : design.cables)
        for (const ElementId& segment : cable.segments)
            request.words[segment] =
                textWidth(QString::fromStdString(cable.name), LabelFont::Chip) + kAroundWords;
    if (scope == ArrangeScope::Everything)
        return request;
    request.chosen.emplace();
    for (const ElementId& id : selection) {
        if (!request.drawn.contains(id))
            continue;
        if (scope == ArrangeScope::Selection)
            request.chosen->insert(id);
        else
            request.chosen->merge(layout.contents(id));
    }
    return request;
}

CompoundEdit layoutEdit(const DiagramLayout& layout, const Design& design, const LayoutAnswer& answer) {
    CompoundEdit edit;
    std::map<ElementId, QPointF> ways;
    for (const auto& [id, found] : answer.positions) {
        Rect rect = found;
        const NodeBox* node = layout.node(id);
        const AreaBox* area = layout.area(id);
        if (!node && !area)
            continue;
        const QPointF before = node ? node->centre : area->area.topLeft();
        if (const QPointF way = QPointF(rect.x, rect.y) - before; !way.isNull())
            ways[id] = way;
        const auto stored = storedPosition(design, id);
        if (area && !area->folded && stored && stored->width <= 0) // goes on fitting its content
            rect.width = rect.height = 0;
        edit.edits.push_back(positionEdit(design, id, rect));
    }
    if (edit.edits.empty())
        return edit;
    Followers(layout, design, ways).addTo(edit, design);
    const auto pin = [&](const auto& box) {
        if (!box.placedByHand && !answer.positions.contains(box.id))
            if (const auto rect = placedAt(layout, design, box.id))
                edit.edits.push_back(positionEdit(design, box.id, *rect));
    };
    std::for_each(layout.nodes().begin(), layout.nodes().end(), pin);
    std::for_each(layout.areas().begin(), layout.areas().end(), pin);
    addCleared(edit, layout, design, ways);
    return edit;
}

} // namespace isthmus
