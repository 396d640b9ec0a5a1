#include "views/canvas/tools/pan_gesture.h"

#include "views/canvas/diagram_view.h"

namespace isthmus {

PanGesture::PanGesture(DiagramView& view, QPoint start) : m_view(view), m_last(start) {}

void PanGesture::move(const CanvasEvent& event) {
    m_view.scrollBy(event.view - m_last);
    m_last = event.view;
}

void PanGesture::release(const CanvasEvent& event) {
    move(event);
}

} // namespace isthmus
