#pragma once

#include "model/base/units.h"

namespace isthmus {

/// A point on the earth, degrees, north and east positive.
struct GeoPoint {
    double latitude = 0.0;
    double longitude = 0.0;

    bool operator==(const GeoPoint&) const = default;
};

/// Great-circle distance by the haversine formula on a sphere of 6371.0088 km (mean earth radius, IUGG).
[[nodiscard]] Kilometres greatCircle(const GeoPoint& a, const GeoPoint& b);

} // namespace isthmus
