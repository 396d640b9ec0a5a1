#include "model/derivation/figure_kinds.h"

#include <array>
#include <charconv>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

/// Lines are numbered from 1, in the order of the analysis.
std::string lineFigure(std::size_t index) {
    return FigureId{"cost_line", {}, std::to_string(index + 1)}.text();
}

FigureInput inputOf(const CostLine& line, std::size_t index) {
    FigureInput input{line.rule, line.flow.value.empty() ? line.element : line.flow,
                      line.amount ? std::optional(line.amount->value) : std::nullopt,
                      FigureUnit::DollarPerMonth};
    input.text = line.amount ? std::string{} : line.reason;
    input.figure = lineFigure(index);
    return input;
}

FigureDerivation sumOf(const CostResult& cost, bool onlyTransfer) {
    FigureDerivation derivation;
    derivation.unit = FigureUnit::DollarPerMonth;
    derivation.formula = "Σ quantity · price";
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < cost.lines.size(); ++i) {
        if (onlyTransfer && cost.lines[i].flow.value.empty())
            continue;
        derivation.inputs.push_back(inputOf(cost.lines[i], i));
        if (!cost.lines[i].amount)
            ++unknown;
    }
    if (unknown > 0)
        derivation.notes.push_back("incomplete: " + std::to_string(unknown) + " lines have no known amount");
    derivation.notes.emplace_back("list prices in USD without free tiers; a month is 730 h");
    return derivation;
}

std::optional<FigureDerivation> cost(const FigureSources& sources, const FigureId&, const JourneyResult*) {
    FigureDerivation derivation = sumOf(sources.result.cost, false);
    derivation.name = "monthly cost";
    derivation.value = sources.result.cost.monthly.value;
    return derivation;
}

std::optional<FigureDerivation> transfer(const FigureSources& sources, const FigureId&,
                                         const JourneyResult*) {
    FigureDerivation derivation = sumOf(sources.result.cost, true);
    derivation.name = "monthly cost of data transfer";
    derivation.value = sources.result.cost.transfer.value;
    return derivation;
}

Subjects lines(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (std::size_t i = 0; i < sources.result.cost.lines.size(); ++i)
        subjects.push_back(std::to_string(i + 1));
    return subjects;
}

std::optional<FigureDerivation> line(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const auto& all = sources.result.cost.lines;
    std::size_t number = 0;
    const char* end = id.subject.data() + id.subject.size();
    const auto parsed = std::from_chars(id.subject.data(), end, number);
    if (parsed.ec != std::errc{} || parsed.ptr != end || number == 0 || number > all.size())
        return std::nullopt;
    const CostLine& entry = all[number - 1];
    FigureDerivation derivation;
    derivation.name = entry.rule;
    derivation.element = entry.flow.value.empty() ? entry.element : entry.flow;
    derivation.unit = FigureUnit::DollarPerMonth;
    if (entry.amount)
        derivation.value = entry.amount->value;
    derivation.formula = "quantity · price";
    FigureInput quantity{"quantity", entry.element, entry.quantity, FigureUnit::Other, entry.unit};
    FigureInput price{"price per unit", {}, entry.rate, FigureUnit::Dollar};
    price.source = entry.source;
    price.asOf = entry.asOf;
    if (!entry.rate)
        price.text = "unknown";
    derivation.inputs = {std::move(quantity), std::move(price)};
    if (!entry.reason.empty())
        derivation.notes.push_back(entry.reason);
    return derivation;
}

} // namespace

std::span<const DerivedKind> costFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"cost", false, nullptr, cost},
        DerivedKind{"transfer_cost", false, nullptr, transfer},
        DerivedKind{"cost_line", false, lines, line, "N"},
    };
    return kKinds;
}

} // namespace isthmus
