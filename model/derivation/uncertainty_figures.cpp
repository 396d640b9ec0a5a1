#include "model/derivation/figure_kinds.h"

#include <array>

namespace isthmus {

namespace {

/// The availabilities are told as unavailabilities, so the 95 % point of these is the 5 % point of those.
std::optional<FigureDerivation> of(const JourneyResult& journey, const char* name, const char* formula,
                                   double JourneyUncertainty::*figure) {
    if (!journey.uncertainty)
        return std::nullopt;
    const JourneyUncertainty& uncertainty = *journey.uncertainty;
    FigureDerivation derivation;
    derivation.name = name;
    derivation.unit = FigureUnit::Probability;
    derivation.formula = formula;
    if (uncertainty.problem) {
        derivation.text = "unknown";
        derivation.notes.emplace_back(uncertainty.problem->code == "AN-007"
                                          ? "no figure that it depends on has a range"
                                          : "its availability is not known exactly");
        return derivation;
    }
    derivation.value = 1 - uncertainty.*figure;
    FigureInput own{"availability", {}, 1 - uncertainty.unavailability, FigureUnit::Probability};
    own.figure = journeyFigure("availability", journey);
    derivation.inputs = {std::move(own),
                         {"samples", {}, static_cast<double>(uncertainty.samples)},
                         {"seed", {}, static_cast<double>(uncertainty.seed)}};
    for (const InputUncertainty& input : uncertainty.inputs) {
        derivation.inputs.push_back({"availability with its figure at the 5 % point", input.element,
                                     1 - input.unavailabilityAtLow, FigureUnit::Probability});
        derivation.inputs.push_back({"availability with its figure at the 95 % point", input.element,
                                     1 - input.unavailabilityAtHigh, FigureUnit::Probability});
        for (std::size_t i = derivation.inputs.size() - 2; i < derivation.inputs.size(); ++i)
            derivation.inputs[i].source = "this drawing";
    }
    derivation.notes = {"every figure with a range is drawn from a lognormal law with these points"};
    if (uncertainty.samples < uncertainty.requested)
        derivation.notes.emplace_back("time ran out before all samples were drawn");
    return derivation;
}

std::optional<FigureDerivation> low(const FigureSources&, const FigureId&, const JourneyResult* journey) {
    return of(*journey, "availability, 5 % point", "5 % of the samples are lower", &JourneyUncertainty::p95);
}

std::optional<FigureDerivation> mean(const FigureSources&, const FigureId&, const JourneyResult* journey) {
    return of(*journey, "availability, mean of the samples", "Σ samples / number of samples",
              &JourneyUncertainty::mean);
}

std::optional<FigureDerivation> high(const FigureSources&, const FigureId&, const JourneyResult* journey) {
    return of(*journey, "availability, 95 % point", "5 % of the samples are higher", &JourneyUncertainty::p5);
}

} // namespace

std::span<const DerivedKind> uncertaintyFigures() {
    constexpr auto kNeed = FigureNeed::Uncertainty;
    static constexpr std::array kKinds{
        DerivedKind{"availability_p5", true, nullptr, low, "", kNeed},
        DerivedKind{"availability_mean", true, nullptr, mean, "", kNeed},
        DerivedKind{"availability_p95", true, nullptr, high, "", kNeed},
    };
    return kKinds;
}

} // namespace isthmus
