#include "model/simulation/confidence.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace isthmus {

namespace {

constexpr double kError95 = 0.05;
constexpr double kError99 = 0.01;

struct Range {
    double low = 0, high = 0;
};

/// Exact two-sided interval for the mean of a Poisson number.
Range poissonRange(double count, double error) {
    using boost::math::chi_squared;
    using boost::math::complement;
    using boost::math::quantile;
    Range range;
    if (count > 0)
        range.low = quantile(chi_squared(2 * count), error / 2) / 2;
    range.high = quantile(complement(chi_squared(2 * count + 2), error / 2)) / 2;
    return range;
}

/// Share of time lost to few outages of exponential durations.
Range fewOutages(const RareAllowance& allowance, double error) {
    using boost::math::chi_squared;
    using boost::math::complement;
    using boost::math::quantile;
    const Range number = poissonRange(allowance.outages, error / 2);
    if (allowance.outages < 1)
        return {0, number.high * allowance.longestMean / allowance.hours};
    const double total = 2 * allowance.outages * allowance.meanOutage;
    const chi_squared law(2 * allowance.outages);
    return {number.low * total / quantile(complement(law, error / 4)) / allowance.hours,
            number.high * total / quantile(law, error / 4) / allowance.hours};
}

} // namespace

Estimate ratioEstimate(std::span<const Sample> samples) {
    double sum = 0;
    double weight = 0;
    for (const Sample& sample : samples) {
        sum += sample.sum;
        weight += sample.weight;
    }
    Estimate estimate;
    if (weight <= 0)
        return estimate;
    estimate.value = sum / weight;
    double squares = 0;
    for (const Sample& sample : samples) {
        const double difference = sample.sum - estimate.value * sample.weight;
        squares += difference * difference;
    }
    const auto count = static_cast<double>(samples.size());
    if (samples.size() < 2) {
        constexpr double kEverything = std::numeric_limits<double>::infinity();
        return {estimate.value, -kEverything, kEverything, -kEverything, kEverything};
    }
    const boost::math::students_t law(count - 1);
    const double deviation = std::sqrt(squares * count / (count - 1)) / weight;
    const double t95 = boost::math::quantile(boost::math::complement(law, kError95 / 2));
    const double t99 = boost::math::quantile(boost::math::complement(law, kError99 / 2));
    estimate.low95 = estimate.value - t95 * deviation;
    estimate.high95 = estimate.value + t95 * deviation;
    estimate.low99 = estimate.value - t99 * deviation;
    estimate.high99 = estimate.value + t99 * deviation;
    return estimate;
}

Estimate lostShare(std::span<const Sample> samples, const RareAllowance& allowance) {
    Estimate estimate = ratioEstimate(samples);
    const bool isSingle = samples.size() < 2;
    if (isSingle)
        estimate.low95 = estimate.high95 = estimate.low99 = estimate.high99 = estimate.value;
    if (allowance.hours > 0 && (isSingle || allowance.outages < kFewOutages)) {
        const Range few95 = fewOutages(allowance, kError95);
        const Range few99 = fewOutages(allowance, kError99);
        estimate.low95 = std::min(estimate.low95, few95.low);
        estimate.high95 = std::max(estimate.high95, few95.high);
        estimate.low99 = std::min(estimate.low99, few99.low);
        estimate.high99 = std::max(estimate.high99, few99.high);
    }
    const auto within = [](double share) { return std::clamp(share, 0.0, 1.0); };
    estimate.low95 = within(estimate.low95);
    estimate.low99 = within(estimate.low99);
    estimate.high95 = within(estimate.high95 + allowance.unseen);
    estimate.high99 = within(estimate.high99 + allowance.unseen);
    return estimate;
}

Estimate rateEstimate(std::span<const Sample> samples) {
    Estimate estimate = ratioEstimate(samples);
    double count = 0;
    double weight = 0;
    for (const Sample& sample : samples) {
        count += sample.sum;
        weight += sample.weight;
    }
    if (weight <= 0)
        return estimate;
    if (samples.size() < 2)
        estimate.low95 = estimate.high95 = estimate.low99 = estimate.high99 = estimate.value;
    const Range range95 = poissonRange(count, kError95);
    const Range range99 = poissonRange(count, kError99);
    estimate.low95 = std::max(0.0, std::min(estimate.low95, range95.low / weight));
    estimate.high95 = std::max(estimate.high95, range95.high / weight);
    estimate.low99 = std::max(0.0, std::min(estimate.low99, range99.low / weight));
    estimate.high99 = std::max(estimate.high99, range99.high / weight);
    return estimate;
}

Estimate chanceEstimate(std::uint64_t hits, std::uint64_t cases) {
    using Law = boost::math::binomial_distribution<double>;
    Estimate estimate;
    if (cases == 0)
        return estimate;
    const auto successes = static_cast<double>(hits);
    const auto trials = static_cast<double>(cases);
    estimate.value = successes / trials;
    estimate.low95 = Law::find_lower_bound_on_p(trials, successes, kError95 / 2);
    estimate.high95 = Law::find_upper_bound_on_p(trials, successes, kError95 / 2);
    estimate.low99 = Law::find_lower_bound_on_p(trials, successes, kError99 / 2);
    estimate.high99 = Law::find_upper_bound_on_p(trials, successes, kError99 / 2);
    return estimate;
}

Estimate complement(const Estimate& share) {
    return {1 - share.value, 1 - share.high95, 1 - share.low95, 1 - share.high99, 1 - share.low99};
}

Estimate scaled(const Estimate& estimate, double factor) {
    return {factor * estimate.value, factor * estimate.low95, factor * estimate.high95,
            factor * estimate.low99, factor * estimate.high99};
}

} // namespace isthmus
