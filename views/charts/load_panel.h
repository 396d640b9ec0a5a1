#pragma once

#include "views/charts/study_page.h"

namespace isthmus {

class BarChart;
class FigureTable;
class LoadStudy;
class Segments;
class Selection;
class WhatIf;

/// What links, flows, equals and queues have to carry, now and after the loss that is worst for them. A row
/// selects the thing and that loss; a double click on a number opens it, elsewhere it fails the loss in the
/// what-if mode.
class LoadPanel : public StudyPage {
    Q_OBJECT
public:
    LoadPanel(const AnalysisRunner& runner, Selection& selection, WhatIf& whatIf, QWidget* parent = nullptr);

    /// Adds what it found to the figures of the same drawing, so that its figures open.
    void addTo(AnalysisResult& result) const;

protected:
    void refreshFigures() override;
    [[nodiscard]] bool hasFigures() const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] QString status() const override;
    void retranslate() override;

private:
    enum View { LinksView, FlowsView, QueuesView, SizingView, BurstsView };
    QWidget* makeFigures();
    void select(const std::set<ElementId>& elements);

    LoadStudy& m_load; ///< the study of the page
    Selection& m_selection;
    WhatIf& m_whatIf;
    Segments* m_views = nullptr;
    QLabel* m_tableHeading = nullptr;
    QLabel* m_tableNote = nullptr;
    QLabel* m_barsHeading = nullptr;
    QLabel* m_barsNote = nullptr;
    std::vector<FigureTable*> m_tables; ///< by view
    std::vector<bool> m_hasColumns;     ///< in the language in force, by view
    BarChart* m_bars = nullptr;
    std::vector<ElementId> m_elements;
};

} // namespace isthmus
