#include "views/canvas/tools/connect_gesture.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/connect/connecting.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/pickers/cursor_hint.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QApplication>

namespace isthmus {

using What = DiagramHit::What;

ConnectGesture::ConnectGesture(CanvasContext& context, const CanvasEvent& start, ElementId from, Makes makes,
                               std::optional<Direction> handle)
    : m_context(context), m_start(start.view), m_from(std::move(from)), m_makes(makes), m_handle(handle) {}

void ConnectGesture::move(const CanvasEvent& event) {
    m_isDrag = m_isDrag || (event.view - m_start).manhattanLength() >= QApplication::startDragDistance();
    const NodeBox* source = m_context.scene.layout().node(m_from);
    if (!source || !m_isDrag)
        return;
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    const bool onNode = hit.what == What::Node;
    m_isRefused = onNode && !whyNotJoined(m_context.session.design(), m_from, hit.id, m_makes).isEmpty();
    m_target = onNode && !m_isRefused ? hit.id : ElementId{};
    m_line = hit.what == What::Line || hit.what == What::Chip ? hit.id : ElementId{};
    Adorner::Marks marks = m_context.scene.adorner().marks();
    const NodeBox* target = m_context.scene.layout().node(m_target);
    marks.rubberLine = QLineF(source->centre, target ? target->centre : event.scene);
    marks.rubberLegal = !m_isRefused;
    marks.connectTile = QRectF();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setTarget(m_target);
    m_context.scene.setHovered(m_line);
    showHint(event, hit.id);
}

void ConnectGesture::showHint(const CanvasEvent& event, const ElementId& over) {
    const Design& design = m_context.session.design();
    CursorHint& hint = m_context.view.hint();
    if (m_isRefused)
        return hint.say(event.view, whyNotJoined(design, m_from, over, m_makes), CursorHint::Tone::Refusal);
    const Component* from = findById(design.components, m_from);
    const Component* to = findById(design.components, m_target);
    if (from && to && m_makes == LineType::Link)
        return hint.say(event.view,
                        DiagramView::tr("%1 to %2", "kind of link, its end")
                            .arg(kindName(m_context.view.catalogue(), linkKindBetween(design, *from, *to)),
                                 displayName(design, m_target)));
    if (to)
        return hint.say(event.view, DiagramView::tr("Flow to %1").arg(displayName(design, m_target)));
    if (!m_line.empty())
        return hint.say(event.view,
                        DiagramView::tr("Let go to put something into %1").arg(displayName(design, m_line)));
    hint.say(event.view, DiagramView::tr("Let go to choose what to connect"));
}

void ConnectGesture::release(const CanvasEvent& event) {
    move(event);
    clearMarks();
    Connecting& connecting = m_context.view.connecting();
    if (!m_isDrag) {
        if (m_handle)
            connecting.quickConnect(m_from, *m_handle, m_makes);
    } else if (!m_target.empty()) {
        join();
    } else if (!m_line.empty()) {
        connecting.askSplitter(m_from, m_makes, m_line, event.scene);
    } else if (!m_isRefused) {
        connecting.askTarget(m_from, m_makes, event.scene);
    }
}

void ConnectGesture::join() {
    DesignSession& session = m_context.session;
    const Catalogue& catalogue = m_context.view.catalogue();
    const ElementId id = session.freshId(m_from.value + "-" + m_target.value);
    const NamedEdit edit = m_makes == LineType::Link
                               ? connectEdit(session.design(), catalogue, id, m_from, m_target)
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
    m_context.scene.setHovered({});
    m_context.view.hint().say({}, {});
}

} // namespace isthmus
