#pragma once

#include "model/graph/system.h"

namespace isthmus {

/// The structure function of semantics.md 2 evaluated for one state of the elements: what works, what is
/// alive, who reaches whom, who serves. Plain evaluation, no probabilities. Cheap to make for one state;
/// answers are cached inside, so an object belongs to one thread.
class OperatingState {
public:
    /// All elements up.
    explicit OperatingState(const System& system);
    /// `down` elements failed, all others up.
    OperatingState(const System& system, const std::vector<Index>& down);

    [[nodiscard]] const System& system() const { return *m_system; }
    [[nodiscard]] bool elementUp(Index element) const { return m_up[element]; }

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
    [[nodiscard]] std::vector<Index> targetsOf(const JourneyScope& scope, Index flow) const;
    /// Components that take part in serving the journey: the entry, then the components that answer the hard
    /// flows of those that do.
    [[nodiscard]] std::vector<Index> servingComponents(const JourneyScope& scope) const;

private:
    [[nodiscard]] std::vector<Index> membersOf(const JourneyScope& scope, Index flow, Index group,
                                               bool onlyServing) const;

    struct Memo;
    const System* m_system;
    std::vector<bool> m_up;
    std::shared_ptr<Memo> m_memo;
};

} // namespace isthmus
