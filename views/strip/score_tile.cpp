#include "views/strip/score_tile.h"

#include "views/theme/chip_painter.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kPadding = 14;
constexpr int kGap = 10;
constexpr int kChevron = 14;

ColourRole textRole(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return ColourRole::Up;
    case Tone::Warning:
        return ColourRole::Degraded;
    case Tone::Bad:
        return ColourRole::Failed;
    case Tone::Neutral:
        break;
    }
    return ColourRole::Text;
}

ColourRole fillRole(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return ColourRole::UpSoft;
    case Tone::Warning:
        return ColourRole::DegradedSoft;
    case Tone::Bad:
        return ColourRole::FailedSoft;
    case Tone::Neutral:
        break;
    }
    return ColourRole::Window;
}

QFont valueFont(const ScoreFigure& figure) {
    QFont font = figureFont();
    if (figure.id == QLatin1String("state"))
        font.setPixelSize(15);
    return font;
}

int widthOf(const QFont& font, const QString& text) {
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

ScoreTile::ScoreTile(QWidget* parent) : QToolButton(parent) {
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::NoFocus);
}

void ScoreTile::setFigure(const ScoreFigure& figure) {
    m_figure = figure;
    setObjectName(QStringLiteral("score_") + figure.id);
    setToolTip(figure.toolTip);
    QStringList spoken{figure.label, figure.value, figure.caption};
    if (!figure.chip.text.isEmpty())
        spoken += figure.chip.text;
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

int ScoreTile::comfortableWidth() const {
    int value = widthOf(valueFont(m_figure), m_figure.value);
    if (!m_figure.chip.text.isEmpty())
        value += kGap + qRound(textChipSize(m_figure.chip.text).width());
    const int label = widthOf(secondaryFont(), m_figure.label) + (isChooser() ? kChevron : 0);
    return 2 * kPadding + std::max({value, label, widthOf(secondaryFont(), m_figure.caption)});
}

int ScoreTile::leastWidth() const {
    const int value = widthOf(valueFont(m_figure), m_figure.value);
    const int chip = m_figure.chip.text.isEmpty() ? 0 : qRound(textChipSize(m_figure.chip.text).width());
    const int label = std::min(widthOf(secondaryFont(), m_figure.label), 84);
    return 2 * kPadding + std::max({value, chip, label});
}

void ScoreTile::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool canBePressed = isChooser() || !m_figure.figure.isEmpty();
    if (canBePressed && (underMouse() || isDown() || hasFocus())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(ColourRole::Window));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 5, -4, -5), 6, 6);
    }
    const int room = width() - 2 * kPadding;
    const QFontMetrics small(secondaryFont());
    painter.setFont(secondaryFont());
    painter.setPen(theme.colour(ColourRole::TextSecondary));
    const QString label =
        small.elidedText(m_figure.label, Qt::ElideRight, room - (isChooser() ? kChevron : 0));
    painter.drawText(QRect(kPadding, 8, room, 16), Qt::AlignLeft | Qt::AlignVCenter, label);
    if (isChooser()) {
        const double x = kPadding + small.horizontalAdvance(label) + 6.5;
        painter.setPen(QPen(theme.colour(ColourRole::TextSecondary), theme.weight(1.4), Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{QPointF(x, 14.5), QPointF(x + 3.5, 18), QPointF(x + 7, 14.5)});
    }

    const QFont figureText = valueFont(m_figure);
    const int valueWidth = widthOf(figureText, m_figure.value);
    painter.setFont(figureText);
    painter.setPen(theme.colour(textRole(m_figure.tone)));
    painter.drawText(QRect(kPadding, 24, room, 24), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(figureText).elidedText(m_figure.value, Qt::ElideRight, room));

    const QRect captionLine(kPadding, 48, room, 16);
    bool captionFree = true;
    if (!m_figure.chip.text.isEmpty()) {
        const QSizeF size = textChipSize(m_figure.chip.text);
        const bool beside = valueWidth + kGap + size.width() <= room;
        captionFree = beside;
        const QRectF place =
            beside ? QRectF(kPadding + valueWidth + kGap, 24, size.width(), 24)
                   : QRectF(kPadding, captionLine.top(), std::min<double>(size.width(), room), 16);
        paintTextChip(painter, place, m_figure.chip.text, textRole(m_figure.chip.tone),
                      fillRole(m_figure.chip.tone));
    }
    if (captionFree) {
        painter.setFont(withTabularFigures(secondaryFont()));
        painter.setPen(theme.colour(ColourRole::TextSecondary));
        painter.drawText(captionLine, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(m_figure.caption, Qt::ElideRight, room));
    }
}

} // namespace isthmus
