#include "app/gui/commands/command_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace isthmus {

namespace {

struct Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

/// An action's text as it reads in a sentence: without the letter marks of menus.
QString plainText(const QAction& action) {
    QString text = action.text();
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text.at(i) == QLatin1Char('&'))
            text.remove(i, 1); // a doubled mark stands for itself
    return text;
}

void collect(const QList<QAction*>& actions, const QString& path, std::vector<Command>& found) {
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = plainText(*action).trimmed();
        if (const QMenu* menu = action->menu()) {
            collect(menu->actions(), path.isEmpty() ? text : path + QStringLiteral(" ▸ ") + text, found);
            continue;
        }
        QString obstacle = action->isEnabled() ? QString() : action->property("obstacle").toString();
        if (!action->isEnabled() && obstacle.isEmpty())
            obstacle = Commands::tr("Not possible now.");
        found.push_back({action, text, path, keysText(*action), obstacle});
    }
}

} // namespace

QString Command::id() const {
    return action->objectName().isEmpty() ? path + QLatin1Char('/') + text : action->objectName();
}

QString keysText(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys += sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

std::vector<Command> commandsOf(const QMenuBar& menus) {
    std::vector<Command> found;
    collect(menus.actions(), {}, found);
    return found;
}

} // namespace isthmus
