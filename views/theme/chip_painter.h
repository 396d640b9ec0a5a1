#pragma once

#include "views/theme/theme.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace isthmus {

/// Room that a chip with this text takes.
[[nodiscard]] QSizeF textChipSize(const QString& text);
/// A pill with text, its ends fully round, as tall as textChipSize says, centred vertically in `rect`.
void paintTextChip(QPainter& painter, const QRectF& rect, const QString& text, ColourRole foreground,
                   ColourRole fill);

} // namespace isthmus
