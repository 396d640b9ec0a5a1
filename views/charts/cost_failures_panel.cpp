#include "views/charts/cost_failures_panel.h"

#include "views/charts/figure_table.h"
#include "views/charts/panel_parts.h"
#include "views/session/selection.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace isthmus {

namespace {

constexpr int kNumberWidth = 96;
constexpr double kLast = -1e300; ///< what is unknown sorts behind all

QString signedMoney(Usd amount) {
    return (amount.value < 0 ? QString() : QStringLiteral("+")) + moneyText(amount);
}

FigureTable::Cell moneyCell(const std::optional<Usd>& amount) {
    if (!amount)
        return {CostFailuresPanel::tr("unknown"), kLast, ColourRole::Degraded, std::nan("")};
    return {amount->value == 0 ? moneyText(*amount) : signedMoney(*amount), amount->value};
}

ElementId elementOf(const FailureCost& mode) {
    const auto colon = mode.id.find(':');
    return ElementId{colon == std::string::npos ? std::string{} : mode.id.substr(colon + 1)};
}

/// The same, and what it opens.
FigureTable::Cell opens(FigureTable::Cell cell, const char* kind, const std::string& subject) {
    cell.figure = QLatin1String(kind) + QLatin1Char('/') + QString::fromStdString(subject);
    return cell;
}

FigureTable::Row modeRow(const Design& design, const FailureCost& mode) {
    const ElementId element = elementOf(mode);
    const QString kind =
        mode.type == "scenario" ? CostFailuresPanel::tr("Scenario") : disruptionTypeName(mode.type);
    const QString what = kind + QStringLiteral(": ") + distinctName(design, element);
    QString toolTip = what;
    if (mode.notCarried.value > 0)
        toolTip += QLatin1Char('\n') +
                   CostFailuresPanel::tr("%1 a month are not carried").arg(volumeText(mode.notCarried));
    if (!mode.complete)
        toolTip += QLatin1Char('\n') + CostFailuresPanel::tr("some of it has no price");
    if (!mode.reason.empty())
        toolTip += QLatin1Char('\n') + engineText(design, mode.reason);
    const FigureTable::Cell lasts{mode.duration ? durationText(toSeconds(*mode.duration))
                                                : QStringLiteral("–"),
                                  mode.duration ? mode.duration->value : kLast};
    const FigureTable::Cell often{mode.perYear ? numberText(*mode.perYear, *mode.perYear < 0.1 ? 4 : 2)
                                               : QStringLiteral("–"),
                                  mode.perYear.value_or(kLast)};
    return {{{what, 0},
             opens(moneyCell(mode.perYearExpected), "failure_cost", mode.id),
             opens(moneyCell(mode.difference), "failure_bill", mode.id),
             lasts,
             often},
            toolTip,
            {element}};
}

FigureTable::Row lossRow(const Design& design, const DowntimeLoss& loss) {
    return {{{distinctName(design, loss.journey), 0},
             opens({hoursText(loss.downPerYear), loss.downPerYear.value}, "downtime", loss.journey.value),
             opens({moneyText(loss.perYear), loss.perYear.value}, "downtime_loss", loss.journey.value)},
            CostFailuresPanel::tr("%1 for each hour down").arg(moneyText(loss.perHour)),
            {loss.journey}};
}

FigureTable::Row floorRow(const Design& design, const ServiceFloor& floor) {
    QString toolTip = CostFailuresPanel::tr("A promise with a refund, no prediction (%1)")
                          .arg(QString::fromStdString(floor.asOf));
    toolTip +=
        QLatin1Char('\n') +
        (floor.fromFloor ? CostFailuresPanel::tr("nothing but the promise is known of it")
                         : CostFailuresPanel::tr("expected: %1").arg(availabilityText(1 - floor.expected)));
    if (floor.chanceBelow)
        toolTip += QLatin1Char('\n') + CostFailuresPanel::tr("a month is below with a chance of %1 %")
                                           .arg(numberText(100 * *floor.chanceBelow, 2));
    const QString credit = floor.creditAtMost
                               ? CostFailuresPanel::tr("at most %1").arg(moneyText(*floor.creditAtMost))
                               : QStringLiteral("–");
    return {{{distinctName(design, floor.element), 0},
             opens({availabilityText(1 - floor.floor), floor.floor}, "sla_floor", floor.element.value),
             opens({credit,
                    floor.creditAtMost ? floor.creditAtMost->value : kLast,
                    {},
                    floor.creditAtMost ? floor.creditAtMost->value : std::nan("")},
                   "sla_credit", floor.element.value)},
            toolTip,
            {floor.element}};
}

} // namespace

CostFailuresPanel::CostFailuresPanel(const AnalysisRunner& runner, Selection& selection, QWidget* parent)
    : StudyPage(new FailureCostStudy(runner), parent), m_costs(static_cast<FailureCostStudy&>(study())),
      m_selection(selection) {
    setObjectName(QStringLiteral("costFailures"));
    layout()->setContentsMargins(0, 0, 0, 0);
    auto* figures = new QWidget(this);
    auto* columns = new QHBoxLayout(figures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    m_modes = new FigureTable(figures);
    m_modes->setObjectName(QStringLiteral("failureModes"));
    m_floors = new FigureTable(figures);
    m_floors->setObjectName(QStringLiteral("serviceFloors"));
    columns->addLayout(makeColumn(figures, m_modesHeading, m_modesNote, m_modes), 3);
    columns->addLayout(makeColumn(figures, m_floorsHeading, m_floorsNote, m_floors), 2);
    m_modes->sortAtFirst(1, Qt::DescendingOrder);
    m_floors->sortAtFirst(2, Qt::DescendingOrder);
    setFigures(figures);
    for (FigureTable* table : {m_modes, m_floors})
        connect(table, &FigureTable::rowChosen, this, [this](const std::set<ElementId>& ids) {
            m_selection.set(drawnOf(*m_costs.subject().design, ids));
        });
    retranslate();
    refresh();
}

void CostFailuresPanel::addTo(AnalysisResult& result) const {
    if (m_costs.answer() && m_costs.isCurrent() && result.live.failed.empty())
        result.failureCosts = m_costs.shared();
}

bool CostFailuresPanel::hasFigures() const {
    return m_costs.answer() != nullptr;
}

QString CostFailuresPanel::words() const {
    return m_costs.state() == Study::State::Running
               ? tr("Computing the bill of every disruption…")
               : tr("What failures do to the bill, and what downtime costs, will stand here.");
}

QString CostFailuresPanel::status() const {
    const FailureCosts* costs = m_costs.answer();
    if (costs == nullptr)
        return {};
    QString text =
        tr("failures change the bill by %1 a year, as expected").arg(signedMoney(costs->perYearExpected));
    Usd lost;
    for (const DowntimeLoss& loss : costs->losses)
        lost += loss.perYear;
    if (!costs->losses.empty())
        text += QStringLiteral(" · ") + tr("downtime costs %1 a year").arg(moneyText(lost));
    if (costs->withoutFrequency > 0)
        text += QStringLiteral(" · ") + tr("%n disruption(s) of unknown frequency", nullptr,
                                           static_cast<int>(costs->withoutFrequency));
    return text;
}

void CostFailuresPanel::refreshFigures() {
    const FailureCosts& costs = *m_costs.answer();
    const Design& design = *m_costs.subject().design;
    std::vector<FigureTable::Row> modes;
    for (const FailureCost& mode : costs.modes)
        if (mode.type == "scenario" || mode.notCarried.value > 0 ||
            (mode.difference && std::abs(mode.difference->value) >= 0.005))
            modes.push_back(modeRow(design, mode));
    std::vector<FigureTable::Row> floors;
    for (const DowntimeLoss& loss : costs.losses)
        floors.push_back(lossRow(design, loss));
    for (const ServiceFloor& floor : costs.floors)
        floors.push_back(floorRow(design, floor));
    m_modes->setRows(std::move(modes));
    m_floors->setRows(std::move(floors));
    for (QLabel* note : {m_modesNote, m_floorsNote})
        makeQuiet(note);
}

void CostFailuresPanel::retranslate() {
    m_modesHeading->setText(tr("What does a failure do to the bill?"));
    m_modesNote->setText(tr("what the surviving paths cost more or less, for as long as it lasts"));
    m_floorsHeading->setText(tr("What does downtime cost, and what is promised?"));
    m_floorsNote->setText(tr("journeys: loss a year · services: floor of a month and credit, no prediction"));
    for (QLabel* label : {m_modesHeading, m_modesNote, m_floorsHeading, m_floorsNote})
        label->setToolTip(label->text());
    m_modes->setColumns({{tr("Lost"), {}, 0, false},
                         {tr("Expected a year"), tr("times a year × each time"), kNumberWidth + 16, true,
                          QStringLiteral("USD")},
                         {tr("Each time"), {}, kNumberWidth, true, QStringLiteral("USD")},
                         {tr("Lasts"), tr("until the last of what is lost is repaired"), kNumberWidth - 16,
                          true, QStringLiteral("h")},
                         {tr("Times a year"), {}, kNumberWidth, true}});
    m_floors->setColumns({{tr("Journey or service"), {}, 0, false},
                          {tr("Down or floor"), {}, kNumberWidth + 16, true},
                          {tr("Loss or credit"), {}, kNumberWidth + 24, true, QStringLiteral("USD")}});
    m_modes->setAccessibleName(m_modesHeading->text());
    m_floors->setAccessibleName(m_floorsHeading->text());
}

} // namespace isthmus
