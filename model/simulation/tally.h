#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

namespace isthmus {

/// Counts of positive values in bins of equal relative width: 32 to each doubling, so that a quantile read
/// off is right to 1.1 %. Least and largest value, number and sum are exact but for rounding. Values below
/// 2⁻³² and above 2³² go to the end bins.
class LogHistogram {
public:
    static constexpr int kBinsPerDoubling = 32;
    static constexpr int kLowestExponent = -32;
    static constexpr int kDoublings = 64;

    void add(double value, std::uint64_t times = 1);
    void merge(const LogHistogram& other);
    /// Keeps number, sum, least and largest; quantiles are gone.
    void forgetBins() { m_bins = {}; }

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] double sum() const { return m_sum; }
    [[nodiscard]] double mean() const { return m_count == 0 ? 0 : m_sum / static_cast<double>(m_count); }
    [[nodiscard]] double least() const { return m_count == 0 ? 0 : m_least; }
    [[nodiscard]] double largest() const { return m_count == 0 ? 0 : m_largest; }
    /// The smallest value that at least this share of all values does not exceed; zeros counted apart.
    /// @param zeros  further values that are 0.
    [[nodiscard]] double quantile(double share, std::uint64_t zeros = 0) const;

    struct Bin {
        double from = 0, to = 0;
        std::uint64_t count = 0;
    };
    /// The bins of each doubling together, those that are empty at both ends left out.
    [[nodiscard]] std::vector<Bin> doublings() const;

private:
    std::vector<std::uint64_t> m_bins; ///< empty until the first value comes
    std::uint64_t m_count = 0;
    double m_sum = 0;
    double m_least = std::numeric_limits<double>::infinity();
    double m_largest = 0;
};

/// What is counted of one journey in one stretch of simulated time. Hours throughout.
struct JourneyTally {
    /// Yearly downtimes whose exceedance is counted: a minute, five, ten, half an hour, an hour, 8.766 h
    /// (three nines), a day, 87.66 h (two nines), a week, 30 days.
    static constexpr std::array<double, 10> kThresholds{1.0 / 60, 5.0 / 60, 10.0 / 60, 0.5, 1,
                                                        8.766,    24,       87.66,     168, 720};
    static constexpr std::size_t kWorstYears = 5;
    struct Cause {
        std::uint64_t outages = 0;
        double hours = 0; ///< of outages that it opened
    };
    struct Year {
        std::uint64_t number = 0; ///< from 0 over the whole simulation
        double hours = 0;
    };

    double lost = 0;           ///< of the journey's requests: downtime, shares counted in part
    double structuralDown = 0; ///< structure function at 0
    double out = 0;            ///< nothing goes through
    double partly = 0;         ///< some requests are lost, not all
    double degraded = 0;       ///< structurally up, a soft flow of a serving component unsatisfied
    std::uint64_t degradations = 0;
    std::uint64_t outages = 0; ///< that began
    std::uint64_t structuralOutages = 0;
    std::uint64_t losses = 0; ///< stretches in which all or some requests are lost
    LogHistogram durations;   ///< of outages that ended
    LogHistogram yearly;      ///< downtime of years with any
    std::uint64_t yearsWithout = 0;
    std::array<std::uint64_t, kThresholds.size()> yearsAbove{};
    std::vector<Year> worst;         ///< most hours first
    std::vector<Cause> causes;       ///< by unit, then what was going on when counting began
    std::uint64_t dataIncidents = 0; ///< a serving store was lost
    std::uint64_t dataKept = 0;      ///< nothing lost with it
    std::uint64_t dataGone = 0;      ///< no copy survived
    std::uint64_t dataUnknown = 0;   ///< the drawing does not say what the copies lag
    LogHistogram dataLoss;           ///< seconds, of the others

    void addYear(std::uint64_t number, double hours);
    void merge(const JourneyTally& other);
    /// Keeps the sums alone, which take little memory.
    void forgetDistributions();
};

} // namespace isthmus
