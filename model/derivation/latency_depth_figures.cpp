#include "model/analysis/latency/latency.h"
#include "model/analysis/latency/latency_tree.h"
#include "model/analysis/latency/light_floor.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/analysis/routing/flow_legs.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

std::optional<double> number(const std::optional<Milliseconds>& time) {
    return time ? std::optional(time->value) : std::nullopt;
}

FigureDerivation begin(const char* name, const std::optional<Milliseconds>& value,
                       const std::string& reason) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.unit = FigureUnit::Millisecond;
    derivation.value = number(value);
    derivation.text = value ? std::string{} : reason;
    return derivation;
}

void sortBySize(FigureDerivation& derivation) {
    std::stable_sort(derivation.inputs.begin(), derivation.inputs.end(),
                     [](const FigureInput& a, const FigureInput& b) { return *a.value > *b.value; });
}

std::optional<FigureDerivation> mean(const FigureSources&, const FigureId&, const JourneyResult* journey) {
    if (!journey->latencyDetail)
        return std::nullopt;
    const LatencyDetail& detail = *journey->latencyDetail;
    FigureDerivation derivation = begin("latency, mean", detail.now.mean, detail.now.reason);
    derivation.formula = "entry + Σ calls · (round trip + latency of the target)";
    addLatencyParts(detail.tree, derivation);
    sortBySize(derivation);
    if (detail.connectionSetup)
        derivation.notes.emplace_back("every call goes over a new connection");
    return derivation;
}

const JourneyScope* scopeOf(const System& system, const ElementId& journey) {
    const auto it =
        std::find_if(system.journeys.begin(), system.journeys.end(), [&](const JourneyScope& scope) {
            return system.design().journeys[scope.journey].id == journey;
        });
    return it == system.journeys.end() ? nullptr : &*it;
}

std::optional<FigureDerivation> floor(const FigureSources& sources, const FigureId&,
                                      const JourneyResult* journey) {
    if (!journey->latencyDetail)
        return std::nullopt;
    FigureDerivation derivation = begin("least that light needs", journey->latencyDetail->floor, {});
    derivation.formula = "Σ calls · round trips · light there and back; work takes none";
    const JourneyScope* scope = scopeOf(sources.system, journey->id);
    const OperatingState state(sources.system, failedIn(sources));
    Router router(state);
    if (scope)
        for (const Index flow : activeFlows(router, *scope)) {
            const Flow& object = sources.system.design().flows[flow];
            for (const FlowLeg& leg : flowLegs(router, *scope, flow)) {
                const Index source = sources.system.flowSource[flow];
                const double light = lightFloor(router, source, leg.target).value +
                                     lightFloor(router, leg.target, source).value;
                derivation.inputs.push_back(
                    {"light there and back", object.id, light, FigureUnit::Millisecond});
                derivation.inputs.push_back({"round trips of a request", object.id,
                                             object.callsPerRequest * object.roundTrips * leg.share});
            }
        }
    derivation.notes = {
        "great circles between places with a position: 4.8967 µs/km in fibre, 3.3356 µs/km in air",
        "nothing for ends that are nowhere; of a mixture the mean"};
    return derivation;
}

const PopulationLatency* populationOf(const JourneyResult& journey, const std::string& component) {
    if (journey.latencyDetail)
        for (const PopulationLatency& population : journey.latencyDetail->populations)
            if (population.component.value == component)
                return &population;
    return nullptr;
}

Subjects populations(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    if (journey->latencyDetail)
        for (const PopulationLatency& population : journey->latencyDetail->populations)
            subjects.push_back(population.component.value);
    return subjects;
}

std::optional<FigureDerivation> population(const FigureSources&, const FigureId& id,
                                           const JourneyResult& journey, const char* name,
                                           std::optional<Milliseconds> LatencySummary::*figure) {
    const PopulationLatency* found = populationOf(journey, id.subject);
    if (!found)
        return std::nullopt;
    FigureDerivation derivation = begin(name, found->now.*figure, found->now.reason);
    derivation.element = found->component;
    derivation.formula = "as the journey's own, with these people in the entry's place";
    derivation.inputs = {{"part of all who make it", found->component, found->weight},
                         {"the same with nothing failed", found->component, number(found->nominal.*figure),
                          FigureUnit::Millisecond},
                         {"the same over all who make it",
                          {},
                          number(journey.latencyDetail->allNow.*figure),
                          FigureUnit::Millisecond}};
    return derivation;
}

std::optional<FigureDerivation> populationMean(const FigureSources& sources, const FigureId& id,
                                               const JourneyResult* journey) {
    return population(sources, id, *journey, "latency of a population, mean", &LatencySummary::mean);
}

std::optional<FigureDerivation> populationP50(const FigureSources& sources, const FigureId& id,
                                              const JourneyResult* journey) {
    return population(sources, id, *journey, "latency of a population, median", &LatencySummary::p50);
}

std::optional<FigureDerivation> populationP99(const FigureSources& sources, const FigureId& id,
                                              const JourneyResult* journey) {
    return population(sources, id, *journey, "latency of a population, 99th percentile",
                      &LatencySummary::p99);
}

Subjects losses(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    if (journey->latencyDetail)
        for (const DisruptionLatency& loss : journey->latencyDetail->disruptions)
            subjects.push_back(loss.id);
    return subjects;
}

/// What the journey waits for with that lost and nothing else.
void addPartsAfter(const FigureSources& sources, const JourneyResult& journey, const std::string& loss,
                   FigureDerivation& derivation) {
    const JourneyScope* scope = scopeOf(sources.system, journey.id);
    if (!scope)
        return;
    for (const Disruption& disruption : standardDisruptions(sources.system)) {
        if (disruption.id != loss)
            continue;
        const OperatingState state(sources.system, lostElements(sources.system, disruption));
        Router router(state);
        LatencyOptions options;
        options.connectionSetup = journey.latencyDetail->connectionSetup;
        if (const LatencyModel model = latencyModel(router, *scope, options); model.term)
            addLatencyParts(treeOf(*model.term, sources.system), derivation);
    }
    sortBySize(derivation);
}

std::optional<FigureDerivation> after(const FigureSources& sources, const FigureId& id,
                                      const JourneyResult& journey, const char* name,
                                      std::optional<Milliseconds> DisruptionLatency::*figure) {
    if (!journey.latencyDetail)
        return std::nullopt;
    const auto& all = journey.latencyDetail->disruptions;
    const auto loss = std::find_if(all.begin(), all.end(),
                                   [&](const DisruptionLatency& one) { return one.id == id.subject; });
    if (loss == all.end())
        return std::nullopt;
    FigureDerivation derivation = begin(name, (*loss).*figure, loss->reason);
    derivation.formula = "entry + Σ calls · (round trip + latency of the target)";
    if (loss->state == DisruptionLatency::State::Down && derivation.text.empty())
        derivation.text = "the journey is down";
    if (loss->state == DisruptionLatency::State::Same)
        derivation.notes.emplace_back("nothing that it waits for changes");
    if (derivation.value)
        addPartsAfter(sources, journey, id.subject, derivation);
    derivation.notes.emplace_back("the percentile of the convolution of all parts, not a sum of percentiles");
    return derivation;
}

std::optional<FigureDerivation> afterP50(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult* journey) {
    return after(sources, id, *journey, "latency after a loss, median", &DisruptionLatency::p50);
}

std::optional<FigureDerivation> afterP99(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult* journey) {
    return after(sources, id, *journey, "latency after a loss, 99th percentile", &DisruptionLatency::p99);
}

/// "0.5", "0.99": as short as it can be written.
std::string levelText(double level) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), level);
    return {text.data(), end.ptr};
}

Subjects levels(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    if (journey->latencyDetail && journey->latencyDetail->states)
        for (const StateLatency::Quantile& quantile : journey->latencyDetail->states->quantiles)
            subjects.push_back(levelText(quantile.level));
    return subjects;
}

std::optional<FigureDerivation> overStates(const FigureSources&, const FigureId& id,
                                           const JourneyResult* journey) {
    if (!journey->latencyDetail || !journey->latencyDetail->states)
        return std::nullopt;
    const StateLatency& states = *journey->latencyDetail->states;
    const auto quantile =
        std::find_if(states.quantiles.begin(), states.quantiles.end(),
                     [&](const StateLatency::Quantile& one) { return levelText(one.level) == id.subject; });
    if (quantile == states.quantiles.end())
        return std::nullopt;
    FigureDerivation derivation = begin("latency over all failure states", quantile->low, states.reason);
    derivation.formula = "quantile of Σ P(state) · latency in it, given that the journey is up";
    const bool isInterval = quantile->low && quantile->high && *quantile->low < *quantile->high;
    if (isInterval)
        derivation.text = "at least this, at most " + levelText(quantile->high->value) + " ms";
    else if (quantile->low && !quantile->high)
        derivation.text = "at least this; the states looked at do not say more";
    else if (!quantile->low && derivation.text.empty())
        derivation.text = "unknown";
    derivation.inputs = {
        {"at most", {}, number(quantile->high), FigureUnit::Millisecond},
        {"probability of the states looked at, up", {}, states.up, FigureUnit::Probability},
        {"probability of the states looked at, down", {}, states.down, FigureUnit::Probability},
        {"probability of all other states", {}, states.notCovered, FigureUnit::Probability},
        {"classes of states looked at", {}, static_cast<double>(states.classes)},
        {"different latencies among them", {}, static_cast<double>(states.distinct)}};
    return derivation;
}

} // namespace

std::span<const DerivedKind> latencyDepthFigures() {
    constexpr auto kDetail = FigureNeed::Latency;
    constexpr auto kLosses = FigureNeed::LatencyAfterLosses;
    static constexpr std::array kKinds{
        DerivedKind{"latency_mean", true, nullptr, mean, "", kDetail},
        DerivedKind{"latency_floor", true, nullptr, floor, "", kDetail},
        DerivedKind{"population_mean", true, populations, populationMean, "COMPONENT", kDetail},
        DerivedKind{"population_p50", true, populations, populationP50, "COMPONENT", kDetail},
        DerivedKind{"population_p99", true, populations, populationP99, "COMPONENT", kDetail},
        DerivedKind{"latency_after_p50", true, losses, afterP50, "DISRUPTION", kLosses},
        DerivedKind{"latency_after_p99", true, losses, afterP99, "DISRUPTION", kLosses},
        DerivedKind{"latency_states", true, levels, overStates, "LEVEL", FigureNeed::LatencyOverStates},
    };
    return kKinds;
}

} // namespace isthmus
