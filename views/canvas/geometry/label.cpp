#include "views/canvas/geometry/label.h"

#include "views/canvas/geometry/diagram_metrics.h"
#include "views/theme/fonts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QStaticText>

#include <algorithm>
#include <array>
#include <vector>

namespace isthmus {

namespace {

QFont made(LabelFont which) {
    QFont font = bodyFont();
    const bool strong = which != LabelFont::Secondary;
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    double pixels = metrics::kNameFontPixels;
    if (which == LabelFont::Title)
        pixels = metrics::kTitleFontPixels;
    else if (which == LabelFont::Secondary)
        pixels = metrics::kSecondaryFontPixels;
    else if (which == LabelFont::Chip)
        pixels = 11;
    // The canvas scales its text: hinting to whole pixels at one size would shift letters at another.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(static_cast<int>(pixels + 0.5));
    return font;
}

const QFontMetricsF& metricsOf(LabelFont which) {
    static const std::array<QFontMetricsF, 4> all{
        QFontMetricsF(labelFont(LabelFont::Name)), QFontMetricsF(labelFont(LabelFont::Title)),
        QFontMetricsF(labelFont(LabelFont::Secondary)), QFontMetricsF(labelFont(LabelFont::Chip))};
    return all[static_cast<std::size_t>(which)];
}

bool isScreen(const QPainter& painter) {
    const QPaintEngine* engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster;
}

} // namespace

const QFont& labelFont(LabelFont which) {
    static const std::array<QFont, 4> all{made(LabelFont::Name), made(LabelFont::Title),
                                          made(LabelFont::Secondary), made(LabelFont::Chip)};
    return all[static_cast<std::size_t>(which)];
}

double textWidth(const QString& text, LabelFont font) {
    return metricsOf(font).horizontalAdvance(text);
}

QStringList wrappedText(const QString& text, LabelFont font, double width, int mostLines) {
    const QFontMetricsF& metrics = metricsOf(font);
    const QString lineBreak = QStringLiteral("\n");
    QStringList words;
    for (const QString& part : text.split(lineBreak, Qt::SkipEmptyParts)) {
        if (!words.isEmpty() && !part.trimmed().isEmpty())
            words += lineBreak;
        words += part.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    QStringList lines;
    while (!words.isEmpty() && lines.size() < mostLines - 1) {
        QString line = words.takeFirst();
        while (!words.isEmpty() && words.first() != lineBreak &&
               metrics.horizontalAdvance(line + QLatin1Char(' ') + words.first()) <= width)
            line += QLatin1Char(' ') + words.takeFirst();
        lines << metrics.elidedText(line, Qt::ElideRight, width);
        if (!words.isEmpty() && words.first() == lineBreak)
            words.removeFirst();
    }
    words.removeAll(lineBreak);
    if (!words.isEmpty())
        lines << metrics.elidedText(words.join(QLatin1Char(' ')), Qt::ElideRight, width);
    return lines;
}

struct Label::Data {
    QStringList lines;
    LabelFont font = LabelFont::Name;
    QSizeF size;
    std::vector<double> widths;
    std::vector<QStaticText> texts;

    void paintLine(QPainter& painter, std::size_t line, QPointF topLeft) const {
        if (isScreen(painter))
            painter.drawStaticText(topLeft, texts[line]);
        else
            painter.drawText(topLeft + QPointF(0, metricsOf(font).ascent()),
                             lines[static_cast<qsizetype>(line)]);
    }
};

Label::Label(const QString& text, LabelFont font, double width, int mostLines) {
    auto data = std::make_shared<Data>();
    data->lines = wrappedText(text, font, width, mostLines);
    data->font = font;
    double widest = 0;
    for (const QString& line : data->lines) {
        data->widths.push_back(textWidth(line, font));
        widest = std::max(widest, data->widths.back());
        QStaticText staticText(line);
        staticText.setTextFormat(Qt::PlainText);
        staticText.setPerformanceHint(QStaticText::AggressiveCaching);
        data->texts.push_back(std::move(staticText));
    }
    data->size = QSizeF(widest, metricsOf(font).height() * static_cast<double>(data->lines.size()));
    m_data = std::move(data);
}

Label Label::cached(const QString& text, LabelFont font, double width, int mostLines) {
    constexpr qsizetype kMost = 20000;
    // Never destroyed: fonts must not outlive the application by static destruction order.
    static auto* cache = new QHash<QString, Label>;
    const QString key = QString::number(static_cast<int>(font)) + QLatin1Char(' ') + QString::number(width) +
                        QLatin1Char(' ') + text;
    if (const auto found = cache->constFind(key); found != cache->constEnd())
        return *found;
    if (cache->size() >= kMost)
        cache->clear();
    const Label label(text, font, width, mostLines);
    cache->insert(key, label);
    return label;
}

QSizeF Label::size() const {
    return m_data ? m_data->size : QSizeF(0, 0);
}
bool Label::isEmpty() const {
    return !m_data || m_data->lines.isEmpty();
}

void Label::paintCentred(QPainter& painter, QPointF topCentre, const QColor& colour) const {
    if (isEmpty())
        return;
    painter.setFont(labelFont(m_data->font));
    painter.setPen(colour);
    for (std::size_t i = 0; i < m_data->texts.size(); ++i) {
        m_data->paintLine(painter, i, topCentre - QPointF(m_data->widths[i] / 2, 0));
        topCentre.ry() += metricsOf(m_data->font).height();
    }
}

void Label::paintLeft(QPainter& painter, QPointF topLeft, const QColor& colour) const {
    if (isEmpty())
        return;
    painter.setFont(labelFont(m_data->font));
    painter.setPen(colour);
    for (std::size_t i = 0; i < m_data->texts.size(); ++i) {
        m_data->paintLine(painter, i, topLeft);
        topLeft.ry() += metricsOf(m_data->font).height();
    }
}

} // namespace isthmus
