#include "views/charts/remedies_rows.h"

#include "views/text/figure_text.h"
#include "views/text/improve_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(RemedyRows)
};

constexpr int kMarkWidth = 28;
constexpr int kNumberWidth = 104;
constexpr double kUnknownOrder = 1e300; ///< what has no price sorts last

FigureTable::Cell moneyCell(const RatedRemedy& rated) {
    const bool known = rated.figures.unpriced.empty();
    const QString money = (rated.monthlyDifference.value < 0 ? QString() : QStringLiteral("+")) +
                          moneyText(rated.monthlyDifference);
    if (known)
        return {money, rated.monthlyDifference.value, {}, rated.monthlyDifference.value};
    const bool nothingKnown = rated.monthlyDifference.value == 0;
    return {nothingKnown ? Rows::tr("unknown") : Rows::tr("%1 + ?").arg(money), kUnknownOrder,
            ColourRole::Degraded, std::nan("")};
}

/// Dollars for each hour a year that it saves; towards other goals dollars a month for what it gains.
FigureTable::Cell worthCell(ImproveGoal goal, const RatedRemedy& rated) {
    if (!rated.figures.unpriced.empty() || rated.gained <= 0)
        return {QStringLiteral("–"), kUnknownOrder, {}, std::nan("")};
    const double perHour = goal == ImproveGoal::Availability
                               ? 12 * rated.monthlyDifference.value / rated.savedPerYear.value
                               : rated.monthlyDifference.value / rated.gained;
    if (perHour <= 0)
        return {Rows::tr("free"), perHour, ColourRole::Up, perHour};
    return {moneyText(Usd{perHour}), perHour, {}, perHour};
}

QString toolTipOf(const Design& design, const Improvement& found, const ImprovementChoice& choice) {
    QStringList lines{figuresText(found.goal, choice.figures)};
    if (choice.remedies.empty())
        lines << Rows::tr("the design as it is");
    for (const std::string& id : choice.remedies)
        for (const RatedRemedy& rated : found.remedies)
            if (rated.remedy.id == id)
                lines << QStringLiteral("• ") + remedyText(design, rated.remedy);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

namespace {

/// What the column of gains says in full, and the unit of its numbers.
std::pair<QString, QString> gainNote(ImproveGoal goal) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return {Rows::tr("hours less beyond the targets of RTO and RPO, with this remedy alone"),
                QStringLiteral("h")};
    case ImproveGoal::Capacity:
        return {Rows::tr("less bandwidth short after the worst loss, with this remedy alone"),
                QStringLiteral("Mbit/s")};
    case ImproveGoal::Availability:
        break;
    }
    return {Rows::tr("hours that the journey is down less, with this remedy alone"), QStringLiteral("h")};
}

FigureTable::Column worthColumn(ImproveGoal goal) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return {Rows::tr("Per hour less"), Rows::tr("US dollars a month for each hour less"), kNumberWidth,
                true, QStringLiteral("USD")};
    case ImproveGoal::Capacity:
        return {Rows::tr("Per Mbit/s"), Rows::tr("US dollars a month for each Mbit/s less short"),
                kNumberWidth, true, QStringLiteral("USD")};
    case ImproveGoal::Availability:
        break;
    }
    return {Rows::tr("Per hour saved"), Rows::tr("US dollars for each hour less"), kNumberWidth, true,
            QStringLiteral("USD")};
}

} // namespace

std::vector<FigureTable::Column> remedyColumns(ImproveGoal goal) {
    const auto [note, unit] = gainNote(goal);
    return {{QString(), Rows::tr("part of the chosen set"), kMarkWidth, false},
            {Rows::tr("Remedy"), {}, 0, false},
            {gainTitle(goal), note, kNumberWidth + 16, true, unit},
            {Rows::tr("A month"), Rows::tr("what it adds to the monthly cost"), kNumberWidth, true,
             QStringLiteral("USD")},
            worthColumn(goal)};
}

std::vector<FigureTable::Row> remedyRows(const Design& design, const Improvement& found,
                                         const std::set<std::string>& chosen) {
    std::vector<FigureTable::Row> rows;
    for (const RatedRemedy& rated : found.remedies) {
        const bool isChosen = chosen.contains(rated.remedy.id);
        const QString what = remedyText(design, rated.remedy);
        QString toolTip = what;
        if (!rated.figures.unpriced.empty())
            toolTip += QLatin1Char('\n') + Rows::tr("%n element(s) of it have no price: type one below",
                                                    nullptr, static_cast<int>(rated.figures.unpriced.size()));
        rows.push_back(
            {{{isChosen ? QStringLiteral("✓") : QString(), isChosen ? 0.0 : 1.0, ColourRole::Accent},
              {what, 0},
              {gainText(found.goal, rated),
               found.goal == ImproveGoal::Availability ? rated.savedPerYear.value : rated.gained},
              moneyCell(rated),
              worthCell(found.goal, rated)},
             toolTip,
             {ElementId{rated.remedy.id}}});
    }
    return rows;
}

ParetoChart::Front paretoOf(const Design& design, const Improvement& found,
                            const std::vector<std::size_t>& points, std::optional<double> target,
                            const std::set<std::string>& chosen) {
    ParetoChart::Front front;
    front.isNines = found.goal == ImproveGoal::Availability;
    front.measure = measureTitle(found.goal);
    if (target && front.isNines)
        front.target = 1 - *target;
    QStringList spoken;
    for (const std::size_t point : points) {
        const ImprovementChoice& choice = found.front[point];
        const std::set<std::string> ids(choice.remedies.begin(), choice.remedies.end());
        if (found.cheapest && found.cheapest->remedies == choice.remedies)
            front.cheapest = front.points.size();
        if (ids == chosen)
            front.chosen = front.points.size();
        if (ids.empty())
            front.now = front.points.size();
        front.points.push_back({choice.figures.monthly.value,
                                front.isNines ? choice.figures.unavailability : choice.figures.measure,
                                choice.figures.unpriced.empty(), choice.figures.reachesTarget,
                                toolTipOf(design, found, choice)});
        spoken << figuresText(found.goal, choice.figures);
    }
    front.spoken = spoken.join(QStringLiteral("; "));
    return front;
}

} // namespace isthmus
