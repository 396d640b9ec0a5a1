#include "views/theme/panel_style.h"

#include "views/theme/panel_style_fields.h"
#include "views/theme/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace isthmus {

namespace {

QColor colour(ColourRole role) {
    return Theme::current().colour(role);
}

bool isInsideAnotherField(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"));
}

void paintTab(QPainter& painter, const QStyleOptionTab& tab) {
    const bool selected = tab.state & QStyle::State_Selected;
    if (!selected && !(tab.state & QStyle::State_MouseOver))
        return;
    QRectF line(tab.rect.left() + 8, tab.rect.bottom() - 1, tab.rect.width() - 16, 2);
    if (tab.shape == QTabBar::RoundedSouth)
        line.moveTop(tab.rect.top());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(selected ? ColourRole::Accent : ColourRole::Hairline));
    painter.drawRoundedRect(line, 1, 1);
    painter.restore();
}

void hairline(QPainter& painter, QPointF from, QPointF to) {
    painter.save();
    painter.setPen(QPen(colour(ColourRole::Hairline), 0));
    painter.drawLine(from, to);
    painter.restore();
}

void paintHeaderSection(QPainter& painter, const QRect& rect) {
    painter.fillRect(rect, colour(ColourRole::Panel));
    hairline(painter, rect.bottomLeft(), rect.bottomRight());
}

} // namespace

PanelStyle::PanelStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {
    setObjectName(QStringLiteral("isthmus"));
}

void PanelStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (isInsideAnotherField(widget))
            return;
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && !edit->hasFrame())
            return;
        style::paintField(*painter, option->rect, option->state);
        return;
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool isDefault = button && (button->features & QStyleOptionButton::DefaultButton);
        const bool flat = button && (button->features & QStyleOptionButton::Flat);
        if (flat)
            style::paintToolButton(*painter, option->rect, option->state);
        else
            style::paintButton(*painter, option->rect, option->state, isDefault);
        return;
    }
    case PE_FrameButtonBevel:
    case PE_PanelButtonBevel:
    case PE_PanelButtonTool:
        style::paintToolButton(*painter, option->rect, option->state);
        return;
    case PE_FrameFocusRect:
        style::paintFocus(*painter, option->rect);
        return;
    case PE_Frame:
        if (widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit")))
            style::paintFieldBorder(*painter, option->rect, widget->hasFocus());
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_FrameTabBarBase:
        hairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PanelStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            paintTab(*painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab quiet = *tab;
            const bool selected = tab->state & State_Selected;
            quiet.palette.setColor(QPalette::WindowText,
                                   colour(selected ? ColourRole::Accent : ColourRole::TextSecondary));
            quiet.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            if (tab->state & State_HasFocus)
                style::paintFocus(*painter, tab->rect.adjusted(2, 3, -2, -4));
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintHeaderSection(*painter, option->rect);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colour(ColourRole::Panel));
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, colour(ColourRole::Panel));
        return;
    case CE_Splitter:
        hairline(*painter,
                 option->state & State_Horizontal ? QPointF(option->rect.center().x(), option->rect.top())
                                                  : QPointF(option->rect.left(), option->rect.center().y()),
                 option->state & State_Horizontal ? QPointF(option->rect.center().x(), option->rect.bottom())
                                                  : QPointF(option->rect.right(), option->rect.center().y()));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void PanelStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox)
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return style::paintComboBox(*painter, *proxy(), *combo, widget);
    if (control == CC_SpinBox)
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return style::paintSpinBox(*painter, *proxy(), *spin, widget);
    if (control == CC_ScrollBar)
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return style::paintScrollBar(*painter, *proxy(), *slider, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int PanelStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PanelStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* result) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animation_Duration: // nothing moves by itself, for those whom that makes ill
    case SH_Widget_Animate:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize PanelStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox || type == CT_PushButton)
        wanted.setHeight(std::max(wanted.height(), 28));
    return wanted;
}

} // namespace isthmus
