#pragma once

#include "model/analysis/recovery_result.h"
#include "model/graph/operating_state.h"

namespace isthmus {

/// How a journey is prepared for the loss of the place it is served from, inferred from the drawing
/// (semantics.md 4; the strategies of AWS REL13-BP02).
///
/// The place is the region or the site that its serving components stand in. Each thing that computes,
/// keeps data or queues, and serves the journey, is a part:
/// - an active/active group with members in several such places: active/active;
/// - a ranked group with a member elsewhere: backup and restore when the one that takes over must be filled
///   from a backup, pilot light when a step of its plan starts something (it cannot answer a request without
///   action), else warm standby; of full size when no step scales out and it has as many instances, those
///   behind it in its region that compute included;
/// - a store of its own: what the best of its copies elsewhere is: a replica that nothing switches to is a
///   pilot light, and so is a store that is itself a replica; backups are backup and restore, none is none;
/// - anything else of its own: none, or backup and restore where some store has a copy elsewhere beside
///   which it could be built anew.
/// What only members of its own region ask for, whose group has a member elsewhere, is no part: that other
/// member brings what it needs (a balancer and the servers behind it). The least prepared part decides.
[[nodiscard]] StrategyResult strategyOf(const System& system, const JourneyScope& scope,
                                        const OperatingState& nominal);

} // namespace isthmus
