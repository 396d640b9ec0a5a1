#pragma once

#include <QDialog>

#include <vector>

class QLineEdit;
class QMenuBar;

namespace isthmus {

/// All keys, menu by menu, and what the mouse does on the sheet, on one page with a filter.
class CheatSheet : public QDialog {
    Q_OBJECT
public:
    CheatSheet(const QMenuBar& menus, QWidget* parent);

private:
    struct Row {
        QString text;
        QString keys;
        QWidget* widget = nullptr;
    };
    struct Group {
        QString title;
        std::vector<Row> rows;
        QWidget* widget = nullptr;
    };
    [[nodiscard]] static std::vector<Group> groupsOf(const QMenuBar& menus);
    [[nodiscard]] static Group sheetGroup();
    QWidget* buildGroup(Group& group);
    QWidget* buildPage();
    void filter(const QString& typed);

    std::vector<Group> m_groups;
    QLineEdit* m_typed;
};

} // namespace isthmus
