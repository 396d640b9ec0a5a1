#pragma once

#include "views/theme/theme.h"

#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace isthmus {

/// Category a kind's glyph takes its colour from when no catalogue is at hand.
[[nodiscard]] QString categoryOfKind(const QString& kindId);

/// The glyph of a kind in its category's colour, following the theme; unknown kinds get a question mark.
[[nodiscard]] QIcon kindIcon(const QString& kindId);
/// A tool's glyph ("select", "what_if", "undo" …) in text colour, accent when on, faded when disabled.
[[nodiscard]] QIcon toolIcon(const QString& name);

/// Paints a kind's glyph filling `target`: cached pixmaps on a screen, vectors on paper.
void paintKindGlyph(QPainter& painter, const QRectF& target, const QString& kindId, const QColor& colour);
void paintToolGlyph(QPainter& painter, const QRectF& target, const QString& name, const QColor& colour);

/// Names of all glyphs there are.
[[nodiscard]] QStringList kindGlyphs();
[[nodiscard]] QStringList toolGlyphs();

} // namespace isthmus
