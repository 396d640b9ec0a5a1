#include "views/canvas/tools/line_gestures.h"

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/grid.h"
#include "views/canvas/lines/line_edits.h"
#include "views/canvas/tools/reattach_gesture.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <cmath>

namespace isthmus {

LineGesture::LineGesture(CanvasContext& context, const CanvasEvent& start, const RoutedLine& line)
    : m_context(context), m_start(start), m_line(line),
      m_before(appearanceOf(context.session.design(), line.id)), m_gesture(context.session.beginGesture()) {}

void LineGesture::move(const CanvasEvent& event) {
    const Design& design = m_context.session.design();
    m_context.view.submit({SetAppearance{design.views.front().id, m_line.id, at(event)},
                           label(displayName(design, m_line.id)),
                           {}},
                          m_gesture);
}

void LineGesture::cancel() {
    // As it was, in the same gesture: that leaves no step.
    const ElementId& view = m_context.session.design().views.front().id;
    m_context.view.submit({SetAppearance{view, m_line.id, m_before}, {}, {}}, m_gesture);
}

LeadGesture::LeadGesture(CanvasContext& context, const CanvasEvent& start, const RoutedLine& line,
                         std::optional<std::size_t> bend)
    : LineGesture(context, start, line), m_bend(bend) {
    if (!bend)
        m_piece = pieceAt(line, start.scene);
}

Appearance LeadGesture::at(const CanvasEvent& event) const {
    const bool snaps = m_context.view.snapsToGrid() && !(event.modifiers & Qt::AltModifier);
    const QPointF to = snaps ? onGrid(event.scene) : event.scene;
    Appearance look = m_before;
    if (m_bend && *m_bend < look.bends.size()) {
        look.bends[*m_bend].x = to.x();
        look.bends[*m_bend].y = to.y();
    } else if (m_piece) {
        const bool lying = std::abs(m_line.points[*m_piece].y() - m_line.points[*m_piece + 1].y()) < 0.01;
        const QPointF moved = m_line.points[*m_piece] + event.scene - m_start.scene;
        const QPointF held = snaps ? onGrid(moved) : moved;
        look.bends = asBends(withPieceAt(m_line, *m_piece, lying ? held.y() : held.x()));
    } else { // a curve: a new bend follows the mouse
        const auto index = static_cast<std::ptrdiff_t>(bendIndex(m_line, m_start.scene));
        look.bends.insert(look.bends.begin() + index, Bend{to.x(), to.y(), {}});
    }
    return look;
}

QString LeadGesture::label(const QString& name) const {
    return QCoreApplication::translate("canvas", "Bend %1").arg(name);
}

Appearance LabelGesture::at(const CanvasEvent& event) const {
    Appearance look = m_before;
    look.labelAt = std::round(m_line.shareAt(event.scene) * 1000) / 1000;
    return look;
}

QString LabelGesture::label(const QString& name) const {
    return QCoreApplication::translate("canvas", "Move the label of %1").arg(name);
}

std::unique_ptr<Gesture> gestureOnHandle(CanvasContext& context, const CanvasEvent& event) {
    const auto handle = lineHandleAt(context, event);
    const RoutedLine* line = handle ? ledLine(context) : nullptr;
    if (!line || (event.modifiers & Qt::ShiftModifier))
        return nullptr;
    if (handle->what == LineHandle::What::Bend)
        return std::make_unique<LeadGesture>(context, event, *line, handle->index);
    return std::make_unique<ReattachGesture>(context, event, *line, handle->what);
}

std::unique_ptr<Gesture> gestureOnLine(CanvasContext& context, const CanvasEvent& event,
                                       const DiagramHit& hit) {
    if (hit.what == DiagramHit::What::Chip) {
        const RoutedLine* line = ownLine(context.scene.content(), hit.id);
        if (!line || context.scene.layout().shown().dressOf(hit.id).locked)
            return nullptr;
        context.selection.set({hit.id});
        return std::make_unique<LabelGesture>(context, event, *line);
    }
    const RoutedLine* line = ledLine(context);
    if (!line || line->id != hit.id)
        return nullptr;
    return std::make_unique<LeadGesture>(context, event, *line, std::nullopt);
}

bool doubleClickOnLine(CanvasContext& context, const CanvasEvent& event, const DiagramHit& hit) {
    const Design& design = context.session.design();
    if (const auto handle = lineHandleAt(context, event); handle && handle->what == LineHandle::What::Bend) {
        context.view.submit(removeBendEdit(design, context.selection.single(), handle->index));
        return true;
    }
    if (hit.what == DiagramHit::What::Chip && appearanceOf(design, hit.id).labelAt) {
        context.view.submit(resetLabelsEdit(design, {hit.id}));
        return true;
    }
    if (hit.what != DiagramHit::What::Line)
        return false;
    context.selection.set({hit.id});
    const RoutedLine* line = ledLine(context);
    if (!line)
        return false;
    context.view.submit(addBendEdit(design, *line, event.scene, context.view.snapsToGrid()));
    return true;
}

} // namespace isthmus
