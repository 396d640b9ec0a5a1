#include "model/analysis/queueing/service_rates.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace isthmus {

Seconds waitQuantile(const QueueSteadyState& state, double arrivalRate, double serviceRate, int servers,
                     double q) {
    if (state.chanceToWait <= 1 - q)
        return {};
    return {std::log(state.chanceToWait / (1 - q)) / (servers * serviceRate - arrivalRate)};
}

double expectedSlowest(double mean, double variability, int n) {
    if (variability <= 0 || n <= 1)
        return mean;
    const double sigma = std::sqrt(std::log1p(variability));
    const double mu = std::log(mean) - sigma * sigma / 2;
    // Substituting x = e^(mu + sigma z) puts the steps where the mass is.
    constexpr int kSteps = 20'000;
    constexpr double kFarthest = 12;
    const double step = 2 * kFarthest / kSteps;
    const auto at = [&](double z) {
        const double beyond = 0.5 * std::erfc(z / std::numbers::sqrt2);
        const double anyBeyond = -std::expm1(n * std::log1p(-std::min(beyond, 1 - 1e-16)));
        return anyBeyond * sigma * std::exp(mu + sigma * z);
    };
    double sum = std::exp(mu - sigma * kFarthest);
    for (int i = 0; i < kSteps; ++i)
        sum += step * at(-kFarthest + (i + 0.5) * step);
    return sum;
}

BatchOutcome runBatches(const BatchJob& job, Seconds window) {
    BatchOutcome outcome;
    outcome.batches = std::ceil(job.items / job.size);
    outcome.setupTogether = toHours(outcome.batches * job.setup);
    const Seconds round = job.setup + job.batchWork;
    const double rounds = std::ceil(outcome.batches / job.servers);
    outcome.allDone = rounds * round;
    double done = round.value > 0 ? std::floor(window / round + 1e-9) * job.servers * job.size : job.items;
    if (job.ceilingPerSecond > 0) {
        outcome.allDone = std::max(outcome.allDone, job.setup + Seconds{job.items / job.ceilingPerSecond});
        done = std::min(done, job.ceilingPerSecond * std::max(0.0, (window - job.setup).value));
    }
    outcome.late = std::max(0.0, job.items - done);
    return outcome;
}

ServiceRates serviceRates(const Service& service, int servers) {
    ServiceRates rates;
    if (service.ratePerSecond)
        rates.instances = *service.ratePerSecond * servers;
    rates.shared = service.sharedLimitPerSecond;
    if (service.inFlightLimit && service.processing)
        rates.inFlight = *service.inFlightLimit / service.processing->value;
    if (service.processing && service.visibilityTimeout)
        rates.handedOut = std::max(1.0, std::ceil(*service.processing / *service.visibilityTimeout));
    if (service.batch.size) {
        const double size = *service.batch.size;
        const double setup = service.batch.setup.value_or(Seconds{}).value;
        const double workers = servers > 0 ? service.batch.servers.value_or(servers) : 0;
        const auto work = service.ratePerSecond ? std::optional{size / *service.ratePerSecond}
                          : service.processing  ? std::optional{service.processing->value}
                                                : std::nullopt;
        if (work && setup + *work > 0)
            rates.batch = workers * size / (setup + *work);
        if (service.processing)
            rates.barrier =
                workers * size /
                (setup + expectedSlowest(service.processing->value, service.variability.service.value_or(1.0),
                                         *service.batch.size));
        rates.instances.reset(); // the batch says how many at once
    }
    for (const auto& ceiling : {rates.instances, rates.inFlight, rates.shared, rates.batch, rates.barrier})
        if (ceiling)
            rates.capacity = std::min(rates.capacity.value_or(*ceiling), *ceiling);
    if (rates.capacity)
        *rates.capacity /= rates.handedOut;
    return rates;
}

} // namespace isthmus
