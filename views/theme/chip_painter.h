#pragma once

#include "views/theme/theme.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace isthmus {

/// Room that a chip with this text takes.
[[nodiscard]] QSizeF chipSize(const QString& text);
/// A pill with text, its ends fully round, as tall as chipSize says, centred vertically in `rect`.
void paintChip(QPainter& painter, const QRectF& rect, const QString& text, ColourRole foreground,
               ColourRole fill);

} // namespace isthmus
