#pragma once

#include <QDialog>

#include "model/edit/edit_between.h"

class QTreeWidget;

namespace isthmus {

/// Lists where what is drawn and what its file holds by now differ, element by element.
class DifferenceDialog : public QDialog {
    Q_OBJECT
public:
    enum class Choice { Reload, KeepMine };

    /// @param changes  from `drawn` to `inFile`; null when they differ in more than elements and their looks.
    DifferenceDialog(const Design& drawn, const Design& inFile, const ChangeSet* changes, QWidget* parent);

signals:
    void chosen(isthmus::DifferenceDialog::Choice choice);

private:
    int fill(const Design& drawn, const Design& inFile, const ChangeSet& changes);
    int addGroup(const QString& title, const Design& design, const std::set<ElementId>& ids);
    void addLine(const QString& title);
    void choose(Choice choice);

    QTreeWidget* m_list;
};

} // namespace isthmus
