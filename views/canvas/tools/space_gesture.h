#pragma once

#include "views/canvas/tools/canvas_tool.h"

#include <QLineF>

namespace isthmus {

/// Makes room, or takes it away: all that lies beyond the line where the drag began moves along, and places
/// that the line crosses grow. The first way of the mouse decides about sideways or downwards. The drawing
/// follows when the mouse is let go; what is locked stays.
class SpaceGesture : public Gesture {
public:
    SpaceGesture(CanvasContext& context, const CanvasEvent& start);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override;

private:
    [[nodiscard]] double amount(const CanvasEvent& event);
    /// How far what lies beyond may come nearer.
    [[nodiscard]] double room() const;
    void submit(double amount);
    void clearMarks();

    CanvasContext& m_context;
    QPointF m_start;
    bool m_decided = false;
    Qt::Orientation m_axis = Qt::Horizontal;
};

} // namespace isthmus
