#include "model/design/geo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace isthmus {

Kilometres greatCircle(const GeoPoint& a, const GeoPoint& b) {
    constexpr double kRadiusKm = 6371.0088;
    constexpr double kRadian = std::numbers::pi / 180.0;
    const double halfLat = (b.latitude - a.latitude) * kRadian / 2;
    const double halfLon = (b.longitude - a.longitude) * kRadian / 2;
    const double h = std::pow(std::sin(halfLat), 2) + std::cos(a.latitude * kRadian) *
                                                          std::cos(b.latitude * kRadian) *
                                                          std::pow(std::sin(halfLon), 2);
    return {2 * kRadiusKm * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)))};
}

} // namespace isthmus
