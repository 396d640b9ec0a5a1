#pragma once

#include "model/base/ids.h"
#include "model/base/units.h"
#include "model/design/unknown_fields.h"

#include <optional>

namespace isthmus {

enum class FlowKind { Request, Event, Replication, Backup };
enum class Access { Read, Write };
enum class ReplicationMode { Synchronous, Asynchronous, Snapshot };

/// How a copy is kept. Used by flows of kind Replication and Backup.
struct Replication {
    ReplicationMode mode = ReplicationMode::Asynchronous;
    std::optional<Seconds> lagTypical;              ///< asynchronous
    std::optional<Seconds> lagWorst;                ///< asynchronous
    std::optional<Seconds> interval;                ///< snapshot: time between two copies
    std::optional<Seconds> copyTime;                ///< snapshot: time one copy takes
    std::optional<MegabytesPerSecond> changeRate;   ///< what the source writes
    bool pointInTime = false;                       ///< survives data corruption
    std::optional<double> replicatedWritesPerMonth; ///< millions that each copy takes, ≥ 0; priced apart
    bool timeControl = false; ///< the object store promises a time to replicate, for a fee
    UnknownFields unknown;

    bool operator==(const Replication&) const = default;
};

/// What a caller does about a call that fails. Attempts fail independently of each other.
struct Retry {
    std::optional<int> attempts;              ///< in all, the first included; absent: without end
    std::optional<Milliseconds> timeout;      ///< that a failed attempt takes; default 0
    std::optional<double> failureProbability; ///< of one attempt, below 1; default 0
    std::optional<Milliseconds> backoff;      ///< wait after a failed attempt; default 0
    UnknownFields unknown{};

    /// Nothing is said of it: a call is made once.
    [[nodiscard]] bool empty() const { return *this == Retry{}; }
    bool operator==(const Retry&) const = default;
};

/// Who talks to whom, and what for (semantics.md 1). Request and event flows of a journey's components
/// are followed in file order; flows in one `parallelSet` of one source are called at the same time.
struct Flow {
    ElementId id;
    std::string name;
    ElementId from; ///< a component
    ElementId to;   ///< a component or a group
    FlowKind kind = FlowKind::Request;
    bool hard = true; ///< a soft flow never takes its source down
    Access access = Access::Read;
    double callsPerRequest = 1; ///< ≥ 0
    double roundTrips = 1;      ///< of one call, ≥ 0
    double setupRoundTrips = 0; ///< before a call over a new connection, ≥ 0; counted only when asked
    Retry retry;
    std::string parallelSet;                  ///< empty: called in sequence
    std::optional<Gigabytes> forwardPerMonth; ///< from → to
    std::optional<Gigabytes> returnPerMonth;  ///< to → from
    std::optional<double> ratePerSecond;      ///< calls or messages in the busy hour, first attempts only
    std::optional<double> messageKilobytes;   ///< size of one, from → to; 10^3 bytes
    std::optional<double> burstMessages;      ///< items handed over at once, > 0; requests and events
    std::optional<Seconds> within;            ///< by when all items of the burst are to be done, > 0
    std::optional<Replication> replication;
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Flow&) const = default;
};

} // namespace isthmus
