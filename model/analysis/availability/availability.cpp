#include "model/analysis/availability/availability.h"

#include "model/analysis/availability/element_order.h"
#include "model/analysis/availability/sampling.h"
#include "model/analysis/availability/switching.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

constexpr std::size_t kFallbackSamples = 1U << 18U;

/// Of the orders at hand the one that gives the smaller diagram, by trying them.
std::vector<Index> bestOrder(const System& system, const JourneyScope& scope,
                             const AvailabilityQuestion& question) {
    constexpr std::size_t kTrialNodes = 200'000;
    std::vector<Index> best;
    std::size_t smallest = 0;
    for (const OrderRule rule : {OrderRule::DepthFirst, OrderRule::BreadthFirst}) {
        auto order = elementOrder(system, scope, rule);
        Diagram diagram(std::min(kTrialNodes, question.diagramNodeBudget));
        DiagramAlgebra algebra(diagram, system, order, question.failed);
        Structure<DiagramAlgebra> structure(system, algebra);
        const Diagram::Node journey = structure.journeyUp(scope);
        if (diagram.exhausted() && !best.empty())
            continue;
        const std::size_t size = diagram.exhausted() ? kTrialNodes : diagram.sizeOf(journey);
        if (best.empty() || size < smallest) {
            best = std::move(order);
            smallest = size;
        }
    }
    return best;
}

/// One journey's diagram and everything read off it.
class JourneyDiagram {
public:
    JourneyDiagram(const System& system, const JourneyScope& scope, const AvailabilityQuestion& question,
                   std::stop_token stop)
        : m_system(system), m_scope(scope), m_diagram(question.diagramNodeBudget, std::move(stop)),
          m_algebra(m_diagram, system, bestOrder(system, scope, question), question.failed),
          m_structure(system, m_algebra), m_journey(m_structure.journeyUp(scope)) {}

    [[nodiscard]] bool exhausted() const { return m_diagram.exhausted(); }
    [[nodiscard]] bool cancelled() const { return m_diagram.cancelled(); }

    /// Terms of Σ loss for all elements, instances of one component sharing those of its first.
    void findSwitching() {
        SwitchingAnalysis analysis(m_system, m_scope, m_structure, m_algebra);
        std::map<ElementId, std::vector<SwitchingTerm>> ofComponent;
        for (const Index element : variablesInOrder()) {
            if (m_diagram.exhausted())
                return;
            const SystemElement& object = m_system.elements[element];
            if (object.role == ElementRole::Instance) {
                if (const auto it = ofComponent.find(object.id); it != ofComponent.end()) {
                    for (const SwitchingTerm& term : it->second)
                        m_terms.push_back(weighed(term));
                    continue;
                }
            }
            const auto terms = analysis.termsOf(element, m_journey);
            for (const SwitchingTerm& term : terms)
                m_terms.push_back(weighed(term));
            if (object.role == ElementRole::Instance)
                ofComponent.emplace(object.id, terms);
        }
    }

    [[nodiscard]] AvailabilityResult result() const {
        AvailabilityResult result;
        const Probability structural = m_diagram.probability(m_journey, m_algebra.probabilities());
        result.structural = result.low = result.high = structural.up();
        result.structuralUnavailability = structural.down();
        const auto support = m_diagram.support(m_journey);
        result.elements = support.size();
        result.diagramNodes = m_diagram.sizeOf(m_journey);
        double loss = 0;
        std::map<std::pair<ElementId, std::string>, SwitchingLoss> losses;
        for (const WeighedTerm& weighedTerm : m_terms) {
            const SwitchingTerm& term = weighedTerm.term;
            const ElementId& id = m_system.elements[term.element].id;
            SwitchingLoss& entry = losses[{id, term.reason}];
            entry.element = id;
            entry.reason = term.reason;
            entry.unavailability += weighedTerm.loss();
            const double perYear = weighedTerm.frequency * weighedTerm.probability * kHoursPerYear;
            if (term.fullInterruption)
                entry.interruptionsPerYear += perYear;
            result.weightedByRequests = result.weightedByRequests || term.partialShare;
            loss += weighedTerm.loss();
        }
        for (auto& [key, entry] : losses) {
            result.outagesPerYear += entry.interruptionsPerYear;
            result.losses.push_back(std::move(entry));
        }
        std::stable_sort(result.losses.begin(), result.losses.end(),
                         [](const auto& a, const auto& b) { return a.unavailability > b.unavailability; });
        const auto birnbaum = m_diagram.derivatives({{m_journey, 1}}, m_algebra.probabilities());
        for (const Diagram::Variable variable : support) {
            const SystemElement& element = m_system.elements[m_algebra.elementOf(variable)];
            result.outagesPerYear += element.failureFrequencyPerHour() * birnbaum[variable] * kHoursPerYear;
            result.bases.insert(element.basis);
        }
        result.value = result.structural - loss;
        result.unavailability = result.structuralUnavailability + loss;
        result.downtimePerYear = Hours{result.unavailability * kHoursPerYear};
        return result;
    }

    /// Birnbaum, criticality and hours saved of everything that matters, by id.
    [[nodiscard]] std::vector<Importance> importance(const AvailabilityResult& result) const {
        const auto birnbaum = m_diagram.derivatives({{m_journey, 1}}, m_algebra.probabilities());
        const auto lossSlope = m_diagram.derivatives(lossTerms({}), m_algebra.probabilities());
        std::map<ElementId, std::vector<Index>> byId;
        for (const Diagram::Variable variable : relevantVariables())
            byId[m_system.elements[m_algebra.elementOf(variable)].id].push_back(
                m_algebra.elementOf(variable));
        std::map<ElementId, double> ownLoss;
        for (const SwitchingLoss& loss : result.losses)
            ownLoss[loss.element] += loss.unavailability;
        std::vector<Importance> ranking;
        for (const auto& [id, elements] : byId) {
            const Diagram::Variable variable = m_algebra.variableOf(elements.front());
            const double down = m_algebra.probabilities()[variable].down();
            Importance entry;
            entry.element = id;
            entry.birnbaum = birnbaum[variable];
            if (result.structuralUnavailability > 0)
                entry.criticality = entry.birnbaum * down / result.structuralUnavailability;
            // Multilinear in each availability: one element perfect is a step along the slope.
            const double saved = elements.size() == 1
                                     ? down * (birnbaum[variable] - lossSlope[variable]) + ownLoss[id]
                                     : result.unavailability - unavailabilityWith(elements);
            entry.hoursSavedPerYear = Hours{kHoursPerYear * saved};
            ranking.push_back(entry);
        }
        std::stable_sort(ranking.begin(), ranking.end(), [](const Importance& a, const Importance& b) {
            return a.hoursSavedPerYear > b.hoursSavedPerYear;
        });
        return ranking;
    }

    /// Elements whose loss alone takes the journey down (minimal cut sets of order 1).
    [[nodiscard]] std::vector<ElementId> singlePointsOfFailure() {
        std::vector<ElementId> found;
        if (m_journey == Diagram::kZero)
            return found;
        for (const Diagram::Variable variable : m_diagram.support(m_journey)) {
            const ElementId& id = m_system.elements[m_algebra.elementOf(variable)].id;
            if (m_diagram.cofactor(m_journey, variable, false) == Diagram::kZero &&
                std::find(found.begin(), found.end(), id) == found.end())
                found.push_back(id);
        }
        return found;
    }

private:
    struct WeighedTerm {
        SwitchingTerm term;
        double frequency; ///< of the element's failure, per hour
        double probability;

        [[nodiscard]] double loss() const { return frequency * probability * term.lost.value; }
    };

    [[nodiscard]] WeighedTerm weighed(const SwitchingTerm& term) const {
        return {term, m_system.elements[term.element].failureFrequencyPerHour(),
                m_diagram.probability(term.condition, m_algebra.probabilities()).up()};
    }

    [[nodiscard]] std::vector<Index> variablesInOrder() const {
        std::vector<Index> elements;
        for (Diagram::Variable variable = 0; variable < m_algebra.probabilities().size(); ++variable)
            if (m_algebra.variableOf(m_algebra.elementOf(variable)) == variable)
                elements.push_back(m_algebra.elementOf(variable));
        return elements;
    }

    /// Variables of the journey and of every switching condition, with the elements that switch.
    [[nodiscard]] std::vector<Diagram::Variable> relevantVariables() const {
        std::vector<Diagram::Variable> variables = m_diagram.support(m_journey);
        for (const WeighedTerm& entry : m_terms) {
            variables.push_back(m_algebra.variableOf(entry.term.element));
            const auto more = m_diagram.support(entry.term.condition);
            variables.insert(variables.end(), more.begin(), more.end());
        }
        std::sort(variables.begin(), variables.end());
        variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
        return variables;
    }

    /// Σ loss as a sum of chances, without the terms of one element's own failures.
    [[nodiscard]] std::vector<Diagram::Term> lossTerms(const ElementId& without) const {
        std::vector<Diagram::Term> terms;
        for (const WeighedTerm& entry : m_terms)
            if (m_system.elements[entry.term.element].id != without)
                terms.push_back({entry.term.condition, entry.frequency * entry.term.lost.value});
        return terms;
    }

    /// 1 − A(J | these instances of one component perfect), switching included.
    [[nodiscard]] double unavailabilityWith(const std::vector<Index>& perfect) const {
        std::vector<Probability> probabilities = m_algebra.probabilities();
        for (const Index element : perfect)
            probabilities[m_algebra.variableOf(element)] = Probability{};
        return m_diagram.probability(m_journey, probabilities).down() +
               m_diagram.sum(lossTerms(m_system.elements[perfect.front()].id), probabilities);
    }

    const System& m_system;
    const JourneyScope& m_scope;
    Diagram m_diagram;
    DiagramAlgebra m_algebra;
    Structure<DiagramAlgebra> m_structure;
    Diagram::Node m_journey;
    std::vector<WeighedTerm> m_terms;
};

AvailabilityAnswer estimated(const System& system, const JourneyScope& scope,
                             const AvailabilityQuestion& question, std::stop_token stop) {
    AvailabilityAnswer answer;
    const auto sampled =
        sampleAvailability(system, scope, question.failed, kFallbackSamples, std::move(stop));
    answer.cancelled = sampled.cancelled;
    AvailabilityResult& result = answer.availability;
    result.method = Method::Estimate;
    result.value = result.structural = sampled.value;
    result.unavailability = result.structuralUnavailability = 1 - sampled.value;
    result.low = sampled.low;
    result.high = sampled.high;
    result.downtimePerYear = Hours{result.unavailability * kHoursPerYear};
    result.elements = elementOrder(system, scope, OrderRule::BreadthFirst).size();
    return answer;
}

} // namespace

AvailabilityAnswer availabilityOf(const System& system, const JourneyScope& scope,
                                  const AvailabilityQuestion& question, std::stop_token stop) {
    JourneyDiagram diagram(system, scope, question, stop);
    if (!diagram.exhausted())
        diagram.findSwitching();
    AvailabilityAnswer answer;
    if (diagram.exhausted()) {
        answer.cancelled = diagram.cancelled();
        return answer.cancelled ? answer : estimated(system, scope, question, std::move(stop));
    }
    answer.availability = diagram.result();
    answer.singlePointsOfFailure = diagram.singlePointsOfFailure();
    if (question.importance)
        answer.importance = diagram.importance(answer.availability);
    answer.cancelled = stop.stop_requested();
    return answer;
}

} // namespace isthmus
