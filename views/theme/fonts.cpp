#include "views/theme/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

#include <cmath>

namespace isthmus {

namespace {

QFont interfaceFont(int pixels, QFont::Weight weight) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families{font.family()};
    families << QStringLiteral("Inter") << QStringLiteral("Noto Sans") << QStringLiteral("DejaVu Sans");
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QFont bodyFont() {
    return interfaceFont(kBodyPixels, QFont::Normal);
}
QFont secondaryFont() {
    return interfaceFont(kSecondaryPixels, QFont::Normal);
}
QFont strongFont() {
    return interfaceFont(kBodyPixels, QFont::DemiBold);
}
QFont headingFont() {
    return interfaceFont(kBodyPixels + 1, QFont::DemiBold);
}
QFont figureFont() {
    return withTabularFigures(interfaceFont(kFigurePixels, QFont::DemiBold));
}

bool hasTabularFigures(const QFont& font) {
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit)
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01)
            return false;
    return true;
}

QFont withTabularFigures(const QFont& font) {
    if (hasTabularFigures(font))
        return font;
    for (const char* family : {"Noto Sans", "DejaVu Sans"}) {
        QFont candidate = font;
        candidate.setFamilies({QString::fromLatin1(family)});
        if (hasTabularFigures(candidate))
            return candidate;
    }
    return font;
}

} // namespace isthmus
