#pragma once

#include "views/session/analysis_runner.h"

#include <QTreeWidget>

namespace isthmus {

/// The monthly cost, by flow and element, by rule or by account, each opening into its billing lines with
/// quantity, rate and source. A line without a price says why and counts for nothing. List prices and what is
/// left of them after discounts have columns of their own.
class CostTable : public QTreeWidget {
    Q_OBJECT
public:
    explicit CostTable(QWidget* parent = nullptr);

    enum class Grouping { Owner, Rule, Account };

    void setFigures(const AnalysisPair& pair);
    /// Takes effect with the next figures.
    void setGrouping(Grouping grouping) { m_grouping = grouping; }

signals:
    void elementClicked(const isthmus::ElementId& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Grouping m_grouping = Grouping::Owner;
};

} // namespace isthmus
