#pragma once

#include "model/analysis/engine_budget.h"

#include <QCoreApplication>
#include <QDialog>

class QSpinBox;

namespace isthmus {

/// Asks how much memory and time the exact method may take.
class LimitsDialog : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(LimitsDialog)
public:
    LimitsDialog(const EngineBudget& budget, QWidget* parent);

    [[nodiscard]] EngineBudget budget() const;

private:
    QSpinBox* m_memory; ///< MB
    QSpinBox* m_time;   ///< seconds; 0: as long as it takes
};

} // namespace isthmus
