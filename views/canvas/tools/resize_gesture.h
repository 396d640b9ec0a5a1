#pragma once

#include "model/design/design.h"
#include "views/canvas/tools/canvas_tool.h"

#include <QRectF>

namespace isthmus {

/// Drags one of the eight handles of a place. The place never gets smaller than what is in it. Shift keeps
/// its shape, Ctrl its middle, Alt suspends the grid.
class ResizeGesture : public Gesture {
public:
    ResizeGesture(CanvasContext& context, ElementId place, int handle);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override;

private:
    /// Gives `rect` the shape it had; the corner or side across from the handle stays.
    void keepRatio(QRectF& rect, bool fromRight, bool fromBottom) const;
    void submit(const std::optional<Rect>& rect);

    CanvasContext& m_context;
    ElementId m_place;
    int m_handle;
    int m_gesture;
    QRectF m_start;
    std::optional<Rect> m_stored;
};

} // namespace isthmus
