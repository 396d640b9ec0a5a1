#include "views/theme/panel_style_fields.h"

#include "views/theme/theme.h"

#include <QPainterPath>
#include <QStyleOption>

namespace isthmus::style {

namespace {

QColor colour(ColourRole role) {
    return Theme::current().colour(role);
}

QColor withAlpha(QColor base, float alpha) {
    base.setAlphaF(alpha);
    return base;
}

void paintRounded(QPainter& painter, const QRect& rect, const QColor& fill, const QPen& pen) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(fill);
    const double inset = pen.style() == Qt::NoPen ? 0.0 : pen.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kFieldRadius, kFieldRadius);
    painter.restore();
}

QPen border(QStyle::State state) {
    const bool focused = state & QStyle::State_HasFocus;
    return QPen(colour(focused ? ColourRole::Accent : ColourRole::Hairline),
                Theme::current().weight(focused ? 1.5 : 1.0));
}

} // namespace

void paintField(QPainter& painter, const QRect& rect, QStyle::State state) {
    const bool writable = (state & QStyle::State_Enabled) && !(state & QStyle::State_ReadOnly);
    paintRounded(painter, rect, colour(writable ? ColourRole::Window : ColourRole::Panel), border(state));
}

void paintFieldBorder(QPainter& painter, const QRect& rect, bool focused) {
    paintRounded(painter, rect, Qt::transparent,
                 border(focused ? QStyle::State_HasFocus : QStyle::State_None));
}

void paintButton(QPainter& painter, const QRect& rect, QStyle::State state, bool standsOut) {
    const bool pressed = state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = (state & QStyle::State_MouseOver) && (state & QStyle::State_Enabled);
    QColor fill = colour(ColourRole::Panel);
    if (pressed)
        fill = colour(ColourRole::AccentSoft);
    else if (hovered)
        fill = colour(ColourRole::Window);
    QPen pen = border(state);
    if (pressed || standsOut)
        pen.setColor(colour(ColourRole::Accent));
    paintRounded(painter, rect, fill, pen);
}

void paintToolButton(QPainter& painter, const QRect& rect, QStyle::State state) {
    if (state & QStyle::State_On)
        paintRounded(painter, rect, colour(ColourRole::AccentSoft),
                     QPen(colour(ColourRole::Accent), Theme::current().weight(1.0)));
    else if (state & QStyle::State_Sunken)
        paintRounded(painter, rect, colour(ColourRole::AccentSoft), Qt::NoPen);
    else if ((state & QStyle::State_MouseOver) && (state & QStyle::State_Enabled))
        paintRounded(painter, rect, colour(ColourRole::Window), QPen(colour(ColourRole::Hairline), 1.0));
}

void paintFocus(QPainter& painter, const QRect& rect) {
    paintRounded(painter, rect, Qt::transparent,
                 QPen(colour(ColourRole::Accent), Theme::current().weight(1.5)));
}

void paintChevron(QPainter& painter, const QRect& rect, bool up, bool enabled) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = colour(ColourRole::TextSecondary);
    painter.setPen(
        QPen(enabled ? ink : withAlpha(ink, 0.4F), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center();
    const double rise = up ? -1.75 : 1.75;
    painter.drawPolyline(
        QPolygonF{centre + QPointF(-3.5, -rise), centre + QPointF(0, rise), centre + QPointF(3.5, -rise)});
    painter.restore();
}

void paintScrollBar(QPainter& painter, const QStyle& style, const QStyleOptionSlider& option,
                    const QWidget* widget) {
    if (option.maximum <= option.minimum)
        return;
    const QRect handle =
        style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = (option.activeSubControls & QStyle::SC_ScrollBarSlider) &&
                        (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(colour(ColourRole::TextSecondary), active ? 0.75F : 0.4F));
    painter.drawRoundedRect(QRectF(handle).adjusted(2.5, 2.5, -2.5, -2.5), 3.5, 3.5);
    painter.restore();
}

void paintSpinBox(QPainter& painter, const QStyle& style, const QStyleOptionSpinBox& option,
                  const QWidget* widget) {
    paintField(painter, option.rect, option.state);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto chevron = [&](QStyle::SubControl control, bool up, QAbstractSpinBox::StepEnabledFlag flag) {
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, control, widget);
        paintChevron(painter, rect, up,
                     (option.state & QStyle::State_Enabled) && (option.stepEnabled & flag));
    };
    chevron(QStyle::SC_SpinBoxUp, true, QAbstractSpinBox::StepUpEnabled);
    chevron(QStyle::SC_SpinBoxDown, false, QAbstractSpinBox::StepDownEnabled);
}

void paintComboBox(QPainter& painter, const QStyle& style, const QStyleOptionComboBox& option,
                   const QWidget* widget) {
    if (option.frame)
        paintField(painter, option.rect, option.state);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    paintChevron(painter, arrow, false, option.state & QStyle::State_Enabled);
}

} // namespace isthmus::style
