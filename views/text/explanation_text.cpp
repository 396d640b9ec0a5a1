#include "views/text/explanation_text.h"

#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

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

/// "12 in all: 3 of order 1, 9 of order 2".
QString countsText(const MinimalSets& sets) {
    constexpr int kMostOrders = 3;
    QStringList orders;
    for (std::size_t order = 1; order < sets.countByOrder.size(); ++order)
        if (sets.countByOrder[order] > 0)
            orders
                << Explanations::tr("%1 of order %2").arg(setCountText(sets.countByOrder[order])).arg(order);
    if (orders.size() > kMostOrders)
        orders = orders.mid(0, kMostOrders) << QStringLiteral("…");
    const QString found = orders.join(QStringLiteral(", "));
    return sets.count ? Explanations::tr("%1 in all: %2").arg(setCountText(*sets.count), found)
                      : Explanations::tr("more than can be counted: %1").arg(found);
}

} // namespace

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

QString setCountText(double count) {
    constexpr double kMost = 1e15;
    return count < kMost ? countText(static_cast<qint64>(count)) : powerText(count);
}

QString shareText(double share) {
    constexpr double kLeast = 1e-4;
    constexpr double kNearlyAll = 0.9995;
    if (share > 0 && share < kLeast)
        return Explanations::tr("under %1 %").arg(numberText(0.01, 2));
    if (share > kNearlyAll && share < 1 - 1e-9)
        return Explanations::tr("over %1 %").arg(numberText(99.9, 1));
    const double percent = 100 * share;
    if (share == 0 || share > kNearlyAll)
        return numberText(percent, 0) + QStringLiteral(" %");
    return QLocale().toString(percent, 'f', percent >= 10 ? 1 : 2) + QStringLiteral(" %");
}

QString partText(const Design& design, const MinimalSet::Part& part) {
    const QString name = distinctName(design, part.element);
    if (part.of == 1)
        return name;
    return Explanations::tr("%1 of %2 %3").arg(part.count).arg(part.of).arg(name);
}

QString partsText(const Design& design, const MinimalSet& set, const QString& separator) {
    QStringList parts;
    for (const MinimalSet::Part& part : set.parts)
        parts << partText(design, part);
    return parts.join(separator);
}

QString cutSetSummary(const Explanation& explanation) {
    const MinimalSets& cuts = explanation.cuts;
    const QString all = countsText(cuts);
    if (explanation.unavailability <= 0 || (cuts.count && *cuts.count == cuts.listedCount))
        return all;
    const QString share = shareText(std::min(1.0, cuts.coveredLow / explanation.unavailability));
    const QString down = hoursText(Hours{explanation.unavailability * kHoursPerYear});
    return (cuts.coveredLow == cuts.coveredHigh
                ? Explanations::tr("Those listed make up %1 of %2 structural downtime a year.")
                : Explanations::tr("Those listed make up at least %1 of %2 structural downtime a year."))
               .arg(share, down) +
           QLatin1Char(' ') + all;
}

QString pathSetSummary(const Explanation& explanation) {
    const MinimalSets& paths = explanation.paths;
    const QString all = countsText(paths);
    if (paths.count && *paths.count == paths.listedCount)
        return all;
    return Explanations::tr("One of those listed works %1 of the time.").arg(shareText(paths.coveredLow)) +
           QLatin1Char(' ') + all;
}

QString jointText(double value) {
    return value > 0   ? Explanations::tr("each is worth more while the other works")
           : value < 0 ? Explanations::tr("they stand in for each other")
                       : Explanations::tr("neither changes what the other is worth");
}

} // namespace isthmus
