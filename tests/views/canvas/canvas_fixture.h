#pragma once

#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QMimeData>
#include <QTest>

namespace isthmus {

/// A view of a design, shown, and the hands to work on it: all input goes through the viewport.
class CanvasFixture {
public:
    explicit CanvasFixture(Design design = {});

    DesignSession session;
    Selection selection;
    WhatIf whatIf;
    std::shared_ptr<const Catalogue> catalogue;
    DiagramView view;

    [[nodiscard]] const Design& design() const { return session.design(); }
    [[nodiscard]] QPoint at(QPointF scene) const;         ///< viewport pixel of a point of the sheet
    [[nodiscard]] QPoint at(const char* id) const;        ///< … of the middle of an element's box
    [[nodiscard]] QPointF centreOf(const char* id) const; ///< in scene coordinates
    [[nodiscard]] const Rect& stored(const char* id) const;
    [[nodiscard]] int steps() const;

    /// Drops a kind from the palette; the id of what came to be, empty when the drop was refused.
    ElementId drop(const QString& kind, QPointF scene);
    /// Says whether a drag of `kind` over a point would be accepted.
    [[nodiscard]] bool accepts(const QString& kind, QPointF scene);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, int moves = 6);
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {});
    void hover(QPoint at);
    void key(int key, Qt::KeyboardModifiers modifiers = {});
};

} // namespace isthmus
