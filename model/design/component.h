#pragma once

#include "model/base/ids.h"
#include "model/design/failure_data.h"
#include "model/design/priced_item.h"
#include "model/design/service.h"

namespace isthmus {

/// Time a component takes to answer one call; lognormal through both percentiles.
struct Processing {
    Milliseconds p50;
    Milliseconds p99;
    UnknownFields unknown{};

    bool operator==(const Processing&) const = default;
};

/// A thing that runs or forwards (semantics.md 1). It may stand for `count` identical, independent
/// instances of which `need` must work; each instance is an element of its own for the engine.
struct Component {
    ElementId id;
    std::string name;
    std::string kind;
    ElementId place;                      ///< empty: nowhere in particular
    std::string account;                  ///< who pays for it; empty: as its place
    int count = 1;                        ///< ≥ 1
    int need = 1;                         ///< 1 … count
    bool transit = false;                 ///< may carry an implied fabric's traffic between two outside ends
    std::optional<Processing> processing; ///< default: the kind's
    std::optional<Gigabytes> storage;     ///< data it keeps; sizes restores
    Service service;                      ///< how fast it works things off
    Buffer buffer;                        ///< what it can hold back
    std::vector<PricedItem> prices;
    std::optional<FailureData> failure; ///< of one instance
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Component&) const = default;
};

} // namespace isthmus
