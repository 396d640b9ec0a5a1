// The menus of the main window.
#include "app/gui/arrange_actions.h"
#include "app/gui/document_banners.h"
#include "app/gui/history_panel.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/template_dialog.h"
#include "views/icons/icon_provider.h"
#include "views/tables/tables_panel.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>

namespace isthmus {

void MainWindow::buildMenus() {
    const auto fill = [this](QMenu* menu, std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            menu->addAction(m_actions[id]);
    };
    const auto add = [this] { return m_menus.emplace_back(m_menuBar->addMenu(QString())); };

    QMenu* file = add();
    fill(file, {ActionId::New});
    m_templates = file->addAction(QString());
    m_templates->setObjectName(QStringLiteral("newFromTemplate"));
    connect(m_templates, &QAction::triggered, this, &MainWindow::askTemplate);
    fill(file, {ActionId::Open});
    m_recent = file->addMenu(QString());
    m_recent->setObjectName(QStringLiteral("recentMenu"));
    fill(file, {ActionId::ImportTable, ActionId::StartPage});
    file->addSeparator();
    fill(file, {ActionId::Save, ActionId::SaveAs, ActionId::SaveCopy, ActionId::Revert});
    file->addSeparator();
    fill(file, {ActionId::Report});
    file->addSeparator();
    fill(file, {ActionId::CloseWindow, ActionId::Quit});

    QMenu* edit = add();
    fill(edit, {ActionId::Undo, ActionId::Redo, ActionId::History});
    edit->addSeparator();
    fill(edit, {ActionId::Cut, ActionId::Copy, ActionId::Paste, ActionId::PasteInPlace, ActionId::Duplicate,
                ActionId::CopyProperties, ActionId::PasteProperties, ActionId::Delete});
    edit->addSeparator();
    fill(edit, {ActionId::Rename, ActionId::SelectAll, ActionId::SelectNone});
    m_arrange->fillSelect(edit);
    edit->addSeparator();
    fill(edit, {ActionId::Find, ActionId::FindNext, ActionId::FindPrevious, ActionId::Replace,
                ActionId::SelectMatches});
    connect(edit, &QMenu::aboutToShow, this, &MainWindow::updateActions);

    QMenu* insert = add();
    fill(insert, {ActionId::FindKind, ActionId::Comment});
    fill(insert, {ActionId::ConnectTo});
    m_quickConnect = insert->addMenu(QString());
    fill(m_quickConnect, {ActionId::QuickRight, ActionId::QuickLeft, ActionId::QuickUp, ActionId::QuickDown});
    insert->addSeparator();
    fill(insert, {ActionId::AddJourney, ActionId::AddGroup, ActionId::AddSharedRisk, ActionId::AddCable});

    m_arrange->fill(add());

    QMenu* tools = add();
    fill(tools, {ActionId::ToolSelect, ActionId::ToolLink, ActionId::ToolFlow, ActionId::ToolWhatIf});
    tools->addSeparator();
    fill(tools, {ActionId::FailSelection, ActionId::RecoverSelection, ActionId::StepBack,
                 ActionId::StepForward, ActionId::RestoreAll, ActionId::WorstPairs});
    tools->addSeparator();
    fill(tools, {ActionId::Limits, ActionId::Shortcuts});

    QMenu* viewMenu = add();
    fill(viewMenu,
         {ActionId::ZoomIn, ActionId::ZoomOut, ActionId::ZoomOne, ActionId::FitAll, ActionId::FitSelection});
    viewMenu->addSeparator();
    fill(viewMenu, {ActionId::ViewBack, ActionId::ViewForward, ActionId::WheelZooms});
    viewMenu->addSeparator();
    fill(viewMenu, {ActionId::ShowFlows, ActionId::ShowMinimap});
    m_overlayMenu = viewMenu->addMenu(QString());
    fill(m_overlayMenu, {ActionId::OverlayState, ActionId::OverlayHoursSaved, ActionId::OverlayAvailability,
                         ActionId::OverlayCost, ActionId::OverlayLoad, ActionId::OverlayLatency});
    m_overlayMenu->addSeparator();
    fill(m_overlayMenu, {ActionId::OverlayNext, ActionId::OverlayPrevious});
    m_panels = viewMenu->addMenu(QString());
    fill(viewMenu, {ActionId::FullScreen, ActionId::FocusMode});
    viewMenu->addSeparator();
    m_theme = viewMenu->addMenu(toolIcon(QStringLiteral("theme")), QString());
    fill(m_theme, {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark,
                   ActionId::ThemeHighContrastLight, ActionId::ThemeHighContrastDark});
    m_languageMenu = viewMenu->addMenu(QString());
    auto* group = new QActionGroup(this);
    for (const LanguageName& language : languages()) {
        QAction* action = m_languageMenu->addAction(language.name);
        action->setObjectName(QStringLiteral("language_") + language.code);
        action->setCheckable(true);
        action->setChecked(language.code == m_language.code());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            m_settings.setLanguage(code);
            m_language.apply(code);
        });
    }
    m_actions[themeAction(m_settings.theme())]->setChecked(true);

    QMenu* help = add();
    fill(help, {ActionId::CommandPalette, ActionId::CheatSheet, ActionId::About});
    fillPanels();
}

void MainWindow::fillPanels() {
    for (QDockWidget* dock : m_docks)
        m_panels->addAction(dock->toggleViewAction());
    m_panels->addAction(m_actions[ActionId::History]);
    m_panels->addAction(m_actions[ActionId::Layers]);
    m_panels->addAction(m_actions[ActionId::Tables]);
    m_panels->addSeparator();
    m_panels->addAction(m_actions[ActionId::MovePanels]);
    m_panels->addAction(m_actions[ActionId::ResetPanels]);
}

/// Open, not executed: the window goes on living, and asks about unsaved changes only when one was chosen.
void MainWindow::askTemplate() {
    auto* dialog = new TemplateDialog(readGallery(resourceFolder() / "templates"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!dialog->path().isEmpty())
            openTemplate(dialog->path());
    });
    dialog->open();
}

void MainWindow::retranslate() {
    m_actions.retranslate();
    m_arrange->retranslate();
    const QString titles[] = {tr("&File"),  tr("&Edit"), tr("&Insert"), tr("&Arrange"),
                              tr("&Tools"), tr("&View"), tr("&Help")};
    for (std::size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(titles[i]);
    m_templates->setText(tr("New from &template…"));
    m_recent->setTitle(tr("Open &recent"));
    m_panels->setTitle(tr("&Panels"));
    m_quickConnect->setTitle(tr("&Quick connect"));
    m_overlayMenu->setTitle(tr("Colour the sheet b&y"));
    m_theme->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_leftTabs->setAccessibleName(tr("Palette and outline"));
    m_leftTabs->setTabText(0, tr("Palette"));
    m_leftTabs->setTabText(1, tr("Outline"));
    const QString docks[] = {tr("Palette and outline"), tr("Inspector"), tr("Results")};
    for (std::size_t i = 0; i < m_docks.size(); ++i)
        m_docks[i]->setWindowTitle(docks[i]);
    m_history->retranslate();
    m_layers->setWindowTitle(tr("Layers"));
    m_fileBanners->retranslate();
    m_tables->parentWidget()->setWindowTitle(tr("Tables"));
    updateTitle();
    updateActions();
}

} // namespace isthmus
