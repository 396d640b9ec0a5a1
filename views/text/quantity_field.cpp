#include "views/text/quantity_field.h"

#include "views/text/quantity_parser.h"

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

/// The shortest neutral text of `number` in a unit that reads back as `value`; empty where there is none.
QString textIn(const UnitRow& row, double value, double number) {
    if (const auto places = decimalShift(row.denominator, row.numerator))
        return shifted(neutralText(value), *places);
    for (int digits = 1; digits <= 17; ++digits) {
        const QString neutral = QString::number(number, 'g', digits);
        if (scaled(neutral, row.numerator, row.denominator) == value)
            return neutral;
    }
    return {};
}

/// How many digits a reader sees that mean something: significant ones, and the zeros that lead a fraction.
int digitsToRead(const QString& neutral) {
    QString digits;
    for (const QChar c : neutral.section(QLatin1Char('e'), 0, 0))
        if (c.isDigit() && (c != QLatin1Char('0') || !digits.isEmpty()))
            digits += c;
    while (digits.endsWith(QLatin1Char('0')))
        digits.chop(1);
    const double size = std::abs(neutral.toDouble());
    const int leading = size > 0 && size < 1 ? -static_cast<int>(std::floor(std::log10(size))) : 0;
    return static_cast<int>(digits.size()) + leading;
}

} // namespace

ParsedQuantity parseQuantity(const QString& text, UnitFamily family) {
    const auto read = readExpression(text, family);
    if (!read || (family == UnitFamily::Integer && read->value != std::floor(read->value)))
        return {{}, Units::tr("Expected %1.").arg(expectedText(family))};
    const bool percent = family == UnitFamily::Share && !read->hasUnit && read->value > 1;
    return {percent ? scaled(neutralText(read->value), 1, 100) : read->value, {}};
}

std::optional<QString> steppedQuantity(const QString& text, UnitFamily family, int steps) {
    const auto read = readExpression(text, family);
    if (!read)
        return {};
    const ParsedQuantity now = parseQuantity(text, family);
    if (!now.value)
        return {};
    const double number = scaled(neutralText(*now.value), read->unit.denominator, read->unit.numerator);
    // A share is counted in what was typed, 0.9995 in ten thousandths; all else in units.
    const bool bareShare = family == UnitFamily::Share && !read->hasUnit && read->value <= 1;
    const double from = bareShare ? read->value : number;
    const int decimals = std::min(read->decimals, 15);
    double to = from + steps * std::pow(10.0, -decimals);
    if (from >= 0 && to < 0)
        to = 0;
    QString shown = localized(QString::number(to, 'f', decimals));
    if (decimals > 0) { // as many decimals as before: 99.9 follows 99.8, and 99.0 is not 99
        const QString exact = QString::number(to, 'f', decimals);
        const QString whole = localized(exact.section(QLatin1Char('.'), 0, 0));
        shown = whole + QLocale().decimalPoint() + exact.section(QLatin1Char('.'), 1);
    }
    const QString& unit = read->unit.name;
    if (bareShare || unit.isEmpty())
        return shown;
    return family == UnitFamily::InUsd ? unit + shown : shown + QLatin1Char(' ') + unit;
}

QString quantityText(double value, UnitFamily family) {
    QString best;
    int bestDigits = 100;
    for (const UnitRow& row : unitsOf(family)) {
        const double number = scaled(neutralText(value), row.denominator, row.numerator);
        if (value != 0 && std::abs(number) < 1 && row.numerator / row.denominator > 1)
            continue;
        const QString text = textIn(row, value, number);
        const int digits = digitsToRead(text);
        if (text.isEmpty() || (digits >= bestDigits && !(row.isOwn() && value == 0)))
            continue;
        bestDigits = digits;
        best = family == UnitFamily::InUsd ? row.name + localized(text)
               : row.name.isEmpty()        ? localized(text)
                                           : localized(text) + QLatin1Char(' ') + row.name;
    }
    return best;
}

QString expectedText(UnitFamily family) {
    switch (family) {
    case UnitFamily::Number:
        return Units::tr("a number");
    case UnitFamily::Integer:
        return Units::tr("a whole number");
    case UnitFamily::Share:
        return Units::tr("a share, e.g. 99.95 % or 4 nines");
    case UnitFamily::InSeconds:
    case UnitFamily::InHours:
        return Units::tr("a duration, e.g. 30 s or 2 d 6 h");
    case UnitFamily::InMilliseconds:
        return Units::tr("a duration, e.g. 50 ms");
    case UnitFamily::InKilometres:
        return Units::tr("a length, e.g. 4200 km");
    case UnitFamily::InGigabytes:
        return Units::tr("a volume, e.g. 60 GB or 1.5 TB");
    case UnitFamily::InMegabitsPerSecond:
        return Units::tr("a capacity, e.g. 10 Gbit/s");
    case UnitFamily::InMegabytesPerSecond:
        return Units::tr("a rate, e.g. 60 MB/s");
    case UnitFamily::InUsd:
        return Units::tr("an amount, e.g. $0.09");
    case UnitFamily::FaultRate:
        return Units::tr("faults per 1000 km and year, e.g. 0.15");
    case UnitFamily::HoursPerWeek:
        return Units::tr("hours a week, at most 168");
    }
    return {};
}

} // namespace isthmus
