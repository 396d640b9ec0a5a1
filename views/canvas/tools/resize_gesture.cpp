#include "views/canvas/tools/resize_gesture.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/session/design_session.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace isthmus {

using namespace metrics;

ResizeGesture::ResizeGesture(CanvasContext& context, ElementId place, int handle)
    : m_context(context), m_place(std::move(place)), m_handle(handle),
      m_gesture(context.session.beginGesture()), m_stored(storedPosition(context.session.design(), m_place)) {
    if (const AreaBox* area = context.scene.layout().area(m_place))
        m_start = area->area;
}

void ResizeGesture::move(const CanvasEvent& event) {
    QPointF to = event.scene;
    if (!(event.modifiers & Qt::AltModifier))
        to = QPointF(std::round(to.x() / kGrid) * kGrid, std::round(to.y() / kGrid) * kGrid);
    QRectF rect = m_start;
    const bool left = m_handle == 0 || m_handle == 6 || m_handle == 7;
    const bool right = m_handle >= 2 && m_handle <= 4;
    const bool top = m_handle <= 2;
    const bool bottom = m_handle >= 4 && m_handle <= 6;
    if (left)
        rect.setLeft(std::min(to.x(), rect.right() - kPlaceMinWidth));
    if (right)
        rect.setRight(std::max(to.x(), rect.left() + kPlaceMinWidth));
    if (top)
        rect.setTop(std::min(to.y(), rect.bottom() - kPlaceMinHeight));
    if (bottom)
        rect.setBottom(std::max(to.y(), rect.top() + kPlaceMinHeight));
    if (event.modifiers & Qt::ShiftModifier)
        keepRatio(rect, left, top);
    if (event.modifiers & Qt::ControlModifier) {
        const QPointF grown(rect.width() - m_start.width(), rect.height() - m_start.height());
        const QSizeF size(std::max(m_start.width() + 2 * grown.x(), kPlaceMinWidth),
                          std::max(m_start.height() + 2 * grown.y(), kPlaceMinHeight));
        rect = QRectF(m_start.center() - QPointF(size.width(), size.height()) / 2, size);
    }
    submit(Rect{rect.x(), rect.y(), rect.width(), rect.height()});
}

void ResizeGesture::keepRatio(QRectF& rect, bool fromRight, bool fromBottom) const {
    const double across = rect.width() / m_start.width(), down = rect.height() / m_start.height();
    const bool isSide = m_handle % 2 == 1;
    const double wanted = isSide ? (m_handle == 1 || m_handle == 5 ? down : across) : std::max(across, down);
    const double least = std::max(kPlaceMinWidth / m_start.width(), kPlaceMinHeight / m_start.height());
    const QSizeF size = m_start.size() * std::max(wanted, std::min(least, 1.0));
    const QPointF corner(fromRight ? m_start.right() - size.width() : m_start.left(),
                         fromBottom ? m_start.bottom() - size.height() : m_start.top());
    rect = QRectF(corner, size);
}

void ResizeGesture::release(const CanvasEvent& event) {
    move(event);
}

void ResizeGesture::cancel() {
    submit(m_stored);
}

void ResizeGesture::submit(const std::optional<Rect>& rect) {
    const Design& design = m_context.session.design();
    m_context.view.submit(
        {SetPosition{design.views.front().id, m_place, rect},
         QCoreApplication::translate("canvas", "Resize %1").arg(displayName(design, m_place)),
         {}},
        m_gesture);
}

} // namespace isthmus
