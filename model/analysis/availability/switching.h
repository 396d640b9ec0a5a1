#pragma once

#include "model/analysis/availability/diagram_algebra.h"
#include "model/analysis/availability/share_curve.h"
#include "model/design/group.h"
#include "model/graph/structure.h"

#include <map>
#include <set>
#include <string>

namespace isthmus {

/// One part of Σ loss (semantics.md 3): when `element` fails, in the states that `condition` describes,
/// `lost` hours go by on average although the journey stays up structurally.
struct SwitchingTerm {
    Index element = kNone;
    Diagram::Node condition = Diagram::kZero; ///< does not depend on `element`
    Hours lost;                               ///< ∫ s(t) e^(−t/m) dt, plus the planned failback
    bool fullInterruption = false;            ///< s(0) = 1: counts as an outage
    bool partialShare = false;                ///< some requests go through meanwhile
    std::string reason; ///< "ranked:GROUP", "active_active:GROUP", "path:FLOW", joined by "+"
};

/// Finds every way in which a single loss interrupts a journey that stays up structurally: ranked groups
/// that change their serving members, active/active members that take their share down, chosen paths that
/// die while another lives.
///
/// Readings of the text:
/// - Paths are ranked in the undisturbed network; of each flow the best `kPathCap` are looked at.
/// - A path's failover takes as long as the slowest of its links that die.
/// - Of equal paths each carries what an even split at every hop gives it, among those alive.
/// - Whether a flow matters is judged after the loss, what changed by comparing with the state before.
/// - A group whose `move_with` group changes counts as changed with it.
/// - The start-up cost of a repair that brings the journey back through another member is second order in
///   the failure rates and left out; the discrete-event simulation has it.
class SwitchingAnalysis {
public:
    static constexpr std::size_t kPathCap = 64;

    SwitchingAnalysis(const System& system, const JourneyScope& scope, Structure<DiagramAlgebra>& structure,
                      DiagramAlgebra& algebra);

    /// The terms of one element; `journey` is the structure function of the journey.
    [[nodiscard]] std::vector<SwitchingTerm> termsOf(Index element, Diagram::Node journey);

private:
    using Node = Diagram::Node;

    struct Point {
        std::vector<bool> depends; ///< by variable: can its loss change anything here?
    };
    struct RankedPoint : Point {
        Index group = kNone;
        Node asked = Diagram::kZero;   ///< the flow's source serves the journey
        std::vector<Node> members;     ///< each serves
        Node planRuns = Diagram::kOne; ///< control planes and prerequisites of the plan are alive
    };
    struct ActivePoint : Point {
        Index group = kNone;
        Node asked = Diagram::kZero;
        std::vector<Node> members; ///< each is live
    };
    struct PathLink {
        Node alive;
        Seconds failover;
    };
    struct Path {
        Node alive;
        std::size_t tieRank;
        std::vector<Hop> hops;       ///< for the even split
        std::vector<PathLink> links; ///< those with a failover time, longest first
    };
    struct PathPoint : Point {
        Index flow = kNone;
        Index source = kNone, target = kNone;
        Node asked = Diagram::kZero;  ///< the flow's source serves the journey
        Node serves = Diagram::kZero; ///< the target answers the flow
        std::vector<Path> paths;
    };
    /// What is going on after the loss; states with the same are looked at together.
    struct Pending {
        std::set<ShareCause> causes;
        std::set<std::pair<Index, bool>> changed; ///< ranked group, whether its plan can run

        auto operator<=>(const Pending&) const = default;
    };
    struct States {
        Node states = Diagram::kZero;
        std::set<std::string> reasons;
    };
    using Outcomes = std::map<Pending, States>; ///< disjoint states

    /// `groupServes`: the group serves in every group that it is nested in.
    void addGroupPoints(Index flow, Index group, Node asked, Node groupServes);
    void addPathPoint(Index flow, Index target, Node asked, Node serves);
    [[nodiscard]] Path pathOf(const std::vector<Hop>& hops, std::size_t tieRank);
    [[nodiscard]] Node planRuns(Index group);
    [[nodiscard]] std::vector<bool> dependence(const std::vector<Node>& functions) const;

    [[nodiscard]] Node with(Node function) const {
        return m_algebra.diagram().cofactor(function, m_variable, true);
    }
    [[nodiscard]] Node without(Node function) const {
        return m_algebra.diagram().cofactor(function, m_variable, false);
    }
    [[nodiscard]] Node lost(Node function) const {
        return m_algebra.conj(with(function), m_algebra.neg(without(function)));
    }

    [[nodiscard]] Outcomes outcomesOf(const RankedPoint& point) const;
    [[nodiscard]] Outcomes outcomesOf(const ActivePoint& point) const;
    [[nodiscard]] Outcomes outcomesOf(const PathPoint& point) const;
    void addTied(const PathPoint& point, const std::vector<std::size_t>& tied, Node states,
                 Outcomes& outcomes) const;
    void add(Outcomes& outcomes, Pending pending, Node states, const std::string& reason) const;
    /// Splits what is known so far by what one more point adds; its states outside all outcomes stay as they
    /// are.
    [[nodiscard]] Outcomes combine(const Outcomes& known, const Outcomes& more) const;
    template <class Points>
    void combineAll(const Points& points, Outcomes& known) const;
    /// Adds the groups that move with those that change.
    void addCompanions(Pending& pending) const;
    void finish(const States& states, Pending pending, std::vector<SwitchingTerm>& terms) const;
    [[nodiscard]] std::vector<RecoveryStep> switchSteps(Index group) const;
    [[nodiscard]] Seconds planTime(Index group, const Pending& pending) const;

    const System& m_system;
    const JourneyScope& m_scope;
    Structure<DiagramAlgebra>& m_structure;
    DiagramAlgebra& m_algebra;
    bool m_pathsTakeTime = false; ///< some link has a failover time
    std::vector<RankedPoint> m_ranked;
    std::vector<ActivePoint> m_active;
    std::vector<PathPoint> m_paths;
    Diagram::Variable m_variable = 0; ///< of the element whose loss is looked at
    Hours m_repair;
};

} // namespace isthmus
