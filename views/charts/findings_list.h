#pragma once

#include "views/session/analysis_runner.h"

#include <QListWidget>

namespace isthmus {

/// What the analysis remarks on, worst first; a click selects the elements concerned.
class FindingsList : public QListWidget {
    Q_OBJECT
public:
    explicit FindingsList(QWidget* parent = nullptr);

    void setFigures(const AnalysisPair& pair);

signals:
    void findingClicked(const std::set<isthmus::ElementId>& elements);

private:
    std::vector<std::set<ElementId>> m_elements;
};

} // namespace isthmus
