#include "views/canvas/minimap.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/painters/diagram_painter.h"
#include "views/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

constexpr QSize kSize(184, 116);
constexpr int kFromEdge = 12;
constexpr double kMargin = 7;
constexpr double kSmallestZoom = 0.01; ///< everything as plain shapes

} // namespace

Minimap::Minimap(DiagramView& view) : QWidget(view.viewport()), m_view(view) {
    setFixedSize(kSize);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Overview"));
    setToolTip(tr("The whole drawing; click to go there"));
    hide();
}

QRectF Minimap::seen() const {
    return m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
}

QTransform Minimap::toMap() const {
    const QRectF content = m_view.diagram().contentBounds();
    const double scale = std::min((width() - 2 * kMargin) / std::max(content.width(), 1.0),
                                  (height() - 2 * kMargin) / std::max(content.height(), 1.0));
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-content.center().x(), -content.center().y());
    return transform;
}

void Minimap::refresh() {
    m_drawing = QPixmap();
    follow();
}

void Minimap::follow() {
    const QRectF content = m_view.diagram().contentBounds();
    const QSize room = m_view.viewport()->size();
    const bool fits = room.width() > 3 * kSize.width() && room.height() > 3 * kSize.height();
    setVisible(m_wanted && fits && !content.isNull() && !seen().contains(content));
    move(room.width() - width() - kFromEdge, room.height() - height() - kFromEdge);
    update();
}

void Minimap::setWanted(bool wanted) {
    m_wanted = wanted;
    follow();
}

void Minimap::paintDrawing() {
    m_drawing = QPixmap(size() * devicePixelRatioF());
    m_drawing.setDevicePixelRatio(devicePixelRatioF());
    m_drawing.fill(Qt::transparent);
    const Theme& theme = Theme::current();
    const DiagramContent& content = m_view.diagram().content();
    QPainter painter(&m_drawing);
    painter.setTransform(toMap(), true);
    for (const AreaBox& box : content.layout().areas())
        paintArea(painter, box, content.boxLook(box.id), theme, kSmallestZoom);
    const auto& lines = content.routes().lines();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].isFlow)
            paintLine(painter, lines[i], content.drawn()[i].look, false, theme, kSmallestZoom);
    for (const NodeBox& box : content.layout().nodes())
        paintNode(painter, box, content.boxLook(box.id), theme, kSmallestZoom);
}

void Minimap::paintEvent(QPaintEvent*) {
    if (m_drawing.isNull())
        paintDrawing();
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), theme.weight(1)));
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.drawPixmap(0, 0, m_drawing);
    QColor soft = theme.colour(ColourRole::Accent);
    soft.setAlphaF(0.08F);
    painter.setPen(QPen(theme.colour(ColourRole::Accent), theme.weight(1.5)));
    painter.setBrush(soft);
    const QRectF frame = toMap().mapRect(seen()) & QRectF(rect()).adjusted(2, 2, -2, -2);
    if (!frame.isEmpty())
        painter.drawRoundedRect(frame, 3, 3);
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    m_view.rememberSpot();
    m_view.centerOn(toMap().inverted().map(event->position()));
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        m_view.centerOn(toMap().inverted().map(event->position()));
    event->accept();
}

} // namespace isthmus
