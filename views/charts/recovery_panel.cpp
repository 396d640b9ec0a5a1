#include "views/charts/recovery_panel.h"

#include "views/charts/panel_parts.h"
#include "views/charts/recovery_table.h"
#include "views/charts/recovery_timeline.h"
#include "views/charts/segments.h"
#include "views/session/current_journey.h"
#include "views/session/selection.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kStoreHeight = 104;

/// "35 min (6 min to 1 h 40 min), half of the clients after 34 min; decided by …".
QString summaryOf(const Design& design, const RecoveryResult& result) {
    QStringList parts{RecoveryPanel::tr("RTO %1").arg(rtoText(result))};
    const bool spans = result.rtoBest && result.rtoWorst && *result.rtoBest < *result.rtoWorst;
    if (spans)
        parts +=
            RecoveryPanel::tr("%1 to %2").arg(durationText(*result.rtoBest), durationText(*result.rtoWorst));
    if (result.rtoHalf && result.rto && *result.rtoHalf < *result.rto)
        parts += RecoveryPanel::tr("half of the clients after %1").arg(durationText(*result.rtoHalf));
    const QString deciding = decidingText(design, result);
    if (!deciding.isEmpty())
        parts += RecoveryPanel::tr("decided by: %1").arg(deciding);
    const QString reason = reasonText(design, result);
    if (!reason.isEmpty())
        parts += reason;
    return parts.join(QStringLiteral(" · "));
}

QString dataOf(const RecoveryResult& result) {
    QStringList parts{RecoveryPanel::tr("RPO %1").arg(rpoText(result))};
    if (result.rpoExpected && result.rpoExpected->value > 0)
        parts += RecoveryPanel::tr("mean %1").arg(durationText(*result.rpoExpected));
    if (result.skew && result.skew->value > 0)
        parts += RecoveryPanel::tr("the stores are %1 apart").arg(durationText(*result.skew));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RecoveryPanel::RecoveryPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                             QWidget* parent)
    : QWidget(parent), m_runner(runner), m_journey(journey), m_selection(selection) {
    setObjectName(QStringLiteral("recovery"));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 10, 16, 8);
    columns->setSpacing(24);
    columns->addWidget(makeLeft(), 8);
    columns->addWidget(makeMiddle(), 7);
    columns->addWidget(makeRight(), 13);
    connect(&runner, &AnalysisRunner::finished, this, &RecoveryPanel::refresh);
    connect(&journey, &CurrentJourney::changed, this, &RecoveryPanel::refresh);
    retranslate();
    refresh();
}

QWidget* RecoveryPanel::makeLeft() {
    auto* box = new QWidget(this);
    m_left = new QStackedWidget(box);
    m_policy = new RecoveryTable(m_left);
    m_policy->setObjectName(QStringLiteral("policyTable"));
    m_plans = new FigureTable(m_left);
    m_plans->setObjectName(QStringLiteral("planTable"));
    m_left->addWidget(m_policy);
    m_left->addWidget(m_plans);
    auto* layout = makeColumn(box, m_strategy, m_reason, m_left);
    layout->setContentsMargins(0, 0, 0, 0);
    m_views = new Segments({QStringLiteral("policyView"), QStringLiteral("plansView")}, box);
    layout->insertWidget(2, m_views, 0, Qt::AlignLeft);
    box->setLayout(layout);
    connect(m_views, &Segments::chosen, m_left, &QStackedWidget::setCurrentIndex);
    connect(m_policy, &RecoveryTable::lineClicked, this, &RecoveryPanel::choosePolicy);
    connect(m_plans, &FigureTable::rowChosen, this, [this](const std::set<ElementId>& ids) {
        if (const auto pair = m_runner.latest())
            m_selection.set(drawnOf(*pair->design, ids));
    });
    return box;
}

QWidget* RecoveryPanel::makeMiddle() {
    auto* box = new QWidget(this);
    m_list = new RecoveryTable(box);
    m_list->setObjectName(QStringLiteral("disruptionTable"));
    m_list->setChoosable(true);
    auto* layout = makeColumn(box, m_listHeading, m_listNote, m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    box->setLayout(layout);
    connect(m_list, &RecoveryTable::lineChosen, this, [this](int line) {
        const auto number = static_cast<std::size_t>(line);
        if (number >= m_sources.size())
            return;
        showSource(number);
        const auto pair = m_runner.latest();
        const auto& lost = m_sources[number].line.elements;
        if (pair)
            m_selection.set(drawnOf(*pair->design, {lost.begin(), lost.end()}));
    });
    return box;
}

QWidget* RecoveryPanel::makeRight() {
    auto* box = new QWidget(this);
    auto* content = new QWidget; // scrolls as a whole: neither part shrinks to a sliver in a low panel
    m_timeline = new RecoveryTimeline(content);
    m_timeline->setObjectName(QStringLiteral("recoveryTimeline"));
    m_dataNote = makeNote(content);
    m_stores = new FigureTable(content);
    m_stores->setObjectName(QStringLiteral("storeTable"));
    m_stores->setFixedHeight(kStoreHeight);
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_timeline, 1);
    inside->addWidget(m_dataNote);
    inside->addWidget(m_stores);
    auto* layout = makeColumn(box, m_title, m_summary, makeScroll(box, content));
    layout->setContentsMargins(0, 0, 0, 0);
    box->setLayout(layout);
    connect(m_timeline, &RecoveryTimeline::elementClicked, this, [this](const ElementId& id) {
        if (const auto pair = m_runner.latest())
            m_selection.set(drawnOf(*pair->design, {id}));
    });
    connect(m_stores, &FigureTable::rowChosen, this, [this](const std::set<ElementId>& ids) {
        if (const auto pair = m_runner.latest())
            m_selection.set(drawnOf(*pair->design, ids));
    });
    return box;
}

void RecoveryPanel::refresh() {
    const auto pair = m_runner.latest();
    if (!pair)
        return;
    const JourneyResult* result = findById(pair->shown().journeys, m_journey.id());
    for (QLabel* note : {m_reason, m_listNote, m_summary, m_dataNote})
        makeQuiet(note);
    if (result != nullptr) {
        m_strategy->setText(result->strategy.hotStandby ? tr("Hot standby")
                                                        : strategyName(result->strategy.strategy));
        m_reason->setText(engineText(*pair->design, result->strategy.reason));
        m_reason->setToolTip(m_reason->text());
    }
    m_policy->setRows(policyLines(*pair, m_journey.id(), m_types));
    m_plans->setRows(planRows(*pair));
    m_sources = recoverySources(*pair, m_journey.id());
    std::vector<RecoveryLine> lines;
    for (const RecoverySource& source : m_sources)
        lines.push_back(source.line);
    m_list->setRows(std::move(lines));
    m_listNote->setText(tr("%1 losses; missed targets first").arg(m_sources.size()));
    auto shown = std::find_if(m_sources.begin(), m_sources.end(),
                              [&](const RecoverySource& source) { return source.key == m_chosen; });
    if (shown == m_sources.end()) // what runs a plan says most
        shown = std::find_if(m_sources.begin(), m_sources.end(), [](const RecoverySource& source) {
            return source.result.rtoState == RtoState::Recovers;
        });
    if (shown == m_sources.end())
        shown = m_sources.begin();
    if (shown == m_sources.end()) {
        m_timeline->setResult(pair->design, std::nullopt);
        m_stores->setRows({});
        return;
    }
    const auto number = static_cast<std::size_t>(shown - m_sources.begin());
    m_list->chooseLine(static_cast<int>(number));
    showSource(number);
}

void RecoveryPanel::showSource(std::size_t number) {
    const auto pair = m_runner.latest();
    const RecoverySource& source = m_sources[number];
    m_chosen = source.key;
    m_title->setText(source.title);
    m_title->setToolTip(source.line.toolTip);
    m_summary->setText(summaryOf(*pair->design, source.result));
    m_summary->setToolTip(m_summary->text());
    m_timeline->setResult(pair->design, source.result);
    m_dataNote->setText(dataOf(source.result));
    m_stores->setRows(storeRows(*pair->design, source.result, m_journey.id()));
    m_stores->setVisible(!source.result.stores.empty());
}

/// The worst disruption of a type is shown.
void RecoveryPanel::choosePolicy(int row) {
    const auto number = static_cast<std::size_t>(row);
    if (number >= m_types.size())
        return;
    const auto source =
        std::find_if(m_sources.begin(), m_sources.end(), [&](const RecoverySource& candidate) {
            return candidate.result.disruption.type == m_types[number];
        });
    if (source == m_sources.end())
        return;
    const auto found = static_cast<std::size_t>(source - m_sources.begin());
    m_list->chooseLine(static_cast<int>(found));
    showSource(found);
}

void RecoveryPanel::retranslate() {
    m_views->setTexts({tr("Policy"), tr("Plans")},
                      {tr("Worst recovery by what is lost, against the targets"),
                       tr("Every plan in what it is for: can its steps run at once?")});
    m_listHeading->setText(tr("What is lost"));
    m_plans->setColumns(planColumns());
    m_plans->sortAtFirst(-1, Qt::AscendingOrder);
    m_stores->setColumns(storeColumns());
    m_policy->setAccessibleName(tr("Policy"));
    m_plans->setAccessibleName(tr("Plans"));
    m_list->setAccessibleName(tr("What is lost"));
    m_timeline->setAccessibleName(tr("Recovery in time"));
    m_stores->setAccessibleName(tr("Data lost by store"));
}

void RecoveryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace isthmus
