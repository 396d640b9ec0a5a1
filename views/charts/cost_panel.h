#pragma once

#include "views/charts/cost_table.h"

class QLabel;
class QStackedLayout;

namespace isthmus {

class CostFailuresPanel;
class Segments;
class Selection;

/// The monthly bill of what is shown: its totals, and its lines by flow and element, by rule or by account;
/// and on a page of its own what failures cost.
class CostPanel : public QWidget {
    Q_OBJECT
public:
    CostPanel(const AnalysisRunner& runner, Selection& selection, QWidget* parent = nullptr);

    void setFigures(std::shared_ptr<const AnalysisPair> figures);
    [[nodiscard]] CostTable* table() const { return m_table; }
    /// Adds what failures cost, where it was found, so that these figures open.
    void addTo(AnalysisResult& result) const;

signals:
    void elementClicked(const isthmus::ElementId& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    Segments* m_grouping;
    QLabel* m_total;
    CostTable* m_table;
    CostFailuresPanel* m_failures;
    QStackedLayout* m_pages;
    std::shared_ptr<const AnalysisPair> m_figures;
};

} // namespace isthmus
