#include "app/gui/theme_choice.h"

#include "views/theme/theme_service.h"

#include <QApplication>

namespace isthmus {

void dress(ThemeChoice choice) {
    ThemeId theme = ThemeService::systemPreference();
    switch (choice) {
    case ThemeChoice::System:
        break;
    case ThemeChoice::Light:
        theme = ThemeId::Light;
        break;
    case ThemeChoice::Dark:
        theme = ThemeId::Dark;
        break;
    case ThemeChoice::HighContrastLight:
        theme = ThemeId::HighContrastLight;
        break;
    case ThemeChoice::HighContrastDark:
        theme = ThemeId::HighContrastDark;
        break;
    }
    ThemeService::instance().apply(*qApp, theme);
}

} // namespace isthmus
