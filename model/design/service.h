#pragma once

#include "model/base/units.h"
#include "model/design/unknown_fields.h"

#include <optional>

namespace isthmus {

/// How irregular arrivals and work are: variance over squared mean of the time between arrivals and of the
/// time of service. 1 is exponential, 0 like clockwork; left out means 1.
struct Variability {
    std::optional<double> arrival;
    std::optional<double> service;
    UnknownFields unknown{};

    bool operator==(const Variability&) const = default;
};

/// Work that is done in batches by servers that have to be started for each.
struct BatchWork {
    std::optional<int> size;      ///< most items in one batch, ≥ 1
    std::optional<Seconds> setup; ///< until a server is ready
    std::optional<int> servers;   ///< most at once, ≥ 1; absent: the instances of the component
    UnknownFields unknown{};

    bool operator==(const BatchWork&) const = default;
};

/// How fast a component works things off. All of it is for one instance, but for the shared limit.
struct Service {
    std::optional<double> ratePerSecond; ///< of one instance, > 0
    Variability variability;
    std::optional<double>
        inFlightLimit;                 ///< most items handed out and not yet done, of all instances together
    std::optional<Seconds> processing; ///< work on one item, from handing out to done
    std::optional<Seconds> visibilityTimeout; ///< after which an item that is not done is handed out again
    BatchWork batch;
    std::optional<double>
        sharedLimitPerSecond; ///< of something that all instances share: connections of a database
    UnknownFields unknown{};

    bool operator==(const Service&) const = default;
};

/// What a component can hold back until somebody takes it.
struct Buffer {
    std::optional<Seconds> retention; ///< an item older than this is lost
    std::optional<double> capacityMessages;
    std::optional<Gigabytes> capacity;
    UnknownFields unknown{};

    bool operator==(const Buffer&) const = default;
};

} // namespace isthmus
