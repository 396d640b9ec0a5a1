#include "app/cli/derivation_output.h"

#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kMostInputs = 20;
constexpr double kMostlyUp = 0.9; // from here on a chance is read as an availability

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json unitJson(FigureUnit unit, const std::string& unitText) {
    return unit == FigureUnit::Other ? Json(unitText) : Json(std::string(unitWord(unit)));
}

Json inputJson(const FigureInput& input) {
    Json json;
    json["name"] = input.name;
    json["element"] = textOrNull(input.element.value);
    json["value"] = input.value ? jsonNumber(*input.value) : Json(nullptr);
    json["unit"] = unitJson(input.unit, input.unitText);
    json["text"] = textOrNull(input.text);
    json["source"] = textOrNull(input.source);
    json["as_of"] = textOrNull(input.asOf);
    json["figure"] = textOrNull(input.figure);
    return json;
}

std::string measured(double value, FigureUnit unit, const std::string& unitText) {
    switch (unit) {
    case FigureUnit::Number:
        return briefNumber(value);
    case FigureUnit::Probability:
        return value >= kMostlyUp && value <= 1 ? availabilityText(1 - value) : briefNumber(value);
    case FigureUnit::HourPerYear:
        return hoursText(Hours{value}) + " a year";
    case FigureUnit::Second:
        return durationText(Seconds{value});
    case FigureUnit::Dollar:
        return "$" + shortestNumber(value);
    case FigureUnit::DollarPerMonth:
        return moneyText(Usd{value}) + " a month";
    case FigureUnit::DollarPerYear:
        return moneyText(Usd{value}) + " a year";
    case FigureUnit::MegabitPerSecond:
    case FigureUnit::Gigabyte:
    case FigureUnit::Item:
        return shortestNumber(value) + " " + std::string(unitWord(unit));
    case FigureUnit::Other:
        return shortestNumber(value) + " " + unitText;
    default:
        return briefNumber(value) + " " + std::string(unitWord(unit));
    }
}

} // namespace

Json derivationJson(const FigureDerivation& derivation) {
    Json json;
    json["figure"] = derivation.figure;
    json["name"] = derivation.name;
    json["journey"] = textOrNull(derivation.journey.value);
    json["element"] = textOrNull(derivation.element.value);
    json["value"] = derivation.value ? jsonNumber(*derivation.value) : Json(nullptr);
    json["unit"] = unitJson(derivation.unit, derivation.unitText);
    json["text"] = textOrNull(derivation.text);
    json["formula"] = textOrNull(derivation.formula);
    json["inputs"] = Json::array();
    for (const FigureInput& input : derivation.inputs)
        json["inputs"].push_back(inputJson(input));
    json["notes"] = derivation.notes;
    return json;
}

void printDerivation(const Design& design, const FigureDerivation& derivation, std::ostream& out) {
    out << derivation.figure << ": " << derivation.name;
    for (const ElementId& id : {derivation.element, derivation.journey})
        if (!id.value.empty())
            out << (id == derivation.element ? " of " : ", ") << called(design, id);
    out << "\n  ";
    if (derivation.value)
        out << measured(*derivation.value, derivation.unit, derivation.unitText);
    if (!derivation.text.empty())
        out << (derivation.value ? ": " : "") << derivation.text;
    if (!derivation.formula.empty())
        out << "\n  " << derivation.formula;
    out << '\n';
    const std::size_t shown = std::min(derivation.inputs.size(), kMostInputs);
    for (std::size_t i = 0; i < shown; ++i) {
        const FigureInput& input = derivation.inputs[i];
        const std::string value =
            input.value ? measured(*input.value, input.unit, input.unitText) : std::string("-");
        out << "    " << padLeft(value, 18) << "  " << input.name;
        if (!input.element.value.empty())
            out << " of " << called(design, input.element);
        if (!input.text.empty())
            out << ": " << input.text;
        if (!input.source.empty())
            out << "; " << input.source << (input.asOf.empty() ? "" : ", " + input.asOf);
        if (!input.figure.empty())
            out << "  > " << input.figure;
        out << '\n';
    }
    if (derivation.inputs.size() > shown)
        out << "    and " << derivation.inputs.size() - shown << " more (--json lists all)\n";
    for (const std::string& note : derivation.notes)
        out << "  " << note << '\n';
}

} // namespace isthmus
