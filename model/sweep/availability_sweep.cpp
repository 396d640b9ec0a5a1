#include "model/sweep/availability_sweep.h"

#include "model/analysis/availability/availability.h"
#include "model/graph/operating_state.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kFormulaPart = 8; ///< an eighth of the memory

} // namespace

SweptFormula::SweptFormula(const System& system, const JourneyScope& scope,
                           const std::vector<Candidate>& candidates, const EngineBudget& budget,
                           const std::stop_token& stop) {
    m_cancelled = stop.stop_requested();
    if (m_cancelled)
        return;
    DiagramLimits limits;
    limits.bytes = budget.memoryBytes - budget.memoryBytes / kFormulaPart;
    limits.stop = stop;
    if (budget.time)
        limits.deadline = std::chrono::steady_clock::now() + *budget.time;
    // Things that never fail by themselves can be failed, too.
    auto outcome = CompiledJourney::compile(system, scope, {}, limits, FormulaAlgebra::Variables::Drawn);
    m_cancelled = outcome.cancelled;
    if (outcome.journey && outcome.journey->isComplete())
        m_journey = std::move(outcome.journey);
    if (!m_journey)
        return;
    for (const Candidate& candidate : candidates) {
        Variables& effect = m_effects.emplace_back();
        for (const Index element : candidate.elements)
            if (const Index variable = m_journey->variableOf(element); variable != kNone)
                effect.push_back(variable);
        std::sort(effect.begin(), effect.end());
        effect.erase(std::unique(effect.begin(), effect.end()), effect.end());
    }
}

AvailabilitySweep::AvailabilitySweep(const System& system, const JourneyScope& scope,
                                     const std::vector<Candidate>& candidates, const SweptFormula& formula,
                                     const EngineBudget& budget)
    : m_system(system), m_scope(scope), m_candidates(candidates), m_formula(formula), m_budget(budget) {
    if (!formula.journey())
        return;
    m_figures.emplace(formula.journey(), system);
    m_figures->fill({}, m_nominal);
}

void AvailabilitySweep::begin(std::span<const std::uint32_t> prefix) {
    m_prefix.assign(prefix.begin(), prefix.end());
    if (!m_figures)
        return;
    Variables down;
    for (const std::uint32_t candidate : prefix)
        down.insert(down.end(), m_formula.effect(candidate).begin(), m_formula.effect(candidate).end());
    std::sort(down.begin(), down.end());
    down.erase(std::unique(down.begin(), down.end()), down.end());
    m_isNominal = down.empty();
    if (!m_isNominal && down != m_rowDown) {
        m_figures->fill(down, m_row);
        m_rowDown = down;
    }
    m_down = std::move(down);
}

SweptJourney AvailabilitySweep::alone(const std::stop_token& stop) {
    return m_figures ? exact(row().alone) : byItself(m_prefix, stop);
}

SweptJourney AvailabilitySweep::with(std::uint32_t candidate, const std::stop_token& stop) {
    if (!m_figures) {
        auto failed = m_prefix;
        failed.push_back(candidate);
        return byItself(failed, stop);
    }
    const Variables& effect = m_formula.effect(candidate);
    if (effect.empty())
        return exact(row().alone);
    if (effect.size() == 1)
        return exact(row().besides[effect.front()]);
    m_union.clear();
    std::set_union(m_down.begin(), m_down.end(), effect.begin(), effect.end(), std::back_inserter(m_union));
    return exact(m_figures->with(m_union));
}

SweptJourney AvailabilitySweep::exact(const DownFigures::Figure& figure) {
    return {figure.up ? JourneyState::Up : JourneyState::Down, figure.unavailability, Method::Exact, 0, 0};
}

SweptJourney AvailabilitySweep::byItself(std::span<const std::uint32_t> failed, const std::stop_token& stop) {
    AvailabilityQuestion question;
    for (const std::uint32_t candidate : failed) {
        const auto& elements = m_candidates[candidate].elements;
        question.failed.insert(question.failed.end(), elements.begin(), elements.end());
    }
    question.budget = m_budget;
    question.importance = false;
    const auto answer = availabilityOf(m_system, m_scope, question, stop);
    const OperatingState state(m_system, question.failed);
    const AvailabilityResult& result = answer.availability;
    return {state.journeyUp(m_scope) ? JourneyState::Up : JourneyState::Down, result.unavailability,
            result.method, 1 - result.high, 1 - result.low};
}

} // namespace isthmus
