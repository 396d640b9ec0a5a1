#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/capacity/largest_rate.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/queueing/arrivals.h"
#include "model/analysis/queueing/service_rates.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

constexpr const char* kThisDrawing = "this drawing";
constexpr double kMegabitsPerKilobyte = 0.008;

const QueueFigure* queueIn(const FigureSources& sources, const std::string& id) {
    if (!sources.result.load)
        return nullptr;
    const auto& queues = sources.result.load->queues;
    const auto it = std::find_if(queues.begin(), queues.end(),
                                 [&](const QueueFigure& queue) { return queue.element.value == id; });
    return it == queues.end() ? nullptr : &*it;
}

template <class Holds>
Subjects queuesThat(const FigureSources& sources, const Holds& holds) {
    Subjects subjects;
    if (sources.result.load)
        for (const QueueFigure& queue : sources.result.load->queues)
            if (holds(queue))
                subjects.push_back(queue.element.value);
    return subjects;
}

Subjects all(const FigureSources& sources, const JourneyResult*) {
    return queuesThat(sources, [](const QueueFigure&) { return true; });
}

template <auto Member>
Subjects having(const FigureSources& sources, const JourneyResult*) {
    return queuesThat(sources, [](const QueueFigure& queue) { return (queue.*Member).has_value(); });
}

/// The state that the figures are of.
struct State {
    explicit State(const FigureSources& sources)
        : state(sources.system, failedIn(sources)), router(state), arrivals(router) {}

    OperatingState state;
    Router router;
    Arrivals arrivals;
};

FigureDerivation begin(const QueueFigure& queue, const char* name, FigureUnit unit) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.element = queue.element;
    derivation.unit = unit;
    return derivation;
}

FigureInput linked(const char* name, const char* kind, const QueueFigure& queue, std::optional<double> value,
                   FigureUnit unit) {
    FigureInput input{name, queue.element, value, unit};
    input.figure = FigureId{kind, {}, queue.element.value}.text();
    return input;
}

FigureInput drawn(const char* name, const ElementId& element, std::optional<double> value, FigureUnit unit) {
    FigureInput input{name, element, value, unit};
    input.source = kThisDrawing;
    return input;
}

std::optional<FigureDerivation> arrivals(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult*) {
    const QueueFigure* queue = queueIn(sources, id.subject);
    if (!queue)
        return std::nullopt;
    FigureDerivation derivation = begin(*queue, "arrivals", FigureUnit::PerSecond);
    derivation.value = queue->arrivals;
    derivation.formula = "Σ rate in the busy hour · share of it · attempts per call";
    const State now(sources);
    const Design& design = sources.system.design();
    const Index component = sources.system.component(queue->element);
    if (queue->buffer) {
        for (const auto& [producer, rate] : bufferFlows(now.arrivals, component).producers)
            derivation.inputs.push_back(
                drawn("put in", design.components[producer].id, rate, FigureUnit::PerSecond));
        return derivation;
    }
    for (Index flow = 0; flow < design.flows.size(); ++flow)
        if (const auto rate = now.arrivals.over(flow, component); rate && rate->attempts > 0) {
            derivation.inputs.push_back(
                drawn("calls of a flow", design.flows[flow].id, rate->attempts, FigureUnit::PerSecond));
            if (const double times = retryAmplification(design.flows[flow].retry); times > 1)
                derivation.inputs.back().text = figure(times) + " attempts per call";
        }
    return derivation;
}

/// What each consumer that is reached does, and what the links to them carry.
void addConsumers(State& now, const BufferFlows& flows, FigureDerivation& derivation) {
    const System& system = now.state.system();
    for (const Index consumer : flows.consumers) {
        const Component& object = system.design().components[consumer];
        const auto& instances = system.componentInstances[consumer];
        const auto alive = std::count_if(instances.begin(), instances.end(), [&](Index instance) {
            return now.state.elementUp(instance) && now.state.aliveComponent(consumer);
        });
        const auto capacity = serviceRates(object.service, static_cast<int>(alive)).capacity;
        const bool joined =
            now.state.reach(consumer, flows.buffer) || now.state.reach(flows.buffer, consumer);
        if (capacity)
            derivation.inputs.push_back(
                {"taken out by", object.id, joined ? *capacity : 0.0, FigureUnit::PerSecond});
    }
    if (!flows.kilobytes || *flows.kilobytes <= 0)
        return;
    std::vector<FigureInput> carried;
    for (const Index consumer : flows.consumers) {
        const auto rate = largestRate(now.router.latencies(), flows.buffer, consumer).atMost;
        if (!rate)
            return; // somewhere no limit is drawn
        carried.push_back({"carried by the links to", system.design().components[consumer].id,
                           rate->value / (*flows.kilobytes * kMegabitsPerKilobyte), FigureUnit::PerSecond});
    }
    for (FigureInput& input : carried)
        derivation.inputs.push_back(std::move(input));
}

void addCeiling(const QueueFigure& queue, const char* name, const char* kind,
                const std::optional<double>& ceiling, FigureDerivation& derivation) {
    if (!ceiling)
        return;
    FigureInput input{name, queue.element, ceiling, FigureUnit::PerSecond};
    if (kind)
        input.figure = FigureId{kind, {}, queue.element.value}.text();
    else
        input.source = kThisDrawing;
    derivation.inputs.push_back(std::move(input));
}

std::optional<FigureDerivation> capacity(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult*) {
    const QueueFigure* queue = queueIn(sources, id.subject);
    if (!queue || !queue->capacity)
        return std::nullopt;
    FigureDerivation derivation = begin(*queue, "capacity", FigureUnit::PerSecond);
    derivation.value = queue->capacity;
    const Index component = sources.system.component(queue->element);
    const Service& service = sources.system.design().components[component].service;
    if (queue->buffer) {
        derivation.formula = "least of Σ taken out, Σ carried and the ceilings, / times handed out";
        State now(sources);
        addConsumers(now, bufferFlows(now.arrivals, component), derivation);
    } else {
        derivation.formula = "least of the instances' rates together and the ceilings, / times handed out";
        if (service.ratePerSecond && !service.batch.size) {
            FigureInput together{"instances together", queue->element,
                                 *service.ratePerSecond * static_cast<double>(queue->servers),
                                 FigureUnit::PerSecond};
            together.text = std::to_string(queue->servers) + " instances";
            together.source = kThisDrawing;
            derivation.inputs.push_back(std::move(together));
        }
    }
    addCeiling(*queue, "ceiling by what is in flight", "in_flight_ceiling", queue->inFlightCeiling,
               derivation);
    addCeiling(*queue, "ceiling of what all share", nullptr, queue->sharedCeiling, derivation);
    addCeiling(*queue, "ceiling of the batches", "batch_ceiling", queue->batchCeiling, derivation);
    addCeiling(*queue, "ceiling of the slowest item", "barrier_ceiling", queue->barrierCeiling, derivation);
    derivation.inputs.push_back({"times handed out", queue->element, queue->handedOut});
    return derivation;
}

std::optional<FigureDerivation> utilisation(const FigureSources& sources, const FigureId& id,
                                            const JourneyResult*) {
    const QueueFigure* queue = queueIn(sources, id.subject);
    if (!queue || !queue->utilisation)
        return std::nullopt;
    FigureDerivation derivation = begin(*queue, "utilisation", FigureUnit::Number);
    derivation.value = queue->utilisation;
    derivation.formula = "arrivals / capacity";
    derivation.inputs = {
        linked("arrivals", "queue_arrivals", *queue, queue->arrivals, FigureUnit::PerSecond),
        linked("capacity", "queue_capacity", *queue, queue->capacity, FigureUnit::PerSecond)};
    if (queue->withOneLess)
        derivation.inputs.push_back(
            {"utilisation with one instance less", queue->element, queue->withOneLess});
    return derivation;
}

std::optional<FigureDerivation> wait(const FigureSources& sources, const FigureId& id, bool mean) {
    const QueueFigure* queue = queueIn(sources, id.subject);
    const auto* value = !queue ? nullptr : mean ? &queue->meanWait : &queue->p99Wait;
    if (!value || !*value)
        return std::nullopt;
    FigureDerivation derivation =
        begin(*queue, mean ? "wait, on average" : "wait, 99th percentile", FigureUnit::Second);
    derivation.value = (*value)->value;
    derivation.formula =
        mean ? "v · C / (cμ − λ)" : "v · ln(C / 0.01) / (cμ − λ), 0 where fewer than 1 % wait";
    derivation.inputs = {{"v, variability of arrivals and work", queue->element, queue->variability},
                         {"C, chance to wait (Erlang C)", queue->element, queue->chanceToWait},
                         linked("capacity", "queue_capacity", *queue, queue->capacity, FigureUnit::PerSecond),
                         linked("arrivals", "queue_arrivals", *queue, queue->arrivals, FigureUnit::PerSecond),
                         {"servers", queue->element, static_cast<double>(queue->servers)}};
    derivation.notes = {"M/M/c, scaled by (Ca² + Cs²)/2 after Allen and Cunneen; before service"};
    return derivation;
}

std::optional<FigureDerivation> meanWait(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult*) {
    return wait(sources, id, true);
}

std::optional<FigureDerivation> p99Wait(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    return wait(sources, id, false);
}

/// What a flow brings while every attempt fails: its own attempts, and what its source gets more itself.
std::optional<double> stormOf(const State& now, Index flow, Index component, bool buffer) {
    const System& system = now.state.system();
    const auto rate = now.arrivals.over(flow, component);
    if (!rate || rate->first <= 0)
        return std::nullopt;
    if (buffer)
        return rate->storm;
    const Arrivals::Rate& source = now.arrivals.into(system.flowSource[flow]);
    const double more = source.first > 0 ? std::max(1.0, source.storm / source.first) : 1.0;
    return rate->first * stormAmplification(system.design().flows[flow].retry) * more;
}

std::optional<FigureDerivation> storm(const FigureSources& sources, const FigureId& id,
                                      const JourneyResult*) {
    const QueueFigure* queue = queueIn(sources, id.subject);
    if (!queue)
        return std::nullopt;
    FigureDerivation derivation = begin(*queue, "arrivals while every attempt fails", FigureUnit::PerSecond);
    if (std::isfinite(queue->stormArrivals))
        derivation.value = queue->stormArrivals;
    else
        derivation.text = "without limit";
    derivation.formula = "Σ rate in the busy hour · attempts, up all tiers";
    const State now(sources);
    const Index component = sources.system.component(queue->element);
    const auto& flows = sources.system.design().flows;
    for (Index flow = 0; flow < flows.size(); ++flow) {
        const auto rate = stormOf(now, flow, component, queue->buffer);
        if (!rate)
            continue;
        FigureInput input = drawn("calls of a flow", flows[flow].id, rate, FigureUnit::PerSecond);
        if (!std::isfinite(*rate)) {
            input.value.reset();
            input.text = "its caller never gives up";
        }
        derivation.inputs.push_back(std::move(input));
    }
    if (derivation.inputs.empty()) // an edge that stores and forwards: its retries wait there, too
        derivation.inputs.push_back(
            drawn("put in", queue->element, queue->firstAttempts, FigureUnit::PerSecond));
    return derivation;
}

/// Work on one item: its own, or for a queue that of those who take from it.
std::optional<Seconds> workOf(const FigureSources& sources, const QueueFigure& queue) {
    const Design& design = sources.system.design();
    const Index component = sources.system.component(queue.element);
    if (const auto& own = design.components[component].service.processing; own || !queue.buffer)
        return own;
    const State now(sources);
    return limitsOf(sources.system, component, bufferFlows(now.arrivals, component).consumers).processing;
}

std::optional<FigureDerivation> inFlight(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult*) {
    const QueueFigure* queue = queueIn(sources, id.subject);
    if (!queue || !queue->inFlightCeiling)
        return std::nullopt;
    FigureDerivation derivation = begin(*queue, "ceiling by what is in flight", FigureUnit::PerSecond);
    derivation.value = queue->inFlightCeiling;
    derivation.formula = "most in flight / time of one";
    const Component& object = sources.system.design().components[sources.system.component(queue->element)];
    derivation.inputs = {drawn("most in flight", object.id, object.service.inFlightLimit, FigureUnit::Item)};
    if (const auto work = workOf(sources, *queue))
        derivation.inputs.push_back(drawn("time of one", object.id, work->value, FigureUnit::Second));
    return derivation;
}

std::optional<FigureDerivation> batch(const FigureSources& sources, const FigureId& id, bool barrier) {
    const QueueFigure* queue = queueIn(sources, id.subject);
    const auto* value = !queue ? nullptr : barrier ? &queue->barrierCeiling : &queue->batchCeiling;
    if (!value || !*value)
        return std::nullopt;
    FigureDerivation derivation = begin(
        *queue, barrier ? "ceiling of the slowest item" : "ceiling of the batches", FigureUnit::PerSecond);
    derivation.value = *value;
    derivation.formula = barrier ? "servers · size / (set-up + slowest of a batch)"
                                 : "servers · size / (set-up + work of a batch)";
    const ElementId& element = queue->element;
    const Service& service = sources.system.design().components[sources.system.component(element)].service;
    const int size = service.batch.size.value_or(1);
    const double servers =
        queue->servers > 0 ? service.batch.servers.value_or(static_cast<int>(queue->servers)) : 0;
    derivation.inputs = {
        drawn("servers", element, servers, FigureUnit::Number),
        drawn("items in a batch", element, size, FigureUnit::Item),
        drawn("set-up", element, service.batch.setup.value_or(Seconds{}).value, FigureUnit::Second)};
    if (barrier && service.processing) {
        const double variability = service.variability.service.value_or(1.0);
        derivation.inputs.push_back({"slowest of a batch, on average", element,
                                     expectedSlowest(service.processing->value, variability, size),
                                     FigureUnit::Second});
        derivation.inputs.push_back(
            drawn("time of one", element, service.processing->value, FigureUnit::Second));
        derivation.notes = {"the largest of so many independent lognormal times"};
    } else if (service.ratePerSecond) {
        derivation.inputs.push_back(
            drawn("work of a batch", element, size / *service.ratePerSecond, FigureUnit::Second));
    } else if (service.processing) {
        derivation.inputs.push_back(
            drawn("work of a batch", element, service.processing->value, FigureUnit::Second));
    }
    return derivation;
}

std::optional<FigureDerivation> batchCeiling(const FigureSources& sources, const FigureId& id,
                                             const JourneyResult*) {
    return batch(sources, id, false);
}

std::optional<FigureDerivation> barrierCeiling(const FigureSources& sources, const FigureId& id,
                                               const JourneyResult*) {
    return batch(sources, id, true);
}

} // namespace

std::span<const DerivedKind> queueingFigures() {
    constexpr auto kLoad = FigureNeed::Load;
    using Queue = QueueFigure;
    static constexpr std::array kKinds{
        DerivedKind{"queue_arrivals", false, all, arrivals, "ELEMENT", kLoad},
        DerivedKind{"queue_capacity", false, having<&Queue::capacity>, capacity, "ELEMENT", kLoad},
        DerivedKind{"queue_utilisation", false, having<&Queue::utilisation>, utilisation, "ELEMENT", kLoad},
        DerivedKind{"queue_mean_wait", false, having<&Queue::meanWait>, meanWait, "ELEMENT", kLoad},
        DerivedKind{"queue_p99_wait", false, having<&Queue::p99Wait>, p99Wait, "ELEMENT", kLoad},
        DerivedKind{"queue_storm", false, all, storm, "ELEMENT", kLoad},
        DerivedKind{"in_flight_ceiling", false, having<&Queue::inFlightCeiling>, inFlight, "ELEMENT", kLoad},
        DerivedKind{"batch_ceiling", false, having<&Queue::batchCeiling>, batchCeiling, "ELEMENT", kLoad},
        DerivedKind{"barrier_ceiling", false, having<&Queue::barrierCeiling>, barrierCeiling, "ELEMENT",
                    kLoad},
    };
    return kKinds;
}

} // namespace isthmus
