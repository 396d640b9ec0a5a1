#include "views/charts/outage_rows.h"

#include "views/text/explanation_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/outage_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

struct Outages {
    Q_DECLARE_TR_FUNCTIONS(Outages)
};

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN(); ///< no number at all

ColourRole colourOf(JourneyState state) {
    switch (state) {
    case JourneyState::Up:
        return ColourRole::Up;
    case JourneyState::Degraded:
        return ColourRole::Degraded;
    case JourneyState::Down:
        break;
    }
    return ColourRole::Failed;
}

/// "✕ down", or "✕ 2 of 4 down" where only some journeys are.
QString stateText(const OutageRanking& ranking, std::size_t number) {
    const JourneyState state = ranking.state(number);
    const std::size_t count = ranking.count(number, state);
    if (count == ranking.journeys())
        return stateMarkText(state);
    return Outages::tr("%1 %2 of %3 %4", "shape, count, count, state")
        .arg(stateShape(state))
        .arg(count)
        .arg(ranking.journeys())
        .arg(stateName(state));
}

FigureTable::Cell latencyCell(const SweptTable& table, const OutageRanking& ranking, std::size_t number) {
    const auto journey = ranking.slowest(number);
    if (!journey)
        return {QStringLiteral("–"), -1, {}, kNothing};
    const double now = table.journey(number, *journey).p99;
    return {latencyText(Milliseconds{now}), now};
}

FigureTable::Cell costCell(const SweptTable& table, std::size_t number) {
    constexpr double kCent = 0.005;
    const auto& nominal = table.frame.nominal.routed;
    const double difference = nominal ? table.cases[number].monthly - nominal->monthly.value : 0;
    if (std::abs(difference) < kCent)
        return {QStringLiteral("–"), 0};
    return {(difference > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
                moneyText(Usd{std::abs(difference)}),
            difference};
}

FigureTable::Cell loadCell(const SweptTable& table, const Design& design, std::size_t number) {
    const SweptTable::Case& found = table.cases[number];
    if (found.utilisation < 0)
        return {QStringLiteral("–"), -1, {}, kNothing};
    return {QStringLiteral("%1 % · %2")
                .arg(numberText(100 * found.utilisation, found.utilisation < 0.1 ? 1 : 0),
                     displayName(design, found.fullest)),
            found.utilisation, found.utilisation > 1 ? std::optional(ColourRole::Failed) : std::nullopt};
}

/// How much of the nines is lost: 0 none … 1 all.
double shadeOf(double unavailability, double nominal) {
    constexpr double kPerfect = 1e-12;
    const double all = -std::log(std::max(nominal, kPerfect));
    return all <= 0 ? 1 : std::log(std::max(unavailability, kPerfect) / std::max(nominal, kPerfect)) / all;
}

} // namespace

QString outageName(const SweptTable& table, const Design& design, std::size_t number) {
    const SweptTable::Case& found = table.cases[number];
    const QString first = distinctName(design, table.frame.candidates[found.first].id);
    return found.second == SweptTable::kNone
               ? first
               : first + QStringLiteral(" + ") +
                     distinctName(design, table.frame.candidates[found.second].id);
}

std::set<ElementId> outageElements(const SweptTable& table, std::size_t number) {
    const SweptTable::Case& found = table.cases[number];
    std::set<ElementId> ids{table.frame.candidates[found.first].id};
    if (found.second != SweptTable::kNone)
        ids.insert(table.frame.candidates[found.second].id);
    return ids;
}

QString outageToolTip(const SweptTable& table, const Design& design, std::size_t number) {
    QStringList lines{outageName(table, design, number)};
    for (std::size_t i = 0; i < table.frame.journeys.size(); ++i) {
        const SweptTable::Journey& journey = table.journey(number, i);
        QString line = Outages::tr("%1 %2: %3, down %4 a year", "shape, journey, availability, hours")
                           .arg(stateShape(journey.state), displayName(design, table.frame.journeys[i]),
                                availabilityText(journey.unavailability),
                                hoursText(Hours{journey.unavailability * kHoursPerYear}));
        if (journey.method != Method::Exact)
            line += QStringLiteral(" (") + methodName(journey.method) + QLatin1Char(')');
        lines += line;
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<FigureTable::Column> outageColumns() {
    return {
        {QStringLiteral("#"), Outages::tr("Rank: 1 hurts most."), 40},
        {Outages::tr("What fails"), Outages::tr("Double-click a row to play it as a what-if."), 0, false},
        {Outages::tr("State"), Outages::tr("What becomes of the journey as soon as these have failed."), 128,
         false},
        {Outages::tr("Available"),
         Outages::tr("Availability for as long as these are failed; of several journeys the weighted mean."),
         92},
        {Outages::tr("Down a year"), Outages::tr("Hours a year at that availability."), 92, true,
         QStringLiteral("h")},
        {QStringLiteral("p99"),
         Outages::tr("Latency over what is left; of several journeys the one that slows "
                     "down most."),
         72, true, QStringLiteral("ms")},
        {Outages::tr("Cost a month"), Outages::tr("By how much the monthly cost differs."), 96, true,
         QStringLiteral("USD")},
        {Outages::tr("Fullest link"), Outages::tr("The load of the fullest link, of its capacity."), 150},
    };
}

std::vector<FigureTable::Row> outageRows(const SweptTable& table, const Design& design,
                                         const OutageRanking& ranking,
                                         const std::vector<std::size_t>& numbers) {
    std::vector<FigureTable::Row> rows;
    for (const std::size_t number : numbers) {
        const double unavailability = ranking.unavailability(number);
        const JourneyState state = ranking.state(number);
        FigureTable::Row row;
        row.toolTip = outageToolTip(table, design, number);
        row.elements = outageElements(table, number);
        const auto rank = static_cast<double>(rows.size() + 1);
        row.cells = {{countText(static_cast<qint64>(rank)), rank},
                     {outageName(table, design, number), 0},
                     {stateText(ranking, number), 0, colourOf(state)},
                     {availabilityText(unavailability), -unavailability, {}, 1 - unavailability},
                     {hoursText(Hours{unavailability * kHoursPerYear}),
                      unavailability,
                      {},
                      unavailability * kHoursPerYear},
                     latencyCell(table, ranking, number),
                     costCell(table, number),
                     loadCell(table, design, number)};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<BarRow> outageBars(const SweptTable& table, const Design& design, const OutageRanking& ranking,
                               const std::vector<std::size_t>& numbers) {
    std::vector<BarRow> rows;
    const double before = nines(ranking.nominalUnavailability());
    for (const std::size_t number : numbers) {
        const double unavailability = ranking.unavailability(number);
        BarRow row;
        row.label = outageName(table, design, number);
        row.value = nines(unavailability);
        row.before = before;
        row.numbers = {unavailability};
        row.colour = colourOf(ranking.state(number));
        row.textColour = row.colour;
        row.text = ranking.state(number) == JourneyState::Down
                       ? stateText(ranking, number)
                       : Outages::tr("%1 %2 nines", "shape of the state, count")
                             .arg(stateShape(ranking.state(number)), ninesText(unavailability));
        row.toolTip = outageToolTip(table, design, number);
        rows.push_back(std::move(row));
    }
    return rows;
}

HeatMap::Cells outageCells(const SweptTable& table, const Design& design, const OutageRanking& ranking,
                           const std::vector<std::uint32_t>& candidates) {
    HeatMap::Cells map;
    const double nominal = ranking.nominalUnavailability();
    for (std::size_t row = 0; row < candidates.size(); ++row) {
        map.labels += distinctName(design, table.frame.candidates[candidates[row]].id);
        for (std::size_t column = 0; column <= row; ++column) {
            const std::size_t number = table.numberOf(candidates[row], candidates[column]);
            auto& cell = map.cells.emplace_back();
            if (number >= table.cases.size())
                continue; // not swept yet
            const JourneyState state = ranking.state(number);
            cell = HeatMap::Cell{.value = ranking.unavailability(number),
                                 .shade = shadeOf(ranking.unavailability(number), nominal),
                                 .down = state == JourneyState::Down,
                                 .mark = state == JourneyState::Up ? QString() : stateShape(state),
                                 .toolTip = outageToolTip(table, design, number)};
        }
    }
    return map;
}

QString nominalText(const OutageRanking& ranking) {
    const double unavailability = ranking.nominalUnavailability();
    return Outages::tr("with nothing failed: %1, down %2 a year")
        .arg(availabilityText(unavailability), hoursText(Hours{unavailability * kHoursPerYear}));
}

} // namespace isthmus
