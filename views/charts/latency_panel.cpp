#include "views/charts/latency_panel.h"

#include "views/charts/bar_chart.h"
#include "views/charts/distribution_chart.h"
#include "views/charts/latency_rows.h"
#include "views/charts/panel_parts.h"
#include "views/charts/segments.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/session/service_study.h"
#include "views/text/names.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr std::size_t kMostRows = 40;

} // namespace

LatencyPanel::LatencyPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                           const WhatIf& whatIf, QWidget* parent)
    : StudyPage(new LatencyStudy(runner, journey, whatIf), parent),
      m_latency(static_cast<LatencyStudy&>(study())), m_selection(selection) {
    setObjectName(QStringLiteral("latency"));
    m_views = new Segments({QStringLiteral("latencyWaits"), QStringLiteral("latencyPopulations"),
                            QStringLiteral("latencyLosses")},
                           this);
    m_setup = new QCheckBox(this);
    m_setup->setObjectName(QStringLiteral("connectionSetup"));
    controls()->addWidget(m_views);
    controls()->addWidget(m_setup);
    setFigures(makeFigures());
    connect(m_views, &Segments::chosen, this, &LatencyPanel::refreshBars);
    connect(m_setup, &QCheckBox::toggled, this,
            [this](bool counts) { m_latency.setConnectionSetup(counts); });
    connect(m_bars, &BarChart::rowClicked, this, [this](int row) {
        const ElementId& element = m_elements[static_cast<std::size_t>(row)];
        if (!element.empty() && m_latency.subject().design)
            m_selection.set(drawnOf(*m_latency.subject().design, {element}));
    });
    retranslate();
    refresh();
}

QWidget* LatencyPanel::makeFigures() {
    auto* figures = new QWidget(this);
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(32);
    m_spread = new DistributionChart(figures);
    m_spread->setObjectName(QStringLiteral("latencySpread"));
    columns->addLayout(makeColumn(figures, m_spreadHeading, m_spreadNote, m_spread), 5);
    m_bars = new BarChart(BarText::InColumn);
    m_bars->setObjectName(QStringLiteral("latencyBars"));
    columns->addLayout(makeColumn(figures, m_barsHeading, m_barsNote, makeScroll(figures, m_bars)), 6);
    return figures;
}

void LatencyPanel::addTo(AnalysisResult& result) const {
    if (!m_latency.answer() || !m_latency.isCurrent())
        return;
    for (JourneyResult& journey : result.journeys)
        if (journey.id == m_latency.journey())
            journey.latencyDetail = *m_latency.answer();
}

bool LatencyPanel::hasFigures() const {
    return m_latency.answer() != nullptr;
}

QString LatencyPanel::words() const {
    return m_latency.state() == Study::State::Running
               ? tr("Following the journey through its calls and all states of what can fail…")
               : tr("How long the journey takes, and what it waits for, will stand here.");
}

QString LatencyPanel::status() const {
    return m_latency.answer() ? latencyStatesText(*m_latency.answer()) : QString();
}

void LatencyPanel::refreshFigures() {
    const LatencyDetail& found = *m_latency.answer();
    const Design& design = *m_latency.subject().design;
    const Journey* journey = findById(design.journeys, m_latency.journey());
    for (QLabel* note : {m_spreadNote, m_barsNote})
        makeQuiet(note);
    m_spreadHeading->setText(tr("How long does “%1” take?").arg(displayName(design, m_latency.journey())));
    m_spreadNote->setText(latencySummaryText(design, found.now) +
                          (m_latency.hasFailed() ? tr(" · grey: with nothing failed") : QString()));
    m_spreadNote->setToolTip(m_spreadNote->text());
    m_spread->setDistribution(
        latencyDistribution(m_latency.journey(), found, m_latency.hasFailed(),
                            journey != nullptr ? journey->targets.latencyP99 : std::nullopt));
    refreshBars();
}

void LatencyPanel::refreshBars() {
    if (!hasFigures())
        return;
    const LatencyDetail& found = *m_latency.answer();
    const Design& design = *m_latency.subject().design;
    LatencyRows rows;
    switch (m_views->current()) {
    case PopulationsView:
        rows = populationRows(design, m_latency.journey(), found);
        m_barsHeading->setText(tr("From where is it made?"));
        m_barsNote->setText(rows.rows.empty()
                                ? tr("The journey names no populations; the inspector has a field for them.")
                                : tr("median, and up to what 99 % stay within · grey: with nothing failed"));
        m_bars->setNumberHeadings({tr("p50 [ms]"), tr("p99 [ms]"), tr("p99 with nothing failed [ms]")});
        break;
    case LossesView:
        rows = lossRows(design, m_latency.journey(), found, kMostRows);
        m_barsHeading->setText(tr("What does a loss do to it?"));
        m_barsNote->setText(rows.rows.empty() ? tr("No standard disruption changes it.")
                                              : tr("99 % stay within · grey: with nothing failed"));
        m_bars->setNumberHeadings({tr("p50 [ms]"), tr("p99 [ms]"), tr("p99 with nothing failed [ms]")});
        break;
    default:
        rows = waitRows(design, m_latency.journey(), found, kMostRows);
        m_barsHeading->setText(tr("What does it wait for?"));
        m_barsNote->setText(
            rows.rows.empty()
                ? latencySummaryText(design, found.now)
                : tr("on average · blue: on the way · green: at work · pale: the sum of what follows"));
        m_bars->setNumberHeadings(waitHeadings());
    }
    m_barsNote->setToolTip(m_barsNote->text());
    m_bars->setAccessibleName(m_barsHeading->text());
    m_elements = std::move(rows.elements);
    m_bars->setRows(std::move(rows.rows));
}

QStringList LatencyPanel::waitHeadings() {
    return {tr("mean [ms]"), tr("times"), tr("each [ms]")};
}

void LatencyPanel::retranslate() {
    m_views->setTexts({tr("Waits for"), tr("Populations"), tr("Losses")});
    m_setup->setText(tr("New connections"));
    m_setup->setToolTip(tr("Every call goes over a connection that has to be made first"));
    m_spread->setAccessibleName(tr("Distribution of the time that a request takes"));
    if (!hasFigures()) // what is copied before anything was found says at least what it would be
        m_bars->setNumberHeadings(waitHeadings());
    refreshBars();
}

} // namespace isthmus
