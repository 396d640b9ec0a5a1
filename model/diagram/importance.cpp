#include "model/diagram/importance.h"

#include <algorithm>
#include <limits>
#include <map>

namespace isthmus {

Probability probabilityOf(const Diagram& diagram, const ModularFunction& function,
                          std::vector<Probability>& probabilities) {
    for (const ModularFunction::Module& module : function.modules)
        probabilities[module.variable] = diagram.probability(module.function, probabilities);
    return diagram.probability(function.root, probabilities);
}

namespace {

/// 1 − A with one variable certain to work: only what stands above it is computed again.
class PerfectVariable {
public:
    PerfectVariable(const Diagram& diagram, const ModularFunction& function)
        : m_diagram(diagram), m_function(function) {
        for (std::size_t i = 0; i < function.modules.size(); ++i)
            for (const Diagram::Variable variable : diagram.support(function.modules[i].function))
                m_moduleOf[variable] = i;
    }

    [[nodiscard]] double unavailability(Diagram::Variable variable,
                                        std::vector<Probability> probabilities) const {
        probabilities[variable] = Probability{};
        for (auto it = m_moduleOf.find(variable); it != m_moduleOf.end(); it = m_moduleOf.find(variable)) {
            const ModularFunction::Module& module = m_function.modules[it->second];
            variable = module.variable;
            probabilities[variable] = m_diagram.probability(module.function, probabilities);
        }
        return m_diagram.probability(m_function.root, probabilities).down();
    }

private:
    const Diagram& m_diagram;
    const ModularFunction& m_function;
    std::map<Diagram::Variable, std::size_t> m_moduleOf;
};

std::vector<double> birnbaumOf(const Diagram& diagram, const ModularFunction& function,
                               const std::vector<Probability>& probabilities) {
    std::vector<double> birnbaum(probabilities.size(), 0.0);
    diagram.addDerivatives({{function.root, 1}}, probabilities, birnbaum);
    for (auto module = function.modules.rbegin(); module != function.modules.rend(); ++module)
        diagram.addDerivatives({{module->function, birnbaum[module->variable]}}, probabilities, birnbaum);
    return birnbaum;
}

} // namespace

std::vector<VariableImportance> importanceOf(const Diagram& diagram, const ModularFunction& function,
                                             const std::vector<Probability>& probabilities) {
    constexpr double kFewDigits = 1e-4; // of what is left after a subtraction
    const double down = diagram.probability(function.root, probabilities).down();
    const auto birnbaum = birnbaumOf(diagram, function, probabilities);
    const PerfectVariable perfect(diagram, function);
    std::vector<VariableImportance> result(birnbaum.size());
    for (Diagram::Variable variable = 0; variable < birnbaum.size(); ++variable) {
        VariableImportance& entry = result[variable];
        entry.birnbaum = birnbaum[variable];
        if (down <= 0 || entry.birnbaum == 0)
            continue;
        const Probability& p = probabilities[variable];
        entry.criticality = entry.birnbaum * p.down() / down;
        entry.riskAchievementWorth = (down + entry.birnbaum * p.up()) / down;
        double without = down - entry.birnbaum * p.down();
        if (without < kFewDigits * down)
            without = perfect.unavailability(variable, probabilities);
        entry.riskReductionWorth = without > 0 ? down / without : std::numeric_limits<double>::infinity();
    }
    return result;
}

std::vector<double> jointImportance(const Diagram& diagram, Diagram::Node function,
                                    std::vector<Probability> probabilities, Diagram::Variable variable) {
    probabilities[variable] = Probability::fromParts(1, 0);
    auto joint = diagram.derivatives({{function, 1}}, probabilities);
    probabilities[variable] = Probability::fromParts(0, 1);
    const auto failed = diagram.derivatives({{function, 1}}, probabilities);
    for (std::size_t i = 0; i < joint.size(); ++i)
        joint[i] -= failed[i];
    joint[variable] = 0;
    return joint;
}

} // namespace isthmus
