#pragma once

#include "views/canvas/connect/connect_edits.h"
#include "views/canvas/lines/line_handles.h"

namespace isthmus {

/// Drags one end of a link or flow to another component. The line stays what it is, and so does all that
/// refers to it. With Ctrl it stays where it is, too, and a copy of it gets the new end.
class ReattachGesture : public Gesture {
public:
    ReattachGesture(CanvasContext& context, const CanvasEvent& start, const RoutedLine& line,
                    LineHandle::What end);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override { clearMarks(); }

private:
    void showHint(const CanvasEvent& event, const QString& refusal);
    /// The line with its new end; nothing where it has it already.
    [[nodiscard]] std::optional<Element> attached() const;
    void attach(bool copies);
    void clearMarks();

    CanvasContext& m_context;
    QPoint m_start;
    ElementId m_line, m_other;
    QPointF m_fixed; ///< the end that stays
    bool m_isStart;
    bool m_isDrag = false;
    LineType m_type;
    ElementId m_target;
};

} // namespace isthmus
