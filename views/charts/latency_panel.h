#pragma once

#include "views/charts/study_page.h"

class QCheckBox;

namespace isthmus {

class BarChart;
class CurrentJourney;
class DistributionChart;
class LatencyStudy;
class Segments;
class Selection;
class WhatIf;

/// How long the current journey takes: the distribution, with nothing failed behind it; what it waits for,
/// from where it is made, what losses do to it. A bar selects its element.
class LatencyPanel : public StudyPage {
    Q_OBJECT
public:
    LatencyPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                 const WhatIf& whatIf, QWidget* parent = nullptr);

    /// Adds what it found to the figures of the same drawing, so that its figures open.
    void addTo(AnalysisResult& result) const;

protected:
    void refreshFigures() override;
    [[nodiscard]] bool hasFigures() const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] QString status() const override;
    void retranslate() override;

private:
    enum View { WaitsView, PopulationsView, LossesView };
    QWidget* makeFigures();
    void refreshBars();
    [[nodiscard]] static QStringList waitHeadings();

    LatencyStudy& m_latency; ///< the study of the page
    Selection& m_selection;
    QCheckBox* m_setup = nullptr;
    Segments* m_views = nullptr;
    QLabel* m_spreadHeading = nullptr;
    QLabel* m_spreadNote = nullptr;
    QLabel* m_barsHeading = nullptr;
    QLabel* m_barsNote = nullptr;
    DistributionChart* m_spread = nullptr;
    BarChart* m_bars = nullptr;
    std::vector<ElementId> m_elements;
};

} // namespace isthmus
