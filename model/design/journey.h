#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"
#include "model/design/unknown_fields.h"

#include <map>
#include <optional>
#include <vector>

namespace isthmus {

struct RecoveryTarget {
    std::optional<Seconds> rto;
    std::optional<Seconds> rpo;
    UnknownFields unknown{};

    bool operator==(const RecoveryTarget&) const = default;
};

struct Targets {
    std::optional<double> availability; ///< in (0, 1]
    std::optional<Milliseconds> latencyP99;
    RecoveryTarget recovery; ///< for every disruption without an entry below
    /// By type, one of kDisruptionTypes (disruption_types.h).
    std::map<std::string, RecoveryTarget> recoveryByDisruption;
    UnknownFields unknown;

    bool operator==(const Targets&) const = default;
};

/// People somewhere who make the journey.
struct Population {
    ElementId component;
    double weight = 1; ///< of all who make it, ≥ 0
    UnknownFields unknown{};

    bool operator==(const Population&) const = default;
};

/// What "up" means to somebody (semantics.md 2): one entry component and every flow reachable from it,
/// but for the excluded ones.
struct Journey {
    ElementId id;
    std::string name;
    ElementId entry;
    std::vector<ElementId> excludedFlows;
    /// Where else it is made from, for latency: each of these in the entry's place.
    std::vector<Population> populations;
    Targets targets;
    double weight = 1.0; ///< in the mean over journeys
    std::optional<double> lossUsdPerHour;
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Journey&) const = default;
};

struct ScenarioEvent {
    Seconds at; ///< from the scenario's start
    std::vector<ElementId> fail;
    std::vector<ElementId> restore;
    UnknownFields unknown;

    bool operator==(const ScenarioEvent&) const = default;
};

/// Elements failed on purpose, now (one event at 0) or on a timeline.
struct Scenario {
    ElementId id;
    std::string name;
    std::vector<ScenarioEvent> events; ///< in time order
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Scenario&) const = default;
};

} // namespace isthmus
