#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QMenuBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace isthmus {

class Actions;
class KeyField;
class Settings;
class ShortcutModel;

/// Lets people give commands other keys: a table with a filter, a field that records what is pressed, the
/// name of whoever has those keys already, and the way back for one command or all. Nothing changes before
/// OK.
class ShortcutDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutDialog(const Actions& actions, const QMenuBar& menus, QWidget* parent);

    /// What was chosen, as it is kept.
    void keep(Settings& settings) const;

private:
    void build();
    [[nodiscard]] int row() const;
    void showRow();
    void showConflict();
    void assign();

    const Actions& m_actions;
    ShortcutModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_filter;
    QTableView* m_table;
    KeyField* m_recorded;
    QLabel* m_conflict;
    QPushButton* m_assign;
    QPushButton* m_clear;
    QPushButton* m_reset;
};

} // namespace isthmus
