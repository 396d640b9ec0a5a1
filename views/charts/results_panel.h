#pragma once

#include "views/session/analysis_runner.h"

#include "model/edit/edit.h"

#include <QTabWidget>

class QLabel;

namespace isthmus {

class BarChart;
class CertaintyPanel;
class CostPanel;
class CurrentJourney;
class DerivationPanel;
class ExplanationPanel;
class FigureExport;
class FindingsList;
class LatencyPanel;
class LoadPanel;
class OutagesPanel;
class RecoveryPanel;
class RecoveryTable;
class RemediesPanel;
class Selection;
class SimulationPanel;
class WhatIf;
struct Improvement;

/// The panel below the drawing: pictures of the current journey's figures, what takes it down, the cost by
/// flow and line, and the findings. Clicking a row selects what it speaks of. Follows every finished
/// analysis.
class ResultsPanel : public QTabWidget {
    Q_OBJECT
public:
    ResultsPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection, WhatIf& whatIf,
                 QWidget* parent = nullptr);

    /// Lets every chart and table be taken along.
    void exportWith(FigureExport& ways);
    /// Opens a figure by its id (model/derivation/figure_id.h).
    void explain(const QString& figure);
    /// The remedies that were found for the drawing as it is; null: none.
    [[nodiscard]] std::shared_ptr<const Improvement> remedies() const;
    /// Ranks all pairs of failures.
    void showWorstPairs();

signals:
    /// Somebody wants a change of the drawing that was found here.
    void editWanted(const isthmus::Edit& edit, const QString& label);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeResultsPage();
    QWidget* column(QLabel*& heading, QWidget* content, bool scrolls);
    void refresh();
    void retranslate();

    const AnalysisRunner& m_runner;
    CurrentJourney& m_journey;
    Selection& m_selection;
    QLabel* m_ninesHeading = nullptr;
    QLabel* m_hoursHeading = nullptr;
    QLabel* m_recoveryHeading = nullptr;
    QLabel* m_ninesNote = nullptr;
    QLabel* m_hint = nullptr; ///< in place of the columns while there is no journey
    std::vector<QWidget*> m_columns;
    BarChart* m_nines;
    BarChart* m_hours;
    RecoveryTable* m_recovery;
    ExplanationPanel* m_explanation;
    DerivationPanel* m_derivation;
    OutagesPanel* m_outages;
    RecoveryPanel* m_recoveryPanel;
    CertaintyPanel* m_certainty;
    SimulationPanel* m_simulation;
    LatencyPanel* m_latency;
    LoadPanel* m_load;
    RemediesPanel* m_remedies;
    CostPanel* m_cost;
    FindingsList* m_findings;
    std::vector<ElementId> m_journeysShown;
    std::vector<ElementId> m_elementsShown;
};

} // namespace isthmus
