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
    submit(Rect{rect.x(), rect.y(), rect.width(), rect.height()});
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
