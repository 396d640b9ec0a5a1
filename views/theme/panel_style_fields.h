#pragma once

#include <QPainter>
#include <QStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace isthmus::style {

inline constexpr double kFieldRadius = 6.0;

void paintField(QPainter& painter, const QRect& rect, QStyle::State state);
/// The border alone, around what paints its own ground.
void paintFieldBorder(QPainter& painter, const QRect& rect, bool focused);
void paintButton(QPainter& painter, const QRect& rect, QStyle::State state, bool standsOut);
void paintToolButton(QPainter& painter, const QRect& rect, QStyle::State state);
void paintFocus(QPainter& painter, const QRect& rect);
/// A chevron pointing down, or up, centred in `rect`.
void paintChevron(QPainter& painter, const QRect& rect, bool up, bool enabled);
void paintScrollBar(QPainter& painter, const QStyle& style, const QStyleOptionSlider& option,
                    const QWidget* widget);
void paintSpinBox(QPainter& painter, const QStyle& style, const QStyleOptionSpinBox& option,
                  const QWidget* widget);
void paintComboBox(QPainter& painter, const QStyle& style, const QStyleOptionComboBox& option,
                   const QWidget* widget);

} // namespace isthmus::style
