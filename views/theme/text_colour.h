#pragma once

#include "views/theme/theme.h"

class QWidget;

namespace isthmus {

/// Writes the text of a widget in the colour that the theme in force has for this role.
void setTextColour(QWidget* widget, ColourRole role);

} // namespace isthmus
