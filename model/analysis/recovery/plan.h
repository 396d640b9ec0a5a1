#pragma once

#include "model/analysis/recovery_result.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// Which of the times that a step may take counts.
enum class StepTime { Best, Mean, Worst };

/// Time one step takes (semantics.md 4): the fixed duration; else the triangle: its mean
/// (min + likely + max)/3, its min or its max; else by kind: detect = interval × threshold (best and worst:
/// one interval less and more, the phase of the checks), restore = provisioning + size / rate
/// (1 GB = 2^30 bytes, 1 MB/s = 10^6 bytes/s), redirect = DNS TTL (best and worst: 0 and twice that, as in
/// the step library); nothing given: 0.
[[nodiscard]] Seconds stepDuration(const RecoveryStep& step, StepTime which = StepTime::Mean);

/// What a plan is run for: another member takes over, it takes over and must be filled from a backup
/// first, or the data of the serving member is restored where it is (corruption).
enum class PlanPurpose { SwitchOver, SwitchOverWithRestore, RestoreInPlace };

/// Whether a plan has a use for a step of that kind: restore not when a replica takes over; scale out,
/// start, promote, redirect not when data is restored in place.
[[nodiscard]] bool isUsed(StepKind kind, PlanPurpose purpose);

/// The steps of a plan for one purpose: those it has no use for keep their place in the order, need nothing
/// and take no time.
[[nodiscard]] std::vector<RecoveryStep> stepsFor(const std::vector<RecoveryStep>& plan, PlanPurpose purpose);

/// What a plan may have to wait for. Times count from the disruption; absent: never.
struct PlanContext {
    /// When a component (a control plane, a prerequisite) is alive: 0 when it was not hit.
    std::function<std::optional<Seconds>(const ElementId&)> aliveFrom;
    /// When another group's recovery is done: 0 when it did not have to do anything.
    std::function<std::optional<Seconds>(const ElementId&)> groupDoneAt;
    /// When the region of that code works: 0 when it was not hit or is not drawn. Not set: at once.
    std::function<std::optional<Seconds>(const std::string&)> regionFrom{};
};

/// The steps of one group that run in a recovery.
struct PlanPart {
    ElementId group;
    std::vector<RecoveryStep> steps;
};

struct ScheduledStep {
    const RecoveryStep* step = nullptr;
    ElementId group;
    Seconds ready; ///< the steps and groups before it are done
    Seconds start;
    Seconds end;
    Seconds bestEnd, worstEnd;
    Seconds slack; ///< it may take so much longer; 0 where the plan is never done
    bool critical = false;
    StepWait wait = StepWait::None; ///< what it starts later for than the steps before it allow
    ElementId waitsFor;
};

/// A step that can never run, because something it needs never comes back.
struct BlockedStep {
    const RecoveryStep* step = nullptr;
    ElementId group;
    StepWait wait = StepWait::None;
    ElementId waitsFor;
};

/// Plans laid out in time: a critical path over their steps, not their sum.
struct PlanSchedule {
    std::vector<ScheduledStep> steps;   ///< in file order; those that can never run are left out
    std::vector<BlockedStep> blocked;   ///< by something of their own, not by a step before them
    std::optional<Seconds> done;        ///< absent: some step can never run
    std::optional<Seconds> best, worst; ///< the same with every step at its shortest, at its longest
    std::map<ElementId, std::optional<Seconds>> groupDone;
    /// The step of the critical path that takes most of it, its waiting included; the later one of two alike.
    /// Or the first that can never run.
    std::string decidingStep;
    ElementId decidingGroup;
    ElementId waitsFor; ///< what the deciding step waits for; empty when only for its predecessors
};

/// Lays out the plans of groups that recover together. Each step starts when the steps it names (default:
/// the step above) and the groups it needs are done, its control planes, their region and its components are
/// alive, and enough of its vantages. Groups that wait for each other in a circle do not wait.
/// @pre `after` names existing steps and has no cycles (invariants.h). The result points into `parts`.
[[nodiscard]] PlanSchedule scheduleTogether(const std::vector<PlanPart>& parts, const PlanContext& context);

/// One plan alone, for which the context knows when other groups are done. The result points into `steps`.
[[nodiscard]] PlanSchedule schedule(const std::vector<RecoveryStep>& steps, const PlanContext& context);

} // namespace isthmus
