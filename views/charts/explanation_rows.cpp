#include "views/charts/explanation_rows.h"

#include "views/text/explanation_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

struct Explanations {
    Q_DECLARE_TR_FUNCTIONS(Explanations)
};

} // namespace

std::vector<FigureTable::Column> cutSetColumns() {
    return {
        {Explanations::tr("Fail together"),
         Explanations::tr(
             "Elements that take the journey down when all of them have failed, and none of them "
             "could be left out. Double-click a row to try it."),
         0, false},
        {Explanations::tr("A year"),
         Explanations::tr("Hours a year in which all of these are failed at once, whatever else is."), 88,
         true, QStringLiteral("h")},
        {Explanations::tr("Share"),
         Explanations::tr(
             "These hours as a share of the hours a year in which the journey is structurally down. "
             "Shares overlap, as several sets can be failed at once."),
         72},
        {Explanations::tr("Order"),
         Explanations::tr("How many elements have to fail. Order 1 is a single point of failure."), 68},
    };
}

std::vector<FigureTable::Row> cutSetRows(const Design& design, const Explanation& explanation) {
    std::vector<FigureTable::Row> rows;
    for (const MinimalSet& set : explanation.cuts.listed) {
        FigureTable::Row row;
        for (const MinimalSet::Part& part : set.parts)
            row.elements.insert(part.element);
        const double chance = set.alike * set.probability;
        const double share = explanation.unavailability > 0 ? chance / explanation.unavailability : 0;
        row.toolTip = partsText(design, set, QStringLiteral("\n"));
        if (set.alike > 1)
            row.toolTip +=
                QLatin1Char('\n') + Explanations::tr("Any of %1 choices of instances, taken together.")
                                        .arg(setCountText(set.alike));
        row.cells = {{partsText(design, set, QStringLiteral(" + ")), 0},
                     {hoursText(Hours{chance * kHoursPerYear}), chance, {}, chance * kHoursPerYear},
                     {shareText(std::min(1.0, share)), share},
                     {countText(static_cast<qint64>(set.order)), static_cast<double>(set.order)}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureTable::Column> pathSetColumns() {
    return {
        {Explanations::tr("Work together"),
         Explanations::tr(
             "Elements that keep the journey up while all of them work, whatever else has failed, "
             "and none of which could be left out."),
         0, false},
        {Explanations::tr("Works"), Explanations::tr("How much of the time all of these work at once."), 88},
        {Explanations::tr("Order"), Explanations::tr("How many elements have to work."), 68},
    };
}

std::vector<FigureTable::Row> pathSetRows(const Design& design, const Explanation& explanation) {
    std::vector<FigureTable::Row> rows;
    for (const MinimalSet& set : explanation.paths.listed) {
        FigureTable::Row row;
        for (const MinimalSet::Part& part : set.parts)
            row.elements.insert(part.element);
        row.toolTip = partsText(design, set, QStringLiteral("\n"));
        row.cells = {{partsText(design, set, QStringLiteral(" + ")), 0},
                     {shareText(set.probability), set.probability},
                     {countText(static_cast<qint64>(set.order)), static_cast<double>(set.order)}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureTable::Column> jointColumns() {
    return {
        {Explanations::tr("Pair"), Explanations::tr("Pairs of the most critical elements."), 0, false},
        {Explanations::tr("Joint importance"),
         Explanations::tr("By how much the Birnbaum importance of one is larger while the other works than "
                          "while it is failed."),
         112},
        {Explanations::tr("What it says"), {}, 250, false},
    };
}

std::vector<FigureTable::Row> jointRows(const Design& design, const Explanation& explanation) {
    std::vector<FigureTable::Row> rows;
    for (const JointImportance& pair : explanation.joint) {
        FigureTable::Row row;
        row.elements = {pair.a, pair.b};
        const QString name =
            pair.a == pair.b
                ? Explanations::tr("two of %1", "instances of one element").arg(distinctName(design, pair.a))
                : distinctName(design, pair.a) + QStringLiteral(" + ") + distinctName(design, pair.b);
        row.toolTip = name + QLatin1Char('\n') + jointText(pair.value);
        row.cells = {{name, 0},
                     {briefText(pair.value), std::abs(pair.value), {}, pair.value},
                     {jointText(pair.value), 0}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureTable::Column> importanceColumns() {
    return {
        {Explanations::tr("Element"), Explanations::tr("Of several instances, one: they are alike."), 0,
         false},
        {Explanations::tr("Saves a year"),
         Explanations::tr(
             "Hours a year less of downtime if this never failed, all instances of it, switching "
             "included. What is worth improving first."),
         104, true, QStringLiteral("h")},
        {Explanations::tr("Birnbaum"),
         Explanations::tr(
             "By how much the journey is more available while this works than while it is failed. "
             "How much the journey hangs on it, however rarely it fails."),
         76},
        {Explanations::tr("Criticality"),
         Explanations::tr(
             "The share of the structural downtime in which this is failed and its repair alone would bring "
             "the journey back."),
         80},
        {Explanations::tr("Fussell–Vesely"),
         Explanations::tr(
             "The share of the structural downtime in which a minimal cut set with this has failed: it "
             "contributes, though perhaps not alone."),
         98},
        {Explanations::tr("RAW"),
         Explanations::tr(
             "Risk achievement worth: how many times as unavailable the journey is while this is "
             "failed. What has to be defended."),
         72},
        {Explanations::tr("RRW"),
         Explanations::tr(
             "Risk reduction worth: how many times less unavailable the journey would be if this "
             "never failed."),
         64},
    };
}

std::vector<FigureTable::Row> importanceRows(const Design& design, const Explanation& explanation) {
    constexpr double kInfinite = std::numeric_limits<double>::max();
    std::vector<FigureTable::Row> rows;
    for (const ElementImportance& entry : explanation.importance) {
        FigureTable::Row row;
        QString name = distinctName(design, entry.element);
        row.toolTip = name + QLatin1Char('\n') +
                      Explanations::tr("unavailable %1 a year")
                          .arg(hoursText(Hours{entry.unavailability * kHoursPerYear}));
        if (entry.instances > 1)
            row.toolTip += QLatin1Char('\n') + Explanations::tr("one of %1 instances").arg(entry.instances);
        row.elements = {entry.element};
        row.cells = {{name, 0},
                     {hoursText(entry.hoursSavedPerYear), entry.hoursSavedPerYear.value},
                     {briefText(entry.birnbaum), entry.birnbaum},
                     {shareText(entry.criticality), entry.criticality},
                     {rangeText(entry.fussellVeselyLow, entry.fussellVeselyHigh), entry.fussellVeselyHigh},
                     {timesText(entry.riskAchievementWorth), entry.riskAchievementWorth},
                     {timesText(entry.riskReductionWorth),
                      std::min(kInfinite, entry.riskReductionWorth),
                      {},
                      entry.riskReductionWorth}};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace isthmus
