#pragma once

#include "views/session/analysis_runner.h"

#include <QTreeWidget>

namespace isthmus {

/// The monthly cost, by flow and by element, each opening into its billing lines with quantity, rate and
/// source. A line without a price says why and counts for nothing.
class CostTable : public QTreeWidget {
    Q_OBJECT
public:
    explicit CostTable(QWidget* parent = nullptr);

    void setFigures(const AnalysisPair& pair);

signals:
    void elementClicked(const isthmus::ElementId& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace isthmus
