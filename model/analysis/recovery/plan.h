#pragma once

#include "model/design/group.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// Time one step takes (semantics.md 4): the fixed duration; else the mean (min + likely + max)/3 of the
/// triangle; else by kind: detect = interval × threshold, restore = provisioning + size / rate
/// (1 GB = 2^30 bytes, 1 MB/s = 10^6 bytes/s), redirect = DNS TTL; nothing given: 0.
[[nodiscard]] Seconds stepDuration(const RecoveryStep& step);

/// What a plan is run for: another member takes over, it takes over and must be filled from a backup
/// first, or the data of the serving member is restored where it is (corruption).
enum class PlanPurpose { SwitchOver, SwitchOverWithRestore, RestoreInPlace };

/// The steps of a plan for one purpose: those it has no use for (restore when a replica takes over; scale
/// out, start, promote, redirect when data is restored in place) keep their place in the order and take
/// no time.
[[nodiscard]] std::vector<RecoveryStep> stepsFor(const std::vector<RecoveryStep>& plan, PlanPurpose purpose);

/// What a plan may have to wait for. Times count from the disruption; absent: never.
struct PlanContext {
    /// When a component (a control plane, a prerequisite) is alive: 0 when it was not hit.
    std::function<std::optional<Seconds>(const ElementId&)> aliveFrom;
    /// When another group's recovery is done: 0 when it did not have to do anything.
    std::function<std::optional<Seconds>(const ElementId&)> groupDoneAt;
};

struct ScheduledStep {
    const RecoveryStep* step = nullptr;
    Seconds start;
    Seconds end;
};

/// A plan laid out in time: a critical path over its steps, not their sum.
struct PlanSchedule {
    std::vector<ScheduledStep> steps; ///< in file order; those that can never run are left out
    std::optional<Seconds> done;      ///< absent: some step can never run
    std::string decidingStep;         ///< the last to end, or the first that can never run
    ElementId waitsFor; ///< what the deciding step waits for; empty when only for its predecessors
};

/// Lays out `steps`. Each step starts when the steps it names (default: the step above) and the groups it
/// needs are done and its control planes and components are alive.
/// @pre `after` names existing steps and has no cycles (invariants.h).
[[nodiscard]] PlanSchedule schedule(const std::vector<RecoveryStep>& steps, const PlanContext& context);

} // namespace isthmus
