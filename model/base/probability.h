#pragma once

#include "model/base/units.h"

namespace isthmus {

/// The chance that something works, with the chance that it does not kept beside it, because `1 − A`
/// in doubles loses the digits that nine nines are made of.
///
/// Invariant: both lie in [0, 1] and sum to 1 within rounding.
class Probability {
public:
    /// Never fails.
    constexpr Probability() = default;

    static constexpr Probability fromAvailability(double availability) {
        return {availability, 1.0 - availability};
    }
    static constexpr Probability fromUnavailability(double unavailability) {
        return {1.0 - unavailability, unavailability};
    }
    /// MTTF/(MTTF + MTTR) (semantics.md, preamble). @pre mttf > 0, mttr ≥ 0.
    static constexpr Probability fromTimes(Hours mttf, Hours mttr) {
        const double cycle = mttf.value + mttr.value;
        return {mttf.value / cycle, mttr.value / cycle};
    }
    /// Both parts computed by the caller, each without subtraction from 1.
    static constexpr Probability fromParts(double up, double down) { return {up, down}; }

    [[nodiscard]] constexpr double up() const { return m_up; }
    [[nodiscard]] constexpr double down() const { return m_down; }
    bool operator==(const Probability&) const = default;

private:
    constexpr Probability(double up, double down) : m_up(up), m_down(down) {}
    double m_up = 1.0;
    double m_down = 0.0;
};

} // namespace isthmus
