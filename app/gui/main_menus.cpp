// The menus of the main window.
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/template_dialog.h"
#include "views/icons/icon_provider.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QFileInfo>
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
    file->addSeparator();
    fill(file, {ActionId::Save, ActionId::SaveAs});
    file->addSeparator();
    fill(file, {ActionId::Report});
    file->addSeparator();
    fill(file, {ActionId::Quit});
    connect(file, &QMenu::aboutToShow, this, &MainWindow::fillRecent);

    QMenu* edit = add();
    fill(edit, {ActionId::Undo, ActionId::Redo});
    edit->addSeparator();
    fill(edit, {ActionId::Cut, ActionId::Copy, ActionId::Paste, ActionId::Duplicate, ActionId::Delete});
    edit->addSeparator();
    fill(edit, {ActionId::Rename, ActionId::SelectAll, ActionId::SelectNone});
    connect(edit, &QMenu::aboutToShow, this, &MainWindow::updateActions);

    QMenu* insert = add();
    fill(insert, {ActionId::FindKind});
    insert->addSeparator();
    fill(insert, {ActionId::AddJourney, ActionId::AddGroup, ActionId::AddSharedRisk, ActionId::AddCable});

    QMenu* tools = add();
    fill(tools, {ActionId::ToolSelect, ActionId::ToolLink, ActionId::ToolFlow, ActionId::ToolWhatIf});
    tools->addSeparator();
    fill(tools, {ActionId::RestoreAll, ActionId::WorstPairs});
    tools->addSeparator();
    fill(tools, {ActionId::Limits});

    QMenu* viewMenu = add();
    fill(viewMenu,
         {ActionId::ZoomIn, ActionId::ZoomOut, ActionId::ZoomOne, ActionId::FitAll, ActionId::FitSelection});
    viewMenu->addSeparator();
    fill(viewMenu, {ActionId::ShowFlows, ActionId::ShowMinimap});
    m_panels = viewMenu->addMenu(QString());
    viewMenu->addSeparator();
    m_theme = viewMenu->addMenu(toolIcon(QStringLiteral("theme")), QString());
    fill(m_theme, {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark});
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
    const ThemeChoice theme = m_settings.theme();
    m_actions[theme == ThemeChoice::System ? ActionId::ThemeSystem
              : theme == ThemeChoice::Dark ? ActionId::ThemeDark
                                           : ActionId::ThemeLight]
        ->setChecked(true);

    QMenu* help = add();
    fill(help, {ActionId::About});
    fillPanels();
}

void MainWindow::fillPanels() {
    for (QDockWidget* dock : m_docks)
        m_panels->addAction(dock->toggleViewAction());
}

void MainWindow::fillRecent() {
    m_recent->clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString& path : files) {
        QAction* action = m_recent->addAction(QFileInfo(path).fileName());
        const bool there = QFileInfo::exists(path);
        action->setToolTip(path);
        action->setStatusTip(path);
        action->setEnabled(there);
        if (!there)
            action->setText(tr("%1 (missing)").arg(action->text()));
        connect(action, &QAction::triggered, this, [this, path] { m_files.openFile(path); });
    }
    m_recent->menuAction()->setVisible(!files.isEmpty());
    if (files.isEmpty())
        return;
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("Clear the list")), &QAction::triggered, this,
            [this] { m_settings.clearRecentFiles(); });
}

/// Open, not executed: the window goes on living, and asks about unsaved changes only when one was chosen.
void MainWindow::askTemplate() {
    auto* dialog = new TemplateDialog(readGallery(resourceFolder() / "templates"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!dialog->path().isEmpty())
            m_files.openTemplate(dialog->path());
    });
    dialog->open();
}

void MainWindow::retranslate() {
    m_actions.retranslate();
    const QString titles[] = {tr("&File"),  tr("&Edit"), tr("&Insert"),
                              tr("&Tools"), tr("&View"), tr("&Help")};
    for (std::size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(titles[i]);
    m_templates->setText(tr("New from &template…"));
    m_recent->setTitle(tr("Open &recent"));
    m_panels->setTitle(tr("&Panels"));
    m_theme->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_leftTabs->setTabText(0, tr("Palette"));
    m_leftTabs->setTabText(1, tr("Outline"));
    const QString docks[] = {tr("Palette and outline"), tr("Inspector"), tr("Results")};
    for (std::size_t i = 0; i < m_docks.size(); ++i)
        m_docks[i]->setWindowTitle(docks[i]);
    updateTitle();
    updateActions();
}

} // namespace isthmus
