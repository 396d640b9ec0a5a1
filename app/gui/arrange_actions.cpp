#include "app/gui/arrange_actions.h"

#include "views/canvas/diagram_view.h"

#include <QMenu>

namespace isthmus {

using Command = ArrangeCommand;

namespace {

constexpr int kScopes = 3;

QAction* scopeAction(const Actions& actions, int scope) {
    return actions[static_cast<ActionId>(static_cast<int>(ActionId::AutoArrangeAll) + scope)];
}

} // namespace

ArrangeActions::ArrangeActions(Actions& actions, DiagramView& view, QObject* parent)
    : QObject(parent), m_actions(actions), m_view(view), m_commands(view.context()),
      m_automatic(view.context()) {
    for (int i = 0; i < static_cast<int>(Command::Count); ++i) {
        const auto command = static_cast<Command>(i);
        connect(action(command), &QAction::triggered, this, [this, command] { m_commands.run(command); });
    }
    QAction* snaps = m_actions[ActionId::SnapToGrid];
    snaps->setChecked(view.snapsToGrid());
    connect(snaps, &QAction::toggled, &view, &DiagramView::setSnapsToGrid);
    for (int i = 0; i < kScopes; ++i)
        connect(scopeAction(m_actions, i), &QAction::triggered, this,
                [this, i] { m_automatic.start(static_cast<ArrangeScope>(i)); });
    connect(m_actions[ActionId::AutoArrangeGraphviz], &QAction::toggled, this,
            [this](bool on) { m_automatic.setUsesGraphviz(on); });
}

QAction* ArrangeActions::action(Command command) const {
    // The table of actions has them in the order of the commands.
    const int index = static_cast<int>(ActionId::ArrangeFirst) + static_cast<int>(command);
    return m_actions[static_cast<ActionId>(index)];
}

void ArrangeActions::add(QMenu* menu, Command first, Command last) {
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
        menu->addAction(action(static_cast<Command>(i)));
}

QMenu* ArrangeActions::addSubmenu(QMenu* menu, const char* title, Command first, Command last) {
    QMenu* submenu = menu->addMenu(QString());
    submenu->setToolTipsVisible(true);
    add(submenu, first, last);
    m_submenus.emplace_back(submenu, title);
    return submenu;
}

void ArrangeActions::addAutomatic(QMenu* menu) {
    QMenu* submenu = menu->addMenu(QString());
    submenu->setToolTipsVisible(true);
    for (int i = 0; i < kScopes; ++i)
        submenu->addAction(scopeAction(m_actions, i));
    submenu->addSeparator();
    submenu->addAction(m_actions[ActionId::AutoArrangeGraphviz]);
    m_submenus.emplace_back(submenu, QT_TR_NOOP("Arrange auto&matically"));
}

void ArrangeActions::updateAutomatic() {
    const auto say = [](QAction* action, const QString& reason) {
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? action->text().remove(QLatin1Char('&')) : reason);
        action->setStatusTip(reason);
    };
    for (int i = 0; i < kScopes; ++i)
        say(scopeAction(m_actions, i), m_automatic.whyNot(static_cast<ArrangeScope>(i)));
    say(m_actions[ActionId::AutoArrangeGraphviz],
        AutoArrange::hasGraphviz() ? QString()
                                   : tr("Graphviz is not installed: its program dot was not found"));
}

void ArrangeActions::fill(QMenu* menu) {
    m_menu = menu;
    menu->setToolTipsVisible(true);
    addSubmenu(menu, QT_TR_NOOP("&Align"), Command::AlignLeft, Command::AlignBottom);
    addSubmenu(menu, QT_TR_NOOP("&Distribute"), Command::DistributeAcross, Command::DistributeDown);
    add(menu, Command::SameSize, Command::Tidy);
    addAutomatic(menu);
    menu->addSeparator();
    add(menu, Command::Fold, Command::FitToContent);
    menu->addSeparator();
    add(menu, Command::Group, Command::Ungroup);
    addSubmenu(menu, QT_TR_NOOP("&Order"), Command::ToFront, Command::ToBack);
    menu->addSeparator();
    add(menu, Command::Lock, Command::Faint);
    menu->addSeparator();
    add(menu, Command::ClearBends, Command::ResetLabels);
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::SnapToGrid]);
    connect(menu, &QMenu::aboutToShow, this, &ArrangeActions::update);
    retranslate();
}

void ArrangeActions::fillSelect(QMenu* menu) {
    addSubmenu(menu, QT_TR_NOOP("Select &by"), Command::SelectNodes, Command::SelectChild);
    retranslate();
}

void ArrangeActions::update() {
    updateAutomatic();
    const ArrangeCommands::Facts facts = m_commands.facts();
    for (int i = 0; i < static_cast<int>(Command::Count); ++i) {
        const auto command = static_cast<Command>(i);
        const QString reason = ArrangeCommands::whyNot(command, facts);
        QAction* shown = action(command);
        shown->setEnabled(reason.isEmpty());
        shown->setToolTip(reason.isEmpty() ? shown->text().remove(QLatin1Char('&')) : reason);
        shown->setStatusTip(reason);
    }
}

void ArrangeActions::retranslate() {
    for (const auto& [menu, title] : m_submenus)
        menu->setTitle(tr(title));
}

} // namespace isthmus
