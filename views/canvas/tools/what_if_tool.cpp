#include "views/canvas/tools/what_if_tool.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/tools/pan_gesture.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QApplication>

namespace isthmus {

namespace {

using What = DiagramHit::What;

/// What a click at `hit` fails: an element that can fail, or nothing.
ElementId failedBy(const CanvasContext& context, const DiagramHit& hit, bool wholeCable) {
    if (hit.what != What::Line && hit.what != What::Chip)
        return hit.id;
    const Design& design = context.session.design();
    if (!findById(design.links, hit.id))
        return {}; // a flow is not a thing that fails
    if (hit.what == What::Chip || wholeCable)
        if (const Cable* cable = context.scene.content().state().cableOf(design, hit.id))
            return cable->id;
    return hit.id;
}

class FailOrPan : public Gesture {
public:
    FailOrPan(CanvasContext& context, const CanvasEvent& start, ElementId id)
        : m_context(context), m_start(start.view), m_id(std::move(id)), m_pan(context.view, start.view) {}

    void move(const CanvasEvent& event) override {
        if ((event.view - m_start).manhattanLength() >= QApplication::startDragDistance())
            m_panned = true;
        if (m_panned)
            m_pan.move(event);
    }
    void release(const CanvasEvent&) override {
        if (m_panned)
            return;
        if (m_id.empty()) {
            m_context.selection.clear();
            return;
        }
        m_context.whatIf.toggle(m_id);
        m_context.selection.set({m_id});
    }
    void cancel() override {}

private:
    CanvasContext& m_context;
    QPoint m_start;
    ElementId m_id;
    PanGesture m_pan;
    bool m_panned = false;
};

} // namespace

WhatIfTool::~WhatIfTool() {
    m_context.scene.setHovered({});
}

std::unique_ptr<Gesture> WhatIfTool::press(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    const bool wholeCable = event.modifiers & Qt::ShiftModifier;
    return std::make_unique<FailOrPan>(m_context, event, failedBy(m_context, hit, wholeCable));
}

void WhatIfTool::hover(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    m_context.scene.setHovered(failedBy(m_context, hit, false).empty() ? ElementId{} : hit.id);
}

} // namespace isthmus
