#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/painters/diagram_painter.h"

#include <QLineF>
#include <QPainter>

#include <cmath>

namespace isthmus {

using namespace metrics;

namespace {

constexpr double kArrowLength = 8;
constexpr double kCasingWidth = 8;
constexpr double kChipPadding = 9;

QPen penOf(const LineLook& look, const QColor& colour, double width) {
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!look.dashes.isEmpty()) {
        pen.setCapStyle(look.dashes.first() < 1 ? Qt::RoundCap : Qt::FlatCap);
        pen.setDashPattern(look.dashes);
    }
    return pen;
}

void paintHead(QPainter& painter, const RoutedLine& line, const LineLook& look, const QColor& colour,
               const Theme& theme) {
    if (line.points.size() < 2)
        return;
    const QPointF tip = line.points.back();
    const QLineF way(tip, line.points[line.points.size() - 2]);
    if (way.length() < 1)
        return;
    const QPointF back = (way.p2() - way.p1()) / way.length() * kArrowLength;
    const QPointF side(-back.y() * 0.5, back.x() * 0.5);
    const QPolygonF head{tip, tip + back + side, tip + back - side};
    painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(look.head == ArrowHead::Hollow ? theme.colour(ColourRole::Canvas) : colour);
    painter.drawPolygon(head);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void paintLine(QPainter& painter, const RoutedLine& line, const LineLook& look, bool emphasised,
               const Theme& theme, double zoom) {
    QColor colour = look.heat < 0 ? theme.colour(look.role) : theme.lineHeat(look.heat);
    if (!emphasised)
        colour.setAlphaF(static_cast<float>(look.opacity));
    painter.setBrush(Qt::NoBrush);
    if (zoom < kShapeZoom) {
        painter.setPen(QPen(colour, 0));
        painter.drawPolyline(line.points.data(), static_cast<int>(line.points.size()));
        return;
    }
    if (emphasised) { // around the line, which keeps the colour of its state
        const double core = look.casing ? kCasingWidth : look.width + 3;
        const auto band = [&](ColourRole role, double wide) {
            painter.setPen(QPen(theme.colour(role), wide, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter.drawPath(line.path);
        };
        band(ColourRole::Accent, core + 3.5);
        band(ColourRole::Canvas, core);
    }
    if (look.casing && !theme.isHighContrast()) {
        QColor soft = colour;
        soft.setAlphaF(0.18F);
        painter.setPen(QPen(soft, kCasingWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(line.path);
    }
    double width = theme.weight(look.width) + (emphasised ? 0.5 : 0.0);
    if (zoom < kChipZoom) {
        QPen pen = penOf(look, colour, 1);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawPolyline(line.points.data(), static_cast<int>(line.points.size()));
        return;
    }
    width = std::max(width, 1.2 / zoom);
    painter.setPen(penOf(look, colour, width));
    painter.drawPath(line.path);
    if (look.head != ArrowHead::None)
        paintHead(painter, line, look, colour, theme);
}

QSizeF chipSize(const QString& text) {
    return {textWidth(text, LabelFont::Chip) + 2 * kChipPadding, kChipHeight};
}

void paintChip(QPainter& painter, const QRectF& chip, const QString& text, ColourRole role, bool emphasised,
               const Theme& theme) {
    const QColor colour = theme.colour(role);
    painter.setPen(
        QPen(theme.colour(emphasised ? ColourRole::Accent : role), theme.weight(emphasised ? 2.0 : 1.0)));
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
    const Label label = Label::cached(text, LabelFont::Chip, 400, 1);
    label.paintCentred(painter, QPointF(chip.center().x(), chip.center().y() - label.size().height() / 2),
                       colour);
}

} // namespace isthmus
