#include "model/sweep/availability_sweep.h"

#include "model/analysis/availability/availability.h"
#include "model/graph/operating_state.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kFormulaPart = 8; ///< an eighth of the memory

} // namespace

AvailabilitySweep::AvailabilitySweep(const System& system, const JourneyScope& scope,
                                     const std::vector<Candidate>& candidates, const EngineBudget& budget,
                                     std::stop_token stop)
    : m_system(system), m_scope(scope), m_candidates(candidates), m_budget(budget), m_stop(std::move(stop)) {
    DiagramLimits limits;
    limits.bytes = budget.memoryBytes - budget.memoryBytes / kFormulaPart;
    limits.stop = m_stop;
    if (budget.time)
        limits.deadline = std::chrono::steady_clock::now() + *budget.time;
    // Things that never fail by themselves can be failed, too.
    auto outcome = CompiledJourney::compile(system, scope, {}, limits, FormulaAlgebra::Variables::Drawn);
    m_cancelled = outcome.cancelled;
    if (!outcome.journey)
        return;
    for (const Candidate& candidate : candidates) {
        Variables& effect = m_effects.emplace_back();
        for (const Index element : candidate.elements)
            if (const Index variable = outcome.journey->variableOf(element); variable != kNone)
                effect.push_back(variable);
        std::sort(effect.begin(), effect.end());
        effect.erase(std::unique(effect.begin(), effect.end()), effect.end());
    }
    m_figures.emplace(std::move(outcome.journey), system);
    m_figures->fill({}, m_nominal);
}

void AvailabilitySweep::begin(std::span<const std::uint32_t> prefix) {
    m_prefix.assign(prefix.begin(), prefix.end());
    if (!m_figures)
        return;
    Variables down;
    for (const std::uint32_t candidate : prefix)
        down.insert(down.end(), m_effects[candidate].begin(), m_effects[candidate].end());
    std::sort(down.begin(), down.end());
    down.erase(std::unique(down.begin(), down.end()), down.end());
    if (down.empty()) {
        m_current = &m_nominal;
    } else if (m_current != &m_row || down != m_down) {
        m_figures->fill(down, m_row);
        m_current = &m_row;
    }
    m_down = std::move(down);
}

SweptJourney AvailabilitySweep::alone() {
    return m_figures ? exact(m_current->alone) : byItself(m_prefix);
}

SweptJourney AvailabilitySweep::with(std::uint32_t candidate) {
    if (!m_figures) {
        auto failed = m_prefix;
        failed.push_back(candidate);
        return byItself(failed);
    }
    const Variables& effect = m_effects[candidate];
    if (effect.empty())
        return exact(m_current->alone);
    if (effect.size() == 1)
        return exact(m_current->besides[effect.front()]);
    m_union.clear();
    std::set_union(m_down.begin(), m_down.end(), effect.begin(), effect.end(), std::back_inserter(m_union));
    return exact(m_figures->with(m_union));
}

SweptJourney AvailabilitySweep::exact(const DownFigures::Figure& figure) {
    return {figure.up ? JourneyState::Up : JourneyState::Down, figure.unavailability, Method::Exact, 0, 0};
}

SweptJourney AvailabilitySweep::byItself(std::span<const std::uint32_t> failed) {
    AvailabilityQuestion question;
    for (const std::uint32_t candidate : failed) {
        const auto& elements = m_candidates[candidate].elements;
        question.failed.insert(question.failed.end(), elements.begin(), elements.end());
    }
    question.budget = m_budget;
    question.importance = false;
    const auto answer = availabilityOf(m_system, m_scope, question, m_stop);
    m_cancelled = m_cancelled || answer.cancelled;
    const OperatingState state(m_system, question.failed);
    const AvailabilityResult& result = answer.availability;
    return {state.journeyUp(m_scope) ? JourneyState::Up : JourneyState::Down, result.unavailability,
            result.method, 1 - result.high, 1 - result.low};
}

} // namespace isthmus
