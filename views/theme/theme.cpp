#include "views/theme/theme.h"

#include "views/theme/theme_service.h"
#include "views/theme/theme_table.h"

#include <algorithm>

namespace isthmus {

const Theme& Theme::of(ThemeId id) {
    const auto make = [](ThemeId which, const char* ThemeRow::*column) {
        Colours colours;
        for (const ThemeRow& row : themeTable())
            colours[static_cast<std::size_t>(row.role)] = QColor(QLatin1String(row.*column));
        return Theme(which, colours);
    };
    static const std::array<Theme, 4> themes{
        make(ThemeId::Light, &ThemeRow::light),
        make(ThemeId::Dark, &ThemeRow::dark),
        make(ThemeId::HighContrastLight, &ThemeRow::highContrastLight),
        make(ThemeId::HighContrastDark, &ThemeRow::highContrastDark),
    };
    return themes[static_cast<std::size_t>(id)];
}

const Theme& Theme::current() {
    return of(ThemeService::instance().id());
}

namespace {

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto part = static_cast<float>(std::clamp(share, 0.0, 1.0));
    const auto mix = [&](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

} // namespace

QColor Theme::heat(double share) const {
    return mixed(colour(ColourRole::HeatLow), colour(ColourRole::HeatHigh), share);
}

QColor Theme::lineHeat(double share) const {
    return mixed(colour(ColourRole::LinkIdle), colour(ColourRole::Degraded), share);
}

QString Theme::nameOf(ColourRole role) {
    return QString::fromLatin1(themeTable()[static_cast<std::size_t>(role)].name);
}

ColourRole Theme::glyphRole(const QString& category) const {
    if (category == QLatin1String("compute"))
        return ColourRole::ComputeGlyph;
    if (category == QLatin1String("data"))
        return ColourRole::DataGlyph;
    if (category == QLatin1String("messaging"))
        return ColourRole::MessagingGlyph;
    if (category == QLatin1String("network") || category == QLatin1String("links"))
        return ColourRole::NetworkGlyph;
    return ColourRole::NeutralGlyph;
}

} // namespace isthmus
