// Mouse, menus and drops.

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/name_editor.h"
#include "views/canvas/tools/pan_gesture.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>

#include <cmath>

namespace isthmus {

namespace {

constexpr int kEdge = 28;         ///< a drag this near the edge scrolls
constexpr int kEdgeInterval = 16; ///< milliseconds between two steps

QPointF onGrid(QPointF point) {
    const auto along = [](double value) { return std::round(value / metrics::kGrid) * metrics::kGrid; };
    return {along(point.x()), along(point.y())};
}

/// How far outside the inner part of a span a coordinate is, signed.
int beyond(int at, int length) {
    if (at < kEdge)
        return at - kEdge;
    return at > length - kEdge ? at - (length - kEdge) : 0;
}

} // namespace

CanvasEvent DiagramView::canvasEvent(QPoint view, Qt::KeyboardModifiers modifiers) const {
    return {viewportTransform().inverted().map(QPointF(view)), view, modifiers};
}

void DiagramView::mousePressEvent(QMouseEvent* event) {
    m_editor->commit();
    if (m_gesture)
        return;
    const CanvasEvent canvas = canvasEvent(event->pos(), event->modifiers());
    m_lastMouse = event->pos();
    m_lastModifiers = event->modifiers();
    const bool pans =
        event->button() == Qt::MiddleButton || (m_spaceHeld && event->button() == Qt::LeftButton);
    if (pans)
        m_gesture = std::make_unique<PanGesture>(*this, event->pos());
    else if (event->button() == Qt::LeftButton)
        m_gesture = m_tool->press(canvas);
    m_gestureButton = event->button();
    if (pans)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_gesture)
        m_edgeTimer.start(kEdgeInterval, this);
    event->accept();
}

void DiagramView::mouseMoveEvent(QMouseEvent* event) {
    m_lastMouse = event->pos();
    m_lastModifiers = event->modifiers();
    const CanvasEvent canvas = canvasEvent(event->pos(), event->modifiers());
    if (m_gesture) {
        m_gesture->move(canvas);
    } else if (event->buttons() == Qt::NoButton) {
        m_tool->hover(canvas);
        updateCursor();
    }
    event->accept();
}

void DiagramView::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_gesture || event->button() != m_gestureButton)
        return;
    m_edgeTimer.stop();
    const auto gesture = std::move(m_gesture);
    gesture->release(canvasEvent(event->pos(), event->modifiers()));
    m_tool->hover(canvasEvent(event->pos(), event->modifiers()));
    updateCursor();
    event->accept();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_spaceHeld && !m_gesture)
        m_tool->doubleClick(canvasEvent(event->pos(), event->modifiers()));
    event->accept();
}

void DiagramView::leaveEvent(QEvent* event) {
    if (!m_gesture)
        m_scene->setHovered({});
    QGraphicsView::leaveEvent(event);
}

void DiagramView::endGesture(bool cancelled) {
    m_edgeTimer.stop();
    const auto gesture = std::move(m_gesture);
    if (gesture && cancelled)
        gesture->cancel();
}

void DiagramView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_edgeTimer.timerId()) {
        QGraphicsView::timerEvent(event);
        return;
    }
    const QPoint out(beyond(m_lastMouse.x(), viewport()->width()),
                     beyond(m_lastMouse.y(), viewport()->height()));
    if (!m_gesture || out.isNull())
        return;
    scrollBy(-out / 2);
    m_gesture->move(canvasEvent(m_lastMouse, m_lastModifiers));
}

void DiagramView::contextMenuEvent(QContextMenuEvent* event) {
    const QPoint at =
        event->reason() == QContextMenuEvent::Mouse ? event->pos() : viewport()->rect().center();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const DiagramHit hit = hitAt(canvasEvent(at, {}).scene);
        if (hit.what == DiagramHit::What::Nothing)
            m_selection.clear();
        else if (!m_selection.contains(hit.id))
            m_selection.set({hit.id});
    }
    QMenu menu(this);
    const bool any = !m_selection.ids().empty();
    QAction* rename =
        menu.addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, &DiagramView::renameSelected);
    rename->setEnabled(!m_selection.single().empty() && editingAllowed());
    QAction* remove =
        menu.addAction(tr("Delete"), QKeySequence(Qt::Key_Delete), this, &DiagramView::deleteSelected);
    remove->setEnabled(any && editingAllowed());
    menu.addSeparator();
    QAction* fail = menu.addAction(m_whatIf.failed().contains(m_selection.single()) ? tr("Restore in what-if")
                                                                                    : tr("Fail in what-if"),
                                   this, [this] {
                                       m_whatIf.setActive(true);
                                       for (const ElementId& id : m_selection.ids())
                                           m_whatIf.toggle(id);
                                   });
    fail->setEnabled(any);
    menu.addSeparator();
    menu.addAction(tr("Fit selection"), this, &DiagramView::fitSelection)->setEnabled(any);
    menu.addAction(tr("Fit all"), this, &DiagramView::fitAll);
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, this, &DiagramView::selectAll);
    menu.exec(viewport()->mapToGlobal(at));
    event->accept();
}

DiagramView::DropPlan DiagramView::planDrop(const QString& kindId, QPointF scene) const {
    DropPlan plan;
    plan.kind = m_catalogue->kind(kindId.toStdString());
    const QPointF at = onGrid(scene);
    QSizeF size(metrics::kTileSize, metrics::kTileSize);
    if (plan.kind && plan.kind->kindClass == KindClass::Place)
        size = defaultPlaceSize(kindId);
    plan.shape = QRectF(at - QPointF(size.width(), size.height()) / 2, size);
    if (!plan.kind || plan.kind->kindClass == KindClass::Link || !editingAllowed())
        return plan;
    const AreaBox* area = m_scene->layout().areaAt(scene);
    plan.place = area ? area->id : ElementId{};
    plan.legal = !area || mayHold(*m_catalogue, area->kind.toStdString(), plan.kind->id);
    return plan;
}

void DiagramView::showDrop(const QMimeData* mime, QPointF scene, QDropEvent* event) {
    const QString kindId = QString::fromUtf8(mime->data(QLatin1String(kKindMimeType)));
    const DropPlan plan = planDrop(kindId, scene);
    Adorner::Marks marks = m_scene->adorner().marks();
    marks.drop = plan.shape;
    marks.dropKind = kindId;
    marks.dropLegal = plan.legal;
    m_scene->adorner().setMarks(marks);
    m_scene->setTarget(plan.legal ? plan.place : ElementId{});
    if (plan.legal) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void DiagramView::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kKindMimeType))) {
        event->ignore();
        return;
    }
    // Accepted whatever lies below, or no move would follow; each move says whether it may be dropped.
    showDrop(event->mimeData(), canvasEvent(event->position().toPoint(), {}).scene, event);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void DiagramView::dragMoveEvent(QDragMoveEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kKindMimeType)))
        showDrop(event->mimeData(), canvasEvent(event->position().toPoint(), {}).scene, event);
}

void DiagramView::dragLeaveEvent(QDragLeaveEvent*) {
    Adorner::Marks marks = m_scene->adorner().marks();
    marks.drop = QRectF();
    m_scene->adorner().setMarks(marks);
    m_scene->setTarget({});
}

void DiagramView::dropEvent(QDropEvent* event) {
    QDragLeaveEvent leave;
    dragLeaveEvent(&leave);
    const QString kindId = QString::fromUtf8(event->mimeData()->data(QLatin1String(kKindMimeType)));
    const DropPlan plan = planDrop(kindId, canvasEvent(event->position().toPoint(), {}).scene);
    if (!plan.legal) {
        event->ignore();
        return;
    }
    const ElementId id = m_session.freshId(plan.kind->id);
    if (submit(addEdit(m_session.design(), *plan.kind, id, plan.shape.center(), plan.place)))
        m_selection.set({id});
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setFocus(Qt::MouseFocusReason);
}

ElementId DiagramView::placeKindAtCentre(const QString& kindId) {
    const Kind* kind = m_catalogue->kind(kindId.toStdString());
    if (!kind || kind->kindClass == KindClass::Link || !editingAllowed())
        return {};
    const bool isPlace = kind->kindClass == KindClass::Place;
    const QSizeF size =
        isPlace ? defaultPlaceSize(kindId) : QSizeF(metrics::kCellWidth, metrics::kCellHeight);
    ElementId place = m_selection.single();
    const AreaBox* area = m_scene->layout().area(place);
    if (!area || !mayHold(*m_catalogue, area->kind.toStdString(), kind->id)) {
        area = nullptr;
        place = {};
    }
    const QPointF centre =
        area ? area->area.center() : mapToScene(viewport()->rect()).boundingRect().center();
    const QPointF at = onGrid(m_scene->freeSpot(centre, size, place));
    if (!area)
        if (const AreaBox* around = m_scene->layout().areaAt(at);
            around && mayHold(*m_catalogue, around->kind.toStdString(), kind->id))
            place = around->id;
    const ElementId id = m_session.freshId(kind->id);
    if (!submit(addEdit(m_session.design(), *kind, id, at, place)))
        return {};
    m_selection.set({id});
    reveal(id);
    return id;
}

} // namespace isthmus
