#include "views/text/quantity_field.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <vector>

namespace isthmus {

namespace {

/// Context of the strings below.
struct Units {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

/// value in the family's unit = number × numerator ÷ denominator.
struct UnitRow {
    QString name; ///< as shown
    double numerator;
    double denominator;
    QStringList alsoCalled; ///< lower case
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

/// Largest first; the family's own unit is the one with factor 1.
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
                 {"/1000kmyr", "/1000km/yr", "faults/1000km/yr", "/1000kmyear"}}};
    case UnitFamily::HoursPerWeek:
        return {{Units::tr("h a week"), 1, 1, {"h", "h/w", "haweek", "hours"}}};
    }
    return {};
}

/// number × numerator ÷ denominator; decimal factors shift the decimal point, so that 99.093229 % is the
/// same double as 0.99093229.
double scaled(double number, double numerator, double denominator) {
    const double exponent = std::log10(numerator / denominator);
    if (exponent != std::round(exponent))
        return number * numerator / denominator;
    const QString digits = QString::number(number, 'g', QLocale::FloatingPointShortest);
    const QString mantissa = digits.section(QLatin1Char('e'), 0, 0);
    const int shift = digits.section(QLatin1Char('e'), 1).toInt() + static_cast<int>(exponent);
    return (mantissa + QLatin1Char('e') + QString::number(shift)).toDouble();
}

std::optional<double> numberFrom(const QString& text) {
    bool good = false;
    double value = QLocale().toDouble(text, &good);
    if (!good)
        value = QLocale::c().toDouble(text, &good);
    if (!good && text.count(QLatin1Char(',')) == 1 && !text.contains(QLatin1Char('.')))
        value = QLocale::c().toDouble(QString(text).replace(QLatin1Char(','), QLatin1Char('.')), &good);
    return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool isNumberPart(QChar c) {
    return c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char(',') || c == QLatin1Char('*') ||
           c == QLocale().groupSeparator().at(0) || c == QLatin1Char('+') || c == QLatin1Char('-');
}

/// "3*1.5" → 4.5; empty when a factor is no number.
std::optional<double> productFrom(const QString& text) {
    double product = 1;
    const QStringList factors = text.split(QLatin1Char('*'));
    for (const QString& factor : factors) {
        const auto value = numberFrom(factor.trimmed());
        if (!value)
            return {};
        product *= *value;
    }
    return product;
}

struct Term {
    QString number;
    QString unit;
};

/// "2d 6h" → (2, d), (6, h). Spaces inside units and between number and unit do not count.
std::vector<Term> termsOf(QString text) {
    text.replace(QChar(0xA0), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' '));
    std::vector<Term> terms;
    bool inUnit = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isSpace())
            continue;
        // "/ 1000 km yr" holds digits and belongs to the unit that its slash began.
        const bool unitDigits = inUnit && !terms.empty() && terms.back().unit.contains(QLatin1Char('/'));
        if (isNumberPart(c) && !unitDigits) {
            if (inUnit)
                terms.emplace_back();
            inUnit = false;
            terms.back().number += c;
        } else {
            if (terms.empty())
                terms.emplace_back();
            inUnit = true;
            terms.back().unit += c;
        }
    }
    return terms;
}

const UnitRow* unitCalled(const std::vector<UnitRow>& rows, const QString& name) {
    const auto squeezed = [](QString text) { return text.remove(QLatin1Char(' ')).toLower(); };
    for (const UnitRow& row : rows)
        if (squeezed(row.name) == squeezed(name) || row.alsoCalled.contains(squeezed(name)))
            return &row;
    return nullptr;
}

std::optional<double> termValue(const Term& term, UnitFamily family, const std::vector<UnitRow>& rows) {
    auto number = productFrom(term.number);
    QString unit = term.unit;
    if (family == UnitFamily::InUsd && term.number.isEmpty() && unit.isEmpty())
        return {};
    if (!number)
        return {};
    if (family == UnitFamily::Share && unit.isEmpty())
        return *number <= 1 ? *number : scaled(*number, 1, 100);
    if (family == UnitFamily::Share && unit.startsWith(QLatin1String("n"), Qt::CaseInsensitive))
        return 1 - std::pow(10.0, -*number);
    if (unit.isEmpty())
        return number;
    const UnitRow* row = unitCalled(rows, unit);
    return row == nullptr ? std::nullopt : std::optional(scaled(*number, row->numerator, row->denominator));
}

/// The shortest decimal text of `number` that `back` accepts, or nothing up to 17 digits.
template <class Accepts>
QString shortestText(double number, Accepts back) {
    for (int digits = 1; digits <= 17; ++digits) {
        const QString neutral = QString::number(number, 'g', digits);
        if (back(neutral.toDouble()))
            return neutral;
    }
    return {};
}

int significantDigits(const QString& neutral) {
    int count = 0;
    for (const QChar c : neutral.section(QLatin1Char('e'), 0, 0))
        count += c.isDigit() ? 1 : 0;
    return count;
}

QString localized(const QString& neutral) {
    QLocale locale;
    const double value = neutral.toDouble();
    if (value != 0 && (std::abs(value) >= 1e15 || std::abs(value) < 1e-12))
        return QString(neutral).replace(QLatin1Char('.'), locale.decimalPoint());
    int decimals = 0;
    const int exponent = neutral.section(QLatin1Char('e'), 1).toInt();
    const QString mantissa = neutral.section(QLatin1Char('e'), 0, 0);
    decimals = std::max(0, static_cast<int>(mantissa.section(QLatin1Char('.'), 1).size()) - exponent);
    return locale.toString(value, 'f', decimals);
}

} // namespace

ParsedQuantity parseQuantity(const QString& text, UnitFamily family) {
    const auto rows = unitsOf(family);
    QString bare = text.trimmed();
    if (family == UnitFamily::InUsd)
        bare.remove(QLatin1Char('$'));
    double sum = 0;
    const auto terms = termsOf(bare);
    for (const Term& term : terms) {
        const auto value = termValue(term, family, rows);
        if (!value)
            return {{}, Units::tr("Expected %1.").arg(expectedText(family))};
        sum += *value;
    }
    if (terms.empty() || (family == UnitFamily::Integer && sum != std::floor(sum)))
        return {{}, Units::tr("Expected %1.").arg(expectedText(family))};
    return {sum, {}};
}

QString quantityText(double value, UnitFamily family) {
    QString best;
    int bestDigits = 100;
    for (const UnitRow& row : unitsOf(family)) {
        const double number = scaled(value, row.denominator, row.numerator);
        if (value != 0 && std::abs(number) < 1 && row.numerator / row.denominator > 1)
            continue;
        const QString text = shortestText(
            number, [&](double read) { return scaled(read, row.numerator, row.denominator) == value; });
        const bool own = row.numerator == row.denominator;
        const int digits = significantDigits(text);
        if (text.isEmpty() || (digits >= bestDigits && !(own && value == 0)))
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
