#pragma once

#include <QWidget>

#include "views/charts/recovery_rows.h"

class QLabel;
class QStackedWidget;

namespace isthmus {

class CurrentJourney;
class FigureTable;
class RecoveryTable;
class RecoveryTimeline;
class Segments;
class Selection;

/// How the current journey recovers: its strategy and policy, what it recovers from – standard disruptions
/// and events of scenarios – and for the chosen one the timeline and what each store loses. Beside the
/// policy: which plans something stands in the way of.
class RecoveryPanel : public QWidget {
    Q_OBJECT
public:
    RecoveryPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                  QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void refresh();
    void retranslate();
    void showSource(std::size_t number);
    void choosePolicy(int row);

    const AnalysisRunner& m_runner;
    CurrentJourney& m_journey;
    Selection& m_selection;
    QLabel* m_strategy = nullptr;
    QLabel* m_reason = nullptr;
    QLabel* m_listHeading = nullptr;
    QLabel* m_listNote = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_dataNote = nullptr;
    Segments* m_views = nullptr;
    QStackedWidget* m_left = nullptr;
    RecoveryTable* m_policy = nullptr;
    FigureTable* m_plans = nullptr;
    RecoveryTable* m_list = nullptr;
    RecoveryTimeline* m_timeline = nullptr;
    FigureTable* m_stores = nullptr;
    std::vector<std::string> m_types;      ///< of the policy's lines
    std::vector<RecoverySource> m_sources; ///< of the list's lines
    std::string m_chosen;                  ///< key of the source shown
};

} // namespace isthmus
