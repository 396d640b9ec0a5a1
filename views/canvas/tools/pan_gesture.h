#pragma once

#include "views/canvas/tools/canvas_tool.h"

namespace isthmus {

/// The sheet follows the mouse.
class PanGesture : public Gesture {
public:
    PanGesture(DiagramView& view, QPoint start);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override {}

private:
    DiagramView& m_view;
    QPoint m_last;
};

} // namespace isthmus
