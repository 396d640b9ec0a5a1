#include "app/gui/recent_menu.h"

#include "app/gui/settings.h"
#include "views/icons/icon_provider.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace isthmus {

namespace {

/// The folder as people know it: "~" for their own.
QString shortFolder(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + QLatin1Char('/'))
               ? QLatin1Char('~') + folder.mid(home.size())
               : folder;
}

QString escaped(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

RecentMenu::RecentMenu(QMenu& menu, Settings& settings) : QObject(&menu), m_menu(menu), m_settings(settings) {
    m_menu.setToolTipsVisible(true);
    m_menu.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
    connect(&m_menu, &QWidget::customContextMenuRequested, this, &RecentMenu::showActions);
}

void RecentMenu::fill() {
    m_menu.clear();
    const QStringList files = m_settings.recentFiles();
    if (files.isEmpty()) {
        m_menu.addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    bool pinned = true;
    for (const QString& path : files) {
        if (std::exchange(pinned, m_settings.isPinned(path)) && !pinned && !m_menu.isEmpty())
            m_menu.addSeparator();
        addFile(path);
    }
    m_menu.addSeparator();
    addPins(files);
    QAction* missing = m_menu.addAction(tr("Remove &missing files"), this, &RecentMenu::removeMissing);
    missing->setObjectName(QStringLiteral("removeMissing"));
    missing->setEnabled(std::any_of(files.begin(), files.end(),
                                    [](const QString& path) { return !QFileInfo::exists(path); }));
    if (!missing->isEnabled())
        missing->setToolTip(tr("No file of the list is missing."));
    QAction* clear = m_menu.addAction(tr("&Clear the list"));
    clear->setObjectName(QStringLiteral("clearRecent"));
    clear->setToolTip(tr("Pinned files stay."));
    connect(clear, &QAction::triggered, this, [this] { m_settings.clearRecentFiles(); });
}

void RecentMenu::addFile(const QString& path) {
    const bool there = QFileInfo::exists(path);
    const QString name = escaped(QFileInfo(path).completeBaseName());
    QAction* action = m_menu.addAction(there ? name : tr("%1 (missing)").arg(name));
    action->setText(action->text() + QLatin1Char('\t') + escaped(shortFolder(path)));
    action->setData(path);
    action->setToolTip(path);
    action->setStatusTip(path);
    action->setEnabled(there);
    if (m_settings.isPinned(path))
        action->setIcon(toolIcon(QStringLiteral("pin")));
    connect(action, &QAction::triggered, this, [this, path] { emit openWanted(path); });
}

void RecentMenu::addPins(const QStringList& files) {
    QMenu* pins = m_menu.addMenu(toolIcon(QStringLiteral("pin")), tr("&Pin"));
    pins->setObjectName(QStringLiteral("pinRecent"));
    pins->setEnabled(!files.isEmpty());
    for (const QString& path : files) {
        QAction* action = pins->addAction(escaped(QFileInfo(path).completeBaseName()));
        action->setToolTip(path);
        action->setCheckable(true);
        action->setChecked(m_settings.isPinned(path));
        connect(action, &QAction::toggled, this, [this, path](bool on) { m_settings.setPinned(path, on); });
    }
}

void RecentMenu::showActions(const QPoint& at) {
    const QAction* under = m_menu.actionAt(at);
    const QString path = under ? under->data().toString() : QString();
    if (path.isEmpty())
        return;
    const bool pinned = m_settings.isPinned(path);
    auto* choice = new QMenu(&m_menu);
    choice->setObjectName(QStringLiteral("recentFileActions"));
    choice->setAttribute(Qt::WA_DeleteOnClose);
    connect(choice->addAction(pinned ? tr("Un&pin") : tr("&Pin")), &QAction::triggered, this,
            [this, path, pinned] {
                m_settings.setPinned(path, !pinned);
                fill();
            });
    connect(choice->addAction(tr("&Remove from the list")), &QAction::triggered, this, [this, path] {
        m_settings.removeRecentFile(path);
        fill();
    });
    choice->popup(m_menu.mapToGlobal(at));
}

void RecentMenu::removeMissing() {
    const QStringList files = m_settings.recentFiles();
    for (const QString& path : files)
        if (!QFileInfo::exists(path))
            m_settings.removeRecentFile(path);
}

} // namespace isthmus
