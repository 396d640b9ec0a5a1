#pragma once

#include "app/gui/settings.h"

namespace isthmus {

/// Dresses the program in the theme of somebody's choice.
void dress(ThemeChoice choice);

} // namespace isthmus
