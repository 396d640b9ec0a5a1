#pragma once

#include "views/charts/result_rows.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace isthmus {

/// RTO and RPO of one journey by disruption, as chips that say whether the target is met.
class RecoveryTable : public QTableView {
    Q_OBJECT
public:
    explicit RecoveryTable(QWidget* parent = nullptr);

    void setRows(std::vector<RecoveryLine> rows);
    /// Whether a line can be chosen, by mouse or keys; it then stays marked.
    void setChoosable(bool choosable);
    /// Marks a line without telling anybody.
    void chooseLine(int line);

signals:
    void rowClicked(const std::vector<isthmus::ElementId>& elements);
    void lineClicked(int line);
    void lineChosen(int line);

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    Model* m_model;
    bool m_choosable = false;
    bool m_filling = false;
};

} // namespace isthmus
