#pragma once

#include "app/gui/actions.h"
#include "views/canvas/arrange/arrange_commands.h"
#include "views/canvas/arrange/auto_arrange.h"

#include <QObject>

#include <vector>

class QMenu;

namespace isthmus {

class DiagramView;

/// The menu that arranges what is selected on the sheet: which command each action is, and why one cannot be
/// done now.
class ArrangeActions : public QObject {
    Q_OBJECT
public:
    ArrangeActions(Actions& actions, DiagramView& view, QObject* parent);

    void fill(QMenu* menu);
    /// What was filled, to be offered elsewhere, too.
    [[nodiscard]] QMenu* menu() const { return m_menu; }
    /// What selects, for the menu Edit.
    void fillSelect(QMenu* menu);
    /// Enables what can be done; the others say why not.
    void update();
    void retranslate();
    /// What arranges by itself.
    [[nodiscard]] AutoArrange& automatic() { return m_automatic; }

private:
    QMenu* addSubmenu(QMenu* menu, const char* title, ArrangeCommand first, ArrangeCommand last);
    void add(QMenu* menu, ArrangeCommand first, ArrangeCommand last);
    void addAutomatic(QMenu* menu);
    void updateAutomatic();
    [[nodiscard]] QAction* action(ArrangeCommand command) const;

    Actions& m_actions;
    DiagramView& m_view;
    ArrangeCommands m_commands;
    AutoArrange m_automatic;
    QMenu* m_menu = nullptr;
    std::vector<std::pair<QMenu*, const char*>> m_submenus;
};

} // namespace isthmus
