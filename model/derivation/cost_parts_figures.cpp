#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

/// Stands for the account of which nobody says the name.
constexpr const char* kNobody = "-";

std::string accountOf(const std::string& account) {
    return account.empty() ? kNobody : account;
}

/// Adds what is not there yet.
void addNew(Subjects& subjects, const std::string& subject) {
    if (!subject.empty() && std::find(subjects.begin(), subjects.end(), subject) == subjects.end())
        subjects.push_back(subject);
}

FigureInput inputOf(const CostLine& line, std::size_t index) {
    FigureInput input{line.rule, line.flow.value.empty() ? line.element : line.flow,
                      line.amount ? std::optional(line.amount->value) : std::nullopt,
                      FigureUnit::DollarPerMonth};
    input.text = line.amount ? std::string{} : line.reason;
    input.figure = FigureId{"cost_line", {}, std::to_string(index + 1)}.text();
    return input;
}

/// The lines that belong together, as far as their amounts are known.
template <class Belongs>
std::optional<FigureDerivation> sumOver(const FigureSources& sources, const char* name,
                                        const Belongs& belongs) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.unit = FigureUnit::DollarPerMonth;
    derivation.formula = "Σ quantity · price";
    double sum = 0;
    std::size_t unknown = 0;
    const auto& lines = sources.result.cost.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!belongs(lines[i]))
            continue;
        derivation.inputs.push_back(inputOf(lines[i], i));
        sum += lines[i].amount.value_or(Usd{}).value;
        unknown += lines[i].amount ? 0 : 1;
    }
    if (derivation.inputs.empty())
        return std::nullopt;
    derivation.value = sum;
    if (unknown > 0)
        derivation.notes.push_back("incomplete: " + std::to_string(unknown) + " lines have no known amount");
    derivation.notes.emplace_back("list prices in USD without free tiers; a month is 730 h");
    return derivation;
}

Subjects accounts(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const AccountCost& account : sources.result.cost.accounts)
        subjects.push_back(accountOf(account.account));
    return subjects;
}

std::optional<FigureDerivation> account(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    return sumOver(sources, "monthly cost of an account",
                   [&](const CostLine& line) { return accountOf(line.payer) == id.subject; });
}

Subjects rules(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const CostLine& line : sources.result.cost.lines)
        addNew(subjects, line.rule);
    return subjects;
}

std::optional<FigureDerivation> rule(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    return sumOver(sources, "monthly cost of a rule",
                   [&](const CostLine& line) { return line.rule == id.subject; });
}

Subjects elements(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const CostLine& line : sources.result.cost.lines) {
        addNew(subjects, line.flow.value);
        addNew(subjects, line.element.value);
    }
    return subjects;
}

std::optional<FigureDerivation> element(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    auto derivation = sumOver(sources, "monthly cost of it", [&](const CostLine& line) {
        return line.flow.value == id.subject || line.element.value == id.subject;
    });
    if (derivation)
        derivation->element = ElementId{id.subject};
    return derivation;
}

std::optional<FigureDerivation> discounted(const FigureSources& sources, const FigureId&,
                                           const JourneyResult*) {
    const CostResult& cost = sources.result.cost;
    FigureDerivation derivation;
    derivation.name = "monthly cost after discounts";
    derivation.value = cost.discounted.value;
    derivation.unit = FigureUnit::DollarPerMonth;
    derivation.formula = "Σ quantity · price · what is paid of it";
    for (std::size_t i = 0; i < cost.lines.size(); ++i) {
        const CostLine& line = cost.lines[i];
        if (!line.amount)
            continue;
        FigureInput input{"a line after its discount", line.flow.value.empty() ? line.element : line.flow,
                          line.discounted()->value, FigureUnit::DollarPerMonth};
        input.text = line.discount;
        input.figure = FigureId{"cost_line", {}, std::to_string(i + 1)}.text();
        derivation.inputs.push_back(std::move(input));
    }
    if (!cost.hasDiscounts)
        derivation.notes.emplace_back("no discount is known: all of the list price is paid");
    return derivation;
}

} // namespace

std::span<const DerivedKind> costPartFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"account_cost", false, accounts, account, "ACCOUNT"},
        DerivedKind{"rule_cost", false, rules, rule, "RULE"},
        DerivedKind{"element_cost", false, elements, element, "ELEMENT"},
        DerivedKind{"discounted_cost", false, nullptr, discounted},
    };
    return kKinds;
}

} // namespace isthmus
