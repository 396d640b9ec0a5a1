#include "model/analysis/queueing/arrivals.h"

#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/capacity/largest_rate.h"

#include <algorithm>

namespace isthmus {

namespace {

bool isCopy(const Flow& flow) {
    return flow.kind == FlowKind::Replication || flow.kind == FlowKind::Backup;
}

bool retriesWithoutEnd(const Flow& flow) {
    return !flow.retry.empty() && !flow.retry.attempts;
}

void addOnce(std::vector<Index>& list, Index component) {
    if (std::find(list.begin(), list.end(), component) == list.end())
        list.push_back(component);
}

} // namespace

Arrivals::Arrivals(Router& router)
    : m_system(router.system()), m_into(router.system().componentPlace.size()) {
    const FlowScopes scopes(m_system);
    const std::vector<bool> carrying = carryingFlows(router);
    for (Index flow = 0; flow < carrying.size(); ++flow)
        if (carrying[flow] && !isCopy(m_system.design().flows[flow]))
            for (const FlowLeg& leg : flowLegs(router, scopes.of(flow), flow))
                m_legs.push_back({flow, m_system.flowSource[flow], leg.target, leg.share});
    std::vector<double> multiplier(m_into.size(), -1);
    std::vector<int> visiting(m_into.size(), 0);
    for (Index component = 0; component < m_into.size(); ++component)
        addStorm(component, multiplier, visiting);
}

/// How many times more arrives at a component while everything fails: attempts of its callers times what
/// these get more themselves, the mean by rate. A circle of calls counts once.
void Arrivals::addStorm(Index component, std::vector<double>& multiplier, std::vector<int>& visiting) {
    if (multiplier[component] >= 0 || visiting[component] != 0)
        return;
    visiting[component] = 1;
    Rate& into = m_into[component];
    for (const Leg& leg : m_legs) {
        if (leg.target != component)
            continue;
        const Flow& flow = m_system.design().flows[leg.flow];
        addStorm(leg.source, multiplier, visiting);
        const auto rate = over(leg.flow, component);
        if (!rate)
            continue;
        into.first += rate->first;
        into.attempts += rate->attempts;
        into.storm += rate->first * stormAmplification(flow.retry) * std::max(1.0, multiplier[leg.source]);
        into.unboundedRetry = into.unboundedRetry || rate->unboundedRetry;
    }
    multiplier[component] = into.first > 0 ? into.storm / into.first : 1.0;
    visiting[component] = 0;
}

std::optional<Arrivals::Rate> Arrivals::over(Index flow, Index target) const {
    const Flow& object = m_system.design().flows[flow];
    const auto attempts = attemptsPerSecond(object);
    if (!attempts)
        return std::nullopt;
    Rate rate;
    for (const Leg& leg : m_legs)
        if (leg.flow == flow && leg.target == target) {
            rate.first += *object.ratePerSecond * leg.share;
            rate.attempts += *attempts * leg.share;
        }
    rate.storm = rate.first * stormAmplification(object.retry);
    rate.unboundedRetry = retriesWithoutEnd(object);
    return rate;
}

bool isBuffer(const System& system, Index component) {
    return system.componentKind[component]->buffers ||
           !(system.design().components[component].buffer == Buffer{});
}

int workingInstances(const OperatingState& state, Index component) {
    const auto& instances = state.system().componentInstances[component];
    const auto up = std::count_if(instances.begin(), instances.end(),
                                  [&](Index instance) { return state.elementUp(instance); });
    return state.aliveComponent(component) ? static_cast<int>(up) : 0;
}

std::optional<double> carriedItems(Router& router, Index from, const std::vector<Index>& takers,
                                   const std::optional<double>& kilobytes) {
    constexpr double kMegabitsPerKilobyte = 0.008;
    if (!kilobytes || *kilobytes <= 0)
        return std::nullopt;
    double sum = 0;
    for (const Index taker : takers) {
        const auto rate = largestRate(router.latencies(), from, taker).atMost;
        if (!rate)
            return std::nullopt;
        sum += rate->value / (*kilobytes * kMegabitsPerKilobyte);
    }
    return sum;
}

Service limitsOf(const System& system, Index buffer, const std::vector<Index>& consumers) {
    const auto& components = system.design().components;
    Service service = components[buffer].service;
    const bool stated = service.processing.has_value();
    for (const Index consumer : consumers)
        if (const auto& work = components[consumer].service.processing; work && !stated)
            service.processing = std::max(service.processing.value_or(*work), *work);
    service.ratePerSecond.reset();
    service.batch = {};
    return service;
}

BufferFlows bufferFlows(const Arrivals& arrivals, Index buffer) {
    const System& system = arrivals.system();
    BufferFlows found;
    found.buffer = buffer;
    std::vector<Index> sent;
    for (Index flow = 0; flow < system.flowSource.size(); ++flow) {
        const Flow& object = system.design().flows[flow];
        if (isCopy(object))
            continue;
        const Index target = system.flowTargetComponent[flow];
        const bool puts = object.access == Access::Write || object.kind == FlowKind::Event;
        if (target == buffer && puts) {
            const auto rate = arrivals.over(flow, buffer);
            if (!rate || rate->attempts <= 0)
                continue;
            found.producers.push_back({system.flowSource[flow], rate->attempts});
            found.in.first += rate->first;
            found.in.attempts += rate->attempts;
            found.in.storm += rate->storm;
            found.in.unboundedRetry = found.in.unboundedRetry || rate->unboundedRetry;
            found.kilobytes = object.messageKilobytes ? object.messageKilobytes : found.kilobytes;
        } else if (target == buffer) {
            addOnce(found.consumers, system.flowSource[flow]);
        } else if (system.flowSource[flow] == buffer) {
            sent.push_back(flow);
            if (target != kNone)
                addOnce(found.consumers, target);
            else
                for (const Index member : system.votersOf(system.flowTargetGroup[flow]))
                    addOnce(found.consumers, member);
        }
    }
    if (found.in.attempts > 0)
        return found;
    for (const Index flow : sent) {
        const Flow& object = system.design().flows[flow];
        if (!object.ratePerSecond)
            continue;
        // What waits at the edge is not multiplied by its retries.
        found.in.first += *object.ratePerSecond;
        found.in.attempts += *object.ratePerSecond;
        found.in.storm += *object.ratePerSecond;
        found.in.unboundedRetry = found.in.unboundedRetry || retriesWithoutEnd(object);
        found.kilobytes = object.messageKilobytes ? object.messageKilobytes : found.kilobytes;
    }
    if (found.in.attempts > 0)
        found.producers.push_back({buffer, found.in.attempts});
    return found;
}

} // namespace isthmus
