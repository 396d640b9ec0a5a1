#pragma once

#include "model/analysis/latency/latency_term.h"

#include <optional>
#include <stop_token>

namespace isthmus {

/// What can be said of a term without its distribution. Mean and variance are those of a variable that is
/// never smaller (a maximum counts as the sum), so that bounds made of them hold.
struct TermBounds {
    double mean = 0;
    double variance = 0;
    double low = 0;   ///< never less than this
    double slack = 0; ///< how far below a later minimum parts may begin; widens the grid
};

[[nodiscard]] TermBounds boundsOf(const LatencyTerm& term);

/// A percentile of a term, with how far it can be off.
struct Percentiles {
    Milliseconds p50;
    Milliseconds p99;
    Milliseconds errorBound; ///< of either; certain but for double rounding
};

/// The distribution of a term: some of its quantiles, and a curve through all of it.
struct TermDistribution {
    struct Point {
        Milliseconds value;
        double cumulative = 0; ///< chance not to exceed it
    };
    std::vector<Milliseconds> quantiles; ///< of the levels asked for
    std::vector<Point> curve;            ///< ascending, from 0 to the highest level at least
    Milliseconds errorBound;             ///< of the quantiles; certain but for double rounding
};

/// Quantiles of a term from the numeric convolution of its parts, as percentilesOf(); the range of the grid
/// is at first mean + √(q/(1 − q)) standard deviations of the highest level q (Cantelli's inequality).
///
/// @param levels  each in (0, 1).
[[nodiscard]] std::optional<TermDistribution> distributionOf(const LatencyTerm& term,
                                                             const std::vector<double>& levels,
                                                             std::stop_token stop = {},
                                                             std::size_t cells = 4096);

/// Mean of a term. Exact but for maxima and k-th fastest parts, whose means come from their distributions up
/// to mean + 32 standard deviations. Nothing when cancelled or beyond what a double holds.
[[nodiscard]] std::optional<Milliseconds> meanOf(const LatencyTerm& term, const std::stop_token& stop = {});

/// p50 and p99 of a term from the numeric convolution of its parts (semantics.md 5).
///
/// All random parts live on one linear grid of `cells` steps h. Putting a lognormal on the grid splits
/// each of its values between the two neighbouring points so that the mean stays; no draw moves by more
/// than h, so a percentile of a term with m draws is off by at most (m + 1)·h: `errorBound`. (The error
/// seen is of second order and far smaller.) Constants are added exactly. The range of the grid is at
/// first mean + 10 standard deviations, which by Cantelli's inequality lies above the 99th percentile,
/// then what a coarse run found plus its own error bound. Terms
/// with very many draws get up to 65536 cells, so that rounding adds little to their variance.
///
/// @param cells  of the grid at least; ≥ 16.
/// @returns nothing when cancelled, or when mean or variance exceed what a double holds.
/// @note Pure; any thread. O(parts · cells · log cells).
[[nodiscard]] std::optional<Percentiles> percentilesOf(const LatencyTerm& term, std::stop_token stop = {},
                                                       std::size_t cells = 4096);

} // namespace isthmus
