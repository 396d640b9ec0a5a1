#include "views/canvas/tools/rubber_band_gesture.h"

#include "views/canvas/diagram_scene.h"
#include "views/session/selection.h"

namespace isthmus {

RubberBandGesture::RubberBandGesture(CanvasContext& context, const CanvasEvent& start)
    : m_context(context), m_start(start.scene), m_before(context.selection.ids()) {}

void RubberBandGesture::move(const CanvasEvent& event) {
    const QRectF band = QRectF(m_start, event.scene).normalized();
    showBand(band);
    const bool adds = event.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const bool removes = adds && (event.modifiers & Qt::AltModifier);
    std::set<ElementId> ids = adds ? m_before : std::set<ElementId>{};
    for (const ElementId& id : m_context.scene.inBand(band, event.scene.x() < m_start.x())) {
        if (removes)
            ids.erase(id);
        else
            ids.insert(id);
    }
    m_context.selection.set(std::move(ids));
}

void RubberBandGesture::release(const CanvasEvent& event) {
    move(event);
    showBand(QRectF());
}

void RubberBandGesture::cancel() {
    showBand(QRectF());
    m_context.selection.set(m_before);
}

void RubberBandGesture::showBand(const QRectF& band) {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.band = band;
    m_context.scene.adorner().setMarks(marks);
}

} // namespace isthmus
