#include "views/canvas/tools/connect_gesture.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"

namespace isthmus {

ConnectGesture::ConnectGesture(CanvasContext& context, ElementId from, Makes makes)
    : m_context(context), m_from(std::move(from)), m_makes(makes) {}

void ConnectGesture::move(const CanvasEvent& event) {
    const NodeBox* source = m_context.scene.layout().node(m_from);
    if (!source)
        return;
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    m_target = hit.what == DiagramHit::What::Node && hit.id != m_from ? hit.id : ElementId{};
    Adorner::Marks marks = m_context.scene.adorner().marks();
    const NodeBox* target = m_context.scene.layout().node(m_target);
    marks.rubberLine = QLineF(source->centre, target ? target->centre : event.scene);
    marks.rubberLegal = hit.id != m_from;
    marks.connectTile = QRectF();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setTarget(m_target);
}

void ConnectGesture::release(const CanvasEvent& event) {
    move(event);
    clearMarks();
    if (m_target.empty())
        return;
    DesignSession& session = m_context.session;
    const Catalogue& catalogue = m_context.view.catalogue();
    const bool isLink = m_makes == Makes::Link;
    const ElementId id = session.freshId(m_from.value + "-" + m_target.value);
    const NamedEdit edit = isLink ? connectEdit(session.design(), catalogue, id, m_from, m_target)
                                  : flowEdit(session.design(), catalogue, id, m_from, m_target);
    if (m_context.view.submit(edit))
        m_context.selection.set({id});
}

void ConnectGesture::cancel() {
    clearMarks();
}

void ConnectGesture::clearMarks() {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.rubberLine = QLineF();
    marks.connectTile = QRectF();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setTarget({});
}

} // namespace isthmus
