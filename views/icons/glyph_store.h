#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>
#include <QString>

#include <memory>

class QPainter;
class QSvgRenderer;

namespace isthmus {

/// Loads the SVG glyphs and keeps them, recoloured, as renderers and as pixmaps. GUI thread only.
class GlyphStore {
public:
    [[nodiscard]] static GlyphStore& instance();
    ~GlyphStore();

    /// @param path below resources/icons without suffix, e.g. "kinds/router"; unknown: "kinds/unknown".
    void paint(QPainter& painter, const QRectF& target, const QString& path, const QColor& colour);
    [[nodiscard]] QPixmap pixmap(const QString& path, const QColor& colour, QSize pixels);

private:
    GlyphStore() = default;
    QSvgRenderer& renderer(const QString& path, const QColor& colour);

    QHash<QString, std::shared_ptr<QSvgRenderer>> m_renderers;
    QHash<QString, QPixmap> m_pixmaps;
};

} // namespace isthmus
