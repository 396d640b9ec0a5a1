#pragma once

#include "views/canvas/tools/canvas_tool.h"

namespace isthmus {

/// A click fails an element or restores it: component, place, link; the whole cable on its chip or with
/// Shift. Dragging moves the sheet: nothing is edited by mistake.
class WhatIfTool : public CanvasTool {
public:
    using CanvasTool::CanvasTool;
    ~WhatIfTool() override;
    std::unique_ptr<Gesture> press(const CanvasEvent& event) override;
    void hover(const CanvasEvent& event) override;
    QCursor cursor() const override { return Qt::PointingHandCursor; }
    bool allowsEditing() const override { return false; }
};

} // namespace isthmus
