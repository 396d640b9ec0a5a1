#pragma once

#include "views/charts/study_page.h"
#include "views/session/simulation_study.h"

class QSpinBox;

namespace isthmus {

class BarChart;
class CurrentJourney;
class DistributionChart;
class Selection;

/// Years of the design lived through, event by event: availability with its interval beside the exact figure,
/// how bad years get, how long outages last, what opens them, and what data is lost. A cause selects its
/// element.
class SimulationPanel : public StudyPage {
    Q_OBJECT
public:
    SimulationPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                    QWidget* parent = nullptr, SimulationStudy::Simulate simulate = isthmus::simulate);

    /// The run of the drawing as it is, so that its figures open; null: there is none.
    [[nodiscard]] const SimulationResult* found() const;

signals:
    /// Somebody asks why a number is what it is: the id of its figure.
    void figureWanted(const QString& figure);

protected:
    void refreshFigures() override;
    [[nodiscard]] bool hasFigures() const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] QString status() const override;
    [[nodiscard]] bool asksAnew() const override { return true; }
    void retranslate() override;

private:
    void makeControls();
    QWidget* makeFigures();
    void showFigures(const SimulatedJourney& journey);
    [[nodiscard]] const SimulatedJourney* shown() const;

    /// A column with a chart that may have nothing to say.
    struct Column {
        QWidget* box = nullptr;
        QLabel* heading = nullptr;
        QLabel* note = nullptr;
    };
    Column addColumn(QWidget* figures, QWidget* content, int stretch);

    SimulationStudy& m_simulation; ///< the study of the page
    CurrentJourney& m_journey;
    Selection& m_selection;
    QLabel* m_yearsLabel = nullptr;
    QLabel* m_seedLabel = nullptr;
    QSpinBox* m_years = nullptr;
    QSpinBox* m_seed = nullptr;
    QLabel* m_figures = nullptr;
    BarChart* m_exceedance = nullptr;
    DistributionChart* m_lengths = nullptr;
    BarChart* m_causes = nullptr;
    DistributionChart* m_data = nullptr;
    Column m_yearColumn, m_lengthColumn, m_causeColumn, m_dataColumn;
    std::vector<ElementId> m_elements; ///< of the causes
};

} // namespace isthmus
