#pragma once

#include <QObject>

class QMenu;

namespace isthmus {

class Settings;

/// Fills the menu of files that were opened last, whenever it is shown: the pinned ones first, missing ones
/// marked. A right click on one pins it or takes it out of the list; for the keyboard there is a submenu that
/// pins.
class RecentMenu : public QObject {
    Q_OBJECT
public:
    /// `menu` and `settings` must outlive it.
    RecentMenu(QMenu& menu, Settings& settings);

    void fill();

signals:
    void openWanted(const QString& path);

private:
    void addFile(const QString& path);
    void addPins(const QStringList& files);
    void showActions(const QPoint& at);
    void removeMissing();

    QMenu& m_menu;
    Settings& m_settings;
};

} // namespace isthmus
