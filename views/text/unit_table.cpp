#include "views/text/unit_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// Context of the strings below.
struct Units {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

std::vector<UnitRow> timeUnits(double secondsNumerator, double secondsDenominator) {
    const auto row = [&](const QString& name, double num, double den, const QStringList& others) {
        return UnitRow{name, num * secondsNumerator, den * secondsDenominator, others};
    };
    return {row(Units::tr("y"), 8766 * 3600.0, 1, {"y", "yr", "year", "years"}),
            row(Units::tr("d"), 86400, 1, {"d", "day", "days"}),
            row(Units::tr("h"), 3600, 1, {"h", "hr", "hour", "hours"}),
            row(Units::tr("min"), 60, 1, {"min", "m", "minute", "minutes"}),
            row(Units::tr("s"), 1, 1, {"s", "sec", "second", "seconds"}),
            row(Units::tr("ms"), 1, 1000, {"ms"}),
            row(QStringLiteral("µs"), 1, 1e6, {"us", "μs"})};
}

} // namespace

std::vector<UnitRow> unitsOf(UnitFamily family) {
    switch (family) {
    case UnitFamily::Number:
    case UnitFamily::Integer:
        return {{{}, 1, 1, {}}};
    case UnitFamily::Share:
        return {{QStringLiteral("%"), 1, 100, {"percent"}}};
    case UnitFamily::InSeconds:
        return timeUnits(1, 1);
    case UnitFamily::InHours:
        return timeUnits(1, 3600);
    case UnitFamily::InMilliseconds:
        return timeUnits(1000, 1);
    case UnitFamily::InKilometres:
        return {{Units::tr("km"), 1, 1, {"km"}},
                {Units::tr("m"), 1, 1000, {"m"}},
                {Units::tr("mi"), 1.609344, 1, {"mi", "miles"}}};
    case UnitFamily::InGigabytes:
        return {{Units::tr("PB"), 1024.0 * 1024, 1, {"pb", "pib"}},
                {Units::tr("TB"), 1024, 1, {"tb", "tib"}},
                {Units::tr("GB"), 1, 1, {"gb", "gib"}},
                {Units::tr("MB"), 1, 1024, {"mb", "mib"}}};
    case UnitFamily::InMegabitsPerSecond:
        return {{Units::tr("Tbit/s"), 1e6, 1, {"tbit/s", "tbps", "tb/s", "t"}},
                {Units::tr("Gbit/s"), 1e3, 1, {"gbit/s", "gbps", "gb/s", "g"}},
                {Units::tr("Mbit/s"), 1, 1, {"mbit/s", "mbps", "mb/s", "m"}},
                {Units::tr("kbit/s"), 1, 1e3, {"kbit/s", "kbps", "k"}}};
    case UnitFamily::InMegabytesPerSecond:
        return {{Units::tr("GB/s"), 1e3, 1, {"gb/s"}},
                {Units::tr("MB/s"), 1, 1, {"mb/s"}},
                {Units::tr("kB/s"), 1, 1e3, {"kb/s"}}};
    case UnitFamily::InUsd:
        return {{QStringLiteral("$"), 1, 1, {"usd", "us$"}}};
    case UnitFamily::FaultRate:
        return {{Units::tr("/ 1000 km yr"),
                 1,
                 1,
                 {"/1000kmyr", "/1000km/yr", "/1000kmy", "/1000km/y", "/1000kma", "/1000km/a", "/1000kmyear",
                  "/1000km/year", "faults/1000kmyr", "faults/1000km/yr", "faults/1000km/y",
                  "faults/1000km/year", "fault/1000km/yr", "per1000kmyr"}}};
    case UnitFamily::HoursPerWeek:
        return {{Units::tr("h a week"), 1, 1, {"h", "h/w", "haweek", "hours"}}};
    }
    return {};
}

std::optional<int> decimalShift(double numerator, double denominator) {
    const double exponent = std::log10(numerator / denominator);
    return exponent == std::round(exponent) ? std::optional(static_cast<int>(exponent)) : std::nullopt;
}

QString shifted(const QString& neutral, int places) {
    const QString mantissa = neutral.section(QLatin1Char('e'), 0, 0);
    return mantissa + QLatin1Char('e') +
           QString::number(neutral.section(QLatin1Char('e'), 1).toInt() + places);
}

QString neutralText(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

double scaled(const QString& neutral, double numerator, double denominator) {
    if (const auto places = decimalShift(numerator, denominator))
        return shifted(neutral, *places).toDouble();
    return neutral.toDouble() * numerator / denominator;
}

QString localized(const QString& neutral) {
    const QLocale locale;
    const bool negative = neutral.startsWith(QLatin1Char('-'));
    QString digits = neutral.section(QLatin1Char('e'), 0, 0).mid(negative ? 1 : 0);
    int exponent = neutral.section(QLatin1Char('e'), 1).toInt();
    const double size = std::abs(neutral.toDouble());
    if (size != 0 && (size >= 1e15 || size < 1e-12))
        return QString(neutral).replace(QLatin1Char('.'), locale.decimalPoint());
    const auto point = digits.indexOf(QLatin1Char('.'));
    if (point >= 0) {
        exponent -= static_cast<int>(digits.size() - point) - 1;
        digits.remove(point, 1);
    }
    // The value is `digits` × 10^exponent.
    if (exponent > 0)
        digits += QString(exponent, QLatin1Char('0'));
    const auto decimals = static_cast<qsizetype>(std::max(0, -exponent));
    digits = digits.rightJustified(decimals + 1, QLatin1Char('0'));
    QString fraction = digits.right(decimals);
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    const QString whole = locale.toString(digits.chopped(decimals).toLongLong());
    return (negative ? QStringLiteral("-") : QString()) + whole +
           (fraction.isEmpty() ? QString() : locale.decimalPoint() + fraction);
}

} // namespace isthmus
