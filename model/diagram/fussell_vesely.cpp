#include "model/diagram/fussell_vesely.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Unions of cut sets as functions: up while none of the sets has failed as a whole.
class Unions {
public:
    Unions(const SetDiagram& sets, const DiagramLimits& limits)
        : m_sets(sets), m_diagram(limits), m_spared(sets.nodeCount(), kUnknown),
          m_holding(sets.nodeCount(), kUnknown) {
        m_spared[SetDiagram::kNoSet] = Diagram::kOne;
        m_spared[SetDiagram::kEmptySet] = Diagram::kZero;
    }

    /// Chance that one of the sets of `nodes` (a family, children first) that hold the variable fails, given
    /// that the variable has.
    double failing(const std::vector<SetDiagram::Node>& nodes, SetDiagram::Variable variable,
                   const std::vector<Probability>& probabilities) {
        m_holding[SetDiagram::kNoSet] = m_holding[SetDiagram::kEmptySet] = Diagram::kOne;
        for (const SetDiagram::Node node : nodes) {
            const SetDiagram::Variable own = m_sets.variableOf(node);
            if (own > variable)
                m_holding[node] = Diagram::kOne;
            else if (own == variable)
                m_holding[node] = m_spared[m_sets.high(node)];
            else
                m_holding[node] = joined(own, m_holding[m_sets.low(node)], m_holding[m_sets.high(node)]);
        }
        return m_diagram.probability(m_holding[nodes.back()], probabilities).down();
    }

    void addFamily(const std::vector<SetDiagram::Node>& nodes) {
        for (const SetDiagram::Node node : nodes)
            m_spared[node] =
                joined(m_sets.variableOf(node), m_spared[m_sets.low(node)], m_spared[m_sets.high(node)]);
    }

    [[nodiscard]] bool exhausted() const { return m_diagram.exhausted(); }

private:
    static constexpr Diagram::Node kUnknown = Diagram::kOne;

    Diagram::Node joined(Diagram::Variable variable, Diagram::Node low, Diagram::Node high) {
        return m_diagram.decide(variable, m_diagram.conj(low, high), low);
    }

    const SetDiagram& m_sets;
    Diagram m_diagram;
    std::vector<Diagram::Node> m_spared, m_holding;
};

bool late(const DiagramLimits& limits) {
    return limits.stop.stop_requested() ||
           (limits.deadline && std::chrono::steady_clock::now() >= *limits.deadline);
}

} // namespace

std::vector<FussellVesely> fussellVeselyOf(const CutSetFamily& cuts,
                                           const std::vector<VariableImportance>& importance,
                                           const std::vector<Probability>& probabilities,
                                           double unavailability, const DiagramLimits& limits) {
    constexpr std::size_t kMostWork = 20'000'000; // node visits for one family: a second or so
    std::vector<FussellVesely> result(probabilities.size());
    if (unavailability <= 0)
        return result;
    std::vector<double> chances;
    for (const Probability& p : probabilities)
        chances.push_back(p.down());
    const auto mass = cuts.massHolding(chances);
    for (std::size_t i = 0; i < result.size() && i < mass.size(); ++i)
        result[i] = {std::max(0.0, std::min(1.0, importance[i].criticality)),
                     std::min(1.0, mass[i] / unavailability)};
    Unions unions(cuts.sets(), limits);
    for (auto part = cuts.parts().rbegin(); part != cuts.parts().rend(); ++part) {
        if (part->nodes.empty())
            continue;
        const bool whole = part->variable == CutSetFamily::kWhole;
        if (!whole && (!result[part->variable].exact() || probabilities[part->variable].down() <= 0))
            continue;
        std::vector<SetDiagram::Variable> variables;
        for (const SetDiagram::Node node : part->nodes)
            variables.push_back(cuts.sets().variableOf(node));
        std::sort(variables.begin(), variables.end());
        variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
        if (part->nodes.size() * variables.size() > kMostWork)
            return result;
        unions.addFamily(part->nodes);
        // The chance of a module's union, given the module's failure, carries over to the whole.
        const double above =
            whole ? 1 / unavailability : result[part->variable].low / probabilities[part->variable].down();
        for (const SetDiagram::Variable variable : variables) {
            const double union_ =
                probabilities[variable].down() * unions.failing(part->nodes, variable, probabilities);
            if (unions.exhausted() || late(limits))
                return result;
            result[variable].low = result[variable].high = std::min(1.0, above * union_);
        }
    }
    return result;
}

} // namespace isthmus
