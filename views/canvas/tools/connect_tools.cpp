#include "views/canvas/tools/connect_tools.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/selection.h"

namespace isthmus {

ConnectTool::ConnectTool(CanvasContext& context, ConnectGesture::Makes makes)
    : CanvasTool(context), m_makes(makes) {}

ConnectTool::~ConnectTool() {
    m_context.scene.setHovered({});
}

std::unique_ptr<Gesture> ConnectTool::press(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    if (hit.what != DiagramHit::What::Node) {
        m_context.selection.set(hit.id.empty() ? std::set<ElementId>{} : std::set<ElementId>{hit.id});
        return nullptr;
    }
    return std::make_unique<ConnectGesture>(m_context, event, hit.id, m_makes);
}

void ConnectTool::hover(const CanvasEvent& event) {
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    m_context.scene.setHovered(hit.what == DiagramHit::What::Node ? hit.id : ElementId{});
}

} // namespace isthmus
