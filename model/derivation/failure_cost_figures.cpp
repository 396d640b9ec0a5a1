#include "model/analysis/cost/failure_costs.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

Subjects modes(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    if (sources.result.failureCosts)
        for (const FailureCost& mode : sources.result.failureCosts->modes)
            subjects.push_back(mode.id);
    return subjects;
}

FigureInput nominalCost(const FigureSources& sources) {
    FigureInput input{"monthly cost", {}, sources.result.cost.monthly.value, FigureUnit::DollarPerMonth};
    input.figure = FigureId{"cost"}.text();
    return input;
}

const FailureCost* modeIn(const FigureSources& sources, const std::string& id) {
    if (sources.result.failureCosts)
        for (const FailureCost& mode : sources.result.failureCosts->modes)
            if (mode.id == id)
                return &mode;
    return nullptr;
}

/// What the bill of a failure follows from.
void addBill(const FigureSources& sources, const FailureCost& mode, FigureDerivation& derivation) {
    derivation.inputs.push_back(
        {"monthly cost meanwhile", {}, mode.monthly.value, FigureUnit::DollarPerMonth});
    derivation.inputs.push_back(nominalCost(sources));
    if (mode.duration)
        derivation.inputs.push_back({"duration", {}, mode.duration->value, FigureUnit::Hour});
    if (mode.notCarried.value > 0)
        derivation.inputs.push_back(
            {"not carried, in a month", {}, mode.notCarried.value, FigureUnit::Gigabyte});
    if (!mode.complete)
        derivation.notes.emplace_back("something in it has no known price");
    if (mode.type == "scenario")
        derivation.notes.emplace_back("of a scenario month by month: each stretch counts with its own bill");
}

std::optional<FigureDerivation> failureBill(const FigureSources& sources, const FigureId& id,
                                            const JourneyResult*) {
    const FailureCost* mode = modeIn(sources, id.subject);
    if (!mode)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "difference to the bill, each time";
    derivation.unit = FigureUnit::Dollar;
    derivation.formula =
        mode->type == "scenario"
            ? "Σ over its stretches of (monthly cost meanwhile − monthly cost) · duration / 730 h"
            : "(monthly cost meanwhile − monthly cost) · duration / 730 h";
    if (mode->difference)
        derivation.value = mode->difference->value;
    else
        derivation.text = mode->reason.empty() ? "unknown" : mode->reason;
    addBill(sources, *mode, derivation);
    return derivation;
}

std::optional<FigureDerivation> failureCost(const FigureSources& sources, const FigureId& id,
                                            const JourneyResult*) {
    const FailureCost* mode = modeIn(sources, id.subject);
    if (!mode)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "expected cost of a failure mode";
    derivation.unit = FigureUnit::DollarPerYear;
    derivation.formula = "how often · (monthly cost meanwhile − monthly cost) · duration / 730 h";
    if (mode->perYearExpected)
        derivation.value = mode->perYearExpected->value;
    else
        derivation.text = mode->reason.empty() ? "unknown" : mode->reason;
    if (mode->perYear)
        derivation.inputs.push_back({"how often", {}, *mode->perYear, FigureUnit::PerYear});
    if (mode->difference) {
        FigureInput each{
            "difference to the bill, each time", {}, mode->difference->value, FigureUnit::Dollar};
        each.figure = FigureId{"failure_bill", {}, mode->id}.text();
        derivation.inputs.push_back(std::move(each));
    }
    if (mode->assumedFrequency)
        derivation.notes.emplace_back(
            "assumed frequency: only the availability is known, and a usual repair time");
    addBill(sources, *mode, derivation);
    return derivation;
}

const DowntimeLoss* lossOf(const FigureSources& sources, const JourneyResult& journey) {
    if (!sources.result.failureCosts)
        return nullptr;
    for (const DowntimeLoss& loss : sources.result.failureCosts->losses)
        if (loss.journey == journey.id)
            return &loss;
    return nullptr;
}

std::optional<FigureDerivation> downtimeLoss(const FigureSources& sources, const FigureId&,
                                             const JourneyResult* journey) {
    const DowntimeLoss* loss = lossOf(sources, *journey);
    if (!loss)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "loss from downtime";
    derivation.value = loss->perYear.value;
    derivation.unit = FigureUnit::DollarPerYear;
    derivation.formula = "loss per hour · hours down";
    FigureInput hour{"loss per hour", {}, loss->perHour.value, FigureUnit::DollarPerHour};
    hour.source = "this drawing";
    FigureInput down{"hours down", {}, loss->downPerYear.value, FigureUnit::HourPerYear};
    down.figure = journeyFigure("downtime", *journey);
    derivation.inputs = {std::move(hour), std::move(down)};
    if (!loss->exact)
        derivation.notes.emplace_back("the hours down are the middle of bounds, or an estimate");
    return derivation;
}

} // namespace

std::span<const DerivedKind> failureCostFigures() {
    constexpr auto kNeed = FigureNeed::FailureCosts;
    static constexpr std::array kKinds{
        DerivedKind{"failure_cost", false, modes, failureCost, "DISRUPTION", kNeed},
        DerivedKind{"failure_bill", false, modes, failureBill, "DISRUPTION", kNeed},
        DerivedKind{"downtime_loss", true, nullptr, downtimeLoss, "", kNeed},
    };
    return kKinds;
}

} // namespace isthmus
