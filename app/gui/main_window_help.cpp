// Keys: their list, and giving commands other ones.
#include "app/gui/main_window.h"
#include "app/gui/shortcuts/cheat_sheet.h"
#include "app/gui/shortcuts/shortcut_dialog.h"

namespace isthmus {

void MainWindow::connectHelp() {
    m_actions.takeKeys(m_settings);
    connect(m_actions[ActionId::Shortcuts], &QAction::triggered, this, &MainWindow::editShortcuts);
    connect(m_actions[ActionId::CheatSheet], &QAction::triggered, this, &MainWindow::showCheatSheet);
}

/// Open, not executed: the window goes on living.
void MainWindow::editShortcuts() {
    auto* dialog = new ShortcutDialog(m_actions, *m_menuBar, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        dialog->keep(m_settings);
        settingsChanged();
    });
    dialog->open();
}

void MainWindow::takeSettings() {
    m_actions.takeKeys(m_settings);
    updateActions();
}

void MainWindow::showCheatSheet() {
    auto* sheet = new CheatSheet(*m_menuBar, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

} // namespace isthmus
