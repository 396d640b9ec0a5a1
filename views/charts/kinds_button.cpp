#include "views/charts/kinds_button.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace isthmus {

KindsButton::KindsButton(QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("kinds"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this,
            [this] { m_menu->popup(mapToGlobal(rect().bottomLeft() + QPoint(0, 2))); });
    m_menu->installEventFilter(this);
    retranslate();
}

void KindsButton::setKinds(std::vector<Kind> kinds) {
    if (kinds == m_kinds)
        return;
    const auto before = chosen();
    m_kinds = std::move(kinds);
    m_menu->clear();
    for (const Kind& kind : m_kinds) {
        QAction* action = m_menu->addAction(kind.name);
        action->setCheckable(true);
        action->setChecked(std::find(before.begin(), before.end(), kind.word) != before.end());
        connect(action, &QAction::toggled, this, [this] {
            say();
            emit chosenChanged();
        });
    }
    say();
    if (chosen() != before)
        emit chosenChanged();
}

std::vector<std::string> KindsButton::chosen() const {
    std::vector<std::string> words;
    const auto actions = m_menu->actions();
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        if (actions[static_cast<qsizetype>(i)]->isChecked())
            words.push_back(m_kinds[i].word);
    return words;
}

void KindsButton::say() {
    constexpr qsizetype kMostNamed = 2;
    QStringList names;
    for (const QAction* action : m_menu->actions())
        if (action->isChecked())
            names += action->text();
    const QString chosen = names.isEmpty() ? tr("All kinds")
                           : names.size() <= kMostNamed
                               ? names.join(QStringLiteral(", "))
                               : tr("%n kinds", nullptr, static_cast<int>(names.size()));
    setText(chosen + QStringLiteral(" ▾"));
}

void KindsButton::retranslate() {
    setToolTip(tr("What is failed; nothing ticked means everything"));
    setAccessibleName(toolTip());
    say();
}

bool KindsButton::eventFilter(QObject* watched, QEvent* event) {
    const bool clicked = event->type() == QEvent::MouseButtonRelease;
    const bool pressed =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (QAction* action = m_menu->activeAction(); watched == m_menu && action && (clicked || pressed)) {
        action->toggle(); // and the menu stays
        return true;
    }
    return QToolButton::eventFilter(watched, event);
}

} // namespace isthmus
