#pragma once

#include "views/theme/theme.h"

#include <span>

namespace isthmus {

/// One role in the light and the dark theme, and what high contrast makes of it.
struct ThemeRow {
    ColourRole role;
    const char* name;
    const char* light;
    const char* dark;
    const char* highContrastLight;
    const char* highContrastDark;
};

/// Every colour of the program, one row a role, in the order of ColourRole.
[[nodiscard]] std::span<const ThemeRow> themeTable();

} // namespace isthmus
