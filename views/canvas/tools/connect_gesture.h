#pragma once

#include "views/canvas/connect/connect_edits.h"
#include "views/canvas/connect/directions.h"
#include "views/canvas/tools/canvas_tool.h"

namespace isthmus {

/// A rubber line from one component. Let go on another, it becomes a link or a flow; on nothing, or on a
/// link, it asks what should stand there. Begun on a handle and let go without a drag, it joins the next
/// neighbour in that direction.
class ConnectGesture : public Gesture {
public:
    using Makes = LineType;
    /// @param handle of the tile's side that was pressed; none: somewhere on the tile.
    ConnectGesture(CanvasContext& context, const CanvasEvent& start, ElementId from, Makes makes,
                   std::optional<Direction> handle = {});
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override;

private:
    void clearMarks();
    void showHint(const CanvasEvent& event, const ElementId& over);
    void join();

    CanvasContext& m_context;
    QPoint m_start;
    ElementId m_from;
    ElementId m_target; ///< component that glows
    ElementId m_line;   ///< link that would be split
    bool m_isRefused = false;
    bool m_isDrag = false;
    Makes m_makes;
    std::optional<Direction> m_handle;
};

} // namespace isthmus
