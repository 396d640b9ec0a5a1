#include "views/text/derivation_text.h"

#include "views/text/derivation_sentences.h"
#include "views/text/explanation_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

/// From here on a chance is read as an availability.
constexpr double kMostlyUp = 0.9;

const char* wordFor(const std::string& name) {
    const auto names = derivationNames();
    const auto it = std::find(names.begin(), names.end(), name);
    return it == names.end() ? nullptr : *it;
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
    case FigureUnit::DollarPerYear:
        return Derivation::tr("%1 a year").arg(moneyText(Usd{value}));
    case FigureUnit::DollarPerHour:
        return Derivation::tr("%1 an hour").arg(moneyText(Usd{value}));
    case FigureUnit::PerSecond:
        return Derivation::tr("%1 a second").arg(briefText(value));
    case FigureUnit::MegabitPerSecond:
        return capacityText(MegabitsPerSecond{value});
    case FigureUnit::Gigabyte:
        return volumeText(Gigabytes{value});
    case FigureUnit::Percent:
        return Derivation::tr("%1 %").arg(briefText(value));
    case FigureUnit::Item:
        return countText(qRound64(value));
    case FigureUnit::Other:
        return numberText(value, 3) + QStringLiteral(" ") + billingUnitName(unitText, value);
    }
    return {};
}

} // namespace isthmus
