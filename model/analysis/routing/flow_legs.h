#pragma once

#include "model/analysis/routing/routing.h"

namespace isthmus {

/// Where a part of a flow goes in one state.
struct FlowLeg {
    Index target = kNone; ///< component
    double share = 0;     ///< of the flow's calls and volume, 0 < share ≤ 1; copies count 1 each
};

/// What a flow is followed in: the first journey that follows it, or a scope of all requests and
/// events that no journey follows.
class FlowScopes {
public:
    explicit FlowScopes(const System& system);
    [[nodiscard]] const JourneyScope& of(Index flow) const;

private:
    const System* m_system;
    std::vector<Index> m_journeyOf; ///< by flow; kNone: no journey
    JourneyScope m_others;
};

/// The members that a flow's traffic goes to now (semantics.md 3 and 5), with their shares of it.
///
/// To a component: it alone. To an active/active group: the nearest live member where the group says so,
/// else all live members by weight (equal where none are given). To a ranked group: a write goes to the
/// serving members, evenly; a read to the nearest live member where members store data, else to the
/// serving ones, because a standby that keeps nothing does not run. Nested groups alike. Replication and
/// backup go to each live member but the source, each a whole copy. Equally near members: the earlier one.
///
/// @returns an empty list when the source is not alive or the target is not satisfied.
[[nodiscard]] std::vector<FlowLeg> flowLegs(Router& router, const JourneyScope& scope, Index flow);

/// The requests and events of a journey that are made now: those of its entry and of whatever answers
/// them, transitively. A standby that nobody calls makes none. In file order.
[[nodiscard]] std::vector<Index> activeFlows(Router& router, const JourneyScope& scope);

/// By flow: does it carry traffic in this state? Requests and events that journeys follow do when one of
/// these makes them (activeFlows); all others, and replication and backup, when their source is alive.
[[nodiscard]] std::vector<bool> carryingFlows(Router& router);

} // namespace isthmus
