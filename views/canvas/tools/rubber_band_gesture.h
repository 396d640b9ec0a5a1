#pragma once

#include "views/canvas/tools/canvas_tool.h"

#include <set>

namespace isthmus {

/// Selects what a rectangle encloses (drawn rightwards) or touches (drawn leftwards). Shift adds to the
/// selection, Alt and Shift together take away from it.
class RubberBandGesture : public Gesture {
public:
    RubberBandGesture(CanvasContext& context, const CanvasEvent& start);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override;

private:
    void showBand(const QRectF& band);

    CanvasContext& m_context;
    QPointF m_start;
    std::set<ElementId> m_before;
};

} // namespace isthmus
