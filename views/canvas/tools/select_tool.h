#pragma once

#include "views/canvas/connect/directions.h"
#include "views/canvas/tools/canvas_tool.h"

namespace isthmus {

/// Click selects, drag moves, handles resize and connect, an empty spot starts a rubber band.
class SelectTool : public CanvasTool {
public:
    using CanvasTool::CanvasTool;
    ~SelectTool() override;
    std::unique_ptr<Gesture> press(const CanvasEvent& event) override;
    void hover(const CanvasEvent& event) override;
    void doubleClick(const CanvasEvent& event) override;
    QCursor cursor() const override { return m_cursor; }

private:
    [[nodiscard]] int resizeHandleAt(const CanvasEvent& event) const; ///< −1: none
    [[nodiscard]] std::optional<Direction> connectHandleAt(const CanvasEvent& event) const;

    ElementId m_hoveredNode;
    QCursor m_cursor = Qt::ArrowCursor;
};

} // namespace isthmus
