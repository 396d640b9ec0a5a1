#pragma once

#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace isthmus {

/// One entry of the menus.
struct Command {
    QAction* action = nullptr;
    QString text;     ///< without the letter marks of menus
    QString path;     ///< of the menus it stands in: "View ▸ Theme"
    QString keys;     ///< as the platform writes them; several are separated by ", "
    QString obstacle; ///< why it is off; empty when it is on

    /// By what it is remembered: the same in every language where the action has a name.
    [[nodiscard]] QString id() const;
};

/// Everything the menus offer now, in their order.
[[nodiscard]] std::vector<Command> commandsOf(const QMenuBar& menus);
/// The keys of an action as people read them; empty when it has none.
[[nodiscard]] QString keysText(const QAction& action);

} // namespace isthmus
