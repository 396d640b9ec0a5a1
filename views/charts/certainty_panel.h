#pragma once

#include "views/charts/study_page.h"

namespace isthmus {

class BarChart;
class CurrentJourney;
class DistributionChart;
class Selection;
class UncertaintyStudy;

/// How sure the current journey's availability is: the chance that it meets its target, how the samples lie,
/// and what it rests on. A bar selects its element.
class CertaintyPanel : public StudyPage {
    Q_OBJECT
public:
    CertaintyPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                   QWidget* parent = nullptr);

protected:
    void refreshFigures() override;
    [[nodiscard]] bool hasFigures() const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] QString status() const override;
    void retranslate() override;

private:
    QWidget* makeFigures();

    UncertaintyStudy& m_uncertainty; ///< the study of the page
    Selection& m_selection;
    QLabel* m_chance = nullptr;
    QLabel* m_chanceNote = nullptr;
    QLabel* m_spreadHeading = nullptr;
    QLabel* m_spreadNote = nullptr;
    QLabel* m_tornadoHeading = nullptr;
    QLabel* m_tornadoNote = nullptr;
    DistributionChart* m_spread = nullptr;
    BarChart* m_tornado = nullptr;
    std::vector<ElementId> m_elements;
};

} // namespace isthmus
