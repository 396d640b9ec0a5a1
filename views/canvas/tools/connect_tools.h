#pragma once

#include "views/canvas/tools/canvas_tool.h"
#include "views/canvas/tools/connect_gesture.h"

namespace isthmus {

/// Press on a component, release on another: a link, or a flow.
class ConnectTool : public CanvasTool {
public:
    ConnectTool(CanvasContext& context, ConnectGesture::Makes makes);
    ~ConnectTool() override;
    std::unique_ptr<Gesture> press(const CanvasEvent& event) override;
    void hover(const CanvasEvent& event) override;
    QCursor cursor() const override { return Qt::CrossCursor; }

private:
    ConnectGesture::Makes m_makes;
};

} // namespace isthmus
