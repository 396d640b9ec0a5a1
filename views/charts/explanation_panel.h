#pragma once

#include "views/session/explanation_runner.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace isthmus {

class FigureTable;
class Segments;
class Selection;
class WhatIf;

/// Why the current journey is as available as it is: its minimal cut sets or path sets, and every measure of
/// importance, of elements or of pairs. A row selects its elements; a double click fails them as a what-if.
/// Explanations are found only while the panel shows.
class ExplanationPanel : public QWidget {
    Q_OBJECT
public:
    ExplanationPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                     WhatIf& whatIf, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeColumns();
    void tryOut(const std::set<ElementId>& elements);
    void refresh();
    void refreshSets();
    void refreshImportance();
    void retranslate();
    [[nodiscard]] QString wordsInstead() const;

    const AnalysisRunner& m_runner;
    CurrentJourney& m_journey;
    Selection& m_selection;
    WhatIf& m_whatIf;
    ExplanationRunner m_explanations;
    QStackedLayout* m_pages;
    QLabel* m_words; ///< in place of the tables
    QLabel* m_cutsHeading = nullptr;
    QLabel* m_cutsNote = nullptr;
    QLabel* m_importanceHeading = nullptr;
    QLabel* m_noCuts = nullptr;        ///< in place of the rows
    Segments* m_sets = nullptr;        ///< cut sets or path sets
    Segments* m_importances = nullptr; ///< of elements or of pairs
    FigureTable* m_cuts = nullptr;
    FigureTable* m_paths = nullptr;
    FigureTable* m_joint = nullptr;
    FigureTable* m_importance = nullptr;
};

} // namespace isthmus
