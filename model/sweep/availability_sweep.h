#pragma once

#include "model/analysis/availability/down_figures.h"
#include "model/analysis/engine_budget.h"
#include "model/sweep/candidates.h"
#include "model/sweep/swept_case.h"

#include <optional>
#include <span>
#include <stop_token>

namespace isthmus {

/// One journey compiled for a sweep. Immutable; any thread.
class SweptFormula {
public:
    using Variables = std::vector<Diagram::Variable>; ///< ascending

    /// Compiles the journey with variables for all that can be failed; beyond the budget there is no compiled
    /// journey.
    SweptFormula(const System& system, const JourneyScope& scope, const std::vector<Candidate>& candidates,
                 const EngineBudget& budget, const std::stop_token& stop);

    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    /// Null: no exact method within the budget.
    [[nodiscard]] const std::shared_ptr<const CompiledJourney>& journey() const { return m_journey; }
    /// What a candidate takes down of this journey.
    [[nodiscard]] const Variables& effect(std::uint32_t candidate) const { return m_effects[candidate]; }

private:
    std::shared_ptr<const CompiledJourney> m_journey;
    std::vector<Variables> m_effects; ///< by candidate
    bool m_cancelled = false;
};

/// State (up or down) and availability of one journey in case after case. Cases come as a prefix and one
/// candidate more: two passes over the compiled journey answer for the prefix with every candidate that is
/// one variable to the journey, one pass more for each that is several.
///
/// An object belongs to one thread; several may share a formula.
class AvailabilitySweep {
public:
    /// Beyond the budget each case is answered by itself. The references must outlive the object.
    AvailabilitySweep(const System& system, const JourneyScope& scope,
                      const std::vector<Candidate>& candidates, const SweptFormula& formula,
                      const EngineBudget& budget);

    /// Sets what is failed in the cases to come.
    void begin(std::span<const std::uint32_t> prefix);
    /// The prefix alone.
    [[nodiscard]] SweptJourney alone(const std::stop_token& stop);
    /// The prefix with one candidate more. @returns anything when `stop` asked.
    [[nodiscard]] SweptJourney with(std::uint32_t candidate, const std::stop_token& stop);

private:
    using Variables = SweptFormula::Variables;

    [[nodiscard]] const DownFigures::Row& row() const { return m_isNominal ? m_nominal : m_row; }
    [[nodiscard]] static SweptJourney exact(const DownFigures::Figure& figure);
    /// Without the compiled journey.
    [[nodiscard]] SweptJourney byItself(std::span<const std::uint32_t> failed, const std::stop_token& stop);

    const System& m_system;
    const JourneyScope& m_scope;
    const std::vector<Candidate>& m_candidates;
    const SweptFormula& m_formula;
    EngineBudget m_budget;

    std::optional<DownFigures> m_figures;
    std::vector<std::uint32_t> m_prefix;
    Variables m_down, m_rowDown;       ///< by the prefix, by what m_row is of
    DownFigures::Row m_nominal, m_row; ///< nothing down, the prefix down
    bool m_isNominal = true;           ///< the prefix takes nothing of this journey down
    Variables m_union;
};

} // namespace isthmus
