#include "model/analysis/capacity/flow_rates.h"

#include <cmath>
#include <limits>

namespace isthmus {

namespace {

/// 1 MB is 10^6 bytes, 1 kB 10^3, 1 Mbit 10^6 bits.
constexpr double kMegabitsPerMegabyte = 8;
constexpr double kMegabitsPerKilobyte = 0.008;
/// Mean rate of a monthly volume: 1 GB is 2^30 bytes, a month 730 h.
constexpr double kMegabitsPerGigabyteMonth = 1073741824.0 * 8 / 1e6 / (kHoursPerMonth * kSecondsPerHour);

} // namespace

double retryAmplification(const Retry& retry) {
    const double chance = retry.failureProbability.value_or(0.0);
    const double failing = retry.attempts ? std::pow(chance, *retry.attempts) : 0.0;
    return (1 - failing) / (1 - chance);
}

double stormAmplification(const Retry& retry) {
    if (retry.empty())
        return 1;
    return retry.attempts ? *retry.attempts : std::numeric_limits<double>::infinity();
}

std::optional<double> attemptsPerSecond(const Flow& flow) {
    if (!flow.ratePerSecond)
        return std::nullopt;
    return *flow.ratePerSecond * retryAmplification(flow.retry);
}

OfferedRate offeredRate(const Flow& flow) {
    OfferedRate rate;
    rate.forward.value = flow.forwardPerMonth.value_or(Gigabytes{}).value * kMegabitsPerGigabyteMonth;
    rate.back.value = flow.returnPerMonth.value_or(Gigabytes{}).value * kMegabitsPerGigabyteMonth;
    const auto attempts = attemptsPerSecond(flow);
    if (flow.replication && flow.replication->changeRate)
        rate.forward.value = flow.replication->changeRate->value * kMegabitsPerMegabyte;
    else if (attempts && flow.messageKilobytes)
        rate.forward.value = *attempts * *flow.messageKilobytes * kMegabitsPerKilobyte;
    return rate;
}

} // namespace isthmus
