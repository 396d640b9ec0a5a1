#include "views/icons/glyph_store.h"

#include <QFile>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace isthmus {

namespace {

constexpr int kMostPixmaps = 2000;

QByteArray svgText(const QString& path) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(path));
    if (!file.open(QIODevice::ReadOnly)) {
        file.setFileName(QStringLiteral(":/icons/kinds/unknown.svg"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
    }
    return file.readAll();
}

bool isScreen(QPainter& painter) {
    const QPaintEngine* engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::Raster || engine->type() == QPaintEngine::OpenGL2);
}

} // namespace

GlyphStore::~GlyphStore() = default;

GlyphStore& GlyphStore::instance() {
    // Never destroyed: pixmaps must not outlive the application by static destruction order.
    static auto* store = new GlyphStore;
    return *store;
}

QSvgRenderer& GlyphStore::renderer(const QString& path, const QColor& colour) {
    auto& slot = m_renderers[path + colour.name(QColor::HexArgb)];
    if (!slot) {
        QByteArray text = svgText(path);
        text.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        slot = std::make_shared<QSvgRenderer>(text);
    }
    return *slot;
}

QPixmap GlyphStore::pixmap(const QString& path, const QColor& colour, QSize pixels) {
    const QString key = QStringLiteral("%1 %2 %3x%4")
                            .arg(path, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd())
        return *found;
    if (m_pixmaps.size() >= kMostPixmaps)
        m_pixmaps.clear();
    QPixmap image(pixels);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setOpacity(colour.alphaF());
    renderer(path, colour).render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();
    m_pixmaps.insert(key, image);
    return image;
}

void GlyphStore::paint(QPainter& painter, const QRectF& target, const QString& path, const QColor& colour) {
    const QTransform transform = painter.deviceTransform();
    if (!isScreen(painter) || transform.type() > QTransform::TxScale) {
        painter.save();
        painter.setOpacity(painter.opacity() * colour.alphaF());
        renderer(path, colour).render(&painter, target);
        painter.restore();
        return;
    }
    const QRectF device = transform.mapRect(target);
    const QSize pixels(std::max(1, static_cast<int>(std::lround(device.width()))),
                       std::max(1, static_cast<int>(std::lround(device.height()))));
    const QPixmap image = pixmap(path, colour, pixels);
    painter.save();
    // On whole device pixels, or the strokes blur.
    const QPointF corner(std::round(device.x()), std::round(device.y()));
    const QTransform back = transform.inverted();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawPixmap(back.mapRect(QRectF(corner, QSizeF(pixels))), image, QRectF(QPointF(0, 0), pixels));
    painter.restore();
}

} // namespace isthmus
