#pragma once

#include "model/base/ids.h"
#include "model/design/failure_data.h"
#include "model/design/priced_item.h"

namespace isthmus {

/// What a link physically rides on. It is alive when in at least one alternative every link is alive;
/// `routed` means any path between its ends over links that have no underlay themselves.
struct Underlay {
    bool routed = false;
    std::vector<std::vector<ElementId>> alternatives; ///< in order of preference

    [[nodiscard]] bool empty() const { return !routed && alternatives.empty(); }
    bool operator==(const Underlay&) const = default;
};

/// Connectivity between two components, both ways (semantics.md 1).
struct Link {
    ElementId id;
    std::string name;
    std::string kind;
    ElementId from;                      ///< a component
    ElementId to;                        ///< a component
    std::optional<Milliseconds> latency; ///< one way; overrides what length gives
    std::optional<Kilometres> length;
    std::optional<Milliseconds> equipment; ///< one way, added to what length gives
    std::optional<MegabitsPerSecond> capacity;
    int priority = 0;                ///< 0 primary, 1 backup …; paths are compared by their worst link
    std::optional<Seconds> failover; ///< time until traffic leaves this link after its loss
    Underlay underlay;
    std::vector<PricedItem> prices;
    std::optional<FailureData> failure;
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Link&) const = default;
};

/// A named set of segments. Failing the cable fails them all; a fault fails only its own segment.
/// The landing stations between them are those the segments end in.
struct Cable {
    ElementId id;
    std::string name;
    std::string code;                ///< catalogue cable id, may be empty
    std::vector<ElementId> segments; ///< links
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Cable&) const = default;
};

/// A named cause that takes its members down together; its own rate and repair.
struct SharedRisk {
    ElementId id;
    std::string name;
    std::string kind;               ///< free word: "coast", "duct", "carrier", "software" …
    std::vector<ElementId> members; ///< places, components, links
    std::optional<FailureData> failure;
    std::string notes;
    UnknownFields unknown;

    bool operator==(const SharedRisk&) const = default;
};

} // namespace isthmus
