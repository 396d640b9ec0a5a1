#include "app/gui/clipboard.h"

#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "views/canvas/render_diagram.h"
#include "views/text/names.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QStringList>
#include <QSvgGenerator>

#include <algorithm>

namespace isthmus {

namespace {

struct Clipboard {
    Q_DECLARE_TR_FUNCTIONS(Clipboard)
};

constexpr auto kSvgType = "image/svg+xml";
constexpr auto kPngType = "image/png";
constexpr auto kImageType = "application/x-qt-image";
constexpr double kScale = 2;         ///< of pictures made of pixels
constexpr double kMostPixels = 8000; ///< of a side

class FragmentMime : public QMimeData {
public:
    FragmentMime(Design fragment, std::shared_ptr<const Catalogue> catalogue)
        : m_fragment(drawable(std::move(fragment))), m_catalogue(std::move(catalogue)) {}

    [[nodiscard]] QStringList formats() const override {
        QStringList all = QMimeData::formats();
        if (!m_fragment.components.empty() || !m_fragment.places.empty())
            all += {QLatin1String(kSvgType), QLatin1String(kPngType), QLatin1String(kImageType)};
        return all;
    }
    [[nodiscard]] bool hasFormat(const QString& type) const override { return formats().contains(type); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString& type, QMetaType preferred) const override {
        if (type == QLatin1String(kSvgType))
            return svg();
        if (type == QLatin1String(kPngType))
            return png();
        if (type == QLatin1String(kImageType))
            return image();
        return QMimeData::retrieveData(type, preferred);
    }

private:
    /// Lines that lead outside have nowhere to lead to in a picture.
    static Design drawable(Design fragment) {
        const auto there = [&](const ElementId& id) {
            return findById(fragment.components, id) != nullptr || findById(fragment.groups, id) != nullptr;
        };
        std::erase_if(fragment.links, [&](const Link& l) { return !there(l.from) || !there(l.to); });
        std::erase_if(fragment.flows, [&](const Flow& f) { return !there(f.from) || !there(f.to); });
        return fragment;
    }
    [[nodiscard]] QRectF bounds() const {
        return QRectF(QPointF(), diagramBounds(m_fragment, *m_catalogue).size());
    }
    void paint(QPainter& painter, const QRectF& target) const {
        renderDiagram(painter, target, m_fragment, *m_catalogue, nullptr, Theme::of(ThemeId::Light));
    }
    [[nodiscard]] QByteArray svg() const {
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(96);
        generator.setSize(bounds().size().toSize());
        generator.setViewBox(bounds());
        QPainter painter(&generator);
        paint(painter, bounds());
        painter.end();
        return buffer.data();
    }
    [[nodiscard]] QImage image() const {
        const QSizeF size = bounds().size();
        const double scale = std::min(kScale, kMostPixels / std::max({1.0, size.width(), size.height()}));
        QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter, QRectF(QPointF(), size * scale));
        return image;
    }
    [[nodiscard]] QByteArray png() const {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image().save(&buffer, "PNG");
        return buffer.data();
    }

    Design m_fragment;
    std::shared_ptr<const Catalogue> m_catalogue;
};

QString cell(QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString line(const QStringList& cells) {
    QStringList clean;
    for (const QString& one : cells)
        clean += cell(one);
    return clean.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace

QString fragmentTable(const Design& fragment, const Design& original, const Catalogue& catalogue) {
    QString table;
    const auto begin = [&](const QStringList& headings) {
        if (!table.isEmpty())
            table += QLatin1Char('\n');
        table += line(headings);
    };
    const auto named = [&](const ElementId& id) { return displayName(original, id); };
    if (!fragment.components.empty() || !fragment.places.empty()) {
        begin({Clipboard::tr("Name"), Clipboard::tr("Kind"), Clipboard::tr("Place")});
        for (const Place& place : fragment.places)
            table += line({displayName(place), kindName(catalogue, place.kind),
                           place.parent.empty() ? QString() : named(place.parent)});
        for (const Component& component : fragment.components)
            table += line({displayName(component), kindName(catalogue, component.kind),
                           component.place.empty() ? QString() : named(component.place)});
    }
    if (!fragment.links.empty()) {
        begin({Clipboard::tr("From"), Clipboard::tr("To"), Clipboard::tr("Kind"), Clipboard::tr("Name")});
        for (const Link& link : fragment.links)
            table +=
                line({named(link.from), named(link.to), kindName(catalogue, link.kind), displayName(link)});
    }
    if (!fragment.flows.empty()) {
        begin({Clipboard::tr("From"), Clipboard::tr("To"), Clipboard::tr("Kind"), Clipboard::tr("Name")});
        for (const Flow& flow : fragment.flows)
            table += line({named(flow.from), named(flow.to), flowKindName(flow.kind), displayName(flow)});
    }
    return table;
}

QMimeData* fragmentMime(Design fragment, const Design& original, std::shared_ptr<const Catalogue> catalogue) {
    const QByteArray text = QByteArray::fromStdString(writeDesign(fragment));
    const QString table = fragmentTable(fragment, original, *catalogue);
    auto* mime = new FragmentMime(std::move(fragment), std::move(catalogue));
    mime->setData(QLatin1String(kFragmentMimeType), text);
    mime->setText(table);
    return mime;
}

std::optional<Design> fragmentFrom(const QMimeData* mime) {
    if (mime == nullptr || !mime->hasFormat(QLatin1String(kFragmentMimeType)))
        return {};
    // References to what was not copied are no error here: pasting keeps or drops them.
    return readDesign(mime->data(QLatin1String(kFragmentMimeType)).toStdString(), "clipboard").design;
}

} // namespace isthmus
