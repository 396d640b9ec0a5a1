#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/painters/diagram_painter.h"
#include "views/icons/icon_provider.h"

#include <QCoreApplication>
#include <QPainter>

namespace isthmus {

using namespace metrics;

namespace {

struct AreaColours {
    ColourRole fill = ColourRole::RegionFill;
    ColourRole border = ColourRole::RegionBorder;
    bool dashed = false;
};

AreaColours coloursOf(const QString& kind) {
    if (kind == QLatin1String("zone"))
        return {ColourRole::ZoneFill, ColourRole::ZoneBorder, true};
    if (kind == QLatin1String("site") || kind == QLatin1String("data_hall") ||
        kind == QLatin1String("island") || kind == QLatin1String("metro"))
        return {ColourRole::OnPremisesFill, ColourRole::OnPremisesBorder, kind == QLatin1String("data_hall")};
    if (kind == QLatin1String("dx_location") || kind == QLatin1String("exchange"))
        return {ColourRole::ExchangeFill, ColourRole::ExchangeBorder, false};
    if (kind == QLatin1String("landing_station"))
        return {ColourRole::LandingFill, ColourRole::LandingBorder, false};
    if (kind == QLatin1String("provider"))
        return {ColourRole::Canvas, ColourRole::RegionBorder, false};
    return {};
}

ColourRole stateRole(ElementState state) {
    return state == ElementState::Rerouted ? ColourRole::Degraded : ColourRole::Failed;
}

QString stateWord(ElementState state) {
    switch (state) {
    case ElementState::Failed:
        return QCoreApplication::translate("canvas", "failed");
    case ElementState::Dead:
        return QCoreApplication::translate("canvas", "down");
    case ElementState::Rerouted:
        return QCoreApplication::translate("canvas", "rerouted");
    case ElementState::Well:
        break;
    }
    return {};
}

QPen areaPen(const AreaBox& box, const BoxLook& look, const Theme& theme) {
    const AreaColours colours = coloursOf(box.kind);
    const bool failed = look.state >= ElementState::Dead;
    QPen pen(theme.colour(failed ? ColourRole::Failed : colours.border), theme.weight(failed ? 2.0 : 1.5));
    pen.setJoinStyle(Qt::RoundJoin);
    if (look.target || look.selected) {
        pen.setColor(theme.colour(ColourRole::Accent));
        pen.setWidthF(theme.weight(2.0));
    } else if (look.hovered && !failed) {
        pen.setWidthF(theme.weight(2.0));
    }
    if (colours.dashed) {
        pen.setDashPattern({5 / pen.widthF(), 4 / pen.widthF()});
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

void paintSecondary(QPainter& painter, const NodeBox& box, const BoxLook& look, const Theme& theme) {
    const bool well = look.state == ElementState::Well;
    const bool figured = well && !look.figure.isEmpty();
    const QString text = figured ? look.figure : well ? box.secondary : stateWord(look.state);
    if (text.isEmpty())
        return;
    const QColor colour = theme.colour(figured ? ColourRole::Text
                                       : well  ? ColourRole::TextSecondary
                                               : stateRole(look.state));
    const QPointF top(box.centre.x(),
                      box.centre.y() + kTileSize / 2 + kLabelGap + box.name.size().height() + 1);
    Label::cached(text, LabelFont::Secondary, kLabelWidth, 1).paintCentred(painter, top, colour);
}

/// From afar a title keeps a size that can be read, and is cut where its place ends.
void paintDistantTitle(QPainter& painter, const AreaBox& box, const Theme& theme, double zoom) {
    const double scale = kDistantTitlePixels / (kTitleFontPixels * zoom);
    const QPointF corner = box.titleBox().topLeft();
    const double room = box.area.right() - corner.x() - 6;
    painter.save();
    painter.translate(corner);
    painter.scale(scale, scale);
    Label::cached(box.titleText, LabelFont::Title, room / scale, 1)
        .paintLeft(painter, {}, theme.colour(ColourRole::Text));
    painter.restore();
}

} // namespace

void paintBadge(QPainter& painter, QPointF centre, ElementState state, const Theme& theme) {
    if (state == ElementState::Well)
        return;
    painter.setPen(QPen(theme.colour(ColourRole::Tile), 1.5));
    painter.setBrush(theme.colour(stateRole(state)));
    const QPen mark(theme.colour(ColourRole::OnAccent), 2, Qt::SolidLine, Qt::RoundCap);
    if (state == ElementState::Rerouted) {
        const QPolygonF triangle{centre + QPointF(0, -9.5), centre + QPointF(10.5, 8.5),
                                 centre + QPointF(-10.5, 8.5)};
        painter.drawPolygon(triangle);
        painter.setPen(mark);
        painter.drawLine(centre + QPointF(0, -3.5), centre + QPointF(0, 1.5));
        painter.drawPoint(centre + QPointF(0, 5.3));
    } else {
        painter.drawEllipse(centre, 9, 9);
        painter.setPen(mark);
        painter.drawLine(centre + QPointF(-3.2, -3.2), centre + QPointF(3.2, 3.2));
        painter.drawLine(centre + QPointF(-3.2, 3.2), centre + QPointF(3.2, -3.2));
    }
    painter.setBrush(Qt::NoBrush);
}

void paintArea(QPainter& painter, const AreaBox& box, const BoxLook& look, const Theme& theme, double zoom) {
    const AreaColours colours = coloursOf(box.kind);
    QColor fill = theme.colour(colours.fill);
    if (look.target)
        fill = theme.colour(ColourRole::AccentSoft);
    else if (look.state >= ElementState::Dead)
        fill = theme.colour(ColourRole::FailedSoft);
    painter.setBrush(fill);
    if (box.folded)
        return paintFolded(painter, box, look, areaPen(box, look, theme), theme, zoom);
    if (zoom < kShapeZoom) {
        QPen pen = areaPen(box, look, theme);
        painter.setPen(QPen(pen.color(), 0));
        painter.drawRect(box.area);
        return;
    }
    painter.setPen(areaPen(box, look, theme));
    painter.drawRoundedRect(box.area, kPlaceRadius, kPlaceRadius);
    painter.setBrush(Qt::NoBrush);
    if (look.state >= ElementState::Dead)
        paintBadge(painter, box.area.topRight() + QPointF(-2, 2), look.state, theme);
    if (zoom < kLabelZoom) {
        if (!look.renaming)
            paintDistantTitle(painter, box, theme, zoom);
        return;
    }
    const QRectF title = box.titleBox();
    if (look.foldable)
        paintFoldHandle(painter, box, look, theme);
    if (!look.renaming)
        box.title.paintLeft(painter, title.topLeft(), theme.colour(ColourRole::Text));
    QPointF second = title.topLeft() + QPointF(0, box.title.size().height());
    if (look.state >= ElementState::Dead)
        Label::cached(stateWord(look.state), LabelFont::Secondary, box.area.width() - 24, 1)
            .paintLeft(painter, second, theme.colour(ColourRole::Failed));
    else if (!look.figure.isEmpty())
        Label::cached(look.figure, LabelFont::Secondary, box.area.width() - 24, 1)
            .paintLeft(painter, second, theme.colour(ColourRole::Text));
    else
        box.kindLine.paintLeft(painter, second, theme.colour(ColourRole::TextSecondary));
}

void paintNode(QPainter& painter, const NodeBox& box, const BoxLook& look, const Theme& theme, double zoom) {
    const QRectF tile = box.tile();
    const bool well = look.state == ElementState::Well;
    QColor glyph = theme.glyphColour(box.category);
    painter.setBrush(look.target      ? theme.colour(ColourRole::AccentSoft)
                     : look.heat >= 0 ? theme.heat(look.heat)
                                      : theme.colour(ColourRole::Tile));
    if (look.heat >= 0)
        glyph = theme.colour(ColourRole::Text);
    if (zoom < kShapeZoom) {
        const QColor edge = look.selected ? theme.colour(ColourRole::Accent) : glyph;
        painter.setPen(QPen(well ? edge : theme.colour(stateRole(look.state)), 0));
        painter.drawRect(tile);
        return;
    }
    QPen pen(theme.colour(well ? ColourRole::TileBorder : stateRole(look.state)),
             theme.weight(well ? 1.5 : 2));
    if (look.selected || look.target)
        pen = QPen(theme.colour(ColourRole::Accent), theme.weight(2.25));
    else if (look.hovered && well)
        pen.setColor(theme.colour(ColourRole::Accent));
    painter.setPen(pen);
    if (box.count > 1) // a second tile behind: there are more of them
        painter.drawRoundedRect(tile.translated(3.5, -3.5), kTileRadius, kTileRadius);
    painter.drawRoundedRect(tile, kTileRadius, kTileRadius);
    painter.setBrush(Qt::NoBrush);
    const QRectF inner(box.centre - QPointF(kGlyphSize, kGlyphSize) / 2, QSizeF(kGlyphSize, kGlyphSize));
    if (look.state >= ElementState::Dead)
        glyph = theme.colour(ColourRole::TextSecondary);
    paintKindGlyph(painter, inner, box.kind, glyph);
    if (!well)
        paintBadge(painter, tile.topRight(), look.state, theme);
    if (zoom < kLabelZoom)
        return;
    if (!look.renaming)
        box.name.paintCentred(painter, {box.centre.x(), tile.bottom() + kLabelGap},
                              theme.colour(ColourRole::Text));
    paintSecondary(painter, box, look, theme);
}

} // namespace isthmus
