// What is found and done from everywhere: the command palette and the find bar.
#include "app/gui/commands/command_palette.h"
#include "app/gui/find/find_bar.h"
#include "app/gui/main_window.h"
#include "app/gui/recent_menu.h"
#include "views/canvas/diagram_view.h"

#include <QMenuBar>

namespace isthmus {

void MainWindow::connectCommands() {
    m_search = new ElementSearch(m_session, m_runner, *m_view, m_catalogue, m_view);
    m_find = new FindBar(*m_search, m_selection, *m_view);
    m_allCommands = new CommandPalette(this, *m_menuBar, m_settings);
    const auto on = [this](ActionId id, auto action) {
        connect(m_actions[id], &QAction::triggered, this, action);
    };
    on(ActionId::CommandPalette, [this] {
        m_recentFiles->fill();
        updateActions();
        m_allCommands->open();
    });
    on(ActionId::Find, [this] { m_find->open(); });
    on(ActionId::Replace, [this] { m_find->openReplace(); });
    on(ActionId::FindNext, [this] { m_search->isEmpty() ? m_find->open() : m_find->next(); });
    on(ActionId::FindPrevious, [this] { m_search->isEmpty() ? m_find->open() : m_find->previous(); });
    on(ActionId::SelectMatches, [this] { m_find->selectMatches(); });
    const auto followFound = [this] {
        m_actions[ActionId::SelectMatches]->setEnabled(!m_search->found().empty());
        updateActions();
    };
    connect(m_search, &ElementSearch::changed, this, followFound);
    followFound();
}

} // namespace isthmus
