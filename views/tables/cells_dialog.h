#pragma once

#include "views/tables/cell_import.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace isthmus {

/// Asks what pasted cells are: what each column says, and shows what the rows become, before anything is
/// made.
class CellsDialog : public QDialog {
    Q_OBJECT
public:
    CellsDialog(CellRows rows, CellContext context, QWidget* parent = nullptr);

    /// What accepting makes.
    [[nodiscard]] const CellPlan& plan() const { return m_plan; }
    [[nodiscard]] const CellMapping& mapping() const { return m_mapping; }

private:
    void fillColumns();
    void replan();
    [[nodiscard]] QComboBox* columnBox(int column);

    const CellRows m_rows;
    const CellContext m_context;
    CellMapping m_mapping;
    CellPlan m_plan;
    QComboBox* m_what;
    QCheckBox* m_headings;
    QTableWidget* m_cells;
    QTableWidget* m_preview;
    QLabel* m_summary;
    QPushButton* m_make;
};

} // namespace isthmus
