#include "views/theme/chip_painter.h"

#include "views/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace isthmus {

namespace {

constexpr double kHeight = 18;
constexpr double kPadding = 8;

QFont chipFont() {
    QFont font = withTabularFigures(secondaryFont());
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QSizeF textChipSize(const QString& text) {
    return {QFontMetricsF(chipFont()).horizontalAdvance(text) + 2 * kPadding, kHeight};
}

void paintTextChip(QPainter& painter, const QRectF& rect, const QString& text, ColourRole foreground,
                   ColourRole fill) {
    const Theme& theme = Theme::current();
    const QRectF pill(rect.left(), rect.center().y() - kHeight / 2, rect.width(), kHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.isHighContrast() ? QPen(theme.colour(foreground), 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.colour(fill));
    painter.drawRoundedRect(pill, kHeight / 2, kHeight / 2);
    painter.setPen(theme.colour(foreground));
    painter.setFont(chipFont());
    painter.drawText(pill, Qt::AlignCenter,
                     QFontMetricsF(chipFont()).elidedText(text, Qt::ElideRight, pill.width() - 8));
    painter.restore();
}

} // namespace isthmus
