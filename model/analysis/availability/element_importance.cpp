#include "model/analysis/availability/element_importance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

ElementImportances::ElementImportances(const JourneyElements& elements)
    : m_elements(elements),
      m_classes(elements.classProbabilities().begin(), elements.classProbabilities().end()) {
    const FunctionTable& table = elements.table();
    const auto masses = table.masses(m_classes);
    const auto& journey = masses[table.root(0)];
    m_structural = Probability::fromParts(journey.up, journey.down);
    m_birnbaum = birnbaumWith(m_classes);
}

std::vector<double> ElementImportances::birnbaumWith(const std::vector<Probability>& probabilities) const {
    const FunctionTable& table = m_elements.table();
    std::vector<double> weights(table.rootCount(), 0.0);
    weights.front() = 1;
    return table.derivatives(weights, probabilities, table.masses(probabilities));
}

std::vector<double> ElementImportances::birnbaumGiven(Variable classVariable, bool works) const {
    auto probabilities = m_classes;
    probabilities[classVariable] = Probability::fromParts(works ? 1 : 0, works ? 0 : 1);
    return birnbaumWith(probabilities);
}

double ElementImportances::unavailabilityWith(Variable classVariable, const Probability& chance) const {
    auto probabilities = m_classes;
    probabilities[classVariable] = chance;
    return m_elements.table().masses(probabilities)[m_elements.table().root(0)].down;
}

VariableImportance ElementImportances::of(double birnbaum, const Probability& own, double downWithout) const {
    VariableImportance entry;
    const double down = m_structural.down();
    entry.birnbaum = birnbaum;
    entry.criticality = birnbaum * own.down() / down;
    entry.riskAchievementWorth = (downWithout + birnbaum) / down;
    entry.riskReductionWorth = downWithout > 0 ? down / downWithout : std::numeric_limits<double>::infinity();
    return entry;
}

std::vector<VariableImportance> ElementImportances::all(const std::stop_token& stop) const {
    constexpr double kFewDigits = 1e-4; // of what is left after a subtraction
    const double down = m_structural.down();
    std::vector<VariableImportance> result(m_elements.probabilities().size());
    if (down <= 0)
        return result;
    const auto add = [&](Variable setVariable, double birnbaum, Variable inClass, const Probability& others) {
        const Probability& own = m_elements.probabilities()[setVariable];
        double without = down - birnbaum * own.down();
        if (without < kFewDigits * down)
            without = unavailabilityWith(inClass, others);
        result[setVariable] = of(birnbaum, own, without);
    };
    for (const Variable variable : m_elements.support()) {
        if (stop.stop_requested())
            break;
        add(variable, m_birnbaum[variable], variable, Probability{});
        const auto& members = m_elements.membersOf(variable);
        for (const Index element : members) {
            if (members.size() == 1)
                break;
            const Probability others = m_elements.othersOf(variable, {&element, 1});
            add(m_elements.setVariable(element), m_birnbaum[variable] * others.up(), variable, others);
        }
    }
    return result;
}

std::vector<JointImportance> ElementImportances::joint(const std::vector<Index>& elements,
                                                       const std::stop_token& stop) const {
    std::vector<JointImportance> result;
    const auto& idOf = [&](Index element) { return m_elements.system().elements[element].id; };
    for (std::size_t i = 0; i < elements.size() && !stop.stop_requested(); ++i) {
        const Variable own = m_elements.classVariable(elements[i]);
        auto slope = birnbaumGiven(own, true);
        const auto failed = birnbaumGiven(own, false);
        for (std::size_t variable = 0; variable < slope.size(); ++variable)
            slope[variable] -= failed[variable];
        std::vector<Index> partners(elements.begin() + static_cast<std::ptrdiff_t>(i) + 1, elements.end());
        if (const auto& twins = m_elements.twinsOf(elements[i]); twins.size() > 1)
            partners.push_back(twins[1]);
        for (const Index partner : partners) {
            const Variable other = m_elements.classVariable(partner);
            const Index pair[] = {elements[i], partner};
            const double value = own == other ? m_birnbaum[own] * m_elements.othersOf(own, pair).up()
                                              : slope[other] * m_elements.othersOf(own, {pair, 1}).up() *
                                                    m_elements.othersOf(other, {pair + 1, 1}).up();
            result.push_back({idOf(elements[i]), idOf(partner), value});
        }
    }
    std::stable_sort(result.begin(), result.end(), [](const JointImportance& a, const JointImportance& b) {
        return std::fabs(a.value) > std::fabs(b.value);
    });
    return result;
}

} // namespace isthmus
