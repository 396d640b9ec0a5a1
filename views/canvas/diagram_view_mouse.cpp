// Mouse and menus.

#include "views/canvas/connect/connecting.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/name_editor.h"
#include "views/canvas/tools/pan_gesture.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>

#include <cmath>
#include <utility>

namespace isthmus {

namespace {

constexpr int kEdge = 28;         ///< a drag this near the edge scrolls
constexpr int kEdgeInterval = 16; ///< milliseconds between two steps

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
    m_connecting->dismiss();
    if (m_gesture)
        return;
    const CanvasEvent canvas = canvasEvent(event->pos(), event->modifiers());
    m_lastMouse = m_pressed = event->pos();
    m_lastModifiers = event->modifiers();
    const bool byRight = event->button() == Qt::RightButton;
    m_menuAwaited = byRight;
    const bool pans = event->button() == Qt::MiddleButton ||
                      (m_spaceHeld && event->button() == Qt::LeftButton) ||
                      (byRight && hitAt(canvas.scene).what == DiagramHit::What::Nothing);
    if (pans)
        m_gesture = std::make_unique<PanGesture>(*this, event->pos());
    else if (event->button() == Qt::LeftButton)
        m_gesture = m_tool->press(canvas);
    m_gestureButton = event->button();
    if (pans && !byRight)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_gesture && !pans)
        m_edgeTimer.start(kEdgeInterval, this);
    event->accept();
}

std::optional<QPointF> DiagramView::pointer() const {
    return m_mouseOver ? std::optional(canvasEvent(m_lastMouse, {}).scene) : std::nullopt;
}

void DiagramView::mouseMoveEvent(QMouseEvent* event) {
    m_mouseOver = true;
    if (m_menuAwaited && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_menuAwaited = false;
        if (m_gesture)
            viewport()->setCursor(Qt::ClosedHandCursor);
    }
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
    // The menu comes with the release: a right drag moves the sheet.
    const bool menu = event->button() == Qt::RightButton && std::exchange(m_menuAwaited, false);
    if (menu) {
        endGesture(false);
        updateCursor();
        showMenu(event->pos(), true);
        return;
    }
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
    m_mouseOver = false;
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
    event->accept();
    if (event->reason() != QContextMenuEvent::Mouse)
        showMenu(viewport()->rect().center(), false);
}

void DiagramView::showMenu(QPoint at, bool byMouse) {
    if (byMouse) {
        const DiagramHit hit = hitAt(canvasEvent(at, {}).scene);
        if (hit.what == DiagramHit::What::Nothing)
            m_selection.clear();
        else if (!m_selection.contains(hit.id))
            m_selection.set({hit.id});
    }
    QMenu menu(this);
    if (m_fillMenu) {
        m_fillMenu(menu);
        menu.exec(viewport()->mapToGlobal(at));
        return;
    }
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
}

} // namespace isthmus
