#include "views/canvas/arrange/placement.h"

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/lines/line_edits.h"

namespace isthmus {

std::optional<Rect> placedAt(const DiagramLayout& layout, const Design& design, const ElementId& id) {
    if (const NodeBox* node = layout.node(id))
        return Rect{node->centre.x(), node->centre.y(), 0, 0};
    const auto stored = storedPosition(design, id);
    const AreaBox* area = layout.area(id);
    if (!area)
        return stored;
    if (stored && (area->folded || stored->width <= 0))
        return stored; // keeps the size it has unfolded, or goes on fitting its content
    if (area->folded)
        return Rect{area->area.x(), area->area.y(), 0, 0};
    return Rect{area->area.x(), area->area.y(), area->area.width(), area->area.height()};
}

std::set<ElementId> movable(const DiagramLayout& layout, const std::set<ElementId>& ids) {
    std::set<ElementId> result;
    for (const ElementId& id : ids) {
        const NodeBox* node = layout.node(id);
        const AreaBox* area = layout.area(id);
        if (!node && !area)
            continue;
        const Dress& dress = node ? node->dress : area->dress;
        bool carried = dress.locked || dress.untouchable;
        for (const AreaBox* at = layout.area(node ? node->place : area->parent); at && !carried;
             at = layout.area(at->parent))
            carried = ids.contains(at->id);
        if (!carried)
            result.insert(id);
    }
    return result;
}

CompoundEdit movedBy(const DiagramLayout& layout, const Design& design,
                     const std::map<ElementId, QPointF>& ways) {
    std::map<ElementId, Rect> placed;
    std::map<ElementId, QPointF> went;
    const auto move = [&](const ElementId& id, QPointF way) {
        auto rect = placedAt(layout, design, id);
        if (!rect)
            return;
        rect->x += way.x();
        rect->y += way.y();
        placed.insert_or_assign(id, *rect);
        went.insert_or_assign(id, way);
    };
    for (const auto& [id, way] : ways)
        if (!way.isNull() && layout.area(id))
            for (const ElementId& inner : layout.contents(id))
                move(inner, way);
    for (const auto& [id, way] : ways)
        if (!way.isNull())
            move(id, way);
    if (placed.empty())
        return {};
    for (const NodeBox& node : layout.nodes())
        if (!node.placedByHand && !placed.contains(node.id))
            move(node.id, {});
    for (const AreaBox& area : layout.areas())
        if (!area.placedByHand && !placed.contains(area.id))
            move(area.id, {});
    CompoundEdit edit;
    for (const auto& [id, rect] : placed)
        edit.edits.push_back(positionEdit(design, id, rect));
    for (const auto& [line, way] : linesCarriedBy(design, went))
        edit.edits.push_back(ledThrough(design, line, shifted(appearanceOf(design, line).bends, way)));
    return edit;
}

QRectF arrangedBox(const DiagramLayout& layout, const ElementId& id) {
    if (const NodeBox* node = layout.node(id))
        return node->tile();
    const AreaBox* area = layout.area(id);
    return area ? area->area : QRectF();
}

} // namespace isthmus
