#pragma once

#include "model/base/error.h"
#include "model/base/ids.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace isthmus {

/// How the uncertainty of a journey's availability is to be found.
struct UncertaintyOptions {
    std::size_t samples = 10'000;
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: as many as the machine has; never changes the result
    /// Of each journey; what is sampled by then is summed up. None: as long as it takes.
    std::optional<std::chrono::milliseconds> time;
};

inline constexpr std::size_t kMostUncertaintySamples = 1'000'000;

/// Which failure figure of an element has a range (failure_data.h).
enum class FigureKind { Availability, Mttf, Mttr, FaultRate };

/// What one figure with a range does to a journey while all the others keep their values.
struct InputUncertainty {
    ElementId element;
    FigureKind kind = FigureKind::Availability;
    double value = 0;                ///< of the figure; a share, hours, or faults per 1000 km and year
    double low = 0, high = 0;        ///< its 5 % and 95 % points
    double unavailabilityAtLow = 0;  ///< 1 − A(J) with the figure at `low`
    double unavailabilityAtHigh = 0; ///< 1 − A(J) with the figure at `high`
    bool flips = false;              ///< the verdict on the target is another at one end or the other
    bool searched = false; ///< a flip was looked for: there is a target, and the time was long enough
    /// A value of the figure at which the verdict turns, to nine digits. Absent: none was looked for, or the
    /// verdict is the same at the ends of all that is permitted.
    std::optional<double> flipsAt;

    [[nodiscard]] double swing() const {
        return unavailabilityAtHigh > unavailabilityAtLow ? unavailabilityAtHigh - unavailabilityAtLow
                                                          : unavailabilityAtLow - unavailabilityAtHigh;
    }
};

/// How sure a journey's availability is, given the ranges of the figures it depends on. All of it is told
/// as unavailability, 1 − A(J) with switching, as that keeps its digits; the 95 % point of the
/// unavailability is the 5 % point of the availability.
struct JourneyUncertainty {
    /// AN-007: no figure has a range; AN-008: the journey was not compiled within the budget; AN-009: its
    /// switching is not known exactly. Nothing else may be used then.
    std::optional<Error> problem;

    std::size_t samples = 0;   ///< that were drawn
    std::size_t requested = 0; ///< more than `samples` when time ran out
    std::uint64_t seed = 0;
    double unavailability = 0;        ///< with every figure at its value
    double mean = 0;                  ///< of the samples
    double meanLow = 0, meanHigh = 0; ///< its 95 % sampling interval
    double p5 = 0, p50 = 0, p95 = 0;  ///< points of the samples

    std::optional<double> target;         ///< of the journey's availability
    bool met = false;                     ///< with every figure at its value
    double chanceMet = 0;                 ///< share of the samples that meet the target
    double chanceLow = 0, chanceHigh = 1; ///< its 95 % sampling interval

    /// How many samples lie from edges[i] to edges[i + 1]; edges at equal ratios, or one bin when all
    /// samples are the same.
    std::vector<double> edges;
    std::vector<std::size_t> counts;

    std::vector<InputUncertainty> inputs; ///< by swing, largest first
};

} // namespace isthmus
