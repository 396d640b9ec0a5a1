#include "model/analysis/cost/failure_costs.h"
#include "model/derivation/figure_kinds.h"

#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

const ServiceFloor* floorIn(const FigureSources& sources, const std::string& id) {
    if (sources.result.failureCosts)
        for (const ServiceFloor& floor : sources.result.failureCosts->floors)
            if (floor.element.value == id)
                return &floor;
    return nullptr;
}

Subjects promised(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    if (sources.result.failureCosts)
        for (const ServiceFloor& floor : sources.result.failureCosts->floors)
            subjects.push_back(floor.element.value);
    return subjects;
}

FigureInput ofAgreement(const ServiceFloor& floor, const char* name, double value) {
    FigureInput input{name, floor.element, value, FigureUnit::Probability};
    input.source = floor.source;
    input.asOf = floor.asOf;
    return input;
}

std::optional<FigureDerivation> promise(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    const ServiceFloor* floor = floorIn(sources, id.subject);
    if (!floor)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "promised for a month";
    derivation.element = floor->element;
    derivation.value = floor->floor;
    derivation.unit = FigureUnit::Probability;
    derivation.inputs = {ofAgreement(*floor, "floor of the agreement", floor->floor)};
    FigureInput expected{"expected of it", floor->element, floor->expected, FigureUnit::Probability};
    expected.figure = elementFigure(floor->element);
    derivation.inputs.push_back(std::move(expected));
    derivation.notes = {"a promise with a refund: it predicts nothing, and no other figure follows from it"};
    if (floor->fromFloor)
        derivation.notes.emplace_back(
            "nothing but the promise is known of it, so what is expected is the floor");
    return derivation;
}

std::optional<FigureDerivation> credit(const FigureSources& sources, const FigureId& id,
                                       const JourneyResult*) {
    const ServiceFloor* floor = floorIn(sources, id.subject);
    if (!floor)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "credit of a month, at most";
    derivation.element = floor->element;
    derivation.unit = FigureUnit::DollarPerMonth;
    derivation.formula =
        "its own monthly cost · Σ (credit − credit of the step before) · chance of a month below";
    if (floor->creditAtMost)
        derivation.value = floor->creditAtMost->value;
    else
        derivation.text = "unknown";
    const FigureInput cost{"its own monthly cost", floor->element, floor->monthly.value,
                           FigureUnit::DollarPerMonth};
    derivation.inputs = {cost};
    FigureInput floorInput = ofAgreement(*floor, "promised for a month", floor->floor);
    floorInput.figure = FigureId{"sla_floor", {}, floor->element.value}.text();
    derivation.inputs.push_back(std::move(floorInput));
    for (const ServiceFloor::Step& step : floor->steps) {
        derivation.inputs.push_back(
            {"a month below", floor->element, step.availability, FigureUnit::Probability});
        derivation.inputs.push_back({"credit then, of the bill", floor->element, step.credit});
        derivation.inputs.push_back({"chance of such a month", floor->element, step.chance});
    }
    if (floor->steps.empty()) {
        derivation.notes = {"how often and how long it fails is only assumed, or is the promise itself"};
    } else {
        derivation.inputs.push_back(
            {"failures", floor->element, floor->failuresPerHour, FigureUnit::PerHour});
        derivation.inputs.push_back(
            {"mean time to repair", floor->element, floor->repair.value, FigureUnit::Hour});
        derivation.notes = {"outages of a month come at that rate, each of exponential length",
                            "steps of most agreements, the higher one where they differ: hence at most"};
        if (!floor->creditAtMost)
            derivation.notes.emplace_back("something in it has no known price");
    }
    derivation.notes.emplace_back("kept apart from the availability that is expected");
    return derivation;
}

} // namespace

std::span<const DerivedKind> slaFigures() {
    constexpr auto kNeed = FigureNeed::FailureCosts;
    static constexpr std::array kKinds{
        DerivedKind{"sla_floor", false, promised, promise, "ELEMENT", kNeed},
        DerivedKind{"sla_credit", false, promised, credit, "ELEMENT", kNeed},
    };
    return kKinds;
}

} // namespace isthmus
