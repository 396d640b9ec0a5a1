#pragma once

#include "model/design/design.h"
#include "views/canvas/arrange/snap_guides.h"
#include "views/canvas/tools/canvas_tool.h"

#include <map>
#include <set>

namespace isthmus {

/// Moves the selected components and places, with all that is in them, and hands them over to the place
/// they are moved into. The design follows while the mouse moves; all of it is one undo step. What is locked
/// stays.
///
/// Alt suspends grid, guides and the handing over, Shift keeps to one axis. With Ctrl nothing moves: where
/// the mouse is let go, copies are put.
class MoveGesture : public Gesture {
public:
    /// @param grabbed the element under the mouse: it is the one that keeps to the grid.
    MoveGesture(CanvasContext& context, const CanvasEvent& start, const ElementId& grabbed);
    void move(const CanvasEvent& event) override;
    void release(const CanvasEvent& event) override;
    void cancel() override;

private:
    struct Start {
        Rect rect;
        std::optional<Rect> stored; ///< what the view said of it
        QPointF reference;          ///< the point that decides about its place: the middle
        ElementId place;
    };
    void remember(const ElementId& id, bool isRoot);
    void rememberBends();
    void readGuides();
    [[nodiscard]] QPointF snapped(QPointF delta, Qt::KeyboardModifiers modifiers,
                                  SnapGuides::Snap& snap) const;
    void showMarks(QPointF delta, const SnapGuides::Snap& snap, bool copies);
    [[nodiscard]] ElementId placeFor(const ElementId& root, QPointF delta) const;
    bool submit(QPointF delta, bool handsOver);
    void putCopies(QPointF delta, bool handsOver);
    void putBack();
    void finish();

    CanvasContext& m_context;
    QPointF m_from;
    ElementId m_grabbed;
    int m_gesture;
    bool m_moved = false;
    std::map<ElementId, Start> m_starts;            ///< everything that moves
    std::set<ElementId> m_moving;                   ///< the same, as ids
    std::set<ElementId> m_roots;                    ///< those that nothing else of it carries
    std::map<ElementId, std::vector<Bend>> m_bends; ///< of the lines between what moves
    std::map<ElementId, Rect> m_pins; ///< what stood where it was put by nobody stays there from now on
    QRectF m_box;                     ///< of what was grabbed, when it was
    SnapGuides m_guides;
};

} // namespace isthmus
