#include "model/derivation/figure_kinds.h"

#include <array>

namespace isthmus {

namespace {

/// Best or worst case, from the ends of the bars as they are then.
std::optional<FigureDerivation> extreme(const FigureId& id, const JourneyResult& journey, bool best) {
    const RecoveryResult* result = recoveryIn(journey, id.subject);
    if (!result)
        return std::nullopt;
    const std::optional<Seconds>& value = best ? result->rtoBest : result->rtoWorst;
    FigureDerivation derivation;
    derivation.name = best ? "recovery time, at best" : "recovery time, at worst";
    derivation.unit = FigureUnit::Second;
    if (value)
        derivation.value = value->value;
    else
        derivation.text = "never up again";
    derivation.formula = best ? "end of the critical path, every step at its shortest"
                              : "end of the critical path, every step at its longest";
    for (const TimelineEntry& entry : result->timeline) {
        FigureInput input = barInput(entry, best ? entry.bestEnd : entry.worstEnd);
        input.text = "done after so long";
        derivation.inputs.push_back(std::move(input));
    }
    if (const auto link = pathThatDecides(*result))
        derivation.inputs.push_back(
            {"until another path is taken", *link, result->rto->value, FigureUnit::Second});
    FigureInput mean{"recovery time", {}, {}, FigureUnit::Second};
    if (result->rto)
        mean.value = result->rto->value;
    mean.figure = journeyFigure("rto", journey, id.subject);
    derivation.inputs.push_back(std::move(mean));
    derivation.notes = {"the plan or the repair, whichever brings the journey back earlier"};
    return derivation;
}

std::optional<FigureDerivation> best(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    return extreme(id, *journey, true);
}

std::optional<FigureDerivation> worst(const FigureSources&, const FigureId& id,
                                      const JourneyResult* journey) {
    return extreme(id, *journey, false);
}

/// Disruptions in which clients are away for a while.
DerivedKind::Subjects clientsAway(const FigureSources&, const JourneyResult* journey) {
    DerivedKind::Subjects subjects;
    for (const RecoveryResult& result : journey->recovery)
        if (result.rtoHalf)
            subjects.push_back(result.disruption.id);
    return subjects;
}

std::optional<FigureDerivation> half(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    const RecoveryResult* result = recoveryIn(*journey, id.subject);
    if (!result || !result->rtoHalf)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "until half of the clients are served again";
    derivation.unit = FigureUnit::Second;
    derivation.value = result->rtoHalf->value;
    derivation.formula = "first time at which the share served is 1/2";
    for (const SharePoint& point : result->shareBack) {
        derivation.inputs.push_back({"time", {}, point.at.value, FigureUnit::Second});
        derivation.inputs.push_back(
            {"share of the clients served then", {}, point.share, FigureUnit::Number});
    }
    derivation.notes = {"DNS answers expire evenly over their time to live"};
    return derivation;
}

} // namespace

std::span<const DerivedKind> recoveryRangeFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"rto_best", true, disruptionsOf, best, "DISRUPTION"},
        DerivedKind{"rto_worst", true, disruptionsOf, worst, "DISRUPTION"},
        DerivedKind{"rto_half", true, clientsAway, half, "DISRUPTION"},
    };
    return kKinds;
}

} // namespace isthmus
