#include "model/design/number_checks.h"

#include <unordered_set>

namespace isthmus {

namespace {

constexpr double kMostAttempts = 1000;
constexpr double kMostServers = 1e6;
constexpr double kLargestBatch = 1e9;

void whole(const NumberChecks& number, const char* key, const std::optional<int>& value, double most) {
    if (value)
        number.between(key, *value, 1, most);
}

} // namespace

void checkService(const Component& component, InvariantSink& sink) {
    const NumberChecks number(sink);
    const Service& service = component.service;
    if (!(service == Service{})) {
        sink.within("/service");
        number.positive("rate_per_s", service.ratePerSecond);
        number.positive("in_flight_limit", service.inFlightLimit);
        number.positive("processing_s", service.processing);
        number.positive("visibility_timeout_s", service.visibilityTimeout);
        number.positive("shared_limit_per_s", service.sharedLimitPerSecond);
        sink.within("/service/variability");
        number.notNegative("arrival", service.variability.arrival);
        number.notNegative("service", service.variability.service);
        sink.within("/service/batch");
        whole(number, "size", service.batch.size, kLargestBatch);
        number.notNegative("setup_s", service.batch.setup);
        whole(number, "servers", service.batch.servers, kMostServers);
    }
    if (!(component.buffer == Buffer{})) {
        sink.within("/buffer");
        number.positive("retention_s", component.buffer.retention);
        number.positive("capacity_messages", component.buffer.capacityMessages);
        number.positive("capacity_gb", component.buffer.capacity);
    }
    sink.within("");
}

void checkCalls(const Flow& flow, InvariantSink& sink) {
    const NumberChecks number(sink);
    number.notNegative("round_trips", flow.roundTrips);
    number.notNegative("setup_round_trips", flow.setupRoundTrips);
    number.notNegative("rate_per_s", flow.ratePerSecond);
    number.notNegative("message_kb", flow.messageKilobytes);
    number.positive("burst_messages", flow.burstMessages);
    number.positive("within_s", flow.within);
    if (flow.within && !flow.burstMessages)
        sink.error("DE-021", {"within_s", "burst_messages"}, "/within_s",
                   "burst_messages beside it, or neither");
    if (flow.retry.empty())
        return;
    sink.within("/retry");
    whole(number, "attempts", flow.retry.attempts, kMostAttempts);
    number.notNegative("timeout_ms", flow.retry.timeout);
    if (flow.retry.failureProbability)
        number.belowOne("failure_probability", *flow.retry.failureProbability);
    number.notNegative("backoff_ms", flow.retry.backoff);
    sink.within("");
}

void checkPopulations(const Journey& journey, InvariantSink& sink) {
    double sum = 0;
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < journey.populations.size(); ++i) {
        const Population& population = journey.populations[i];
        sum += population.weight;
        sink.within("/populations/" + std::to_string(i));
        NumberChecks(sink).notNegative("weight", population.weight);
        if (!seen.insert(population.component.value).second)
            sink.error("DE-019", {population.component.value}, "/component", "each component once");
    }
    sink.within("");
    if (!journey.populations.empty() && sum == 0)
        sink.error("DE-005", {"populations", "weight 0 in all"}, "/populations",
                   "a weight above 0 for one of them at least");
}

} // namespace isthmus
