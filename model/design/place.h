#pragma once

#include "model/base/ids.h"
#include "model/design/failure_data.h"
#include "model/design/geo.h"

namespace isthmus {

/// A failure domain that contains others (semantics.md 1): provider, region, zone, site, Direct Connect
/// location, landing station, exchange, metro, data hall. Places form a tree.
struct Place {
    ElementId id;
    std::string name;
    std::string kind;    ///< key of the catalogue's kinds table, e.g. "region"
    ElementId parent;    ///< empty for a root
    std::string code;    ///< catalogue key: "us-west-2", a Direct Connect code, a landing id; may be empty
    std::string account; ///< who pays for what stands here; empty: as the place around it
    std::optional<GeoPoint> position;
    std::optional<FailureData> failure;
    std::string notes;
    UnknownFields unknown;

    bool operator==(const Place&) const = default;
};

} // namespace isthmus
