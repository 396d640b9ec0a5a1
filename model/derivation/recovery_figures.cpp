#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

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
    FigureInput input = barInput(entry, entry.end - entry.start);
    const bool decides = entry.step == result.decidingStep && entry.group == result.decidingGroup;
    input.text = std::string(decides ? "it decides; " : "") +
                 (entry.critical ? "it is on the critical path; " : "") + "from second " +
                 secondsText(entry.start) + " to " + secondsText(entry.end);
    return input;
}

std::optional<FigureDerivation> rto(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    const RecoveryResult* result = recoveryIn(*journey, id.subject);
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

} // namespace

FigureInput barInput(const TimelineEntry& entry, Seconds value) {
    constexpr std::string_view kRepair = "repair:";
    FigureInput input{entry.name.empty() ? entry.step : entry.name, entry.group, value.value,
                      FigureUnit::Second};
    if (entry.step.starts_with(kRepair)) {
        input.name = "repair";
        input.element = ElementId{entry.step.substr(kRepair.size())};
    }
    input.source = entry.source;
    return input;
}

std::optional<ElementId> pathThatDecides(const RecoveryResult& result) {
    constexpr std::string_view kFailover = "failover:";
    if (!result.decidingStep.starts_with(kFailover))
        return std::nullopt;
    return ElementId{result.decidingStep.substr(kFailover.size())};
}

std::span<const DerivedKind> recoveryFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"rto", true, disruptionsOf, rto, "DISRUPTION"},
    };
    return kKinds;
}

} // namespace isthmus
