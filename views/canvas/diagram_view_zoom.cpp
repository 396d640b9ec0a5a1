// Zooming, scrolling, and getting things into sight.

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/minimap.h"
#include "views/canvas/name_editor.h"
#include "views/canvas/overlay/overlay_legend.h"
#include "views/session/selection.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kFitMargin = 32;

} // namespace

void DiagramView::zoomAt(QPointF view, double factor) {
    const double wanted = std::clamp(zoom() * factor, kLeastZoom, kMostZoom);
    if (std::abs(wanted - zoom()) < 1e-9)
        return;
    const QTransform toScene = viewportTransform().inverted();
    const QPointF before = toScene.map(view);
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF off = viewportTransform().map(before) - view;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(off.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(off.y())));
    m_scene->adorner().setZoom(zoom());
    afterViewChange();
    emit zoomChanged(zoom());
}

void DiagramView::setZoom(double wanted) {
    zoomAt(QRectF(viewport()->rect()).center(), wanted / zoom());
}

void DiagramView::zoomIn() {
    setZoom(zoom() * kZoomStep);
}

void DiagramView::zoomOut() {
    setZoom(zoom() / kZoomStep);
}

void DiagramView::scrollBy(QPoint pixels) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

ViewSpot DiagramView::spot() const {
    return {mapToScene(viewport()->rect()).boundingRect().center(), zoom()};
}

void DiagramView::rememberSpot() {
    m_history.leave(spot());
    emit historyChanged();
}

void DiagramView::goTo(const std::optional<ViewSpot>& to) {
    if (to) {
        setZoom(to->zoom);
        centerOn(to->centre);
        afterViewChange();
    }
    emit historyChanged();
}

void DiagramView::goBack() {
    goTo(m_history.back(spot()));
}

void DiagramView::goForward() {
    goTo(m_history.forward(spot()));
}

void DiagramView::showRectangle(const QRectF& rectangle, double mostZoom) {
    if (rectangle.isNull())
        return;
    if (isVisible())
        rememberSpot();
    const QSizeF room = QSizeF(viewport()->size()) - QSizeF(2 * kFitMargin, 2 * kFitMargin);
    const double fitting = std::min(room.width() / rectangle.width(), room.height() / rectangle.height());
    setZoom(std::clamp(fitting, kLeastZoom, mostZoom));
    centerOn(rectangle.center());
    afterViewChange();
}

void DiagramView::fitAll() {
    showRectangle(m_scene->contentBounds(), 1.0);
}

void DiagramView::fitSelection() {
    QRectF bounds;
    for (const ElementId& id : m_selection.ids())
        bounds |= m_scene->boundsOf(id);
    showRectangle(bounds, 2.0);
}

void DiagramView::reveal(const ElementId& id) {
    const QRectF bounds = m_scene->boundsOf(id);
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    if (bounds.isNull() || seen.contains(bounds))
        return;
    if (bounds.width() > seen.width() || bounds.height() > seen.height()) {
        showRectangle(bounds, zoom());
    } else {
        rememberSpot();
        ensureVisible(bounds, 48, 48);
    }
}

void DiagramView::wheelEvent(QWheelEvent* event) {
    const bool controlled = event->modifiers() & Qt::ControlModifier;
    if (controlled != m_wheelZooms && !(event->modifiers() & Qt::ShiftModifier)) {
        zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QPoint pixels = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if ((event->modifiers() & Qt::ShiftModifier) && pixels.x() == 0)
        pixels = pixels.transposed();
    scrollBy(pixels);
    event->accept();
}

bool DiagramView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const DiagramHit hit = hitAt(viewportTransform().inverted().map(QPointF(help->pos())));
        QToolTip::showText(help->globalPos(), hit.id.empty() ? QString() : descriptionOf(hit.id), viewport());
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(gesture->position(), 1.0 + gesture->value());
            return true;
        }
    }
    if (event->type() == QEvent::Gesture)
        if (const auto* pinch =
                static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
            zoomAt(viewport()->mapFromGlobal(pinch->centerPoint().toPoint()), pinch->scaleFactor());
            return true;
        }
    return QGraphicsView::viewportEvent(event);
}

void DiagramView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    m_legend->settle();
    afterViewChange();
}

void DiagramView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    if (m_fitsWhenShown) {
        fitAll();
        m_history.clear(); // nobody has looked at anything yet
    }
    m_fitsWhenShown = false;
}

void DiagramView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    afterViewChange();
}

void DiagramView::afterViewChange() {
    if (m_editor)
        m_editor->follow(viewportTransform(), zoom());
    if (m_return)
        updateReturnButton();
    if (m_minimap)
        m_minimap->follow();
    if (m_keyboardFocus)
        viewport()->update();
}

} // namespace isthmus
