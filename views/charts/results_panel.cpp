#include "views/charts/results_panel.h"

#include "views/charts/certainty_panel.h"
#include "views/charts/cost_panel.h"
#include "views/charts/derivation_panel.h"
#include "views/charts/explanation_panel.h"
#include "views/charts/figure_export.h"
#include "views/charts/figure_table.h"
#include "views/charts/findings_list.h"
#include "views/charts/latency_panel.h"
#include "views/charts/load_panel.h"
#include "views/charts/outages_panel.h"
#include "views/charts/recovery_panel.h"
#include "views/charts/recovery_table.h"
#include "views/charts/remedies_panel.h"
#include "views/charts/result_rows.h"
#include "views/charts/simulation_panel.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/session/uncertainty_study.h"
#include "views/theme/fonts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr std::size_t kHoursRows = 12;
constexpr int kLeastPageHeight = 160;
enum Tab {
    ResultsTab,
    ExplanationTab,
    DerivationTab,
    OutagesTab,
    RecoveryTab,
    CertaintyTab,
    SimulationTab,
    LatencyTab,
    LoadTab,
    RemediesTab,
    CostTab,
    FindingsTab
};

/// Full width of the nines chart: a whole number of nines that holds every bar and target.
double ninesScale(const std::vector<BarRow>& rows) {
    double longest = 1;
    for (const BarRow& row : rows)
        longest = std::max({longest, row.value, row.before.value_or(0), row.target.value_or(0)});
    return std::floor(longest) + 1;
}

} // namespace

ResultsPanel::ResultsPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                           WhatIf& whatIf, QWidget* parent)
    : QTabWidget(parent), m_runner(runner), m_journey(journey), m_selection(selection),
      m_nines(new BarChart(BarText::InColumn, this)), m_hours(new BarChart(BarText::AfterBar, this)),
      m_recovery(new RecoveryTable(this)),
      m_explanation(new ExplanationPanel(runner, journey, selection, whatIf, this)),
      m_derivation(new DerivationPanel(runner, journey, selection, this)),
      m_outages(new OutagesPanel(runner, journey, selection, whatIf, this)),
      m_recoveryPanel(new RecoveryPanel(runner, journey, selection, this)),
      m_certainty(new CertaintyPanel(runner, journey, selection, this)),
      m_simulation(new SimulationPanel(runner, journey, selection, this)),
      m_latency(new LatencyPanel(runner, journey, selection, whatIf, this)),
      m_load(new LoadPanel(runner, selection, whatIf, this)),
      m_remedies(new RemediesPanel(runner, journey, selection, this)),
      m_cost(new CostPanel(runner, selection, this)), m_findings(new FindingsList(this)) {
    setObjectName(QStringLiteral("results"));
    setDocumentMode(true);
    m_nines->setObjectName(QStringLiteral("ninesChart"));
    m_hours->setObjectName(QStringLiteral("hoursChart"));
    addTab(makeResultsPage(), {});
    addTab(m_explanation, {});
    addTab(m_derivation, {});
    addTab(m_outages, {});
    addTab(m_recoveryPanel, {});
    addTab(m_certainty, {});
    addTab(m_simulation, {});
    addTab(m_latency, {});
    addTab(m_load, {});
    addTab(m_remedies, {});
    connect(m_remedies, &RemediesPanel::editWanted, this, &ResultsPanel::editWanted);
    addTab(m_cost, {});
    auto* framed = new QWidget(this);
    auto* layout = new QVBoxLayout(framed);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_findings);
    addTab(framed, {});
    // The page that wants most must not take the drawing its room; all of them scroll.
    for (int page = 0; page < count(); ++page)
        widget(page)->setMinimumHeight(kLeastPageHeight);
    connect(&runner, &AnalysisRunner::finished, this, &ResultsPanel::refresh);
    connect(&journey, &CurrentJourney::changed, this, &ResultsPanel::refresh);
    connect(m_nines, &BarChart::rowClicked, this,
            [this](int row) { m_journey.choose(m_journeysShown[static_cast<std::size_t>(row)]); });
    connect(m_hours, &BarChart::rowClicked, this,
            [this](int row) { m_selection.set({m_elementsShown[static_cast<std::size_t>(row)]}); });
    connect(m_recovery, &RecoveryTable::rowClicked, this, [this](const std::vector<ElementId>& ids) {
        m_selection.set({ids.begin(), ids.end()});
    });
    connect(m_cost, &CostPanel::elementClicked, this, [this](const ElementId& id) { m_selection.set({id}); });
    connect(m_findings, &FindingsList::findingClicked, this,
            [this](const std::set<ElementId>& ids) { m_selection.set(ids); });
    m_derivation->setMore([this](AnalysisResult& result) {
        m_load->addTo(result);
        m_latency->addTo(result);
        m_cost->addTo(result);
    });
    m_derivation->setSimulation([this] { return m_simulation->found(); });
    connect(m_simulation, &SimulationPanel::figureWanted, this, &ResultsPanel::explain, Qt::QueuedConnection);
    retranslate();
    refresh();
}

void ResultsPanel::exportWith(FigureExport& ways) {
    connect(&ways, &FigureExport::figureWanted, this, &ResultsPanel::explain, Qt::QueuedConnection);
    for (auto* chart : findChildren<PlotCanvas*>())
        ways.attach(chart);
    for (auto* table : findChildren<FigureTable*>())
        ways.attach(table);
    for (auto* table : findChildren<RecoveryTable*>())
        ways.attach(table);
    ways.attach(m_cost->table());
}

QWidget* ResultsPanel::column(QLabel*& heading, QWidget* content, bool scrolls) {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    heading = new QLabel(box);
    heading->setFont(headingFont());
    heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(heading);
    if (!scrolls) {
        layout->addWidget(content, 1);
        return box;
    }
    auto* scroll = new QScrollArea(box);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* inner = new QWidget;
    inner->setAutoFillBackground(false);
    auto* innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(0, 0, 0, 0);
    innerLayout->setSpacing(4);
    innerLayout->addWidget(content);
    if (content == m_nines) {
        m_ninesNote = new QLabel(inner);
        m_ninesNote->setFont(secondaryFont());
        innerLayout->addWidget(m_ninesNote);
    }
    innerLayout->addStretch(1);
    scroll->setWidget(inner);
    layout->addWidget(scroll, 1);
    return box;
}

QWidget* ResultsPanel::makeResultsPage() {
    auto* page = new QWidget(this);
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(32);
    m_columns = {column(m_ninesHeading, m_nines, true), column(m_hoursHeading, m_hours, true),
                 column(m_recoveryHeading, m_recovery, false)};
    layout->addWidget(m_columns[0], 9);
    layout->addWidget(m_columns[1], 8);
    layout->addWidget(m_columns[2], 8);
    m_hint = new QLabel(page);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->hide();
    layout->addWidget(m_hint, 1);
    return page;
}

void ResultsPanel::refresh() {
    const auto pair = m_runner.latest();
    if (!pair)
        return;
    auto nineRows = ninesRows(*pair);
    for (QWidget* shown : m_columns)
        shown->setVisible(!nineRows.empty());
    m_hint->setVisible(nineRows.empty());
    m_journeysShown.clear();
    for (const JourneyResult& result : pair->shown().journeys)
        if (findById(pair->design->journeys, result.id) != nullptr)
            m_journeysShown.push_back(result.id);
    const bool compares =
        std::any_of(nineRows.begin(), nineRows.end(), [](const BarRow& r) { return r.before.has_value(); });
    const bool aims =
        std::any_of(nineRows.begin(), nineRows.end(), [](const BarRow& r) { return r.target.has_value(); });
    m_ninesNote->setText(compares && aims ? tr("grey: before the what-if · line: target")
                         : compares       ? tr("grey: before the what-if")
                         : aims           ? tr("line: target")
                                          : QString());
    QPalette note = m_ninesNote->palette();
    note.setColor(QPalette::WindowText, Theme::current().colour(ColourRole::TextSecondary));
    m_ninesNote->setPalette(note);
    m_hint->setPalette(note);
    const double scale = ninesScale(nineRows);
    m_nines->setRows(std::move(nineRows), scale);
    m_hours->setRows(hoursRows(*pair, m_journey.id(), kHoursRows, m_elementsShown));
    m_recovery->setRows(recoveryRows(*pair, m_journey.id()));
    m_cost->setFigures(pair);
    m_findings->setFigures(*pair);
    const int findings = m_findings->count();
    setTabText(FindingsTab, findings == 0 ? tr("Findings") : tr("Findings %1").arg(findings));
    setTabVisible(FindingsTab, findings > 0);
    setTabVisible(CertaintyTab, UncertaintyStudy::hasRanges(*pair->design));
}

void ResultsPanel::explain(const QString& figure) {
    setCurrentIndex(DerivationTab);
    m_derivation->begin(figure);
}

std::shared_ptr<const Improvement> ResultsPanel::remedies() const {
    return m_remedies->found();
}

void ResultsPanel::showWorstPairs() {
    setCurrentIndex(OutagesTab);
    m_outages->showWorstPairs();
}

void ResultsPanel::retranslate() {
    setAccessibleName(tr("Results"));
    setTabText(ResultsTab, tr("Results"));
    setTabText(ExplanationTab, tr("Why"));
    setTabText(DerivationTab, tr("Figures"));
    setTabText(OutagesTab, tr("Outages"));
    setTabText(RecoveryTab, tr("Recovery"));
    setTabText(CertaintyTab, tr("Certainty"));
    setTabText(SimulationTab, tr("Simulation"));
    setTabText(LatencyTab, tr("Latency"));
    setTabText(LoadTab, tr("Load"));
    setTabText(RemediesTab, tr("Remedies"));
    setTabText(CostTab, tr("Cost"));
    setTabText(FindingsTab, tr("Findings"));
    m_ninesHeading->setText(tr("Is each journey available enough?"));
    m_hoursHeading->setText(tr("What costs most hours a year?"));
    m_recoveryHeading->setText(tr("Recovery by disruption"));
    m_hint->setText(
        tr("A journey says what “up” means to somebody. Select the component it begins at and choose "
           "Insert ▸ Journey: its availability, recovery and latency then stand here."));
    m_nines->setAccessibleName(m_ninesHeading->text());
    m_nines->setNumberHeadings({tr("unavailability"), tr("down a year [h]")});
    m_hours->setNumberHeadings({tr("saves a year [h]")});
    m_recovery->setAccessibleName(m_recoveryHeading->text());
    m_hours->setAccessibleName(m_hoursHeading->text());
    m_recovery->setAccessibleName(m_recoveryHeading->text());
    m_findings->setAccessibleName(tr("Findings"));
}

void ResultsPanel::changeEvent(QEvent* event) {
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace isthmus
