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
        m_weights = journey.lossWeights(system);
        for (const auto& loss : journey.m_losses)
            m_chances.push_back(loss.function.chances(m_probabilities, journey.m_table, m_masses));
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
    void fillAvailability(AvailabilityResult& result) {
        const Mass& structural = massOf(CompiledJourney::kJourney);
        result.structural = result.low = result.high = structural.up;
        result.structuralUnavailability = structural.down;
        result.diagramNodes = m_journey.m_journeyNodes;
        const double loss = fillLosses(result);
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

    /// The losses of each element by reason, and the outages that are full interruptions.
    /// @returns their sum.
    double fillLosses(AvailabilityResult& result) const {
        double sum = 0;
        std::map<std::pair<ElementId, std::string>, SwitchingLoss> entries;
        for (std::size_t i = 0; i < m_journey.m_losses.size(); ++i) {
            const auto& loss = m_journey.m_losses[i];
            const auto& lost = loss.function.lost();
            for (std::size_t position = 0; position < lost.size(); ++position)
                for (const Index index : failing(lost[position])) {
                    const SystemElement& element = m_system.elements[index];
                    const double frequency =
                        element.failureFrequencyPerHour() * m_rest[index] * m_chances[i][position];
                    SwitchingLoss& entry = entries[{element.id, loss.reasons[position]}];
                    entry.element = element.id;
                    entry.reason = loss.reasons[position];
                    const double part = frequency * loss.hoursLost(element.mttr);
                    entry.unavailability += part;
                    sum += part;
                    if (loss.fullInterruption)
                        entry.interruptionsPerYear += frequency * kHoursPerYear;
                    else
                        result.weightedByRequests = true;
                }
        }
        for (auto& [key, entry] : entries) {
            result.outagesPerYear += entry.interruptionsPerYear;
            result.losses.push_back(std::move(entry));
        }
        std::stable_sort(result.losses.begin(), result.losses.end(),
                         [](const auto& a, const auto& b) { return a.unavailability > b.unavailability; });
        return sum;
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
        std::vector<double> rootWeights(m_journey.m_table.rootCount(), 0.0);
        std::vector<double> before(m_probabilities.size(), 0.0);
        for (std::size_t i = 0; i < m_journey.m_losses.size(); ++i)
            m_journey.m_losses[i].function.addDerivatives(m_weights[i], m_probabilities, m_journey.m_table,
                                                          m_masses, before, rootWeights);
        const auto after = m_journey.m_table.derivatives(rootWeights, m_probabilities, m_masses);
        std::vector<double> slopes(m_system.elements.size(), 0.0);
        for (std::size_t variable = 0; variable < before.size(); ++variable)
            for (const Index element : m_journey.m_members[variable])
                slopes[element] = (before[variable] + after[variable]) * m_rest[element];
        // A loss also needs the rest of its own class to be up.
        for (std::size_t i = 0; i < m_journey.m_losses.size(); ++i) {
            const auto& loss = m_journey.m_losses[i];
            const auto& lost = loss.function.lost();
            for (std::size_t position = 0; position < lost.size(); ++position)
                addSlopesWithin(m_journey.m_members[lost[position]], loss, m_chances[i][position], slopes);
        }
        return slopes;
    }

    void addSlopesWithin(const std::vector<Index>& members, const CompiledJourney::Loss& loss, double chance,
                         std::vector<double>& slopes) const {
        if (members.size() < 2)
            return;
        for (const Index element : members) {
            const SystemElement& lost = m_system.elements[element];
            const double rate = lost.failureFrequencyPerHour() * loss.hoursLost(lost.mttr) * chance;
            for (const Index other : members)
                if (other != element && rate > 0)
                    slopes[other] += rate * allOf(m_system, members, {element, other}).up();
        }
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
        return masses[m_journey.m_table.root(CompiledJourney::kJourney)].down +
               m_journey.switchingLoss(m_journey.lossWeights(m_system, set), probabilities, masses);
    }

    const CompiledJourney& m_journey;
    const System& m_system;
    std::vector<Probability> m_probabilities; ///< by variable
    std::vector<Mass> m_masses;
    std::vector<double> m_birnbaum;             ///< by variable
    std::vector<double> m_rest;                 ///< R_i, by element
    std::vector<std::vector<double>> m_weights; ///< by loss, as lossWeights
    std::vector<std::vector<double>> m_chances; ///< by loss and position
};

std::vector<Probability> CompiledJourney::probabilities(const System& system) const {
    std::vector<Probability> result;
    result.reserve(m_members.size());
    for (const auto& members : m_members)
        result.push_back(allOf(system, members, {}));
    return result;
}

double CompiledJourney::Loss::hoursLost(Hours meanRepair) const {
    return lostTime(pieces, meanRepair).value + failback.value;
}

std::vector<std::vector<double>> CompiledJourney::lossWeights(const System& system,
                                                              const std::set<Index>& perfect) const {
    std::vector<std::vector<double>> weights;
    weights.reserve(m_losses.size());
    for (const Loss& loss : m_losses) {
        auto& ofLoss = weights.emplace_back();
        ofLoss.reserve(loss.function.lost().size());
        for (const Diagram::Variable variable : loss.function.lost()) {
            double weight = 0;
            for (const Index index : m_members[variable]) {
                const SystemElement& element = system.elements[index];
                if (element.neverFails || perfect.contains(index))
                    continue;
                double rest = 1;
                if (m_members[variable].size() > 1) {
                    std::set<Index> aside = perfect;
                    aside.insert(index);
                    rest = allOf(system, m_members[variable], aside).up();
                }
                weight += element.failureFrequencyPerHour() * loss.hoursLost(element.mttr) * rest;
            }
            ofLoss.push_back(weight);
        }
    }
    return weights;
}

double CompiledJourney::switchingLoss(std::span<const std::vector<double>> weights,
                                      std::span<const Probability> probabilities,
                                      std::span<const FunctionTable::Mass> masses) const {
    double sum = 0;
    for (std::size_t i = 0; i < m_losses.size(); ++i) {
        const auto chances = m_losses[i].function.chances(probabilities, m_table, masses);
        for (std::size_t position = 0; position < chances.size(); ++position)
            sum += weights[i][position] * chances[position];
    }
    return sum;
}

void CompiledJourney::describe() {
    m_support = m_table.support(kJourney);
    m_mustWork = m_table.necessary(kJourney);
    m_journeyNodes = m_table.sizeOf(kJourney);
    m_relevant = m_table.variables();
    for (const Loss& loss : m_losses)
        for (const auto& variables : {loss.function.lost(), loss.function.decided()})
            m_relevant.insert(m_relevant.end(), variables.begin(), variables.end());
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
    for (Loss& loss : result->m_losses) {
        const auto before = loss.function.lost();
        loss.function = loss.function.restricted(works, result->m_table);
        std::vector<std::string> reasons;
        for (const Diagram::Variable variable : loss.function.lost())
            reasons.push_back(loss.reasons[static_cast<std::size_t>(
                std::ranges::lower_bound(before, variable) - before.begin())]);
        loss.reasons = std::move(reasons);
    }
    result->describe();
    return result;
}

AvailabilityAnswer CompiledJourney::answer(const System& system, bool importance) const {
    return JourneyAnswer(*this, system).run(importance);
}

} // namespace isthmus
