#pragma once

#include "model/graph/system.h"

namespace isthmus {

class OneState;

/// The structure function of semantics.md 2 evaluated for one state of the elements: what works, what is
/// alive, who reaches whom, who serves. Plain evaluation, no probabilities. Cheap to make for one state;
/// answers are cached inside, so an object belongs to one thread.
class OperatingState {
public:
    /// All elements up.
    explicit OperatingState(const System& system);
    /// `down` elements failed, all others up.
    OperatingState(const System& system, const std::vector<Index>& down);

    /// As `base`, with `down` failed besides. Only what that touches is worked out anew, which makes a state
    /// with a few failures cheap in a design of any size. Keeps what it needs of its base alive, and belongs
    /// to the same thread. @pre `base` was made from a system.
    OperatingState(const OperatingState& base, const std::vector<Index>& down);

    [[nodiscard]] const System& system() const;
    [[nodiscard]] bool elementUp(Index element) const;

    [[nodiscard]] bool works(Index place) const;
    [[nodiscard]] bool aliveComponent(Index component) const;
    [[nodiscard]] bool aliveLink(Index link) const;
    [[nodiscard]] bool aliveHop(const Hop& hop) const;
    [[nodiscard]] bool reach(Index source, Index target) const;

    /// up(c) within a journey (greatest fixpoint over cycles).
    [[nodiscard]] bool up(const JourneyScope& scope, Index component) const;
    /// Is this flow's target satisfied?
    [[nodiscard]] bool satisfied(const JourneyScope& scope, Index flow) const;
    /// The journey is up.
    [[nodiscard]] bool journeyUp(const JourneyScope& scope) const;
    /// Up, and a soft flow of a serving component is unsatisfied.
    [[nodiscard]] bool degraded(const JourneyScope& scope) const;

    /// Components of the flow's target group that are live for its source, in rank order; members that
    /// are groups answer with their own live members. @pre the flow's target is a group.
    [[nodiscard]] std::vector<Index> liveMembers(const JourneyScope& scope, Index flow) const;
    /// Those that serve: the first `need` live ones of a ranked group, all live ones otherwise.
    [[nodiscard]] std::vector<Index> servingMembers(const JourneyScope& scope, Index flow) const;
    /// Components that answer the flow now: its target, or the serving members; empty when unsatisfied.
    [[nodiscard]] const std::vector<Index>& targetsOf(const JourneyScope& scope, Index flow) const;
    /// Components that take part in serving the journey: the entry, then the components that answer the hard
    /// flows of those that do.
    [[nodiscard]] const std::vector<Index>& servingComponents(const JourneyScope& scope) const;

    /// Flows of the scope that may be answered otherwise than in the base, ascending: all others are
    /// satisfied or not, and by the same members, as there. Empty without a base.
    [[nodiscard]] const std::vector<Index>& touchedFlows(const JourneyScope& scope) const;
    /// Components that are alive in the base and dead here, ascending. Empty without a base.
    [[nodiscard]] const std::vector<Index>& lostComponents() const;

private:
    std::shared_ptr<OneState> m_state;
};

} // namespace isthmus
