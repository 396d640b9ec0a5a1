#include "views/canvas/tools/space_gesture.h"

#include "views/canvas/arrange/placement.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/session/design_session.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// Which boxes lie beyond a line, and which places it crosses.
class Parting {
public:
    Parting(const DiagramLayout& layout, Qt::Orientation axis, double line)
        : m_layout(layout), m_axis(axis), m_line(line) {}

    [[nodiscard]] double low(const QRectF& box) const {
        return m_axis == Qt::Horizontal ? box.left() : box.top();
    }
    [[nodiscard]] double high(const QRectF& box) const {
        return m_axis == Qt::Horizontal ? box.right() : box.bottom();
    }

    /// Calls for every box that lies beyond and is carried by no other that does, and for every place across.
    template <class Beyond, class Across>
    void visit(Beyond beyond, Across across) const {
        std::set<ElementId> carried;
        for (const AreaBox& area : m_layout.areas()) {
            if (carried.contains(area.parent) || area.dress.locked) {
                carried.insert(area.id);
            } else if (low(area.area) >= m_line) {
                carried.insert(area.id);
                beyond(area.id, area.area);
            } else if (high(area.area) > m_line) {
                if (area.folded)
                    carried.insert(area.id);
                else
                    across(area);
            }
        }
        for (const NodeBox& node : m_layout.nodes()) {
            const double middle = m_axis == Qt::Horizontal ? node.centre.x() : node.centre.y();
            if (!carried.contains(node.place) && !node.dress.locked && middle >= m_line)
                beyond(node.id, node.tile());
        }
    }

private:
    const DiagramLayout& m_layout;
    Qt::Orientation m_axis;
    double m_line;
};

} // namespace

SpaceGesture::SpaceGesture(CanvasContext& context, const CanvasEvent& start)
    : m_context(context), m_start(start.scene) {}

double SpaceGesture::room() const {
    const bool across = m_axis == Qt::Horizontal;
    const double line = across ? m_start.x() : m_start.y();
    const Parting parting(m_context.scene.layout(), m_axis, line);
    double nearest = 1e9;
    // Borders of places come along: their padding is no room.
    parting.visit(
        [&](const ElementId&, const QRectF& box) { nearest = std::min(nearest, parting.low(box) - line); },
        [&](const AreaBox& area) {
            nearest = std::min(nearest, parting.high(area.area) - metrics::kPlacePadding - line);
        });
    return std::max(nearest, 0.0);
}

double SpaceGesture::amount(const CanvasEvent& event) {
    const QPointF way = event.scene - m_start;
    if (!m_decided)
        m_axis = std::abs(way.x()) >= std::abs(way.y()) ? Qt::Horizontal : Qt::Vertical;
    if (way.manhattanLength() > 12)
        m_decided = true;
    const double along = m_axis == Qt::Horizontal ? way.x() : way.y();
    const double wanted = m_context.view.snapsToGrid() && !(event.modifiers & Qt::AltModifier)
                              ? std::round(along / metrics::kGrid) * metrics::kGrid
                              : along;
    return wanted < 0 ? std::max(wanted, -std::floor(room() / metrics::kGrid) * metrics::kGrid) : wanted;
}

void SpaceGesture::move(const CanvasEvent& event) {
    const double by = amount(event);
    const QRectF seen = m_context.view.mapToScene(m_context.view.viewport()->rect()).boundingRect();
    const bool across = m_axis == Qt::Horizontal;
    Adorner::Marks marks = m_context.scene.adorner().marks();
    const auto lineAt = [&](double at) {
        return across ? QLineF(at, seen.top(), at, seen.bottom()) : QLineF(seen.left(), at, seen.right(), at);
    };
    const double from = across ? m_start.x() : m_start.y();
    marks.guides = {lineAt(from), lineAt(from + by)};
    marks.band = across ? QRectF(QPointF(from, seen.top()), QPointF(from + by, seen.bottom())).normalized()
                        : QRectF(QPointF(seen.left(), from), QPointF(seen.right(), from + by)).normalized();
    const QString length = QLocale().toString(std::abs(by), 'f', 0);
    marks.note = by < 0 ? QCoreApplication::translate("canvas", "%1 less").arg(length)
                        : QCoreApplication::translate("canvas", "%1 more").arg(length);
    marks.noteAt = event.scene;
    m_context.scene.adorner().setMarks(marks);
}

void SpaceGesture::release(const CanvasEvent& event) {
    const double by = amount(event);
    clearMarks();
    if (std::abs(by) > 0.5)
        submit(by);
}

void SpaceGesture::cancel() {
    clearMarks();
}

void SpaceGesture::clearMarks() {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.guides.clear();
    marks.band = QRectF();
    marks.note.clear();
    m_context.scene.adorner().setMarks(marks);
}

void SpaceGesture::submit(double by) {
    const bool across = m_axis == Qt::Horizontal;
    const DiagramLayout& layout = m_context.scene.layout();
    const Design& design = m_context.session.design();
    std::map<ElementId, QPointF> ways;
    std::vector<const AreaBox*> grown;
    Parting(layout, m_axis, across ? m_start.x() : m_start.y())
        .visit(
            [&](const ElementId& id, const QRectF&) { ways[id] = across ? QPointF(by, 0) : QPointF(0, by); },
            [&](const AreaBox& area) { grown.push_back(&area); });
    CompoundEdit edit = movedBy(layout, design, ways);
    for (const AreaBox* area : grown) {
        auto rect = placedAt(layout, design, area->id);
        if (!rect || rect->width <= 0)
            continue; // goes with its content anyway
        (across ? rect->width : rect->height) += by;
        edit.edits.push_back(positionEdit(design, area->id, *rect));
    }
    if (!edit.edits.empty())
        m_context.view.submit({std::move(edit),
                               by > 0 ? QCoreApplication::translate("canvas", "Insert space")
                                      : QCoreApplication::translate("canvas", "Remove space"),
                               {}});
}

} // namespace isthmus
