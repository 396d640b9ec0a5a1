#pragma once

#include "model/simulation/simulation_result.h"

#include <span>

namespace isthmus {

/// One stretch's part of a ratio: a sum and what it is divided by.
struct Sample {
    double sum = 0;
    double weight = 0; ///< hours, years, number of outages
};

/// Σ sum / Σ weight over independent stretches with its intervals: Student's t on the ratio estimator, the
/// method of independent replications (A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, 9.4 and
/// 9.5; for the ratio W. G. Cochran, Sampling Techniques, 3rd ed. 1977, 6.4). Valid when a stretch is long
/// against its events or there are many of them; fewer than two stretches say nothing about the error, and
/// the interval is everything.
[[nodiscard]] Estimate ratioEstimate(std::span<const Sample> samples);

/// What the intervals of a share of time have to allow for besides what the stretches show.
struct RareAllowance {
    double outages = 0;     ///< that were seen
    double meanOutage = 0;  ///< of those; hours
    double longestMean = 0; ///< largest mean repair time of anything that fails; hours
    double hours = 0;       ///< simulated
    double unseen = 0;      ///< Σ (1 − A_e) of the elements that were expected to fail less than
                            ///< kFewFailures times in all of the run
    static constexpr double kFewFailures = 5;
};

/// An interval for the share of time lost that stays honest when little was seen. Starts from
/// ratioEstimate() and is widened
/// - below kFewOutages outages, and when there is but one stretch, to what a compound Poisson process allows:
/// the exact interval for the number
///   (F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28, 1936) times an interval for
///   the mean duration, as if durations were exponential, each at half the error; with none seen, the mean
///   duration is taken to be at most `longestMean`;
/// - upwards by `unseen`: an outage during which such an element is down may have been missed altogether,
///   and those outages take no more time than the elements are down.
/// @returns of the share lost, within [0, 1].
[[nodiscard]] Estimate lostShare(std::span<const Sample> samples, const RareAllowance& allowance);

/// Below so many outages their number decides the interval.
inline constexpr double kFewOutages = 50;

/// Events per unit of weight, at least as wide as the exact Poisson interval of their number.
[[nodiscard]] Estimate rateEstimate(std::span<const Sample> samples);

/// A chance from so many cases (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934).
[[nodiscard]] Estimate chanceEstimate(std::uint64_t hits, std::uint64_t cases);

/// 1 − share, intervals turned round.
[[nodiscard]] Estimate complement(const Estimate& share);
[[nodiscard]] Estimate scaled(const Estimate& estimate, double factor);

} // namespace isthmus
