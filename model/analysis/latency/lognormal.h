#pragma once

#include "model/design/component.h"

namespace isthmus {

/// The 99 % point of the standard normal distribution.
inline constexpr double kNormalQuantile99 = 2.3263478740408408;

/// The lognormal distribution through a median and a 99th percentile (semantics.md 5): μ = ln p50,
/// σ = ln(p99/p50)/2.3263.
struct Lognormal {
    double mu = 0;
    double sigma = 0;

    /// @pre 0 < p50 < p99.
    explicit Lognormal(const Processing& processing);

    [[nodiscard]] double mean() const;
    [[nodiscard]] double variance() const;
    [[nodiscard]] double cumulative(double x) const;
    /// ∫₀ˣ t f(t) dt.
    [[nodiscard]] double partialMean(double x) const;
};

} // namespace isthmus
