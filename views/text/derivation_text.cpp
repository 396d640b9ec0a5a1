#include "views/text/derivation_text.h"

#include "views/text/explanation_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

constexpr const char* kNames[] = {
    QT_TRANSLATE_NOOP("Derivation", "availability"),
    QT_TRANSLATE_NOOP("Derivation", "availability of the structure"),
    QT_TRANSLATE_NOOP("Derivation", "lost to switching"),
    QT_TRANSLATE_NOOP("Derivation", "lost to switching, at most"),
    QT_TRANSLATE_NOOP("Derivation", "hours down"),
    QT_TRANSLATE_NOOP("Derivation", "unavailability"),
    QT_TRANSLATE_NOOP("Derivation", "hours of a year"),
    QT_TRANSLATE_NOOP("Derivation", "lost when it fails"),
    QT_TRANSLATE_NOOP("Derivation", "interruptions"),
    QT_TRANSLATE_NOOP("Derivation", "mean length of an interruption"),
    QT_TRANSLATE_NOOP("Derivation", "outages"),
    QT_TRANSLATE_NOOP("Derivation", "outages that its failures begin"),
    QT_TRANSLATE_NOOP("Derivation", "hours saved were it perfect"),
    QT_TRANSLATE_NOOP("Derivation", "unavailability were it perfect"),
    QT_TRANSLATE_NOOP("Derivation", "Birnbaum importance"),
    QT_TRANSLATE_NOOP("Derivation", "unavailability of the structure while it works"),
    QT_TRANSLATE_NOOP("Derivation", "unavailability of the structure while it is failed"),
    QT_TRANSLATE_NOOP("Derivation", "unavailability of the structure"),
    QT_TRANSLATE_NOOP("Derivation", "criticality"),
    QT_TRANSLATE_NOOP("Derivation", "recovery time"),
    QT_TRANSLATE_NOOP("Derivation", "data lost"),
    QT_TRANSLATE_NOOP("Derivation", "latency, median"),
    QT_TRANSLATE_NOOP("Derivation", "latency, 99th percentile"),
    QT_TRANSLATE_NOOP("Derivation", "monthly cost"),
    QT_TRANSLATE_NOOP("Derivation", "monthly cost of data transfer"),
    QT_TRANSLATE_NOOP("Derivation", "quantity"),
    QT_TRANSLATE_NOOP("Derivation", "price per unit"),
    QT_TRANSLATE_NOOP("Derivation", "mean time to failure"),
    QT_TRANSLATE_NOOP("Derivation", "mean time to repair"),
    QT_TRANSLATE_NOOP("Derivation", "faults per 1,000 km and year"),
    QT_TRANSLATE_NOOP("Derivation", "length"),
    QT_TRANSLATE_NOOP("Derivation", "one way"),
    QT_TRANSLATE_NOOP("Derivation", "light in fibre, n = 1.468"),
    QT_TRANSLATE_NOOP("Derivation", "equipment"),
    QT_TRANSLATE_NOOP("Derivation", "processing, on average"),
    QT_TRANSLATE_NOOP("Derivation", "round trips, on average"),
    QT_TRANSLATE_NOOP("Derivation", "retries, on average"),
    QT_TRANSLATE_NOOP("Derivation", "votes of others, on average"),
    QT_TRANSLATE_NOOP("Derivation", "calls made at once, on average"),
    QT_TRANSLATE_NOOP("Derivation", "calls, on average"),
    QT_TRANSLATE_NOOP("Derivation", "lag of a stage"),
    QT_TRANSLATE_NOOP("Derivation", "until it is noticed"),
    QT_TRANSLATE_NOOP("Derivation", "until another path is taken"),
};

/// From here on a chance is read as an availability.
constexpr double kMostlyUp = 0.9;

const char* wordFor(const std::string& name) {
    const auto it = std::find(std::begin(kNames), std::end(kNames), name);
    return it == std::end(kNames) ? nullptr : *it;
}

struct Derivation {
    Q_DECLARE_TR_FUNCTIONS(Derivation)
};

} // namespace

bool derivedNameIsKnown(const std::string& name) {
    return wordFor(name) != nullptr;
}

QString derivedName(const std::string& name) {
    const char* word = wordFor(name);
    QString text = word ? QCoreApplication::translate("Derivation", word) : costRuleName(name);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString derivedValueText(double value, FigureUnit unit, const std::string& unitText) {
    switch (unit) {
    case FigureUnit::Number:
        return briefText(value);
    case FigureUnit::Probability:
        return value >= kMostlyUp && value <= 1 ? availabilityText(1 - value) : briefText(value);
    case FigureUnit::PerYear:
        return Derivation::tr("%1 a year").arg(briefText(value));
    case FigureUnit::PerHour:
        return Derivation::tr("%1 an hour").arg(briefText(value));
    case FigureUnit::PerKilometreYear:
        return briefText(value);
    case FigureUnit::Hour:
        return Derivation::tr("%1 h").arg(numberText(value, value < 10 ? 2 : 0));
    case FigureUnit::HourPerYear:
        return hoursText(Hours{value});
    case FigureUnit::Second:
        return durationText(Seconds{value});
    case FigureUnit::Millisecond:
        return latencyText(Milliseconds{value});
    case FigureUnit::Kilometre:
        return lengthText(Kilometres{value});
    case FigureUnit::MillisecondPerKilometre:
        return Derivation::tr("%1 µs/km").arg(numberText(1000 * value, 4));
    case FigureUnit::Dollar:
        return rateText(value);
    case FigureUnit::DollarPerMonth:
        return moneyText(Usd{value});
    case FigureUnit::Other:
        return numberText(value, 3) + QStringLiteral(" ") + billingUnitName(unitText, value);
    }
    return {};
}

} // namespace isthmus
