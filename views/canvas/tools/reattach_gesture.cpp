#include "views/canvas/tools/reattach_gesture.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/pickers/cursor_hint.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QApplication>

namespace isthmus {

namespace {

ElementId& endOf(Element& line, bool isStart) {
    if (auto* link = std::get_if<Link>(&line))
        return isStart ? link->from : link->to;
    auto& flow = std::get<Flow>(line);
    return isStart ? flow.from : flow.to;
}

} // namespace

ReattachGesture::ReattachGesture(CanvasContext& context, const CanvasEvent& start, const RoutedLine& line,
                                 LineHandle::What end)
    : m_context(context), m_start(start.view), m_line(line.id), m_isStart(end == LineHandle::What::Start),
      m_type(line.isFlow ? LineType::Flow : LineType::Link) {
    m_fixed = m_isStart ? line.points.back() : line.points.front();
    if (auto element = findElement(context.session.design(), m_line))
        m_other = endOf(*element, !m_isStart);
}

void ReattachGesture::move(const CanvasEvent& event) {
    m_isDrag = m_isDrag || (event.view - m_start).manhattanLength() >= QApplication::startDragDistance();
    if (!m_isDrag)
        return;
    const DiagramHit hit = m_context.view.hitAt(event.scene);
    const bool isBox = hit.what == DiagramHit::What::Node || hit.what == DiagramHit::What::Area;
    const bool isNode = hit.what == DiagramHit::What::Node;
    const QString refusal =
        isBox ? whyNotJoined(m_context.session.design(), m_other, hit.id, m_type) : QString();
    m_target = isNode && refusal.isEmpty() ? hit.id : ElementId{};
    const NodeBox* target = m_context.scene.layout().node(m_target);
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.rubberLine = QLineF(m_fixed, target ? target->centre : event.scene);
    marks.rubberLegal = refusal.isEmpty() || !isNode; // on its way over a place nothing is wrong yet
    marks.connectTile = QRectF();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setTarget(m_target);
    showHint(event, refusal);
}

void ReattachGesture::showHint(const CanvasEvent& event, const QString& refusal) {
    CursorHint& hint = m_context.view.hint();
    if (!refusal.isEmpty())
        return hint.say(event.view, refusal, CursorHint::Tone::Refusal);
    if (m_target.empty())
        return hint.say(event.view, QCoreApplication::translate("canvas", "Let go on a component"));
    const bool copies = event.modifiers & Qt::ControlModifier;
    hint.say(event.view, (copies ? QCoreApplication::translate("canvas", "Copy to %1")
                                 : QCoreApplication::translate("canvas", "Attach to %1"))
                             .arg(displayName(m_context.session.design(), m_target)));
}

void ReattachGesture::release(const CanvasEvent& event) {
    move(event);
    clearMarks();
    if (m_isDrag && !m_target.empty())
        attach(event.modifiers & Qt::ControlModifier);
}

std::optional<Element> ReattachGesture::attached() const {
    auto line = findElement(m_context.session.design(), m_line);
    if (!line || endOf(*line, m_isStart) == m_target)
        return {};
    endOf(*line, m_isStart) = m_target;
    return line;
}

void ReattachGesture::attach(bool copies) {
    auto line = attached();
    if (!line)
        return;
    const Design& design = m_context.session.design();
    const QString name = displayName(design, m_line), target = displayName(design, m_target);
    if (!copies) {
        m_context.view.submit({ReplaceElement{std::move(*line)},
                               QCoreApplication::translate("canvas", "Attach %1 to %2").arg(name, target),
                               {}});
        return;
    }
    const ElementId id = m_context.session.freshId(m_line.value);
    std::visit([&](auto& element) { element.id = id; }, *line);
    if (m_context.view.submit({AddElement{std::move(*line)},
                               QCoreApplication::translate("canvas", "Copy %1 to %2").arg(name, target), id}))
        m_context.selection.set({id});
}

void ReattachGesture::clearMarks() {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.rubberLine = QLineF();
    m_context.scene.adorner().setMarks(marks);
    m_context.scene.setTarget({});
    m_context.view.hint().say({}, {});
}

} // namespace isthmus
