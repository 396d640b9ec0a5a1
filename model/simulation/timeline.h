#pragma once

#include "model/simulation/simulation.h"

namespace isthmus {

struct TimelineWish {
    ElementId scenario;          ///< whose events happen
    Hours length{720};           ///< how long one looks; > 0
    bool repairs = false;        ///< what the scenario fails is repaired; else only as it says itself
    bool randomFailures = false; ///< other things fail meanwhile
};

/// One line of a timeline.
struct TimelineMoment {
    enum class Kind {
        Fails,
        RepairBegins,
        Back,
        JourneyDown,
        JourneyUp,
        PlanBegins,
        PlanDone,
        PlanGivesUp, ///< the switch failed, its target fell, or the old members are back
        DataLost
    };
    Hours at;
    Kind kind = Kind::Fails;
    ElementId element; ///< that fails or is repaired; the group of a plan
    ElementId journey; ///< empty for elements
    Seconds lost;      ///< DataLost: writes of so long; negative: all data
};

struct TimelineResult {
    std::vector<TimelineMoment> moments; ///< in time order
    std::vector<SimulatedQueue> queues;  ///< sums over the timeline, not per year
};

/// Plays a scenario once (semantics.md 8, "timelines"): everything up at first, then what the scenario fails
/// and restores, repairs by the crews at hand, plans as written, queues as fluids.
///
/// @param options  as for simulate(); years and threads do not matter.
/// @returns the timeline; or AN-002 (no such scenario) and the errors of simulate().
/// @note An element whose repair time nobody knows does not return. Any thread.
[[nodiscard]] Result<TimelineResult> playTimeline(std::shared_ptr<const Design> design,
                                                  std::shared_ptr<const Catalogue> catalogue,
                                                  const SimulationOptions& options, const TimelineWish& wish,
                                                  std::stop_token stop = {});

} // namespace isthmus
