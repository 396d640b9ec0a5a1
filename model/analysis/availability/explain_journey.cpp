#include "model/analysis/availability/explain_journey.h"

#include "model/analysis/availability/element_importance.h"
#include "model/analysis/availability/element_sets.h"
#include "model/diagram/fussell_vesely.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

class JourneyExplainer {
public:
    JourneyExplainer(const CompiledJourney& journey, const System& system, const ExplanationOptions& options,
                     std::size_t memoryBytes, std::stop_token stop)
        : m_system(system), m_options(options), m_memory(memoryBytes), m_stop(std::move(stop)),
          m_elements(journey, system), m_importances(m_elements) {}

    Explanation run(const std::vector<Importance>& ranking) {
        m_result.unavailability = m_importances.structural().down();
        m_values = m_importances.all(m_stop);
        explainCuts();
        explainPaths();
        rank(ranking);
        return std::move(m_result);
    }

private:
    /// A part of the memory, and of the time from now on.
    [[nodiscard]] DiagramLimits limits(std::size_t memoryPart, int timePart) const {
        DiagramLimits limits;
        limits.bytes = m_memory / memoryPart;
        limits.deadline = Clock::now() + m_options.time / timePart;
        limits.stop = m_stop;
        return limits;
    }

    [[nodiscard]] std::optional<ElementSets> found(MinimalKind kind, std::optional<std::size_t> order,
                                                   MinimalSets& result) const {
        const DiagramLimits all = limits(4, 6);
        DiagramLimits fallback = all;
        *fallback.deadline += m_options.time / 6;
        std::optional<ElementSets> sets(std::in_place, m_elements, kind, all, fallback, order);
        if (sets->family())
            return sets;
        result.complete = false;
        result.coveredHigh =
            kind == MinimalKind::Cuts ? m_importances.structural().down() : m_importances.structural().up();
        result.problem = Error{};
        result.problem->code = "AN-006";
        return std::nullopt;
    }

    void explainCuts() {
        const double down = m_importances.structural().down();
        const auto sets = found(MinimalKind::Cuts, m_options.order, m_result.cuts);
        if (!sets)
            return;
        m_result.cuts = sets->list({m_options.order, m_options.cutSets, down}, limits(4, 12));
        if (sets->truncatedAt())
            return;
        constexpr std::size_t kUnionNodes = 1'000'000; // beyond it bounds come sooner than exact values
        DiagramLimits unions = limits(4, 4);
        unions.nodes = kUnionNodes;
        m_fussellVesely =
            fussellVeselyOf(*sets->family(), m_values, m_elements.probabilities(), down, unions);
    }

    void explainPaths() {
        if (m_options.pathSets == 0)
            return;
        if (const auto sets = found(MinimalKind::Paths, {}, m_result.paths))
            m_result.paths =
                sets->list({{}, m_options.pathSets, m_importances.structural().up()}, limits(4, 12));
    }

    void rank(const std::vector<Importance>& ranking) {
        std::map<ElementId, const std::vector<Index>*> owners;
        for (const auto& twins : m_elements.owners())
            owners[m_system.elements[twins.front()].id] = &twins;
        std::vector<std::pair<double, Index>> critical;
        for (const Importance& known : ranking) {
            ElementImportance entry;
            entry.element = known.element;
            entry.hoursSavedPerYear = known.hoursSavedPerYear;
            if (const auto it = owners.find(known.element); it != owners.end()) {
                fill(entry, *it->second);
                critical.emplace_back(-entry.criticality, it->second->front());
            } else if (const auto elements = m_system.elementsOf(known.element); !elements.empty()) {
                entry.instances = elements.size(); // matters to switching alone
                entry.unavailability = m_system.elements[elements.front()].availability.down();
            }
            m_result.importance.push_back(std::move(entry));
        }
        std::stable_sort(critical.begin(), critical.end());
        std::vector<Index> pairs;
        for (const auto& [order, element] : critical)
            if (pairs.size() < m_options.jointElements && order < 0)
                pairs.push_back(element);
        m_result.joint = m_importances.joint(pairs, m_stop);
    }

    void fill(ElementImportance& entry, const std::vector<Index>& twins) const {
        const auto variable = m_elements.setVariable(twins.front());
        const VariableImportance& values = m_values[variable];
        entry.instances = twins.size();
        entry.unavailability = m_elements.probabilities()[variable].down();
        entry.birnbaum = values.birnbaum;
        entry.criticality = values.criticality;
        entry.riskAchievementWorth = values.riskAchievementWorth;
        entry.riskReductionWorth = values.riskReductionWorth;
        // Whatever decides the journey is in a cut set that has failed; and all those with i need i failed
        // and the journey down.
        entry.fussellVeselyLow = std::min(1.0, values.criticality);
        entry.fussellVeselyHigh = m_importances.structural().down() > 0
                                      ? std::min(1.0, entry.unavailability * values.riskAchievementWorth)
                                      : 0.0;
        if (variable >= m_fussellVesely.size())
            return;
        const FussellVesely& known = m_fussellVesely[variable];
        entry.fussellVeselyLow = known.low;
        entry.fussellVeselyHigh =
            known.exact() ? known.high : std::max(known.low, std::min(known.high, entry.fussellVeselyHigh));
    }

    const System& m_system;
    const ExplanationOptions& m_options;
    std::size_t m_memory;
    std::stop_token m_stop;
    JourneyElements m_elements;
    ElementImportances m_importances;
    std::vector<VariableImportance> m_values; ///< by set variable
    std::vector<FussellVesely> m_fussellVesely;
    Explanation m_result;
};

} // namespace

Explanation explainJourney(const CompiledJourney& journey, const System& system,
                           const std::vector<Importance>& importance, const ExplanationOptions& options,
                           std::size_t memoryBytes, const std::stop_token& stop) {
    return JourneyExplainer(journey, system, options, memoryBytes, stop).run(importance);
}

} // namespace isthmus
