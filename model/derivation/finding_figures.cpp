#include "model/analysis/findings/rules.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

const FindingRule* ruleNamed(const std::string& id) {
    const auto& rules = findingRules();
    const auto it =
        std::find_if(rules.begin(), rules.end(), [&](const FindingRule* rule) { return rule->id == id; });
    return it == rules.end() ? nullptr : *it;
}

Subjects rules(const FigureSources&, const JourneyResult*) {
    Subjects subjects;
    for (const FindingRule* rule : findingRules())
        subjects.emplace_back(rule->id);
    return subjects;
}

/// Its evidence with the first element, then the other elements, each on a line of its own.
void addFinding(const Finding& finding, FigureDerivation& derivation) {
    FigureInput input{"a finding"};
    if (!finding.elements.empty())
        input.element = finding.elements.front();
    if (finding.hoursPerYear.value > 0) {
        input.value = finding.hoursPerYear.value;
        input.unit = FigureUnit::HourPerYear;
    }
    input.text = finding.evidence;
    derivation.inputs.push_back(std::move(input));
    for (std::size_t i = 1; i < finding.elements.size(); ++i)
        derivation.inputs.push_back({"it concerns, too", finding.elements[i]});
}

std::optional<FigureDerivation> findings(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult*) {
    const FindingRule* rule = ruleNamed(id.subject);
    if (!rule)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "findings of a rule";
    derivation.formula = "how many there are";
    double count = 0;
    for (const Finding& finding : sources.result.findings)
        if (finding.id == id.subject) {
            ++count;
            addFinding(finding, derivation);
        }
    derivation.value = count;
    if (rule->remedy)
        derivation.notes.emplace_back(rule->remedy);
    if (rule->practice) {
        derivation.notes.emplace_back(rule->practice->title);
        derivation.notes.push_back(std::string(rule->practice->id) + ", AWS Well-Architected, " +
                                   kFrameworkEdition);
    }
    return derivation;
}

} // namespace

std::span<const DerivedKind> findingFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"finding", false, rules, findings, "RULE"},
    };
    return kKinds;
}

} // namespace isthmus
