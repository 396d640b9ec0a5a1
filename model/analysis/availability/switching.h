#pragma once

#include "model/analysis/availability/switching_outcomes.h"

#include <functional>
#include <string>

namespace isthmus {

/// One part of Σ loss (semantics.md 3): when an element fails, in the states that `loss` describes, requests
/// fail for a while although the journey stays up structurally.
struct SwitchingTerm {
    Diagram::Node loss = Diagram::kZero; ///< a loss function (loss_diagram.h)
    std::vector<ShareCause> causes;      ///< what fails of the requests, and for how long
    Seconds failback;                    ///< planned interruption when the element is back
    /// By variable that is lost, ascending: "ranked:GROUP", "active_active:GROUP", "path:FLOW", joined by
    /// "+".
    std::vector<std::pair<Diagram::Variable, std::string>> reasons;
};

/// What the loss of an element can do at worst: all requests fail for as long as the longest of its switches
/// takes; and for as long as it is down where the plan of a switch cannot run.
struct WorstSwitch {
    SharePiece share{0, {}, {}, 0};
    Seconds failback;
    std::vector<Diagram::Node> plansRun; ///< ascending; none of them constant
};

/// Finds every way in which a single loss interrupts a journey that stays up structurally: ranked groups
/// that change their serving members, active/active members that take their share down, chosen paths that
/// die while another lives.
///
/// Readings of the text:
/// - Paths are ranked in the undisturbed network; of each flow the best `kSwitchingPathCap` are looked at.
/// - A path's failover takes as long as the slowest of its links that die.
/// - Of equal paths each carries what an even split at every hop gives it, among those alive.
/// - Whether a flow matters is judged after the loss, what changed by comparing with the state before.
/// - A group whose `move_with` group changes counts as changed with it.
/// - The start-up cost of a repair that brings the journey back through another member is second order in
///   the failure rates and left out; the discrete-event simulation has it.
class SwitchingAnalysis {
public:
    using Points = SwitchingPoints;

    /// @param variables  how many the journey has.
    SwitchingAnalysis(const System& system, const LossDiagram& losses, const Points& points,
                      std::size_t variables);

    /// All terms; no two hold of the same loss in the same state.
    [[nodiscard]] std::vector<SwitchingTerm> terms();
    /// At least as long as any of the terms of one variable, without finding them.
    [[nodiscard]] WorstSwitch worstOf(Diagram::Variable variable) const;

private:
    using Node = Diagram::Node;

    /// One point to go through. Those that speak of the last variables come first: what is known then stays
    /// as it is below what comes.
    struct Step {
        Diagram::Variable last = 0;
        WorstSwitch worst;
        std::vector<bool> depends; ///< by variable: can its loss change anything here?
        std::string reason;
        std::function<SwitchOutcomes()> outcomes;
    };
    /// Why something is lost: kept beside, as it tells no states apart.
    struct Reason {
        SwitchConsequence consequence;
        std::string text;
        std::vector<Diagram::Variable> lost;
    };

    void addSteps();
    void addStep(Step step, const std::vector<Node>& functions);
    [[nodiscard]] WorstSwitch worstOf(const Points::Ranked& point) const;
    /// What happens at all points, each kind of consequence by itself: they overlap.
    [[nodiscard]] SwitchOutcomes followSteps();
    /// Seconds; without end where plans wait for each other.
    [[nodiscard]] double longest(const SwitchConsequence& consequence) const;
    /// Splits what is known so far by what one more consequence adds.
    void combine(const SwitchConsequence& added, Node states);
    void put(SwitchConsequence consequence, Node loss);
    [[nodiscard]] std::vector<std::pair<Diagram::Variable, std::string>>
    reasonsOf(const SwitchConsequence& consequence, Node loss) const;

    const System& m_system;
    const LossDiagram& m_losses;
    const Points& m_points;
    std::size_t m_variables;
    SwitchPlans m_plans;
    OutcomeFinder m_finder;
    std::vector<Step> m_steps;
    std::vector<Reason> m_reasons;
    SwitchOutcomes m_known;
    Node m_anyKnown = Diagram::kZero;
};

} // namespace isthmus
