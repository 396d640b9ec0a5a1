#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

const RecoveryResult* resultOf(const JourneyResult& journey, const std::string& disruption) {
    const auto it = std::find_if(journey.recovery.begin(), journey.recovery.end(),
                                 [&](const RecoveryResult& r) { return r.disruption.id == disruption; });
    return it == journey.recovery.end() ? nullptr : &*it;
}

Subjects disruptions(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    for (const RecoveryResult& result : journey->recovery)
        subjects.push_back(result.disruption.id);
    return subjects;
}

std::string stateText(const RecoveryResult& result) {
    switch (result.rtoState) {
    case RtoState::None:
        return "stays up";
    case RtoState::Recovers:
        return "recovers by a plan";
    case RtoState::WaitsForRepair:
        return "waits for repair";
    case RtoState::Never:
        return "never up again";
    }
    return "";
}

std::optional<FigureDerivation> rto(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    const RecoveryResult* result = resultOf(*journey, id.subject);
    if (!result)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "recovery time";
    derivation.unit = FigureUnit::Second;
    if (result->rto)
        derivation.value = result->rto->value;
    derivation.text = stateText(*result);
    derivation.formula = "RTO = end of the deciding step";
    for (const TimelineEntry& entry : result->timeline) {
        const bool decides = entry.step == result->decidingStep;
        derivation.inputs.push_back({entry.name.empty() ? entry.step : entry.name, entry.group,
                                     entry.end.value - entry.start.value, FigureUnit::Second});
        derivation.inputs.back().text = std::string(decides ? "it decides; " : "") + "from second " +
                                        std::to_string(static_cast<long long>(entry.start.value)) + " to " +
                                        std::to_string(static_cast<long long>(entry.end.value));
    }
    if (!result->reason.empty())
        derivation.notes.push_back(result->reason);
    return derivation;
}

std::optional<FigureDerivation> rpo(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    const RecoveryResult* result = resultOf(*journey, id.subject);
    if (!result)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "data lost";
    derivation.unit = FigureUnit::Second;
    if (result->rpo)
        derivation.value = result->rpo->value;
    derivation.text = result->rpoState == RpoState::Lost      ? "data is lost"
                      : result->rpoState == RpoState::Unknown ? "unknown"
                                                              : "";
    derivation.formula = "RPO = largest over stores of the smallest lag among surviving copies";
    if (!result->reason.empty())
        derivation.notes.push_back(result->reason);
    return derivation;
}

std::optional<FigureDerivation> percentile(const JourneyResult& journey, const char* name,
                                           const std::optional<Milliseconds>& value) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.unit = FigureUnit::Millisecond;
    if (value)
        derivation.value = value->value;
    derivation.text = journey.latency.reason;
    derivation.formula = "entry + Σ calls · (round trip + latency of the target)";
    derivation.notes = {"the percentile of the convolution of all parts, not a sum of percentiles"};
    return derivation;
}

std::optional<FigureDerivation> p50(const FigureSources&, const FigureId&, const JourneyResult* journey) {
    return percentile(*journey, "latency, median", journey->latency.p50);
}

std::optional<FigureDerivation> p99(const FigureSources&, const FigureId&, const JourneyResult* journey) {
    return percentile(*journey, "latency, 99th percentile", journey->latency.p99);
}

} // namespace

std::span<const DerivedKind> recoveryFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"rto", true, disruptions, rto},
        DerivedKind{"rpo", true, disruptions, rpo},
        DerivedKind{"latency_p50", true, nullptr, p50},
        DerivedKind{"latency_p99", true, nullptr, p99},
    };
    return kKinds;
}

} // namespace isthmus
