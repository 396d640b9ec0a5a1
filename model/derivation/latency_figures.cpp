#include "model/analysis/latency/latency.h"
#include "model/analysis/latency/latency_tree.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

const char* nameOf(LatencyRole role) {
    switch (role) {
    case LatencyRole::Processing:
        return "processing, on average";
    case LatencyRole::RoundTrips:
        return "round trips, on average";
    case LatencyRole::Retries:
        return "retries, on average";
    case LatencyRole::Votes:
        return "votes of others, on average";
    case LatencyRole::ParallelSet:
        return "calls made at once, on average";
    case LatencyRole::None:
    case LatencyRole::Component:
    case LatencyRole::Flow:
        break;
    }
    return "calls, on average";
}

/// The same state that the analysis was of.
LatencyModel modelOf(const FigureSources& sources, const JourneyResult& journey) {
    const System& system = sources.system;
    const OperatingState state(system, failedIn(sources));
    Router router(state);
    for (const JourneyScope& scope : system.journeys)
        if (system.design().journeys[scope.journey].id == journey.id)
            return latencyModel(router, scope);
    return {};
}

std::optional<FigureDerivation> percentile(const FigureSources& sources, const JourneyResult& journey,
                                           const char* name, const std::optional<Milliseconds>& value) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.unit = FigureUnit::Millisecond;
    derivation.text = journey.latency.reason;
    derivation.formula = "entry + Σ calls · (round trip + latency of the target)";
    derivation.notes = {"the percentile of the convolution of all parts, not a sum of percentiles"};
    if (!value)
        return derivation;
    derivation.value = value->value;
    if (const LatencyModel model = modelOf(sources, journey); model.term)
        addLatencyParts(treeOf(*model.term, sources.system), derivation);
    std::stable_sort(derivation.inputs.begin(), derivation.inputs.end(),
                     [](const FigureInput& a, const FigureInput& b) { return *a.value > *b.value; });
    return derivation;
}

std::optional<FigureDerivation> p50(const FigureSources& sources, const FigureId&,
                                    const JourneyResult* journey) {
    return percentile(sources, *journey, "latency, median", journey->latency.p50);
}

std::optional<FigureDerivation> p99(const FigureSources& sources, const FigureId&,
                                    const JourneyResult* journey) {
    return percentile(sources, *journey, "latency, 99th percentile", journey->latency.p99);
}

} // namespace

/// A parallel set is one part, since only its slowest call counts.
void addLatencyParts(const LatencyPart& part, FigureDerivation& derivation) {
    const bool isOpen =
        !part.parts.empty() && part.role != LatencyRole::ParallelSet && part.role != LatencyRole::Votes;
    if (!isOpen) {
        if (part.mean.value > 0)
            derivation.inputs.push_back(
                {nameOf(part.role), part.element, part.mean.value, FigureUnit::Millisecond});
        return;
    }
    for (const LatencyPart& inner : part.parts)
        addLatencyParts(inner, derivation);
}

std::span<const DerivedKind> latencyFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"latency_p50", true, nullptr, p50},
        DerivedKind{"latency_p99", true, nullptr, p99},
    };
    return kKinds;
}

} // namespace isthmus
