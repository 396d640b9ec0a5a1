#include "views/theme/theme_service.h"

#include "views/theme/fonts.h"
#include "views/theme/panel_style.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace isthmus {

namespace {

QPalette paletteOf(const Theme& theme) {
    const auto colour = [&](ColourRole role) { return theme.colour(role); };
    QPalette palette(colour(ColourRole::Panel));
    palette.setColor(QPalette::Window, colour(ColourRole::Panel));
    palette.setColor(QPalette::Base, colour(ColourRole::Panel));
    palette.setColor(QPalette::AlternateBase, colour(ColourRole::Window));
    palette.setColor(QPalette::Button, colour(ColourRole::Panel));
    palette.setColor(QPalette::ToolTipBase, colour(ColourRole::Text));
    palette.setColor(QPalette::ToolTipText, colour(ColourRole::Panel));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        palette.setColor(role, colour(ColourRole::Text));
    palette.setColor(QPalette::PlaceholderText, colour(ColourRole::TextSecondary));
    palette.setColor(QPalette::Highlight, colour(ColourRole::Accent));
    palette.setColor(QPalette::HighlightedText, colour(ColourRole::OnAccent));
    palette.setColor(QPalette::Link, colour(ColourRole::Accent));
    palette.setColor(QPalette::LinkVisited, colour(ColourRole::Accent));
    palette.setColor(QPalette::Light, colour(ColourRole::Panel));
    palette.setColor(QPalette::Midlight, colour(ColourRole::Window));
    palette.setColor(QPalette::Mid, colour(ColourRole::Hairline));
    palette.setColor(QPalette::Dark, colour(ColourRole::Hairline));
    palette.setColor(QPalette::Shadow, colour(ColourRole::Shadow));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = colour(ColourRole::TextSecondary);
        faded.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

} // namespace

ThemeService& ThemeService::instance() {
    static ThemeService service;
    return service;
}

void ThemeService::apply(QApplication& application, ThemeId id) {
    if (m_dressed && m_id == id)
        return;
    m_id = id;
    if (!m_dressed) {
        application.setStyle(new PanelStyle);
        for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                          Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
            QApplication::setEffectEnabled(effect, false);
    }
    m_dressed = true;
    application.setPalette(paletteOf(Theme::of(id)));
    application.setFont(bodyFont());
    emit changed();
}

ThemeId ThemeService::systemPreference() {
    const QPalette palette = QApplication::palette();
    const bool dark =
        palette.color(QPalette::WindowText).lightnessF() > palette.color(QPalette::Window).lightnessF();
    return dark ? ThemeId::Dark : ThemeId::Light;
}

} // namespace isthmus
