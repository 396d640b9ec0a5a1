#pragma once

#include "views/canvas/tools/canvas_tool.h"

namespace isthmus {

/// A rubber line from one component; let go on another, it becomes a link or a flow.
class ConnectGesture : public Gesture {
public:
    enum class Makes { Link, Flow };
    ConnectGesture(CanvasContext& context, ElementId from, Makes makes);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override;

private:
    void clearMarks();

    CanvasContext& m_context;
    ElementId m_from;
    ElementId m_target;
    Makes m_makes;
};

} // namespace isthmus
