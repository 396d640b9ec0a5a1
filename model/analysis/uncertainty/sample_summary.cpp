#include "model/analysis/uncertainty/sample_summary.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kStandardDeviations = 1.959963984540054; ///< of a two-sided 95 % interval
constexpr std::size_t kBins = 40;
constexpr double kSameRatio = 1 + 1e-9; ///< samples closer together than this differ by rounding alone

void fillMean(const std::vector<double>& samples, JourneyUncertainty& result) {
    const auto count = static_cast<double>(samples.size());
    double sum = 0;
    for (const double sample : samples)
        sum += sample;
    result.mean = sum / count;
    double squares = 0;
    for (const double sample : samples)
        squares += (sample - result.mean) * (sample - result.mean);
    const double half =
        samples.size() < 2 ? 0 : kStandardDeviations * std::sqrt(squares / (count - 1) / count);
    result.meanLow = std::max(0.0, result.mean - half);
    result.meanHigh = result.mean + half;
}

/// The smallest sample that is not exceeded by this part of all.
double pointOf(const std::vector<double>& sorted, double part) {
    const double rank = std::ceil(part * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

void fillChance(const std::vector<double>& sorted, double allowed, JourneyUncertainty& result) {
    const auto met = std::upper_bound(sorted.begin(), sorted.end(), allowed) - sorted.begin();
    const auto count = static_cast<double>(sorted.size());
    const double share = static_cast<double>(met) / count;
    const double square = kStandardDeviations * kStandardDeviations / count;
    const double middle = (share + square / 2) / (1 + square);
    const double half = std::sqrt(share * (1 - share) * square + square * square / 4) / (1 + square);
    result.chanceMet = share;
    result.chanceLow = std::clamp(middle - half, 0.0, share);
    result.chanceHigh = std::clamp(middle + half, share, 1.0);
}

void fillHistogram(const std::vector<double>& sorted, JourneyUncertainty& result) {
    const double first = sorted.front();
    const double last = sorted.back();
    if (!(first > 0) || last <= first * kSameRatio) {
        result.edges = {first, last};
        result.counts = {sorted.size()};
        return;
    }
    const double ratio = std::log(last / first) / static_cast<double>(kBins);
    for (std::size_t i = 0; i < kBins; ++i)
        result.edges.push_back(first * std::exp(ratio * static_cast<double>(i)));
    result.edges.push_back(last);
    result.counts.assign(kBins, 0);
    std::size_t bin = 0;
    for (const double sample : sorted) {
        while (bin + 1 < kBins && sample >= result.edges[bin + 1])
            ++bin;
        ++result.counts[bin];
    }
}

} // namespace

void summarise(std::vector<double> unavailabilities, std::optional<double> allowed,
               JourneyUncertainty& result) {
    result.samples = unavailabilities.size();
    fillMean(unavailabilities, result);
    std::sort(unavailabilities.begin(), unavailabilities.end());
    result.p5 = pointOf(unavailabilities, 0.05);
    result.p50 = pointOf(unavailabilities, 0.5);
    result.p95 = pointOf(unavailabilities, 0.95);
    if (allowed)
        fillChance(unavailabilities, *allowed, result);
    fillHistogram(unavailabilities, result);
}

} // namespace isthmus
