#include "views/canvas/tools/move_gesture.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <cmath>

namespace isthmus {

MoveGesture::MoveGesture(CanvasContext& context, const CanvasEvent& start, const ElementId& grabbed)
    : m_context(context), m_from(start.scene), m_grabbed(grabbed), m_gesture(context.session.beginGesture()) {
    const DiagramLayout& layout = context.scene.layout();
    for (const ElementId& id : context.selection.ids()) {
        bool carried = false;
        const NodeBox* node = layout.node(id);
        const AreaBox* area = layout.area(id);
        for (const AreaBox* at = layout.area(node   ? node->place
                                             : area ? area->parent
                                                    : ElementId{});
             at && !carried; at = layout.area(at->parent))
            carried = context.selection.contains(at->id);
        if ((node || area) && !carried)
            remember(id, true);
    }
    for (const NodeBox& node : layout.nodes())
        if (!node.placedByHand && !m_starts.contains(node.id))
            m_pins[node.id] = Rect{node.centre.x(), node.centre.y(), 0, 0};
    for (const AreaBox& area : layout.areas())
        if (!area.placedByHand && !m_starts.contains(area.id))
            m_pins[area.id] = Rect{area.area.x(), area.area.y(), area.area.width(), area.area.height()};
    std::set<ElementId> moving;
    for (const auto& [id, where] : m_starts)
        moving.insert(id);
    context.scene.freezeAreas(moving);
}

void MoveGesture::remember(const ElementId& id, bool isRoot) {
    const DiagramLayout& layout = m_context.scene.layout();
    Start start;
    start.place = placeOf(m_context.session.design(), id);
    if (const NodeBox* node = layout.node(id)) {
        start.rect = Rect{node->centre.x(), node->centre.y(), 0, 0};
        start.reference = node->centre;
    } else if (const AreaBox* area = layout.area(id)) {
        const auto stored = storedPosition(m_context.session.design(), id);
        const bool fits = stored && stored->width <= 0;
        start.rect =
            fits ? *stored : Rect{area->area.x(), area->area.y(), area->area.width(), area->area.height()};
        start.reference = area->area.center();
        for (const ElementId& inner : layout.contents(id))
            if (!m_starts.contains(inner))
                remember(inner, false);
    }
    m_starts[id] = start;
    if (isRoot)
        m_roots.insert(id);
}

QPointF MoveGesture::snapped(QPointF delta, Qt::KeyboardModifiers modifiers) const {
    if (modifiers & Qt::ShiftModifier)
        std::abs(delta.x()) >= std::abs(delta.y()) ? delta.setY(0) : delta.setX(0);
    const auto grabbed = m_starts.find(m_grabbed);
    if ((modifiers & Qt::AltModifier) || grabbed == m_starts.end())
        return delta;
    const auto along = [](double start, double step) {
        return std::abs(step) < 1e-9 ? 0
                                     : std::round((start + step) / metrics::kGrid) * metrics::kGrid - start;
    };
    return {along(grabbed->second.rect.x, delta.x()), along(grabbed->second.rect.y, delta.y())};
}

ElementId MoveGesture::placeFor(const ElementId& root, QPointF delta) const {
    std::set<ElementId> moving;
    for (const auto& [id, start] : m_starts)
        moving.insert(id);
    const DiagramLayout& layout = m_context.scene.layout();
    const Design& design = m_context.session.design();
    const std::string kind = kindOf(design, root);
    const AreaBox* area = layout.areaAt(m_starts.at(root).reference + delta, moving);
    while (area && !mayHold(m_context.view.catalogue(), kindOf(design, area->id), kind))
        area = layout.area(area->parent);
    return area ? area->id : ElementId{};
}

void MoveGesture::move(const CanvasEvent& event) {
    const QPointF delta = snapped(event.scene - m_from, event.modifiers);
    const bool handsOver = !(event.modifiers & Qt::AltModifier);
    // A hand-over that the design refuses must not hold up the move.
    if (!submit(delta, handsOver) && handsOver)
        submit(delta, false);
    const ElementId place =
        handsOver && m_roots.contains(m_grabbed) ? placeFor(m_grabbed, delta) : ElementId{};
    showGuides(delta, event.modifiers);
    const bool isNew = !place.empty() && place != m_starts.at(m_grabbed).place;
    m_context.scene.setTarget(isNew ? place : ElementId{});
}

void MoveGesture::showGuides(QPointF delta, Qt::KeyboardModifiers modifiers) {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.guides.clear();
    const DiagramLayout& layout = m_context.scene.layout();
    const auto grabbed = m_starts.find(m_grabbed);
    if (layout.node(m_grabbed) && grabbed != m_starts.end() && !(modifiers & Qt::AltModifier)) {
        const QPointF at = grabbed->second.reference + delta;
        const QRectF seen = m_context.view.mapToScene(m_context.view.viewport()->rect()).boundingRect();
        QLineF upright(at, at), level(at, at);
        for (const NodeBox& other : layout.nodes()) {
            if (m_starts.contains(other.id) || !seen.contains(other.centre))
                continue;
            const QLineF way(at, other.centre);
            if (std::abs(way.dx()) < 0.5 && (upright.isNull() || way.length() < upright.length()))
                upright = way;
            if (std::abs(way.dy()) < 0.5 && (level.isNull() || way.length() < level.length()))
                level = way;
        }
        for (const QLineF& guide : {upright, level})
            if (!guide.isNull())
                marks.guides.append(guide);
    }
    m_context.scene.adorner().setMarks(marks);
}

bool MoveGesture::submit(QPointF delta, bool handsOver) {
    const Design& design = m_context.session.design();
    CompoundEdit edit;
    for (const auto& [id, rect] : m_pins)
        edit.edits.push_back(positionEdit(design, id, rect));
    for (const auto& [id, start] : m_starts) {
        Rect rect = start.rect;
        rect.x += delta.x();
        rect.y += delta.y();
        edit.edits.push_back(positionEdit(design, id, rect));
    }
    for (const ElementId& root : m_roots)
        if (auto reparent =
                reparentEdit(design, root, handsOver ? placeFor(root, delta) : m_starts.at(root).place))
            edit.edits.push_back(std::move(*reparent));
    const int count = static_cast<int>(m_roots.size());
    const QString label =
        count == 1
            ? QCoreApplication::translate("canvas", "Move %1").arg(displayName(design, *m_roots.begin()))
            : QCoreApplication::translate("canvas", "Move %n item(s)", nullptr, count);
    return m_context.view.submit({std::move(edit), label, {}}, m_gesture);
}

void MoveGesture::release(const CanvasEvent& event) {
    move(event);
    finish();
}

void MoveGesture::cancel() {
    // Back where it was, in the same gesture: that leaves no step.
    const Design& design = m_context.session.design();
    CompoundEdit edit;
    for (const auto& [id, rect] : m_pins)
        edit.edits.emplace_back(SetPosition{design.views.front().id, id, std::nullopt});
    for (const auto& [id, start] : m_starts)
        edit.edits.push_back(positionEdit(design, id, start.rect));
    for (const ElementId& root : m_roots)
        if (auto reparent = reparentEdit(design, root, m_starts.at(root).place))
            edit.edits.push_back(std::move(*reparent));
    m_context.view.submit({std::move(edit), {}, {}}, m_gesture);
    finish();
}

void MoveGesture::finish() {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.guides.clear();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setTarget({});
    m_context.scene.freezeAreas({});
}

} // namespace isthmus
