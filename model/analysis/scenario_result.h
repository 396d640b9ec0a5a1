#pragma once

#include "model/analysis/recovery_result.h"

namespace isthmus {

enum class JourneyState { Up, Degraded, Down };

/// A replication or backup flow during one stretch of a scenario.
struct FlowLag {
    ElementId flow;
    MegabytesPerSecond changeRate;
    std::optional<MegabytesPerSecond> bandwidth; ///< left to it; absent: no capacity is drawn on its way
    bool connected = true;                       ///< its ends reach each other
    Seconds backlogAtStart, backlogAtEnd;        ///< on top of the lag it has in calm times
    /// Seconds from the start of the stretch until it has caught up, should nothing else happen. Absent: it
    /// does not.
    std::optional<Seconds> caughtUpAfter;
};

/// What an event did to one journey.
struct ScenarioRecovery {
    ElementId journey;
    RecoveryResult result; ///< times count from the event; RPO with the backlog that has grown by then
};

/// From one event to the next.
struct ScenarioStretch {
    Seconds from;
    std::optional<Seconds> to;                                ///< absent: the last one
    std::vector<ElementId> failed, restored;                  ///< at its start
    std::vector<std::pair<ElementId, JourneyState>> journeys; ///< once what can be switched has been
    std::vector<FlowLag> flows;
    std::vector<ScenarioRecovery> recovery; ///< from the event at its start, of journeys that were up
};

/// A scenario played from event to event.
struct ScenarioResult {
    ElementId scenario;
    std::vector<ScenarioStretch> stretches;
};

} // namespace isthmus
