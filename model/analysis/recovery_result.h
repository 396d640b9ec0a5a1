#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"
#include "model/design/flow.h"
#include "model/design/group.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

enum class RtoState { None, Recovers, WaitsForRepair, Never };
enum class RpoState { Known, Unknown, Lost };

/// Elements lost together (semantics.md 4).
struct Disruption {
    std::string id;   ///< "TYPE:ELEMENT", or "corruption"
    std::string type; ///< one of kDisruptionTypes (design/disruption_types.h)
    std::string name;
    std::vector<ElementId> elements;
    bool destroysData = false;
};

/// What a recovery step waits for, besides the steps before it.
enum class StepWait { None, ControlPlane, ControlPlaneRegion, Vantages, Component, Group };

/// One bar of a timeline: a repair, a step of a plan, the redirection of an active/active group.
struct TimelineEntry {
    Seconds start;
    Seconds end;
    std::string step; ///< step id, or "repair:ELEMENT"
    std::string name{};
    ElementId group{}; ///< whose plan; empty for repairs

    // Of steps of plans.
    Seconds ready{};       ///< the steps before it are done; from here to `start` it waits for `waitsFor`
    Seconds bestEnd{};     ///< with every step at its shortest
    Seconds worstEnd{};    ///< with every step at its longest
    Seconds slack{};       ///< by so much it may take longer without the recovery taking longer
    bool critical = false; ///< no slack: on the critical path
    StepPlane plane = StepPlane::Data;
    StepWait wait = StepWait::None;
    ElementId waitsFor{}; ///< component, or group; the region's code as text for ControlPlaneRegion
    std::string source{}; ///< of a duration out of the step library
};

/// Share of the clients that are served again so long after the disruption.
struct SharePoint {
    Seconds at;
    double share = 0;
};

/// One asynchronous (or other) stage of the way a store's data takes to a copy.
struct StageLag {
    ElementId flow;
    ReplicationMode mode = ReplicationMode::Asynchronous;
    Seconds typical;   ///< asynchronous: median; snapshot: half the interval + copy time
    Seconds expected;  ///< mean
    Seconds worst;     ///< asynchronous: 99th percentile as drawn; snapshot: interval + copy time
    Seconds backlog{}; ///< what a starved link has added, in `typical`, `expected` and `worst`
};

/// What one store that was lost loses with it.
struct StoreLoss {
    ElementId store;
    RpoState state = RpoState::Known;
    bool destroyed = false; ///< its data is gone, not only out of reach
    ElementId copy;         ///< the surviving copy that is nearest in time; empty when there is none
    bool backup = false;    ///< that copy must be restored first
    std::vector<StageLag> stages;
    Seconds detection{}; ///< corruption: until it is noticed, more is lost
    /// Known: sums over the stages. `p99` of the sum, by convolution: not the sum of the worst.
    Seconds typical{}, expected{}, p99{}, worst{};
    std::string reason{}; ///< why unknown or lost
};

struct RecoveryResult {
    Disruption disruption;
    RtoState rtoState = RtoState::None;
    std::optional<Seconds> rto;      ///< every step at its mean: 0 for None; absent for Never
    std::optional<Seconds> rtoBest;  ///< every step at its shortest
    std::optional<Seconds> rtoWorst; ///< every step at its longest
    std::optional<Seconds> rtoHalf;  ///< half of the clients are served again; `rto` counts all of them
    std::optional<Seconds> rpo;      ///< the worst; absent unless Known
    std::optional<Seconds> rpoExpected, rpoP99; ///< mean and 99th percentile; absent unless Known
    RpoState rpoState = RpoState::Known;
    ElementId decidingStore{};       ///< that loses most; empty when nothing is lost
    std::vector<StoreLoss> stores{}; ///< those whose copies are used instead
    /// Largest less smallest worst lag among the stores that are switched together: so far apart in time are
    /// the copies one goes on with. Absent with fewer than two.
    std::optional<Seconds> skew{};
    std::string decidingStep; ///< step id or "repair:ELEMENT"; empty when nothing had to be done
    ElementId decidingGroup;  ///< whose plan that step belongs to; empty for repairs and paths
    std::string reason;       ///< why it waits, is unknown or lost; empty otherwise
    std::vector<TimelineEntry> timeline;
    std::optional<double> shareAffected; ///< active/active: share of requests hit meanwhile
    /// How the clients come back, a broken line from 0 s on; empty where nothing has to be done or nobody
    /// comes back. DNS answers expire evenly over their time to live.
    std::vector<SharePoint> shareBack;
};

/// A step of a plan that cannot run at once in a disruption that the plan is for.
struct StepObstacle {
    std::string step; ///< id
    StepWait wait = StepWait::None;
    ElementId waitsFor;           ///< component, group, or a region's code
    std::optional<Seconds> until; ///< absent: it never comes back
};

/// One plan in one standard disruption that it is for: it is statically stable where nothing is in the way.
struct PlanTrial {
    ElementId group;
    std::string disruption; ///< id
    std::vector<StepObstacle> obstacles;
    std::optional<Seconds> done; ///< of the plan with its waiting; absent: never
    /// Regions of control planes that the plan names and nobody has drawn: their loss is not looked at.
    std::vector<std::string> undrawnRegions;
};

/// How a journey is prepared for the loss of the place it is served from, least prepared first.
enum class DrStrategy { None, BackupAndRestore, PilotLight, WarmStandby, ActiveActive };

/// What one thing that the journey needs has elsewhere.
struct StrategyPart {
    ElementId element; ///< component, or group
    DrStrategy strategy = DrStrategy::None;
    std::string reason;    ///< English sentence part
    bool fullSize = false; ///< the standby is as large as what it stands in for
};

struct StrategyResult {
    DrStrategy strategy = DrStrategy::None; ///< the least prepared part decides
    bool hotStandby = false;                ///< a warm standby of full size
    std::string reason;                     ///< English sentence
    std::vector<StrategyPart> parts;        ///< the deciding ones first
};

} // namespace isthmus
