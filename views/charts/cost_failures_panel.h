#pragma once

#include "views/charts/study_page.h"
#include "views/session/failure_cost_study.h"

namespace isthmus {

class FigureTable;
class Selection;

/// What failures cost: each disruption's change of the bill for as long as it lasts, with what that comes to
/// in a year; and beside it what downtime costs, and what providers promise. A row selects what it speaks of.
class CostFailuresPanel : public StudyPage {
    Q_OBJECT
public:
    CostFailuresPanel(const AnalysisRunner& runner, Selection& selection, QWidget* parent = nullptr);

    /// Adds what it found to the figures of the same drawing with nothing failed, so that its figures open.
    void addTo(AnalysisResult& result) const;

protected:
    void refreshFigures() override;
    [[nodiscard]] bool hasFigures() const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] QString status() const override;
    void retranslate() override;

private:
    FailureCostStudy& m_costs; ///< the study of the page
    Selection& m_selection;
    FigureTable* m_modes = nullptr;
    FigureTable* m_floors = nullptr;
    QLabel* m_modesHeading = nullptr;
    QLabel* m_modesNote = nullptr;
    QLabel* m_floorsHeading = nullptr;
    QLabel* m_floorsNote = nullptr;
};

} // namespace isthmus
