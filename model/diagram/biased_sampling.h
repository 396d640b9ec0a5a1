#pragma once

#include "model/base/probability.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace isthmus {

/// In which of 64 states a function fails, from those in which each variable does; bit k of every word
/// belongs to state k.
using WordFunction = std::function<std::uint64_t(std::span<const std::uint64_t> failed)>;

struct SamplingLimits {
    std::size_t samples = std::size_t{1} << 20U;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::stop_token stop;
};

/// An estimate of the chance that a function fails, with its 95 % interval.
struct SampledUnavailability {
    double value = 0;
    double low = 0, high = 1;
    std::size_t samples = 0; ///< the estimate rests on
    double bias = 1;         ///< mean factor by which failures were made likelier; 1: plain Monte Carlo
    bool cancelled = false;
};

/// That chance by importance sampling: variables fail more often than they do, each sample counts with its
/// likelihood ratio, and how much more often is learned in a few rounds by the cross-entropy method
/// (R. Y. Rubinstein, D. P. Kroese, "The Cross-Entropy Method", 2004, chapter 8: reliability of networks).
/// Unbiased whatever was learned. The interval is that of the normal distribution around the sample mean;
/// where no sample failed it is all of [0, 1].
///
/// Same seed, same answer. 64 samples at a time, in the bits of a word.
///
/// @param probabilities  by variable.
[[nodiscard]] SampledUnavailability sampleUnavailability(const WordFunction& fails,
                                                         const std::vector<Probability>& probabilities,
                                                         const SamplingLimits& limits);

} // namespace isthmus
