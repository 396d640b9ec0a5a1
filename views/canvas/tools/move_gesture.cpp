#include "views/canvas/tools/move_gesture.h"

#include "model/edit/fragment.h"
#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/placement.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/lines/line_edits.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace isthmus {

namespace {

constexpr double kGuideReach = metrics::kGrid / 2; ///< what stands off the grid attracts from this near
constexpr std::size_t kMostGuides = 2000;          ///< boxes that are compared with what is dragged

} // namespace

MoveGesture::MoveGesture(CanvasContext& context, const CanvasEvent& start, const ElementId& grabbed)
    : m_context(context), m_from(start.scene), m_grabbed(grabbed), m_gesture(context.session.beginGesture()),
      m_box(arrangedBox(context.scene.layout(), grabbed)), m_guides({}) {
    const DiagramLayout& layout = context.scene.layout();
    for (const ElementId& id : movable(layout, context.selection.ids()))
        remember(id, true);
    const auto pin = [&](const auto& box) {
        if (!box.placedByHand && !m_starts.contains(box.id))
            if (const auto rect = placedAt(layout, context.session.design(), box.id))
                m_pins[box.id] = *rect;
    };
    for (const NodeBox& node : layout.nodes())
        pin(node);
    for (const AreaBox& area : layout.areas())
        pin(area);
    for (const auto& [id, where] : m_starts)
        m_moving.insert(id);
    rememberBends();
    readGuides();
    context.scene.freezeAreas(m_moving);
}

void MoveGesture::remember(const ElementId& id, bool isRoot) {
    const DiagramLayout& layout = m_context.scene.layout();
    const auto rect = placedAt(layout, m_context.session.design(), id);
    if (!rect)
        return;
    Start start;
    start.rect = *rect;
    start.stored = storedPosition(m_context.session.design(), id);
    start.place = placeOf(m_context.session.design(), id);
    start.reference = arrangedBox(layout, id).center();
    if (isRoot && layout.area(id))
        for (const ElementId& inner : layout.contents(id))
            if (!m_starts.contains(inner))
                remember(inner, false);
    m_starts[id] = start;
    if (isRoot)
        m_roots.insert(id);
}

void MoveGesture::rememberBends() {
    const Design& design = m_context.session.design();
    std::map<ElementId, QPointF> ways;
    for (const ElementId& id : m_moving)
        ways[id] = QPointF(1, 1); // all the same way
    for (const auto& [line, way] : linesCarriedBy(design, ways))
        m_bends[line] = appearanceOf(design, line).bends;
}

void MoveGesture::readGuides() {
    const DiagramLayout& layout = m_context.scene.layout();
    const QRectF seen = m_context.view.mapToScene(m_context.view.viewport()->rect()).boundingRect();
    std::vector<QRectF> others;
    const auto offer = [&](const ElementId& id, const QRectF& box) {
        if (!m_moving.contains(id) && seen.intersects(box) && others.size() < kMostGuides)
            others.push_back(box);
    };
    if (layout.node(m_grabbed))
        for (const NodeBox& node : layout.nodes())
            offer(node.id, node.tile());
    else
        for (const AreaBox& area : layout.areas())
            if (!area.area.contains(m_box))
                offer(area.id, area.area);
    m_guides = SnapGuides(std::move(others));
}

QPointF MoveGesture::snapped(QPointF delta, Qt::KeyboardModifiers modifiers, SnapGuides::Snap& snap) const {
    if (modifiers & Qt::ShiftModifier)
        std::abs(delta.x()) >= std::abs(delta.y()) ? delta.setY(0) : delta.setX(0);
    const auto grabbed = m_starts.find(m_grabbed);
    if ((modifiers & Qt::AltModifier) || grabbed == m_starts.end())
        return delta;
    const bool grid = m_context.view.snapsToGrid();
    const auto along = [grid](double start, double step) {
        if (std::abs(step) < 1e-9 || !grid)
            return step;
        return std::round((start + step) / metrics::kGrid) * metrics::kGrid - start;
    };
    const QPointF start(grabbed->second.rect.x, grabbed->second.rect.y);
    QPointF onGrid(along(start.x(), delta.x()), along(start.y(), delta.y()));
    snap = m_guides.snap(m_box.translated(delta), grid ? kGuideReach : 6 / m_context.view.zoom());
    const bool xLocked = std::abs(delta.x()) < 1e-9, yLocked = std::abs(delta.y()) < 1e-9;
    if (snap.x && !xLocked)
        onGrid.setX(delta.x() + snap.offset.x());
    if (snap.y && !yLocked)
        onGrid.setY(delta.y() + snap.offset.y());
    snap = m_guides.snap(m_box.translated(onGrid), 0.25); // what is said is true of where it stands now
    return onGrid;
}

ElementId MoveGesture::placeFor(const ElementId& root, QPointF delta) const {
    const DiagramLayout& layout = m_context.scene.layout();
    const Design& design = m_context.session.design();
    const std::string kind = kindOf(design, root);
    const AreaBox* area = layout.areaAt(m_starts.at(root).reference + delta, m_moving);
    while (area && !mayHold(m_context.view.catalogue(), area->kind.toStdString(), kind))
        area = layout.area(area->parent);
    return area ? area->id : ElementId{};
}

void MoveGesture::move(const CanvasEvent& event) {
    if (m_roots.empty())
        return;
    SnapGuides::Snap snap;
    const QPointF delta = snapped(event.scene - m_from, event.modifiers, snap);
    const bool handsOver = !(event.modifiers & Qt::AltModifier);
    const bool copies = event.modifiers & Qt::ControlModifier;
    // A hand-over that the design refuses must not hold up the move.
    if (copies) {
        if (m_moved)
            putBack();
    } else {
        m_moved = true;
        if (!submit(delta, handsOver) && handsOver)
            submit(delta, false);
    }
    const ElementId place =
        handsOver && m_roots.contains(m_grabbed) ? placeFor(m_grabbed, delta) : ElementId{};
    showMarks(delta, snap, copies);
    const bool isNew = !place.empty() && place != m_starts.at(m_grabbed).place;
    m_context.scene.setTarget(isNew ? place : ElementId{});
}

void MoveGesture::showMarks(QPointF delta, const SnapGuides::Snap& snap, bool copies) {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.guides = snap.lines;
    marks.gaps = snap.gaps;
    marks.ghosts.clear();
    if (copies)
        for (const ElementId& root : m_roots)
            marks.ghosts.append(arrangedBox(m_context.scene.layout(), root).translated(delta));
    const auto grabbed = m_starts.find(m_grabbed);
    if (grabbed == m_starts.end())
        return m_context.scene.adorner().setMarks(marks);
    const Rect& from = grabbed->second.rect;
    const auto number = [](double value) { return QLocale().toString(value, 'f', 0); };
    marks.note = QCoreApplication::translate("canvas", "%1, %2 · by %3, %4", "x, y · moved by")
                     .arg(number(from.x + delta.x()), number(from.y + delta.y()), number(delta.x()),
                          number(delta.y()));
    marks.noteAt = m_box.translated(delta).bottomRight();
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
    for (const auto& [line, bends] : m_bends)
        edit.edits.push_back(ledThrough(design, line, shifted(bends, delta)));
    for (const ElementId& root : m_roots)
        if (auto reparent =
                reparentEdit(design, root, handsOver ? placeFor(root, delta) : m_starts.at(root).place))
            edit.edits.push_back(std::move(*reparent));
    const QString label = QCoreApplication::translate("canvas", "Move %1").arg(countedName(design, m_roots));
    return m_context.view.submit({std::move(edit), label, {}}, m_gesture);
}

void MoveGesture::putCopies(QPointF delta, bool handsOver) {
    const Design& design = m_context.session.design();
    const ElementId& view = design.views.front().id;
    Design fragment = fragmentOf(design, m_roots, view);
    // A copy stands where it is let go, and belongs to the place there.
    for (const ElementId& root : m_roots) {
        const ElementId place = handsOver ? placeFor(root, delta) : m_starts.at(root).place;
        for (Component& component : fragment.components)
            if (component.id == root)
                component.place = place;
        for (Place& inner : fragment.places)
            if (inner.id == root)
                inner.parent = place;
    }
    for (const auto& [id, start] : m_starts)
        fragment.views.front().positions.insert_or_assign(id, start.rect);
    const Insertion copies = insertion(design, fragment, view, delta.x(), delta.y());
    const QString label = QCoreApplication::translate("canvas", "Copy %1").arg(countedName(design, m_roots));
    if (m_context.view.submit({copies.edit, label, {}}))
        m_context.selection.set(copies.added);
}

void MoveGesture::release(const CanvasEvent& event) {
    move(event);
    SnapGuides::Snap snap;
    const QPointF delta = snapped(event.scene - m_from, event.modifiers, snap);
    finish();
    if ((event.modifiers & Qt::ControlModifier) && !m_roots.empty())
        putCopies(delta, !(event.modifiers & Qt::AltModifier));
}

void MoveGesture::putBack() {
    // Back where it was, in the same gesture: that leaves no step.
    const Design& design = m_context.session.design();
    CompoundEdit edit;
    for (const auto& [id, rect] : m_pins)
        edit.edits.emplace_back(SetPosition{design.views.front().id, id, std::nullopt});
    for (const auto& [id, start] : m_starts)
        edit.edits.emplace_back(SetPosition{design.views.front().id, id, start.stored});
    for (const auto& [line, bends] : m_bends)
        edit.edits.push_back(ledThrough(design, line, bends));
    for (const ElementId& root : m_roots)
        if (auto reparent = reparentEdit(design, root, m_starts.at(root).place))
            edit.edits.push_back(std::move(*reparent));
    m_context.view.submit({std::move(edit), {}, {}}, m_gesture);
    m_moved = false;
}

void MoveGesture::cancel() {
    putBack();
    finish();
}

void MoveGesture::finish() {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.guides.clear();
    marks.gaps.clear();
    marks.ghosts.clear();
    marks.note.clear();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setTarget({});
    m_context.scene.freezeAreas({});
}

} // namespace isthmus
