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

signals:
    void rowClicked(const std::vector<isthmus::ElementId>& elements);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Model;
    Model* m_model;
};

} // namespace isthmus
