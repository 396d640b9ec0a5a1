#include "views/charts/explanation_rows.h"

#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

struct Explanations {
    Q_DECLARE_TR_FUNCTIONS(Explanations)
};

/// "2.68 · 10⁻⁵"
QString powerText(double value) {
    constexpr std::array<char16_t, 10> kDigits{u'⁰', u'¹', u'²', u'³', u'⁴', u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    const int power = static_cast<int>(std::floor(std::log10(std::abs(value))));
    QString exponent;
    for (const QChar digit : QString::number(std::abs(power)))
        exponent += QChar(kDigits.at(static_cast<std::size_t>(digit.digitValue())));
    return numberText(value / std::pow(10.0, power), 2) + QStringLiteral(" · 10") +
           (power < 0 ? QStringLiteral("⁻") : QString()) + exponent;
}

/// Three digits that say something, in the locale; powers of ten for what is very small or large.
QString briefText(double value) {
    constexpr double kSmall = 1e-3;
    constexpr double kLarge = 1e7;
    constexpr double kNothing = 1e-300;
    const double size = std::abs(value);
    if (size < kNothing)
        return numberText(0, 0);
    if (size < kSmall || size >= kLarge)
        return powerText(value);
    return numberText(value, std::max(0, 2 - static_cast<int>(std::floor(std::log10(size)))));
}

QString timesText(double factor) {
    return std::isinf(factor) ? QStringLiteral("∞") : QStringLiteral("× ") + briefText(factor);
}

QString rangeText(double low, double high) {
    return low == high ? shareText(low) : shareText(low) + QStringLiteral(" – ") + shareText(high);
}

/// Of more sets than doubles can tell apart only the size matters.
QString setCountText(double count) {
    constexpr double kMost = 1e15;
    return count < kMost ? countText(static_cast<qint64>(count)) : powerText(count);
}

} // namespace

QString shareText(double share) {
    constexpr double kLeast = 1e-4;
    constexpr double kNearlyAll = 0.9995;
    if (share > 0 && share < kLeast)
        return Explanations::tr("under %1 %").arg(numberText(0.01, 2));
    if (share > kNearlyAll && share < 1 - 1e-9)
        return Explanations::tr("over %1 %").arg(numberText(99.9, 1));
    const double percent = 100 * share;
    return numberText(percent, percent >= 10 ? 1 : 2) + QStringLiteral(" %");
}

QString partText(const Design& design, const MinimalSet::Part& part) {
    const QString name = distinctName(design, part.element);
    if (part.of == 1)
        return name;
    return Explanations::tr("%1 of %2 %3").arg(part.count).arg(part.of).arg(name);
}

std::vector<FigureTable::Column> cutSetColumns() {
    return {
        {Explanations::tr("Fail together"),
         Explanations::tr(
             "Elements that take the journey down when all of them have failed, and none of them "
             "could be left out. Double-click a row to try it."),
         0, false},
        {Explanations::tr("A year"),
         Explanations::tr("Hours a year in which all of these are failed at once, whatever else is."), 88},
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
        QStringList parts;
        for (const MinimalSet::Part& part : set.parts) {
            parts << partText(design, part);
            row.elements.insert(part.element);
        }
        const double chance = set.alike * set.probability;
        const double share = explanation.unavailability > 0 ? chance / explanation.unavailability : 0;
        row.toolTip = parts.join(QLatin1Char('\n'));
        if (set.alike > 1)
            row.toolTip +=
                QLatin1Char('\n') + Explanations::tr("Any of %1 choices of instances, taken together.")
                                        .arg(setCountText(set.alike));
        row.cells = {{parts.join(QStringLiteral(" + ")), 0},
                     {hoursText(Hours{chance * kHoursPerYear}), chance},
                     {shareText(std::min(1.0, share)), share},
                     {countText(static_cast<qint64>(set.order)), static_cast<double>(set.order)}};
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
         104},
        {Explanations::tr("Birnbaum"),
         Explanations::tr(
             "By how much the journey is more available while this works than while it is failed. "
             "How much the journey hangs on it, however rarely it fails."),
         76},
        {Explanations::tr("Criticality"),
         Explanations::tr(
             "The share of the downtime in which this is failed and its repair alone would bring "
             "the journey back."),
         80},
        {Explanations::tr("Fussell–Vesely"),
         Explanations::tr("The share of the downtime in which a minimal cut set with this has failed: it "
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
                     {timesText(entry.riskReductionWorth), std::min(kInfinite, entry.riskReductionWorth)}};
        rows.push_back(std::move(row));
    }
    return rows;
}

QString cutSetSummary(const Explanation& explanation) {
    constexpr int kMostOrders = 3;
    const MinimalSets& cuts = explanation.cuts;
    QStringList orders;
    for (std::size_t order = 1; order < cuts.countByOrder.size(); ++order)
        if (cuts.countByOrder[order] > 0)
            orders
                << Explanations::tr("%1 of order %2").arg(setCountText(cuts.countByOrder[order])).arg(order);
    if (orders.size() > kMostOrders)
        orders = orders.mid(0, kMostOrders) << QStringLiteral("…");
    const QString found = orders.join(QStringLiteral(", "));
    const QString all = cuts.count ? Explanations::tr("%1 in all: %2").arg(setCountText(*cuts.count), found)
                                   : Explanations::tr("more than can be counted: %1").arg(found);
    if (explanation.unavailability <= 0 || (cuts.count && *cuts.count == cuts.listedCount))
        return all;
    const QString share = shareText(std::min(1.0, cuts.coveredLow / explanation.unavailability));
    return (cuts.coveredLow == cuts.coveredHigh
                ? Explanations::tr("Those listed make up %1 of the downtime.").arg(share)
                : Explanations::tr("Those listed make up at least %1 of the downtime.").arg(share)) +
           QLatin1Char(' ') + all;
}

} // namespace isthmus
