#include "views/text/figure_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

/// Context of the strings below.
struct Units {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

QString withUnit(const QString& number, const QString& unit) {
    return number + QLatin1Char(' ') + unit;
}

/// Three significant digits at most, for values that are only read.
QString readable(double value) {
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return numberText(value, decimals);
}

struct DurationUnit {
    double seconds;
    QString name;
};

/// "2 h 24 min" from a duration already rounded to whole `small` units.
QString twoUnits(double seconds, const DurationUnit& large, const DurationUnit& small) {
    const double count = std::round(seconds / small.seconds);
    const double perLarge = large.seconds / small.seconds;
    const double whole = std::floor(count / perLarge);
    const double rest = count - whole * perLarge;
    const QString first = withUnit(numberText(whole, 0), large.name);
    return rest == 0 ? first : withUnit(first + QLatin1Char(' ') + numberText(rest, 0), small.name);
}

} // namespace

QString numberText(double value, int decimals) {
    QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (decimals > 0 && text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text == QLatin1String("-0") ? locale.zeroDigit() : text;
}

QString countText(qint64 count) {
    return QLocale().toString(count);
}

QString availabilityText(double unavailability) {
    if (unavailability <= 0)
        return withUnit(numberText(100, 0), QStringLiteral("%"));
    const double missing = 100.0 * std::min(1.0, unavailability);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(missing))) + 1, 2, 12);
    // Truncated, not rounded: 99.995 % must never be shown as the 99.995 % + that it does not reach.
    const double scale = std::pow(10.0, decimals);
    const double shown = 100.0 - std::ceil(missing * scale - 1e-6) / scale;
    return withUnit(QLocale().toString(std::max(0.0, shown), 'f', decimals), QStringLiteral("%"));
}

double nines(double unavailability) {
    return unavailability <= 1e-12 ? 12.0 : std::max(0.0, -std::log10(unavailability));
}

QString ninesText(double unavailability) {
    if (unavailability <= 0)
        return QStringLiteral("∞");
    // Rounded down: 3.96 is not four nines.
    return numberText(std::floor(nines(unavailability) * 10 + 1e-9) / 10, 1);
}

QString durationText(Seconds duration) {
    const double seconds = duration.value;
    if (seconds == 0)
        return withUnit(numberText(0, 0), Units::tr("s"));
    if (seconds < 1)
        return withUnit(readable(seconds * 1000), Units::tr("ms"));
    const DurationUnit day{86400, Units::tr("d")};
    const DurationUnit hour{3600, Units::tr("h")};
    const DurationUnit minute{60, Units::tr("min")};
    const DurationUnit second{1, Units::tr("s")};
    if (seconds < 59.5)
        return withUnit(numberText(seconds, seconds < 9.95 ? 1 : 0), second.name);
    if (seconds < 3599.5)
        return twoUnits(seconds, minute, second);
    if (seconds < 86400 - 30)
        return twoUnits(seconds, hour, minute);
    if (seconds < 9.979 * 86400)
        return twoUnits(seconds, day, hour);
    if (seconds < 1000.0 * 86400)
        return withUnit(numberText(seconds / day.seconds, 0), day.name);
    return withUnit(readable(seconds / (kHoursPerYear * kSecondsPerHour)), Units::tr("y"));
}

QString hoursText(Hours duration) {
    if (duration.value == 0)
        return withUnit(numberText(0, 0), Units::tr("h"));
    if (std::abs(duration.value) >= 0.0995)
        return withUnit(readable(duration.value), Units::tr("h"));
    if (std::abs(duration.value) >= 1.0 / 60)
        return withUnit(numberText(duration.value * 60, 1), Units::tr("min"));
    if (std::abs(duration.value) >= 0.05 / kSecondsPerHour)
        return withUnit(numberText(duration.value * kSecondsPerHour, 1), Units::tr("s"));
    return QStringLiteral("< ") + withUnit(numberText(0.1, 1), Units::tr("s"));
}

QString latencyText(Milliseconds latency) {
    if (latency.value >= 10000)
        return withUnit(readable(latency.value / 1000), Units::tr("s"));
    if (latency.value >= 100)
        return withUnit(numberText(latency.value, 0), Units::tr("ms"));
    return withUnit(readable(latency.value), Units::tr("ms"));
}

QString moneyText(Usd amount) {
    const int decimals = std::abs(amount.value) >= 100 || amount.value == 0 ? 0 : 2;
    return QLocale().toCurrencyString(amount.value, QStringLiteral("$"), decimals);
}

QString rateText(double usd) {
    int decimals = 2;
    while (decimals < 9 &&
           std::abs(usd - std::round(usd * std::pow(10, decimals)) / std::pow(10, decimals)) > 1e-12)
        ++decimals;
    return QLocale().toCurrencyString(usd, QStringLiteral("$"), decimals);
}

QString volumeText(Gigabytes volume) {
    if (volume.value >= 1024)
        return withUnit(readable(volume.value / 1024), Units::tr("TB"));
    return withUnit(readable(volume.value), Units::tr("GB"));
}

QString capacityText(MegabitsPerSecond capacity) {
    if (capacity.value >= 1e6)
        return withUnit(readable(capacity.value / 1e6), Units::tr("Tbit/s"));
    if (capacity.value >= 1e3)
        return withUnit(readable(capacity.value / 1e3), Units::tr("Gbit/s"));
    return withUnit(readable(capacity.value), Units::tr("Mbit/s"));
}

QString lengthText(Kilometres length) {
    return withUnit(length.value >= 100 ? numberText(length.value, 0) : readable(length.value),
                    Units::tr("km"));
}

} // namespace isthmus
