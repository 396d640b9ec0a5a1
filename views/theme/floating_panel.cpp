#include "views/theme/floating_panel.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace isthmus {

namespace {

/// Of the shadow where it is darkest, at the frame.
constexpr float kLightShade = 0.14F;
constexpr float kDarkShade = 0.5F;

} // namespace

void paintFloatingPanel(QPainter& painter, const QRectF& whole, int shadow, double radius) {
    const Theme& theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Rings lie over each other: each adds its share to what those around it left.
    QColor shade = theme.colour(ColourRole::Shadow);
    shade.setAlphaF((theme.isDark() ? kDarkShade : kLightShade) / static_cast<float>(shadow));
    painter.setBrush(shade);
    for (int out = shadow; out > 0 && !theme.isHighContrast(); --out) {
        const double in = shadow - out;
        painter.drawRoundedRect(whole.adjusted(in, in, -in, -in), radius + out, radius + out);
    }
    painter.setPen(QPen(theme.colour(ColourRole::Hairline), theme.weight(1)));
    painter.setBrush(theme.colour(ColourRole::Panel));
    const double edge = shadow + 0.5;
    painter.drawRoundedRect(whole.adjusted(edge, edge, -edge, -edge), radius, radius);
}

} // namespace isthmus
