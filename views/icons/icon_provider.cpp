#include "views/icons/icon_provider.h"

#include "views/icons/glyph_store.h"

#include <QDir>
#include <QHash>
#include <QIconEngine>
#include <QPainter>

#include <utility>

namespace isthmus {

namespace {

/// Draws a glyph in whatever theme is in force when it is painted.
class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(QString path, bool isTool) : m_path(std::move(path)), m_isTool(isTool) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const int side = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                           side);
        GlyphStore::instance().paint(*painter, square, m_path, ink(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return GlyphStore::instance().pixmap(m_path, ink(mode, state), size);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    QIconEngine* clone() const override { return new GlyphEngine(m_path, m_isTool); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor ink(QIcon::Mode mode, QIcon::State state) const {
        const Theme& theme = Theme::current();
        QColor colour = m_isTool ? theme.colour(ColourRole::Text)
                                 : theme.glyphColour(categoryOfKind(m_path.section(QLatin1Char('/'), 1)));
        if (m_isTool && state == QIcon::On)
            colour = theme.colour(ColourRole::Accent);
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.4F);
        return colour;
    }

    QString m_path;
    bool m_isTool;
};

QString kindPath(const QString& kindId) {
    return QStringLiteral("kinds/") + kindId;
}
QString toolPath(const QString& name) {
    return QStringLiteral("tools/") + name;
}

QStringList names(const QString& folder) {
    QStringList result;
    for (const QString& file : QDir(QStringLiteral(":/icons/") + folder).entryList(QDir::Files, QDir::Name))
        result << file.chopped(4);
    return result;
}

const QHash<QString, QString>& categories() {
    static const auto table = [] {
        QHash<QString, QString> result;
        const auto put = [&](const char* category, std::initializer_list<const char*> kinds) {
            for (const char* kind : kinds)
                result.insert(QString::fromLatin1(kind), QString::fromLatin1(category));
        };
        put("compute", {"server", "instances", "containers", "function", "api_gateway", "workflow"});
        put("data", {"database", "cache", "object_store", "file_store", "search_index"});
        put("messaging", {"queue", "stream", "topic", "event_bus"});
        put("people", {"clients", "third_party", "control_plane", "site", "data_hall", "metro", "island"});
        return result;
    }();
    return table;
}

} // namespace

QString categoryOfKind(const QString& kindId) {
    return categories().value(kindId, QStringLiteral("network"));
}

QIcon kindIcon(const QString& kindId) {
    return QIcon(new GlyphEngine(kindPath(kindId), false));
}
QIcon toolIcon(const QString& name) {
    return QIcon(new GlyphEngine(toolPath(name), true));
}

void paintKindGlyph(QPainter& painter, const QRectF& target, const QString& kindId, const QColor& colour) {
    GlyphStore::instance().paint(painter, target, kindPath(kindId), colour);
}

void paintToolGlyph(QPainter& painter, const QRectF& target, const QString& name, const QColor& colour) {
    GlyphStore::instance().paint(painter, target, toolPath(name), colour);
}

QStringList kindGlyphs() {
    return names(QStringLiteral("kinds"));
}
QStringList toolGlyphs() {
    return names(QStringLiteral("tools"));
}

} // namespace isthmus
