#pragma once

#include "model/analysis/availability/down_figures.h"
#include "model/analysis/engine_budget.h"
#include "model/sweep/candidates.h"
#include "model/sweep/swept_case.h"

#include <optional>
#include <span>
#include <stop_token>

namespace isthmus {

/// State (up or down) and availability of one journey in case after case. Cases come as a prefix and one
/// candidate more: two passes over the compiled journey answer for the prefix with every candidate that is
/// one variable to the journey, one pass more for each that is several.
class AvailabilitySweep {
public:
    /// Compiles the journey; beyond the budget each case is answered by itself. The references must outlive
    /// the object.
    AvailabilitySweep(const System& system, const JourneyScope& scope,
                      const std::vector<Candidate>& candidates, const EngineBudget& budget,
                      std::stop_token stop);

    [[nodiscard]] bool cancelled() const { return m_cancelled; }

    /// Sets what is failed in the cases to come.
    void begin(std::span<const std::uint32_t> prefix);
    /// The prefix alone.
    [[nodiscard]] SweptJourney alone();
    /// The prefix with one candidate more.
    [[nodiscard]] SweptJourney with(std::uint32_t candidate);

private:
    using Variables = std::vector<Diagram::Variable>; ///< ascending

    [[nodiscard]] static SweptJourney exact(const DownFigures::Figure& figure);
    /// Without the compiled journey.
    [[nodiscard]] SweptJourney byItself(std::span<const std::uint32_t> failed);

    const System& m_system;
    const JourneyScope& m_scope;
    const std::vector<Candidate>& m_candidates;
    EngineBudget m_budget;
    std::stop_token m_stop;
    bool m_cancelled = false;

    std::optional<DownFigures> m_figures;
    std::vector<Variables> m_effects; ///< by candidate: what it takes down of this journey
    std::vector<std::uint32_t> m_prefix;
    Variables m_down;                  ///< by the prefix
    DownFigures::Row m_nominal, m_row; ///< nothing down, the prefix down
    const DownFigures::Row* m_current = &m_nominal;
    Variables m_union;
};

} // namespace isthmus
