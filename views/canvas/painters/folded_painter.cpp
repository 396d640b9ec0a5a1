// Places drawn as one box, the triangle that folds them, and what is faint.

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/painters/diagram_painter.h"
#include "views/icons/icon_provider.h"

#include <QCoreApplication>
#include <QPainter>

namespace isthmus {

using namespace metrics;

FaintScope::FaintScope(QPainter& painter, bool faint) : m_painter(painter), m_before(painter.opacity()) {
    if (faint)
        m_painter.setOpacity(m_before * kFaint);
}

FaintScope::~FaintScope() {
    m_painter.setOpacity(m_before);
}

void paintFoldHandle(QPainter& painter, const AreaBox& box, const BoxLook& look, const Theme& theme) {
    const QPointF at = box.foldHandle().center();
    const QPolygonF down{at + QPointF(-3.5, -2), at + QPointF(3.5, -2), at + QPointF(0, 2.5)};
    const QPolygonF right{at + QPointF(-2, -3.5), at + QPointF(2.5, 0), at + QPointF(-2, 3.5)};
    const bool near = look.hovered || look.selected;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(near ? ColourRole::Text : ColourRole::TextSecondary));
    painter.drawPolygon(box.folded ? right : down);
    painter.setBrush(Qt::NoBrush);
}

void paintFolded(QPainter& painter, const AreaBox& box, const BoxLook& look, const QPen& pen,
                 const Theme& theme, double zoom) {
    const bool down = look.state >= ElementState::Dead;
    QPen outline = pen;
    if (look.troubled > 0 && !down && !look.selected && !look.target)
        outline.setColor(theme.colour(ColourRole::Degraded));
    if (zoom < kShapeZoom) {
        painter.setPen(QPen(outline.color(), 0));
        painter.drawRect(box.area);
        return;
    }
    painter.setPen(outline);
    // A second sheet behind: there is more in it.
    painter.drawRoundedRect(box.area.adjusted(6, 0, -6, 4), kTileRadius, kTileRadius);
    painter.drawRoundedRect(box.area, kTileRadius, kTileRadius);
    painter.setBrush(Qt::NoBrush);
    const QPointF corner = box.area.topRight() + QPointF(-2, 2);
    if (down)
        paintBadge(painter, corner, look.state, theme);
    else if (look.troubled > 0)
        paintBadge(painter, corner, ElementState::Rerouted, theme);
    if (zoom < kLabelZoom)
        return;
    if (look.foldable)
        paintFoldHandle(painter, box, look, theme);
    const QPointF title = box.titleBox().topLeft();
    if (!look.renaming)
        box.title.paintLeft(painter, title, theme.colour(ColourRole::Text));
    const QPointF second = title + QPointF(0, box.title.size().height() + 2);
    if (look.troubled == 0 || down) {
        box.kindLine.paintLeft(painter, second, theme.colour(ColourRole::TextSecondary));
        return;
    }
    const QString words = QCoreApplication::translate("canvas", "%n down inside", nullptr, look.troubled);
    Label::cached(words, LabelFont::Secondary, box.area.width() - 24, 1)
        .paintLeft(painter, second, theme.colour(ColourRole::Degraded));
}

} // namespace isthmus
