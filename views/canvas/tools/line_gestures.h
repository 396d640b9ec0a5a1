#pragma once

#include "model/design/design.h"
#include "views/canvas/lines/line_handles.h"
#include "views/canvas/routing/diagram_routes.h"

namespace isthmus {

struct DiagramHit;

/// Changes how one line is drawn while the mouse moves: all of it one undo step, Esc puts it back.
class LineGesture : public Gesture {
public:
    LineGesture(CanvasContext& context, const CanvasEvent& start, const RoutedLine& line);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override { move(event); }
    void cancel() override;

protected:
    /// The appearance with the mouse at a point.
    [[nodiscard]] virtual Appearance at(const CanvasEvent& event) const = 0;
    [[nodiscard]] virtual QString label(const QString& name) const = 0;

    CanvasContext& m_context;
    CanvasEvent m_start;
    RoutedLine m_line; ///< as it was
    Appearance m_before;

private:
    int m_gesture;
};

/// Drags a bend, or pins the piece of the line that was grabbed. Keeps to the grid; Alt suspends that.
class LeadGesture : public LineGesture {
public:
    /// @param bend index of the bend; none: the piece under the mouse.
    LeadGesture(CanvasContext& context, const CanvasEvent& start, const RoutedLine& line,
                std::optional<std::size_t> bend);

protected:
    [[nodiscard]] Appearance at(const CanvasEvent& event) const override;
    [[nodiscard]] QString label(const QString& name) const override;

private:
    std::optional<std::size_t> m_bend, m_piece;
};

/// Slides the label of a line along it.
class LabelGesture : public LineGesture {
public:
    using LineGesture::LineGesture;

protected:
    [[nodiscard]] Appearance at(const CanvasEvent& event) const override;
    [[nodiscard]] QString label(const QString& name) const override;
};

/// What a press on a handle of the selected line begins; null: there is none.
[[nodiscard]] std::unique_ptr<Gesture> gestureOnHandle(CanvasContext& context, const CanvasEvent& event);
/// What a drag on a line or its label begins; null: nothing.
[[nodiscard]] std::unique_ptr<Gesture> gestureOnLine(CanvasContext& context, const CanvasEvent& event,
                                                     const DiagramHit& hit);
/// Double click: a bend is added or removed, a label goes back to where there is room. False: nothing of it.
bool doubleClickOnLine(CanvasContext& context, const CanvasEvent& event, const DiagramHit& hit);

} // namespace isthmus
