#pragma once

#include "views/charts/outage_ranking.h"
#include "views/charts/study_page.h"
#include "views/session/sweep_study.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace isthmus {

class BarChart;
class CurrentJourney;
class FigureTable;
class HeatMap;
class KindsButton;
class Segments;
class Selection;
class WhatIf;

/// What hurts most: every single failure, or every pair, ranked for one journey or all of them, with a
/// picture beside. A row selects its elements; a double click plays it as a what-if.
class OutagesPanel : public StudyPage {
    Q_OBJECT
public:
    OutagesPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection, WhatIf& whatIf,
                 QWidget* parent = nullptr, SweepStudy::Sweep sweep = isthmus::sweep);

    /// Pairs of everything, for all journeys: the answer to "what are the ten worst?".
    void showWorstPairs();

protected:
    void refreshFigures() override;
    [[nodiscard]] bool hasFigures() const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] QString status() const override;
    void retranslate() override;

private:
    void makeControls();
    QWidget* makeFigures();
    void ask();
    void fillJourneys();
    [[nodiscard]] OutageQuery query() const;
    void choose(const std::set<ElementId>& elements);
    void play(const std::set<ElementId>& elements);
    [[nodiscard]] std::set<ElementId> pairAt(int row, int column) const;
    [[nodiscard]] bool showsPairs() const { return m_sweep.question().order > 1; }

    SweepStudy& m_sweep; ///< the study of the page
    CurrentJourney& m_journey;
    Selection& m_selection;
    WhatIf& m_whatIf;
    Segments* m_orders = nullptr;
    KindsButton* m_kinds = nullptr;
    QComboBox* m_journeys = nullptr;
    QComboBox* m_rankBy = nullptr;
    QCheckBox* m_together = nullptr;
    QPushButton* m_play = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_pictureHeading = nullptr;
    QLabel* m_pictureNote = nullptr;
    FigureTable* m_table = nullptr;
    BarChart* m_bars = nullptr;
    HeatMap* m_map = nullptr;
    std::vector<std::uint32_t> m_mapped; ///< candidates of the heat map
    std::vector<std::size_t> m_barCases;
    std::set<ElementId> m_chosen;
};

} // namespace isthmus
