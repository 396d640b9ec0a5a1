#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

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

std::string secondsText(Seconds time) {
    return std::to_string(std::llround(time.value));
}

FigureInput barOf(const TimelineEntry& entry, const RecoveryResult& result) {
    FigureInput input{entry.name.empty() ? entry.step : entry.name, entry.group,
                      entry.end.value - entry.start.value, FigureUnit::Second};
    const bool decides = entry.step == result.decidingStep && entry.group == result.decidingGroup;
    input.text = std::string(decides ? "it decides; " : "") +
                 (entry.critical ? "it is on the critical path; " : "") + "from second " +
                 secondsText(entry.start) + " to " + secondsText(entry.end);
    input.source = entry.source;
    return input;
}

/// The link whose failover takes longest, where that decides: it has no bar.
std::optional<ElementId> pathThatDecides(const RecoveryResult& result) {
    constexpr std::string_view kFailover = "failover:";
    if (!result.decidingStep.starts_with(kFailover))
        return std::nullopt;
    return ElementId{result.decidingStep.substr(kFailover.size())};
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
    derivation.formula = "RTO = end of the critical path";
    for (const TimelineEntry& entry : result->timeline)
        derivation.inputs.push_back(barOf(entry, *result));
    if (const auto link = pathThatDecides(*result))
        derivation.inputs.push_back(
            {"until another path is taken", *link, result->rto->value, FigureUnit::Second});
    if (!result->reason.empty())
        derivation.notes.push_back(result->reason);
    return derivation;
}

/// What a store loses, then the stages that it adds up from.
void addStore(const StoreLoss& store, FigureDerivation& derivation) {
    FigureInput lost{"data lost", store.store};
    lost.unit = FigureUnit::Second;
    if (store.state == RpoState::Known)
        lost.value = store.worst.value;
    lost.text = store.reason;
    derivation.inputs.push_back(std::move(lost));
    for (const StageLag& stage : store.stages)
        derivation.inputs.push_back({"lag of a stage", stage.flow, stage.worst.value, FigureUnit::Second});
    if (store.detection.value > 0)
        derivation.inputs.push_back(
            {"until it is noticed", store.store, store.detection.value, FigureUnit::Second});
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
    for (const StoreLoss& store : result->stores)
        addStore(store, derivation);
    if (!result->reason.empty())
        derivation.notes.push_back(result->reason);
    return derivation;
}

} // namespace

std::span<const DerivedKind> recoveryFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"rto", true, disruptions, rto},
        DerivedKind{"rpo", true, disruptions, rpo},
    };
    return kKinds;
}

} // namespace isthmus
