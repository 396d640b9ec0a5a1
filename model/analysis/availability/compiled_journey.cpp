#include "model/analysis/availability/compiled_journey.h"

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {

namespace {

/// All of several elements work: the product, with the failure side summed.
Probability allOf(const System& system, const std::vector<Index>& elements, const std::set<Index>& perfect) {
    double up = 1;
    double down = 0;
    for (const Index element : elements) {
        if (perfect.count(element) > 0)
            continue;
        const Probability& p = system.elements[element].availability;
        down += up * p.down();
        up *= p.up();
    }
    return Probability::fromParts(up, down);
}

} // namespace

/// The figures of one compiled journey under one set of failure data.
///
/// A variable V stands for a class of elements that must all work. With R_i = Π A_k over the other elements k
/// of i's class: i's Birnbaum importance is that of V times R_i, and its switching loss is
/// w_i · R_i · P(condition) · lost time, as a loss while the class is down anyway changes nothing.
class JourneyAnswer {
public:
    JourneyAnswer(const CompiledJourney& journey, const System& system)
        : m_journey(journey), m_system(system), m_probabilities(journey.probabilities(system)),
          m_masses(journey.m_table.masses(m_probabilities)) {
        std::vector<double> weights(journey.m_table.rootCount(), 0.0);
        weights[CompiledJourney::kJourney] = 1;
        m_birnbaum = journey.m_table.derivatives(weights, m_probabilities, m_masses);
        m_rest.assign(system.elements.size(), 1.0);
        for (const auto& members : journey.m_members)
            for (const Index element : members)
                m_rest[element] = allOf(system, members, {element}).up();
        for (const auto& term : journey.m_terms) {
            const SystemElement& element = system.elements[term.element];
            const auto& causes = journey.m_causes[term.causes];
            const double hours = lostTime(causes.pieces, element.mttr).value + causes.failback.value;
            m_lossRate.push_back(element.failureFrequencyPerHour() * hours);
        }
    }

    AvailabilityAnswer run(bool importance) {
        AvailabilityAnswer answer;
        fillAvailability(answer.availability);
        for (const Diagram::Variable variable : m_journey.m_mustWork)
            for (const Index element : failing(variable))
                addOnce(answer.singlePointsOfFailure, m_system.elements[element].id);
        if (importance)
            answer.importance = ranking(answer.availability);
        return answer;
    }

private:
    using Mass = FunctionTable::Mass;

    static void addOnce(std::vector<ElementId>& ids, const ElementId& id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    /// Elements behind a variable that can fail by themselves.
    [[nodiscard]] std::vector<Index> failing(Diagram::Variable variable) const {
        std::vector<Index> elements = m_journey.m_members[variable];
        std::erase_if(elements, [&](Index element) { return m_system.elements[element].neverFails; });
        return elements;
    }
    [[nodiscard]] const Mass& massOf(std::size_t root) const {
        return m_masses[m_journey.m_table.root(root)];
    }
    /// P(the element's class is otherwise up and the term's condition holds).
    [[nodiscard]] double chanceOf(const CompiledJourney::Term& term) const {
        return m_rest[term.element] * massOf(term.root).up;
    }

    void fillAvailability(AvailabilityResult& result) {
        const Mass& structural = massOf(CompiledJourney::kJourney);
        result.structural = result.low = result.high = structural.up;
        result.structuralUnavailability = structural.down;
        result.diagramNodes = m_journey.m_journeyNodes;
        double loss = 0;
        std::map<std::pair<ElementId, std::string>, SwitchingLoss> losses;
        for (std::size_t i = 0; i < m_journey.m_terms.size(); ++i) {
            const auto& term = m_journey.m_terms[i];
            const auto& causes = m_journey.m_causes[term.causes];
            const SystemElement& element = m_system.elements[term.element];
            SwitchingLoss& entry = losses[{element.id, causes.reason}];
            entry.element = element.id;
            entry.reason = causes.reason;
            const double part = m_lossRate[i] * chanceOf(term);
            entry.unavailability += part;
            loss += part;
            if (causes.fullInterruption)
                entry.interruptionsPerYear +=
                    element.failureFrequencyPerHour() * chanceOf(term) * kHoursPerYear;
            else
                result.weightedByRequests = true;
        }
        for (auto& [key, entry] : losses) {
            result.outagesPerYear += entry.interruptionsPerYear;
            result.losses.push_back(std::move(entry));
        }
        std::stable_sort(result.losses.begin(), result.losses.end(),
                         [](const auto& a, const auto& b) { return a.unavailability > b.unavailability; });
        for (const Diagram::Variable variable : m_journey.m_support)
            for (const Index index : failing(variable)) {
                const SystemElement& element = m_system.elements[index];
                ++result.elements;
                result.bases.insert(element.basis);
                result.outagesPerYear +=
                    element.failureFrequencyPerHour() * m_birnbaum[variable] * m_rest[index] * kHoursPerYear;
            }
        if (!m_journey.m_isComplete)
            fillUnknownSwitching(result);
        result.value = result.structural - loss;
        result.unavailability = result.structuralUnavailability + loss;
        result.downtimePerYear = Hours{result.unavailability * kHoursPerYear};
    }

    /// Σ loss is at most what it were if each loss did its worst in every state in which the journey stays
    /// up.
    void fillUnknownSwitching(AvailabilityResult& result) const {
        result.method = Method::Bounds;
        result.switchingKnown = false;
        result.outagesPerYear = 0;
        if (m_journey.m_worst.empty())
            return;
        double most = 0;
        for (Diagram::Variable variable = 0; variable < m_journey.m_members.size(); ++variable) {
            const auto& worst = m_journey.m_worst[variable];
            const double staysUp =
                std::max(0.0, result.structural - m_probabilities[variable].up() * m_birnbaum[variable]);
            const double blocked = std::min(chanceOfBlocked(worst, variable), staysUp);
            for (const Index index : failing(variable)) {
                const SystemElement& element = m_system.elements[index];
                const double hours = lostTime({{worst.share}}, element.mttr).value + worst.failback.value;
                most += element.failureFrequencyPerHour() * m_rest[index] *
                        (staysUp * hours + blocked * element.mttr.value);
            }
        }
        result.switchingAtMost = most;
    }

    /// Some plan cannot run when this variable has failed: at most so often.
    [[nodiscard]] double chanceOfBlocked(const CompiledJourney::Worst& worst,
                                         Diagram::Variable variable) const {
        double chance = 0;
        for (const std::uint32_t root : worst.plansRun) {
            const auto support = m_journey.m_table.support(root);
            chance += std::ranges::binary_search(support, variable) ? 1.0 : massOf(root).down;
        }
        return chance;
    }

    /// Birnbaum, criticality and hours saved of everything that matters, by id.
    [[nodiscard]] std::vector<Importance> ranking(const AvailabilityResult& result) const {
        const auto slopes = lossSlopes();
        std::map<ElementId, std::vector<Index>> byId;
        for (const Diagram::Variable variable : m_journey.m_relevant)
            for (const Index element : failing(variable))
                byId[m_system.elements[element].id].push_back(element);
        std::map<ElementId, double> ownLoss;
        for (const SwitchingLoss& loss : result.losses)
            ownLoss[loss.element] += loss.unavailability;
        std::vector<Importance> ranking;
        for (const auto& [id, elements] : byId) {
            const Index first = elements.front();
            const double down = m_system.elements[first].availability.down();
            Importance entry;
            entry.element = id;
            entry.birnbaum = m_birnbaum[m_journey.m_variable[first]] * m_rest[first];
            if (result.structuralUnavailability > 0)
                entry.criticality = entry.birnbaum * down / result.structuralUnavailability;
            // Multilinear in each availability: one element perfect is a step along the slope.
            const double saved = elements.size() == 1 ? down * (entry.birnbaum - slopes[first]) + ownLoss[id]
                                                      : result.unavailability - unavailabilityWith(elements);
            entry.hoursSavedPerYear = Hours{kHoursPerYear * saved};
            ranking.push_back(entry);
        }
        std::stable_sort(ranking.begin(), ranking.end(), [](const Importance& a, const Importance& b) {
            return a.hoursSavedPerYear > b.hoursSavedPerYear;
        });
        return ranking;
    }

    /// By element: how the losses of the others change with its availability.
    [[nodiscard]] std::vector<double> lossSlopes() const {
        std::vector<double> weights(m_journey.m_table.rootCount(), 0.0);
        for (std::size_t i = 0; i < m_journey.m_terms.size(); ++i)
            weights[m_journey.m_terms[i].root] += m_lossRate[i] * m_rest[m_journey.m_terms[i].element];
        const auto byVariable = m_journey.m_table.derivatives(weights, m_probabilities, m_masses);
        std::vector<double> slopes(m_system.elements.size(), 0.0);
        for (std::size_t variable = 0; variable < byVariable.size(); ++variable)
            for (const Index element : m_journey.m_members[variable])
                slopes[element] = byVariable[variable] * m_rest[element];
        // A loss also needs the rest of its own class to be up.
        for (std::size_t i = 0; i < m_journey.m_terms.size(); ++i) {
            const auto& term = m_journey.m_terms[i];
            const auto& members = m_journey.m_members[m_journey.m_variable[term.element]];
            for (const Index other : members)
                if (other != term.element)
                    slopes[other] += m_lossRate[i] * massOf(term.root).up *
                                     allOf(m_system, members, {term.element, other}).up();
        }
        return slopes;
    }

    /// 1 − A(J | these instances of one component perfect), switching included.
    [[nodiscard]] double unavailabilityWith(const std::vector<Index>& perfect) const {
        const std::set<Index> set(perfect.begin(), perfect.end());
        std::vector<Probability> probabilities = m_probabilities;
        for (const Index element : perfect) {
            const Index variable = m_journey.m_variable[element];
            probabilities[variable] = allOf(m_system, m_journey.m_members[variable], set);
        }
        const auto masses = m_journey.m_table.masses(probabilities);
        double unavailability = masses[m_journey.m_table.root(CompiledJourney::kJourney)].down;
        for (std::size_t i = 0; i < m_journey.m_terms.size(); ++i) {
            const auto& term = m_journey.m_terms[i];
            if (set.count(term.element) > 0)
                continue;
            std::set<Index> without = set;
            without.insert(term.element);
            const auto& members = m_journey.m_members[m_journey.m_variable[term.element]];
            const double rest = members.size() == 1 ? 1.0 : allOf(m_system, members, without).up();
            unavailability += m_lossRate[i] * rest * masses[m_journey.m_table.root(term.root)].up;
        }
        return unavailability;
    }

    const CompiledJourney& m_journey;
    const System& m_system;
    std::vector<Probability> m_probabilities; ///< by variable
    std::vector<Mass> m_masses;
    std::vector<double> m_birnbaum; ///< by variable
    std::vector<double> m_rest;     ///< R_i, by element
    std::vector<double> m_lossRate; ///< by term: failures per hour times hours lost by one
};

std::vector<Probability> CompiledJourney::probabilities(const System& system) const {
    std::vector<Probability> result;
    result.reserve(m_members.size());
    for (const auto& members : m_members)
        result.push_back(allOf(system, members, {}));
    return result;
}

std::vector<CompiledJourney::LossWeight> CompiledJourney::lossWeights(const System& system) const {
    std::map<std::pair<Diagram::Variable, std::uint32_t>, double> sums;
    for (const Term& term : m_terms) {
        const SystemElement& element = system.elements[term.element];
        const Causes& causes = m_causes[term.causes];
        const double hours = lostTime(causes.pieces, element.mttr).value + causes.failback.value;
        const Diagram::Variable variable = m_variable[term.element];
        sums[{variable, term.root}] += element.failureFrequencyPerHour() * hours *
                                       allOf(system, m_members[variable], {term.element}).up();
    }
    std::vector<LossWeight> weights;
    weights.reserve(sums.size());
    for (const auto& [key, weight] : sums)
        weights.push_back({key.first, key.second, weight});
    return weights;
}

void CompiledJourney::describe() {
    m_support = m_table.support(kJourney);
    m_mustWork = m_table.necessary(kJourney);
    m_journeyNodes = m_table.sizeOf(kJourney);
    m_relevant = m_table.variables();
    for (const Term& term : m_terms)
        m_relevant.push_back(m_variable[term.element]);
    std::sort(m_relevant.begin(), m_relevant.end());
    m_relevant.erase(std::unique(m_relevant.begin(), m_relevant.end()), m_relevant.end());
}

std::shared_ptr<const CompiledJourney> CompiledJourney::restricted(const std::vector<Index>& failed) const {
    std::vector<std::optional<bool>> works(m_members.size());
    for (const Index element : failed)
        if (m_variable[element] != kNone)
            works[m_variable[element]] = false;
    auto result = std::make_shared<CompiledJourney>(*this);
    result->m_table = m_table.restricted(works);
    // What is down anyway cannot fail, nor can what needs it.
    std::erase_if(result->m_terms, [&](const Term& term) {
        return works[m_variable[term.element]].has_value() || result->m_table.root(term.root) == 0;
    });
    result->describe();
    return result;
}

AvailabilityAnswer CompiledJourney::answer(const System& system, bool importance) const {
    return JourneyAnswer(*this, system).run(importance);
}

} // namespace isthmus
