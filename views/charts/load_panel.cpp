#include "views/charts/load_panel.h"

#include "views/charts/bar_chart.h"
#include "views/charts/load_bars.h"
#include "views/charts/load_rows.h"
#include "views/charts/panel_parts.h"
#include "views/charts/segments.h"
#include "views/session/selection.h"
#include "views/session/service_study.h"
#include "views/session/what_if.h"
#include "views/text/figure_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr std::size_t kMostBars = 24;

} // namespace

LoadPanel::LoadPanel(const AnalysisRunner& runner, Selection& selection, WhatIf& whatIf, QWidget* parent)
    : StudyPage(new LoadStudy(runner, whatIf), parent), m_load(static_cast<LoadStudy&>(study())),
      m_selection(selection), m_whatIf(whatIf) {
    setObjectName(QStringLiteral("load"));
    m_views =
        new Segments({QStringLiteral("loadLinks"), QStringLiteral("loadFlows"), QStringLiteral("loadQueues"),
                      QStringLiteral("loadSizing"), QStringLiteral("loadBursts")},
                     this);
    controls()->addWidget(m_views);
    setFigures(makeFigures());
    connect(m_views, &Segments::chosen, this, &LoadPanel::refresh);
    connect(m_bars, &BarChart::rowClicked, this,
            [this](int row) { select({m_elements[static_cast<std::size_t>(row)]}); });
    retranslate();
    refresh();
}

QWidget* LoadPanel::makeFigures() {
    auto* figures = new QWidget(this);
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    auto* tables = new QWidget(figures);
    auto* stack = new QVBoxLayout(tables);
    stack->setContentsMargins(0, 0, 0, 0);
    for (const char* name :
         {"linkLoads", "flowCapacities", "queueFigures", "sizingFigures", "burstFigures"}) {
        auto* table = new FigureTable(tables);
        table->setObjectName(QLatin1String(name));
        connect(table, &FigureTable::rowChosen, this, &LoadPanel::select);
        connect(table, &FigureTable::rowActivated, this, [this](const std::set<ElementId>& elements) {
            m_whatIf.setActive(true);
            m_whatIf.setFailed(drawnOf(*m_load.subject().design, elements));
        });
        stack->addWidget(table, 1);
        m_tables.push_back(table);
    }
    // The fullest, the one that keeps least, the busiest and the one with the least headroom come first.
    constexpr int kFullThen = 4, kKept = 6, kBusy = 3, kHeadroom = 6, kLate = 4;
    m_tables[LinksView]->sortAtFirst(kFullThen, Qt::DescendingOrder);
    m_tables[FlowsView]->sortAtFirst(kKept, Qt::AscendingOrder);
    m_tables[QueuesView]->sortAtFirst(kBusy, Qt::DescendingOrder);
    m_tables[SizingView]->sortAtFirst(kHeadroom, Qt::AscendingOrder);
    m_tables[BurstsView]->sortAtFirst(kLate, Qt::DescendingOrder);
    columns->addLayout(makeColumn(figures, m_tableHeading, m_tableNote, tables), 9);
    m_bars = new BarChart(BarText::InColumn);
    m_bars->setObjectName(QStringLiteral("loadBars"));
    columns->addLayout(makeColumn(figures, m_barsHeading, m_barsNote, makeScroll(figures, m_bars)), 5);
    return figures;
}

void LoadPanel::select(const std::set<ElementId>& elements) {
    if (m_load.subject().design)
        m_selection.set(drawnOf(*m_load.subject().design, elements));
}

void LoadPanel::addTo(AnalysisResult& result) const {
    if (m_load.answer() && m_load.isCurrent())
        result.load = *m_load.answer();
}

bool LoadPanel::hasFigures() const {
    return m_load.answer() != nullptr;
}

QString LoadPanel::words() const {
    return m_load.state() == Study::State::Running
               ? tr("Routing every flow through every loss…")
               : tr("What links and queues have to carry, now and after a loss, will stand here.");
}

QString LoadPanel::status() const {
    return m_load.answer()
               ? tr("%1 losses tried").arg(countText(static_cast<qint64>(m_load.answer()->lossesTried)))
               : QString();
}

void LoadPanel::refreshFigures() {
    const LoadResult& found = *m_load.answer();
    const Design& design = *m_load.subject().design;
    const int view = m_views->current();
    LoadTable table;
    LoadBars bars;
    switch (view) {
    case FlowsView:
        table = flowTable(design, found);
        bars = flowBars(design, found, kMostBars);
        break;
    case QueuesView:
        table = queueTable(design, found);
        bars = queueBars(design, found, kMostBars);
        break;
    case SizingView:
        table = sizingTable(design, found);
        bars = sizingBars(design, found, kMostBars);
        break;
    case BurstsView:
        table = burstTable(design, found);
        bars = burstBars(design, found, kMostBars);
        break;
    default:
        table = linkTable(design, found);
        bars = linkBars(design, found, kMostBars);
    }
    const QStringList headings{tr("What has each link to carry?"), tr("What do the ways of each flow carry?"),
                               tr("Does each queue and server keep up?"), tr("Do the others carry the peak?"),
                               tr("Is each burst done in time?")};
    const QStringList empty{
        tr("No flow says what it sends."), tr("No flow carries anything."),
        tr("No flow says how many a second it sends to something that says how fast it works; the "
           "inspector has fields for both."),
        tr("There are no equals that share a load."),
        tr("No flow hands items over at once; the inspector has a field for it.")};
    const QStringList barHeadings{tr("How full do they get?"), tr("What is left of it?"),
                                  tr("How long until all is normal?"),
                                  tr("What can be served with one lost?"), tr("When is the last item done?")};
    const QStringList barNotes{tr("of the capacity (line) · grey: after the worst loss"),
                               tr("of what the chosen way carries, after the worst loss"),
                               tr("worst outage, then drain"), tr("of the peak (line)"),
                               tr("until its last item is done · the line is the time set for it")};
    m_tableHeading->setText(headings[view]);
    m_tableNote->setText(
        table.rows.empty() ? empty[view]
                           : tr("a double click opens a number; on a name it fails what the row speaks of"));
    m_barsHeading->setText(barHeadings[view]);
    m_barsNote->setText(bars.rows.empty() ? QString() : barNotes[view]);
    for (QLabel* note : {m_tableNote, m_barsNote})
        makeQuiet(note);
    for (int i = 0; i < static_cast<int>(m_tables.size()); ++i)
        m_tables[static_cast<std::size_t>(i)]->setVisible(i == view && !table.rows.empty());
    FigureTable* shown = m_tables[static_cast<std::size_t>(view)];
    if (!m_hasColumns[static_cast<std::size_t>(view)])
        shown->setColumns(std::move(table.columns));
    m_hasColumns[static_cast<std::size_t>(view)] = true;
    shown->setRows(std::move(table.rows));
    m_bars->setAccessibleName(m_barsHeading->text());
    m_elements = std::move(bars.elements);
    m_bars->setNumberHeadings(std::move(bars.headings));
    m_bars->setRows(std::move(bars.rows), bars.longest);
}

void LoadPanel::retranslate() {
    m_hasColumns.assign(m_tables.size(), false);
    m_views->setTexts({tr("Links"), tr("Flows"), tr("Queues"), tr("Sizing"), tr("Bursts")});
    if (!hasFigures()) // what is copied before anything was found says at least what it would be
        m_bars->setNumberHeadings(linkBars({}, {}, 0).headings);
    if (hasFigures())
        refreshFigures();
}

} // namespace isthmus
