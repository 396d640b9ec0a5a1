#pragma once

#include <compare>

namespace isthmus {

/// A number with its unit in the type. Values keep the unit of the file they come from, so that a load
/// and a save give back the same digits; conversions are the named functions below.
template <class Unit>
struct Quantity {
    double value = 0.0;

    auto operator<=>(const Quantity&) const = default;
    constexpr Quantity& operator+=(Quantity other) {
        value += other.value;
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
    friend constexpr Quantity operator*(double factor, Quantity a) { return {factor * a.value}; }
    friend constexpr Quantity operator*(Quantity a, double factor) { return {factor * a.value}; }
    friend constexpr Quantity operator/(Quantity a, double divisor) { return {a.value / divisor}; }
    /// Ratio of two equal quantities: a plain number.
    friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
};

using Hours = Quantity<struct HourUnit>;
using Seconds = Quantity<struct SecondUnit>;
using Milliseconds = Quantity<struct MillisecondUnit>;
using Kilometres = Quantity<struct KilometreUnit>;
/// 1 GB = 2^30 bytes (semantics.md, preamble).
using Gigabytes = Quantity<struct GigabyteUnit>;
/// 10^6 bit/s.
using MegabitsPerSecond = Quantity<struct MegabitPerSecondUnit>;
/// 10^6 bytes/s.
using MegabytesPerSecond = Quantity<struct MegabytePerSecondUnit>;
using Usd = Quantity<struct UsdUnit>;

inline constexpr double kHoursPerYear = 8766.0; ///< 365.25 days; reports state it.
inline constexpr double kHoursPerMonth = 730.0;
inline constexpr double kHoursPerWeek = 168.0;
inline constexpr double kSecondsPerHour = 3600.0;

constexpr Seconds toSeconds(Hours h) {
    return {h.value * kSecondsPerHour};
}
constexpr Hours toHours(Seconds s) {
    return {s.value / kSecondsPerHour};
}
constexpr Seconds toSeconds(Milliseconds ms) {
    return {ms.value / 1000.0};
}
constexpr Milliseconds toMilliseconds(Seconds s) {
    return {s.value * 1000.0};
}

} // namespace isthmus
