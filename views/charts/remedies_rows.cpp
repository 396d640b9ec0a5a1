#include "views/charts/remedies_rows.h"

#include "views/text/engine_text.h"
#include "views/text/figure_text.h"

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

/// Dollars a month for each hour a year that it saves.
FigureTable::Cell worthCell(const RatedRemedy& rated) {
    if (!rated.figures.unpriced.empty())
        return {QStringLiteral("–"), kUnknownOrder, {}, std::nan("")};
    const double perHour = 12 * rated.monthlyDifference.value / rated.savedPerYear.value;
    if (perHour <= 0)
        return {Rows::tr("free"), perHour, ColourRole::Up, perHour};
    return {moneyText(Usd{perHour}), perHour, {}, perHour};
}

/// By how much a set must be less down than a cheaper one to be a point of its own.
constexpr double kWorthAPoint = 0.02;

QString toolTipOf(const Design& design, const Improvement& found, const ImprovementChoice& choice) {
    QStringList lines{figuresText(choice.figures)};
    if (choice.remedies.empty())
        lines << Rows::tr("the design as it is");
    for (const std::string& id : choice.remedies)
        for (const RatedRemedy& rated : found.remedies)
            if (rated.remedy.id == id)
                lines << QStringLiteral("• ") + remedyText(design, rated.remedy);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString remedyText(const Design& design, const Remedy& remedy) {
    QString text = engineText(design, remedy.what);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

std::vector<FigureTable::Column> remedyColumns() {
    return {{QString(), Rows::tr("part of the chosen set"), kMarkWidth, false},
            {Rows::tr("Remedy"), {}, 0, false},
            {Rows::tr("Saves a year"),
             Rows::tr("hours that the journey is down less, with this remedy alone"), kNumberWidth, true,
             QStringLiteral("h")},
            {Rows::tr("A month"), Rows::tr("what it adds to the monthly cost"), kNumberWidth, true,
             QStringLiteral("USD")},
            {Rows::tr("Per hour saved"), Rows::tr("US dollars for each hour less"), kNumberWidth, true,
             QStringLiteral("USD")}};
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
              {hoursText(rated.savedPerYear), rated.savedPerYear.value},
              moneyCell(rated),
              worthCell(rated)},
             toolTip,
             {ElementId{rated.remedy.id}}});
    }
    return rows;
}

std::vector<std::size_t> pointsShown(const Improvement& found) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < found.front.size(); ++i) {
        const ImprovementChoice& choice = found.front[i];
        const bool isClose = std::any_of(shown.begin(), shown.end(), [&](std::size_t k) {
            const ImprovementChoice& other = found.front[k];
            return other.figures.unpriced.size() <= choice.figures.unpriced.size() &&
                   choice.figures.unavailability > other.figures.unavailability * (1 - kWorthAPoint) &&
                   choice.figures.reachesTarget == other.figures.reachesTarget;
        });
        const bool isCheapest = found.cheapest && found.cheapest->remedies == choice.remedies;
        if (!isClose || isCheapest)
            shown.push_back(i);
    }
    return shown;
}

ParetoChart::Front paretoOf(const Design& design, const Improvement& found,
                            const std::vector<std::size_t>& points, std::optional<double> target,
                            const std::set<std::string>& chosen) {
    ParetoChart::Front front;
    if (target)
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
        front.points.push_back({choice.figures.monthly.value, choice.figures.unavailability,
                                choice.figures.unpriced.empty(), choice.figures.reachesTarget,
                                toolTipOf(design, found, choice)});
        spoken << figuresText(choice.figures);
    }
    front.spoken = spoken.join(QStringLiteral("; "));
    return front;
}

QString figuresText(const ImprovedFigures& figures) {
    QString text = Rows::tr("%1, %2 a year down, %3 a month")
                       .arg(availabilityText(figures.unavailability), hoursText(figures.downtimePerYear),
                            moneyText(figures.monthly));
    if (!figures.unpriced.empty())
        text += QLatin1Char(' ') + Rows::tr("and %n element(s) without a price", nullptr,
                                            static_cast<int>(figures.unpriced.size()));
    if (!figures.exact)
        text += QLatin1Char(' ') + Rows::tr("(not exact)");
    return text;
}

} // namespace isthmus
