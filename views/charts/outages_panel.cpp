#include "views/charts/outages_panel.h"

#include "views/charts/bar_chart.h"
#include "views/charts/figure_table.h"
#include "views/charts/heat_map.h"
#include "views/charts/kinds_button.h"
#include "views/charts/outage_rows.h"
#include "views/charts/panel_parts.h"
#include "views/charts/segments.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/outage_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kMapped = 10; ///< candidates of the heat map
constexpr std::size_t kMostBars = 24;

/// Kinds of which the design has something to fail, as a sweep calls them.
std::vector<KindsButton::Kind> kindsOf(const Design& design, const Catalogue& catalogue) {
    std::vector<KindsButton::Kind> kinds;
    const auto add = [&](const std::string& word) {
        const bool known =
            std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.word == word; });
        if (!known)
            kinds.push_back({word, candidateKindName(catalogue, word)});
    };
    for (const Place& place : design.places)
        add(place.kind);
    if (!design.cables.empty())
        add("cable");
    if (!design.sharedRisks.empty())
        add("shared_risk");
    if (!design.components.empty())
        add("component");
    if (!design.links.empty())
        add("link");
    return kinds;
}

} // namespace

OutagesPanel::OutagesPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                           WhatIf& whatIf, QWidget* parent, SweepStudy::Sweep sweep)
    : StudyPage(new SweepStudy(runner, nullptr, std::move(sweep)), parent),
      m_sweep(static_cast<SweepStudy&>(study())), m_journey(journey), m_selection(selection),
      m_whatIf(whatIf) {
    setObjectName(QStringLiteral("outages"));
    makeControls();
    setFigures(makeFigures());
    connect(&runner, &AnalysisRunner::finished, this, &OutagesPanel::fillJourneys);
    connect(&journey, &CurrentJourney::changed, this, [this] {
        fillJourneys();
        refresh();
    });
    retranslate();
    fillJourneys();
    refresh();
}

void OutagesPanel::makeControls() {
    m_orders = new Segments({QStringLiteral("singles"), QStringLiteral("pairs")}, this);
    controls()->addWidget(m_orders);
    m_kinds = new KindsButton(this);
    m_journeys = new QComboBox(this);
    m_journeys->setObjectName(QStringLiteral("outageJourney"));
    // Long names are no reason for a wide window.
    m_journeys->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_journeys->setMinimumContentsLength(14);
    m_rankBy = new QComboBox(this);
    m_rankBy->setObjectName(QStringLiteral("outageRank"));
    m_together = new QCheckBox(this);
    m_together->setObjectName(QStringLiteral("worseTogether"));
    m_together->setChecked(true);
    m_play = new QPushButton(this);
    m_play->setObjectName(QStringLiteral("playOutage"));
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_kinds, m_journeys, m_rankBy, m_together, m_play})
        controls()->addWidget(control);
    connect(m_orders, &Segments::chosen, this, &OutagesPanel::ask);
    connect(m_kinds, &KindsButton::chosenChanged, this, &OutagesPanel::ask);
    connect(m_journeys, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            m_journey.choose(ElementId{m_journeys->itemData(index).toString().toStdString()});
        refresh();
    });
    connect(m_rankBy, &QComboBox::activated, this, &OutagesPanel::refresh);
    connect(m_together, &QCheckBox::toggled, this, &OutagesPanel::refresh);
    connect(m_play, &QPushButton::clicked, this, [this] { play(m_chosen); });
}

QWidget* OutagesPanel::makeFigures() {
    auto* figures = new QWidget(this);
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    const auto column = [&](QLabel*& heading, int stretch) {
        auto* box = new QVBoxLayout;
        box->setSpacing(4);
        heading = makeHeading(figures);
        box->addWidget(heading);
        columns->addLayout(box, stretch);
        return box;
    };
    QVBoxLayout* left = column(m_heading, 9);
    m_table = new FigureTable(figures);
    m_table->setObjectName(QStringLiteral("outageTable"));
    left->addWidget(m_table, 1);
    QVBoxLayout* right = column(m_pictureHeading, 4);
    m_pictureNote = makeNote(figures);
    right->addWidget(m_pictureNote);
    m_bars = new BarChart(BarText::InColumn);
    m_bars->setObjectName(QStringLiteral("outageBars"));
    right->addWidget(makeScroll(figures, m_bars), 1);
    m_map = new HeatMap(figures);
    m_map->setObjectName(QStringLiteral("outageMap"));
    right->addWidget(m_map, 1);
    connect(m_table, &FigureTable::rowChosen, this, &OutagesPanel::choose);
    connect(m_table, &FigureTable::rowActivated, this, &OutagesPanel::play);
    connect(m_bars, &BarChart::rowClicked, this, [this](int row) {
        choose(outageElements(m_sweep.table(), m_barCases[static_cast<std::size_t>(row)]));
    });
    connect(m_map, &HeatMap::cellClicked, this, [this](int row, int cell) { choose(pairAt(row, cell)); });
    connect(m_map, &HeatMap::cellActivated, this, [this](int row, int cell) { play(pairAt(row, cell)); });
    return figures;
}

std::set<ElementId> OutagesPanel::pairAt(int row, int column) const {
    const auto& candidates = m_sweep.table().frame.candidates;
    return {candidates[m_mapped[static_cast<std::size_t>(row)]].id,
            candidates[m_mapped[static_cast<std::size_t>(column)]].id};
}

void OutagesPanel::choose(const std::set<ElementId>& elements) {
    m_chosen = elements;
    m_play->setEnabled(!m_chosen.empty());
    m_selection.set(drawnOf(*m_sweep.runner().subject().design, elements));
}

void OutagesPanel::play(const std::set<ElementId>& elements) {
    const auto ids = drawnOf(*m_sweep.runner().subject().design, elements);
    if (ids.empty())
        return;
    m_whatIf.setActive(true);
    m_whatIf.setFailed(ids);
}

/// Pairs are asked for by choosing them.
void OutagesPanel::ask() {
    const auto order = static_cast<unsigned>(m_orders->current()) + 1;
    const SweepStudy::Question question{order, m_kinds->chosen()};
    if (question == m_sweep.question())
        return;
    m_chosen.clear();
    m_sweep.ask(question);
    const auto figures = m_sweep.runner().latest();
    if (order > 1 && figures && !figures->design->journeys.empty())
        m_sweep.run();
    refresh();
}

void OutagesPanel::showWorstPairs() {
    m_orders->setCurrent(1);
    m_together->setChecked(true);
    m_journeys->setCurrentIndex(0);
    m_rankBy->setCurrentIndex(0);
    ask();
    const bool whole = m_sweep.state() == Study::State::Done || m_sweep.state() == Study::State::Running;
    if (!whole || !m_sweep.isCurrent())
        m_sweep.run();
}

OutageQuery OutagesPanel::query() const {
    OutageQuery query;
    query.by = static_cast<RankBy>(std::max(0, m_rankBy->currentIndex()));
    query.together = m_together->isChecked();
    const std::string chosen = m_journeys->currentData().toString().toStdString();
    const auto& journeys = m_sweep.table().frame.journeys;
    const auto at = std::find(journeys.begin(), journeys.end(), ElementId{chosen});
    if (!chosen.empty() && at != journeys.end())
        query.journey = static_cast<std::size_t>(at - journeys.begin());
    return query;
}

bool OutagesPanel::hasFigures() const {
    return !m_sweep.table().cases.empty();
}

QString OutagesPanel::words() const {
    if (m_sweep.state() == Study::State::Running)
        return tr("Failing everything in turn…");
    if (m_sweep.state() == Study::State::Done)
        return tr("There is nothing of these kinds to fail.");
    return showsPairs() ? tr("Run fails every pair and ranks what hurts most.")
                        : tr("Every single failure will stand here, ranked by what it does.");
}

QString OutagesPanel::status() const {
    const SweptTable& table = m_sweep.table();
    const QString done = countText(static_cast<qint64>(table.cases.size()));
    if (m_sweep.state() == Study::State::Done)
        return tr("%1 cases").arg(done);
    return tr("%1 of %2 cases").arg(done, countText(static_cast<qint64>(table.frame.cases)));
}

void OutagesPanel::refreshFigures() {
    const SweptTable& table = m_sweep.table();
    const Design& design = *m_sweep.subject().design;
    const OutageRanking ranking(table, design, query());
    const auto worst = ranking.worst();
    m_heading->setText(
        (showsPairs() ? tr("Which pairs hurt most? – %1") : tr("Which failure hurts most? – %1"))
            .arg(nominalText(ranking)));
    m_heading->setToolTip(m_heading->text());
    m_table->setRows(outageRows(table, design, ranking, worst));
    m_together->setVisible(showsPairs());
    m_play->setEnabled(!m_chosen.empty());
    m_map->setVisible(showsPairs());
    m_bars->parentWidget()->parentWidget()->setVisible(!showsPairs());
    makeQuiet(m_pictureNote);
    if (showsPairs()) {
        m_pictureHeading->setText(tr("The worst of them, pair by pair"));
        m_pictureNote->setText(tr("✕ down · ▲ degraded · stronger colour: fewer nines left"));
        m_mapped = ranking.candidates(worst, kMapped);
        m_map->setCells(outageCells(table, design, ranking, m_mapped));
    } else {
        m_pictureHeading->setText(tr("How many nines are left?"));
        m_pictureNote->setText(tr("grey: with nothing failed"));
        m_barCases = worst;
        m_barCases.resize(std::min(m_barCases.size(), kMostBars));
        m_bars->setRows(outageBars(table, design, ranking, m_barCases));
    }
    m_pictureNote->setToolTip(m_pictureNote->text());
}

void OutagesPanel::fillJourneys() {
    const auto figures = m_sweep.runner().latest();
    if (!figures)
        return;
    const bool all = m_journeys->currentIndex() == 0 && m_journeys->count() > 2;
    m_journeys->clear();
    m_journeys->addItem(tr("All journeys"), QString());
    for (const Journey& journey : figures->design->journeys)
        m_journeys->addItem(displayName(*figures->design, journey.id),
                            QString::fromStdString(journey.id.value));
    m_journeys->setCurrentIndex(
        all ? 0 : std::max(0, m_journeys->findData(QString::fromStdString(m_journey.id().value))));
    m_journeys->setVisible(figures->design->journeys.size() > 1);
    m_kinds->setKinds(kindsOf(*figures->design, *m_sweep.runner().subject().catalogue));
}

void OutagesPanel::retranslate() {
    m_orders->setTexts({tr("Single failures"), tr("Pairs")},
                       {QString(), tr("Fails every pair and ranks what hurts most")});
    m_kinds->retranslate();
    m_journeys->setAccessibleName(tr("Journey"));
    m_rankBy->setAccessibleName(tr("Ranked by"));
    m_rankBy->setToolTip(m_rankBy->accessibleName());
    const int ranked = std::max(0, m_rankBy->currentIndex());
    m_rankBy->clear();
    m_rankBy->addItems({tr("by availability"), tr("by latency"), tr("by cost"), tr("by load")});
    m_rankBy->setCurrentIndex(ranked);
    m_together->setText(tr("worse together"));
    m_together->setToolTip(tr("Leaves out pairs of which one alone does as much"));
    m_play->setText(tr("Play as what-if"));
    m_play->setMinimumWidth(m_play->fontMetrics().horizontalAdvance(m_play->text()) + 28);
    m_table->setColumns(outageColumns());
    m_table->sortAtFirst(0, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Worst outages"));
    m_bars->setAccessibleName(tr("How many nines are left?"));
    m_bars->setNumberHeadings({tr("unavailability")});
    m_map->setValueHeading(tr("unavailability"));
    m_map->setAccessibleName(tr("The worst of them, pair by pair"));
    fillJourneys();
}

} // namespace isthmus
