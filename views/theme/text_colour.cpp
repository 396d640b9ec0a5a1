#include "views/theme/text_colour.h"

#include <QWidget>

namespace isthmus {

void setTextColour(QWidget* widget, ColourRole role) {
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, Theme::current().colour(role));
    widget->setPalette(palette);
}

} // namespace isthmus
