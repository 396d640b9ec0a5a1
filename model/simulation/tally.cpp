#include "model/simulation/tally.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// Bin by the exponent and the first five bits of the fraction.
std::size_t binOf(double value) {
    constexpr unsigned kFractionBits = 52;
    constexpr unsigned kKeptBits = 5;
    constexpr std::int64_t kBias = 1023;
    const auto bits =
        static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(value) >> (kFractionBits - kKeptBits));
    const std::int64_t lowest = (kBias + LogHistogram::kLowestExponent) * LogHistogram::kBinsPerDoubling;
    const std::int64_t last = std::int64_t{LogHistogram::kDoublings} * LogHistogram::kBinsPerDoubling - 1;
    return static_cast<std::size_t>(std::clamp<std::int64_t>(bits - lowest, 0, last));
}

double lowerEdge(std::size_t bin) {
    const auto doubling = static_cast<int>(bin) / LogHistogram::kBinsPerDoubling;
    const auto rest = static_cast<int>(bin) % LogHistogram::kBinsPerDoubling;
    return std::ldexp(1.0 + static_cast<double>(rest) / LogHistogram::kBinsPerDoubling,
                      doubling + LogHistogram::kLowestExponent);
}

} // namespace

void LogHistogram::add(double value, std::uint64_t times) {
    if (m_bins.empty())
        m_bins.assign(std::size_t{kDoublings} * kBinsPerDoubling, 0);
    m_bins[binOf(value)] += times;
    m_count += times;
    m_sum += value * static_cast<double>(times);
    m_least = std::min(m_least, value);
    m_largest = std::max(m_largest, value);
}

void LogHistogram::merge(const LogHistogram& other) {
    if (other.m_count == 0)
        return;
    if (m_bins.empty())
        m_bins.assign(other.m_bins.size(), 0);
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin)
        m_bins[bin] += other.m_bins[bin];
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_least = std::min(m_least, other.m_least);
    m_largest = std::max(m_largest, other.m_largest);
}

double LogHistogram::quantile(double share, std::uint64_t zeros) const {
    const double wanted = share * static_cast<double>(m_count + zeros);
    auto seen = static_cast<double>(zeros);
    if (m_count == 0 || seen >= wanted)
        return 0;
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
        seen += static_cast<double>(m_bins[bin]);
        if (m_bins[bin] > 0 && seen >= wanted)
            return std::clamp(std::sqrt(lowerEdge(bin) * lowerEdge(bin + 1)), m_least, m_largest);
    }
    return m_largest;
}

std::vector<LogHistogram::Bin> LogHistogram::doublings() const {
    std::vector<Bin> bins;
    for (std::size_t first = 0; first < m_bins.size(); first += kBinsPerDoubling) {
        Bin bin{lowerEdge(first), lowerEdge(first + kBinsPerDoubling), 0};
        for (std::size_t i = 0; i < kBinsPerDoubling; ++i)
            bin.count += m_bins[first + i];
        if (bin.count > 0 || !bins.empty())
            bins.push_back(bin);
    }
    while (!bins.empty() && bins.back().count == 0)
        bins.pop_back();
    return bins;
}

void JourneyTally::addYear(std::uint64_t number, double hours) {
    if (hours <= 0) {
        ++yearsWithout;
        return;
    }
    yearly.add(hours);
    for (std::size_t i = 0; i < kThresholds.size(); ++i)
        yearsAbove[i] += hours > kThresholds[i] ? 1 : 0;
    if (worst.size() == kWorstYears && hours <= worst.back().hours)
        return;
    const Year year{number, hours};
    worst.insert(std::upper_bound(worst.begin(), worst.end(), year,
                                  [](const Year& a, const Year& b) { return a.hours > b.hours; }),
                 year);
    if (worst.size() > kWorstYears)
        worst.pop_back();
}

void JourneyTally::merge(const JourneyTally& other) {
    lost += other.lost;
    structuralDown += other.structuralDown;
    out += other.out;
    partly += other.partly;
    degraded += other.degraded;
    degradations += other.degradations;
    outages += other.outages;
    structuralOutages += other.structuralOutages;
    losses += other.losses;
    durations.merge(other.durations);
    yearly.merge(other.yearly);
    yearsWithout += other.yearsWithout;
    for (std::size_t i = 0; i < yearsAbove.size(); ++i)
        yearsAbove[i] += other.yearsAbove[i];
    worst.insert(worst.end(), other.worst.begin(), other.worst.end());
    std::stable_sort(worst.begin(), worst.end(),
                     [](const Year& a, const Year& b) { return a.hours > b.hours; });
    worst.resize(std::min(worst.size(), kWorstYears));
    causes.resize(std::max(causes.size(), other.causes.size()));
    for (std::size_t i = 0; i < other.causes.size(); ++i) {
        causes[i].outages += other.causes[i].outages;
        causes[i].hours += other.causes[i].hours;
    }
    dataIncidents += other.dataIncidents;
    dataKept += other.dataKept;
    dataGone += other.dataGone;
    dataUnknown += other.dataUnknown;
    dataLoss.merge(other.dataLoss);
}

void JourneyTally::forgetDistributions() {
    for (LogHistogram* histogram : {&durations, &yearly, &dataLoss})
        histogram->forgetBins();
    worst = {};
    causes = {};
}

} // namespace isthmus
