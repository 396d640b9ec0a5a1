#pragma once

#include "model/analysis/availability/share_curve.h"
#include "model/analysis/availability/switching_points.h"
#include "model/design/group.h"
#include "model/diagram/diagram.h"

#include <functional>
#include <map>
#include <set>
#include <string>

namespace isthmus {

/// One part of Σ loss (semantics.md 3): when an element fails, in the states that `condition` describes,
/// requests fail for a while although the journey stays up structurally.
struct SwitchingTerm {
    Diagram::Node condition = Diagram::kZero; ///< does not depend on the element
    std::vector<ShareCause> causes;           ///< what fails of the requests, and for how long
    Seconds failback;                         ///< planned interruption when the element is back
    std::string reason; ///< "ranked:GROUP", "active_active:GROUP", "path:FLOW", joined by "+"
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

    /// @param variables  how many the diagram has.
    SwitchingAnalysis(const System& system, Diagram& diagram, const Points& points, std::size_t variables);

    /// The terms of what stands behind one variable.
    [[nodiscard]] std::vector<SwitchingTerm> termsOf(Diagram::Variable variable);
    /// At least as long as any of the terms, without finding them.
    [[nodiscard]] WorstSwitch worstOf(Diagram::Variable variable) const;

private:
    using Node = Diagram::Node;
    using Depends = std::vector<bool>; ///< by variable: can its loss change anything at a point?

    /// What is going on after the loss; states with the same are looked at together.
    struct Pending {
        std::set<ShareCause> causes; ///< none of them covered by another
        Seconds failback;
        /// Ranked groups whose plans concern each other, and whether the plan can run. All others are causes
        /// at once: keeping them apart would double the outcomes with every group.
        std::set<std::pair<Index, bool>> changed;

        auto operator<=>(const Pending&) const = default;
    };
    struct States {
        Node states = Diagram::kZero;
        std::set<std::string> reasons;
    };
    using Outcomes = std::map<Pending, States>; ///< disjoint states

    /// Paths of one flow that share its traffic while no better one is alive.
    struct Rank {
        std::vector<std::size_t> tied;
        Node anyAlive = Diagram::kZero;
        Node noBetter = Diagram::kOne;
        Depends depends;
    };
    [[nodiscard]] WorstSwitch worstOf(const Points::Ranked& point) const;
    [[nodiscard]] std::vector<Rank> ranksOf(const Points::PathPoint& point) const;

    [[nodiscard]] Depends dependence(const std::vector<Node>& functions) const;
    [[nodiscard]] Node with(Node function) const { return m_diagram.cofactor(function, m_variable, true); }
    [[nodiscard]] Node without(Node function) const {
        return m_diagram.cofactor(function, m_variable, false);
    }
    [[nodiscard]] Node lost(Node function) const {
        return m_diagram.conj(with(function), m_diagram.neg(without(function)));
    }

    /// One point to go through. The longest interruptions come first: states in which they happen need not be
    /// told apart by the shorter ones.
    struct Step {
        double longest; ///< seconds; without end where plans wait for each other
        WorstSwitch worst;
        Depends depends;
        std::function<Outcomes()> outcomes; ///< of the present variable's loss
    };

    /// States in which the flow is used after the loss and the same target answers before and after.
    [[nodiscard]] Node usedStates(const Points::PathPoint& point) const;
    [[nodiscard]] Outcomes rankedOutcomes(const Points::Ranked& point) const;
    [[nodiscard]] Outcomes activeOutcomes(const Points::Active& point) const;
    [[nodiscard]] Outcomes pathOutcomes(const Points::PathPoint& point, const std::vector<Rank>& ranks) const;
    void addTied(const Points::PathPoint& point, const std::vector<std::size_t>& tied, Node states,
                 Outcomes& outcomes) const;
    void add(Outcomes& outcomes, Pending pending, Node states, const std::string& reason) const;
    /// Splits what is known so far by what one more point adds; its states outside all outcomes stay as they
    /// are.
    [[nodiscard]] Outcomes combine(const Outcomes& known, const Outcomes& more) const;
    /// Two things that go on at once: what the longer one covers is left out.
    [[nodiscard]] Pending joined(const Pending& a, const Pending& b) const;
    /// Does the interruption by this group depend on which others change?
    [[nodiscard]] bool isEntangled(Index group) const;
    /// Adds the groups that move with those that change.
    void addCompanions(Pending& pending) const;
    void finish(const States& states, Pending pending, std::vector<SwitchingTerm>& terms) const;
    /// What a ranked group that changes does to requests.
    [[nodiscard]] SharePiece interruption(Index group, bool runs, const Pending& pending) const;
    [[nodiscard]] std::vector<RecoveryStep> switchSteps(Index group) const;
    [[nodiscard]] Seconds planTime(Index group, const Pending& pending) const;

    const System& m_system;
    Diagram& m_diagram;
    const Points& m_points;
    std::size_t m_variables;
    std::vector<bool> m_entangled; ///< by group
    std::vector<Step> m_steps;
    Diagram::Variable m_variable = 0; ///< whose loss is looked at
    Node m_staysUp = Diagram::kZero;  ///< the journey is up without it
};

} // namespace isthmus
