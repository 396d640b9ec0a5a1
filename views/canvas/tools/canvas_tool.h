#pragma once

#include "model/base/ids.h"

#include <QCursor>
#include <QPoint>
#include <QPointF>
#include <Qt>

#include <memory>

class QKeyEvent;

namespace isthmus {

class DesignSession;
class DiagramScene;
class DiagramView;
class Selection;
class WhatIf;

enum class Tool { Select, Link, Flow, WhatIf };

/// What a mouse event means on the sheet.
struct CanvasEvent {
    QPointF scene;
    QPoint view;
    Qt::KeyboardModifiers modifiers;
};

/// All a tool works with. It changes the design through the session alone.
struct CanvasContext {
    DiagramView& view;
    DiagramScene& scene;
    DesignSession& session;
    Selection& selection;
    WhatIf& whatIf;
};

/// One press-to-release: built at the press, gone after the release.
class Gesture {
public:
    Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;
    virtual ~Gesture() = default;
    virtual void move(const CanvasEvent& event) = 0;
    virtual void release(const CanvasEvent& event) = 0;
    /// Esc: everything as it was before the press.
    virtual void cancel() = 0;
};

/// What the left button does: one mouse mode.
class CanvasTool {
public:
    explicit CanvasTool(CanvasContext& context) : m_context(context) {}
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;
    virtual ~CanvasTool() = default;

    [[nodiscard]] virtual std::unique_ptr<Gesture> press(const CanvasEvent& event) = 0;
    /// The mouse moves without a button.
    virtual void hover(const CanvasEvent& event) = 0;
    virtual void doubleClick(const CanvasEvent&) {}
    [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }
    /// May elements be edited with the keyboard while the tool is in use?
    [[nodiscard]] virtual bool allowsEditing() const { return true; }

protected:
    CanvasContext& m_context;
};

[[nodiscard]] std::unique_ptr<CanvasTool> makeTool(Tool tool, CanvasContext& context);

} // namespace isthmus
