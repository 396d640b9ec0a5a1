#include "model/analysis/capacity/queue_maths.h"

#include <algorithm>

namespace isthmus {

Seconds lagAfterStarvation(Seconds lagAtStart, Seconds starved, MegabytesPerSecond changeRate,
                           MegabytesPerSecond available) {
    return lagAtStart + starved * std::max(0.0, 1 - available / changeRate);
}

std::optional<Seconds> catchUpTime(Seconds lag, MegabytesPerSecond changeRate, MegabytesPerSecond available) {
    if (lag.value <= 0)
        return Seconds{};
    if (available <= changeRate)
        return std::nullopt;
    if (changeRate.value <= 0)
        return Seconds{};
    return lag / (available / changeRate - 1);
}

double backlogAfter(double backlogAtStart, double arrivalRate, double serviceRate, Seconds duration) {
    return std::max(0.0, backlogAtStart + (arrivalRate - serviceRate) * duration.value);
}

std::optional<Seconds> drainTime(double backlog, double arrivalRate, double serviceRate) {
    if (backlog <= 0)
        return Seconds{};
    if (serviceRate <= arrivalRate)
        return std::nullopt;
    return Seconds{backlog / (serviceRate - arrivalRate)};
}

double queueLoss(double arrivalRate, Seconds outage, Seconds retention) {
    return arrivalRate * std::max(0.0, outage.value - retention.value);
}

Seconds timeToOverflow(double capacity, double rate) {
    return {capacity / rate};
}

std::optional<QueueSteadyState> queueSteadyState(double arrivalRate, double serviceRate, int servers) {
    const double offered = arrivalRate / serviceRate;
    QueueSteadyState state;
    state.utilisation = offered / servers;
    if (state.utilisation >= 1)
        return std::nullopt;
    // Erlang B by its recursion, which neither overflows nor cancels, then Erlang C from it.
    double blocked = 1;
    for (int server = 1; server <= servers; ++server)
        blocked = offered * blocked / (server + offered * blocked);
    state.chanceToWait = blocked / (1 - state.utilisation * (1 - blocked));
    state.meanWait = Seconds{state.chanceToWait / (servers * serviceRate - arrivalRate)};
    state.meanWaiting = arrivalRate * state.meanWait.value;
    return state;
}

} // namespace isthmus
