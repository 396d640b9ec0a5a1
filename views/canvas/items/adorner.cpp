#include "views/canvas/items/adorner.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/geometry/label.h"
#include "views/icons/icon_provider.h"
#include "views/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace isthmus {

namespace {

constexpr double kHandle = 8;      ///< pixels of the screen
constexpr double kConnectAway = 9; ///< units between a tile and its handles

QColor colour(ColourRole role) {
    return Theme::current().colour(role);
}

QPen screenPen(const QColor& ink, double width, Qt::PenStyle style = Qt::SolidLine) {
    QPen pen(ink, Theme::current().weight(width), style, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    return pen;
}

} // namespace

QPolygonF resizeHandles(const QRectF& area) {
    const QPointF centre = area.center();
    return {area.topLeft(),     {centre.x(), area.top()},    area.topRight(),   {area.right(), centre.y()},
            area.bottomRight(), {centre.x(), area.bottom()}, area.bottomLeft(), {area.left(), centre.y()}};
}

QPolygonF connectHandles(const QRectF& tile, double below) {
    const QPointF centre = tile.center();
    return {{tile.right() + kConnectAway, centre.y()},
            {tile.left() - kConnectAway, centre.y()},
            {centre.x(), tile.top() - kConnectAway},
            {centre.x(), tile.bottom() + below + kConnectAway}};
}

Adorner::Adorner() {
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(5000);
}

void Adorner::setMarks(const Marks& marks) {
    if (marks == m_marks)
        return;
    m_marks = marks;
    fitBounds();
}

void Adorner::setZoom(double zoom) {
    m_zoom = zoom;
    fitBounds();
}

void Adorner::fitBounds() {
    QRectF bounds = m_marks.connectTile.adjusted(0, 0, 0, m_marks.connectBelow) | m_marks.resizeArea |
                    m_marks.band | m_marks.drop;
    if (!m_marks.rubberLine.isNull())
        bounds |= QRectF(m_marks.rubberLine.p1(), m_marks.rubberLine.p2()).normalized();
    if (!m_marks.lineEnds.isNull())
        bounds |= QRectF(m_marks.lineEnds.p1(), m_marks.lineEnds.p2()).normalized().adjusted(-1, -1, 1, 1);
    for (const QPointF& bend : m_marks.lineBends)
        bounds |= QRectF(bend - QPointF(1, 1), QSizeF(2, 2));
    for (const QLineF& guide : m_marks.guides)
        bounds |= QRectF(guide.p1(), guide.p2()).normalized().adjusted(-1, -1, 1, 1);
    for (const QLineF& gap : m_marks.gaps)
        bounds |= QRectF(gap.p1(), gap.p2()).normalized().adjusted(-60, -20, 60, 20);
    for (const QRectF& ghost : m_marks.ghosts)
        bounds |= ghost;
    if (!m_marks.note.isEmpty())
        bounds |= QRectF(m_marks.noteAt, QSizeF(1, 1))
                      .adjusted(-20 / m_zoom, -20 / m_zoom, 280 / m_zoom, 60 / m_zoom);
    const double reach = kConnectAway + kHandle / m_zoom + 4;
    prepareGeometryChange();
    m_bounds = bounds.isNull() ? bounds : bounds.adjusted(-reach, -reach, reach, reach);
    update();
}

QPointF Adorner::noteCentre() const {
    const double width = textWidth(m_marks.note, LabelFont::Secondary);
    return m_marks.noteAt + QPointF(16 + width / 2, 20) / m_zoom;
}

/// As large on the screen whatever the zoom: it belongs to the hand, not to the drawing.
void Adorner::paintNote(QPainter& painter, const QString& text, QPointF centre) const {
    const Label label = Label::cached(text, LabelFont::Secondary, 400, 1);
    painter.save();
    painter.translate(centre);
    painter.scale(1 / m_zoom, 1 / m_zoom);
    const QSizeF size = label.size() + QSizeF(12, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Accent));
    painter.drawRoundedRect(QRectF(QPointF(-size.width(), -size.height()) / 2, size), 4, 4);
    label.paintCentred(painter, {0, -label.size().height() / 2}, colour(ColourRole::OnAccent));
    painter.restore();
}

void Adorner::paintDistances(QPainter& painter) const {
    const QPen accent = screenPen(colour(ColourRole::Accent), 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(screenPen(colour(ColourRole::Accent), 1.5, Qt::DashLine));
    for (const QRectF& ghost : m_marks.ghosts)
        painter.drawRoundedRect(ghost, metrics::kTileRadius, metrics::kTileRadius);
    const double tick = 4 / m_zoom;
    for (const QLineF& gap : m_marks.gaps) {
        painter.setPen(accent);
        painter.drawLine(gap);
        const QPointF side = std::abs(gap.dx()) > std::abs(gap.dy()) ? QPointF(0, tick) : QPointF(tick, 0);
        for (const QPointF& end : {gap.p1(), gap.p2()})
            painter.drawLine(end - side, end + side);
        paintNote(painter, QLocale().toString(gap.length(), 'f', 0), gap.center());
    }
    if (!m_marks.note.isEmpty())
        paintNote(painter, m_marks.note, noteCentre());
}

void Adorner::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    const double radius = kHandle / 2 / m_zoom;
    if (!m_marks.drop.isNull()) {
        const QColor ink = colour(m_marks.dropLegal ? ColourRole::Accent : ColourRole::Failed);
        QColor soft = ink;
        soft.setAlphaF(0.1F);
        painter->setPen(screenPen(ink, 1.5, Qt::DashLine));
        painter->setBrush(soft);
        painter->drawRoundedRect(m_marks.drop, metrics::kTileRadius, metrics::kTileRadius);
        const QSizeF glyph(metrics::kGlyphSize, metrics::kGlyphSize);
        const QPointF corner = m_marks.drop.center() - QPointF(glyph.width(), glyph.height()) / 2;
        if (m_marks.dropLegal)
            paintKindGlyph(*painter, QRectF(corner, glyph), m_marks.dropKind, ink);
        else
            paintToolGlyph(*painter, QRectF(corner, glyph), QStringLiteral("error"), ink);
    }
    if (!m_marks.band.isNull()) {
        QColor soft = colour(ColourRole::Accent);
        soft.setAlphaF(0.08F);
        painter->setPen(screenPen(colour(ColourRole::Accent), 1));
        painter->setBrush(soft);
        painter->drawRect(m_marks.band);
    }
    painter->setPen(screenPen(colour(ColourRole::Accent), 1, Qt::DashLine));
    painter->drawLines(m_marks.guides);
    paintDistances(*painter);
    if (!m_marks.rubberLine.isNull()) {
        const QColor ink = colour(m_marks.rubberLegal ? ColourRole::Accent : ColourRole::Failed);
        painter->setPen(screenPen(ink, 2, m_marks.rubberLegal ? Qt::SolidLine : Qt::DotLine));
        painter->drawLine(m_marks.rubberLine);
        painter->setBrush(ink);
        painter->drawEllipse(m_marks.rubberLine.p2(), radius * 0.75, radius * 0.75);
    }
    painter->setBrush(colour(ColourRole::Panel));
    painter->setPen(screenPen(colour(ColourRole::Accent), 1.5));
    if (!m_marks.resizeArea.isNull())
        for (const QPointF& handle : resizeHandles(m_marks.resizeArea))
            painter->drawRect(QRectF(handle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
    for (const QPointF& bend : m_marks.lineBends)
        painter->drawRect(QRectF(bend - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
    if (!m_marks.lineEnds.isNull()) {
        painter->setBrush(colour(ColourRole::Accent));
        painter->setPen(screenPen(colour(ColourRole::Panel), 1.5));
        for (const QPointF& end : {m_marks.lineEnds.p1(), m_marks.lineEnds.p2()})
            painter->drawEllipse(end, radius * 1.1, radius * 1.1);
        painter->setBrush(colour(ColourRole::Panel));
        painter->setPen(screenPen(colour(ColourRole::Accent), 1.5));
    }
    if (!m_marks.connectTile.isNull())
        for (const QPointF& handle : connectHandles(m_marks.connectTile, m_marks.connectBelow))
            painter->drawEllipse(handle, radius, radius);
}

} // namespace isthmus
