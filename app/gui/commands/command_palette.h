#pragma once

#include <QFrame>

class QLineEdit;
class QListView;
class QMenuBar;

namespace isthmus {

class CommandModel;
class Settings;

/// A list of everything the menus offer, over the upper part of the window: a few letters find a command,
/// Enter carries it out, Esc or a click elsewhere closes. What is off stands there too and says why.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    /// A child of `window`; `menus` and `settings` must outlive it.
    CommandPalette(QWidget* window, const QMenuBar& menus, Settings& settings);

    /// Shows it with all commands as they are now.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void run();
    void giveUp();
    bool handleKey(int key);

    const QMenuBar& m_menus;
    Settings& m_settings;
    QLineEdit* m_typed;
    QListView* m_list;
    CommandModel* m_model;
    QWidget* m_before = nullptr; ///< had the keyboard
};

} // namespace isthmus
