#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

/// Which of a store's figures: what it loses at most, on average, usually, in all but one case of a hundred.
enum class Measure { Worst, Expected, Typical, P99 };

Seconds lossOf(const StoreLoss& store, Measure measure) {
    switch (measure) {
    case Measure::Worst:
        return store.worst;
    case Measure::Expected:
        return store.expected;
    case Measure::Typical:
        return store.typical;
    case Measure::P99:
        return store.p99;
    }
    return {};
}

const char* nameOf(Measure measure) {
    switch (measure) {
    case Measure::Worst:
        return "data lost";
    case Measure::Expected:
        return "data lost, on average";
    case Measure::Typical:
        return "data lost, usually";
    case Measure::P99:
        return "data lost, 99th percentile";
    }
    return "";
}

Seconds lagOf(const StageLag& stage, Measure measure) {
    return measure == Measure::Worst     ? stage.worst
           : measure == Measure::Typical ? stage.typical
                                         : stage.expected;
}

const char* stateText(RpoState state) {
    return state == RpoState::Lost ? "data is lost" : state == RpoState::Unknown ? "unknown" : "";
}

/// The stages that a store's loss adds up from; percentiles do not.
void addStages(const StoreLoss& store, Measure measure, FigureDerivation& derivation) {
    if (measure == Measure::P99)
        return;
    for (const StageLag& stage : store.stages) {
        FigureInput input{"lag of a stage", stage.flow, lagOf(stage, measure).value, FigureUnit::Second};
        if (stage.backlog.value > 0)
            input.text = "a starved link has added to it";
        derivation.inputs.push_back(std::move(input));
    }
    if (store.detection.value > 0)
        derivation.inputs.push_back(
            {"until it is noticed", store.store, store.detection.value, FigureUnit::Second});
}

std::string storeFigure(const JourneyResult& journey, const RecoveryResult& result, const StoreLoss& store,
                        Measure measure) {
    const char* kind = measure == Measure::Worst     ? "store_loss"
                       : measure == Measure::Typical ? "store_loss_typical"
                                                     : nullptr;
    return kind ? journeyFigure(kind, journey, result.disruption.id + "/" + store.store.value)
                : std::string{};
}

/// What a store loses, then the stages that it adds up from.
void addStore(const JourneyResult& journey, const RecoveryResult& result, const StoreLoss& store,
              Measure measure, FigureDerivation& derivation) {
    FigureInput lost{nameOf(measure), store.store};
    lost.unit = FigureUnit::Second;
    if (store.state == RpoState::Known)
        lost.value = lossOf(store, measure).value;
    lost.text = store.reason;
    lost.figure = storeFigure(journey, result, store, measure);
    derivation.inputs.push_back(std::move(lost));
    addStages(store, measure, derivation);
}

std::optional<FigureDerivation> ofJourney(const FigureId& id, const JourneyResult& journey, Measure measure) {
    const RecoveryResult* result = recoveryIn(journey, id.subject);
    if (!result)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = nameOf(measure);
    derivation.unit = FigureUnit::Second;
    const std::optional<Seconds>& value = measure == Measure::Worst      ? result->rpo
                                          : measure == Measure::Expected ? result->rpoExpected
                                                                         : result->rpoP99;
    if (value)
        derivation.value = value->value;
    derivation.text = stateText(result->rpoState);
    derivation.formula = "RPO = largest over stores of the smallest lag among surviving copies";
    for (const StoreLoss& store : result->stores)
        addStore(journey, *result, store, measure, derivation);
    if (!result->reason.empty())
        derivation.notes.push_back(result->reason);
    if (measure == Measure::P99 && !result->stores.empty())
        derivation.notes.emplace_back(
            "the percentile of the convolution of all parts, not a sum of percentiles");
    if (result->stores.empty() && value)
        derivation.notes.emplace_back("no store is replaced by a copy");
    return derivation;
}

std::optional<FigureDerivation> rpo(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    return ofJourney(id, *journey, Measure::Worst);
}

std::optional<FigureDerivation> rpoExpected(const FigureSources&, const FigureId& id,
                                            const JourneyResult* journey) {
    return ofJourney(id, *journey, Measure::Expected);
}

std::optional<FigureDerivation> rpoP99(const FigureSources&, const FigureId& id,
                                       const JourneyResult* journey) {
    return ofJourney(id, *journey, Measure::P99);
}

Subjects stores(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    for (const RecoveryResult& result : journey->recovery)
        for (const StoreLoss& store : result.stores)
            subjects.push_back(result.disruption.id + "/" + store.store.value);
    return subjects;
}

std::optional<FigureDerivation> ofStore(const FigureId& id, const JourneyResult& journey, Measure measure) {
    for (const RecoveryResult& result : journey.recovery)
        for (const StoreLoss& store : result.stores) {
            if (id.subject != result.disruption.id + "/" + store.store.value)
                continue;
            FigureDerivation derivation;
            derivation.name = nameOf(measure);
            derivation.element = store.store;
            derivation.unit = FigureUnit::Second;
            if (store.state == RpoState::Known)
                derivation.value = lossOf(store, measure).value;
            derivation.text = stateText(store.state);
            derivation.formula = "Σ lag of each stage to the nearest copy, and until it is noticed";
            addStages(store, measure, derivation);
            if (!store.copy.value.empty())
                derivation.notes.push_back("the nearest copy that survives is " + store.copy.value);
            if (store.backup)
                derivation.notes.emplace_back("that copy must be restored first");
            if (!store.reason.empty())
                derivation.notes.push_back(store.reason);
            return derivation;
        }
    return std::nullopt;
}

std::optional<FigureDerivation> storeLoss(const FigureSources&, const FigureId& id,
                                          const JourneyResult* journey) {
    return ofStore(id, *journey, Measure::Worst);
}

std::optional<FigureDerivation> storeLossTypical(const FigureSources&, const FigureId& id,
                                                 const JourneyResult* journey) {
    return ofStore(id, *journey, Measure::Typical);
}

/// Disruptions in which several stores are switched together.
Subjects skewed(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    for (const RecoveryResult& result : journey->recovery)
        if (result.skew)
            subjects.push_back(result.disruption.id);
    return subjects;
}

std::optional<FigureDerivation> skew(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    const RecoveryResult* result = recoveryIn(*journey, id.subject);
    if (!result || !result->skew)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "stores apart in time";
    derivation.value = result->skew->value;
    derivation.unit = FigureUnit::Second;
    derivation.formula = "largest − smallest loss of the stores that are switched together";
    for (const StoreLoss& store : result->stores) {
        if (store.state != RpoState::Known)
            continue;
        FigureInput input{nameOf(Measure::Worst), store.store, store.worst.value, FigureUnit::Second};
        input.figure = storeFigure(*journey, *result, store, Measure::Worst);
        derivation.inputs.push_back(std::move(input));
    }
    return derivation;
}

} // namespace

std::span<const DerivedKind> dataLossFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"rpo", true, disruptionsOf, rpo, "DISRUPTION"},
        DerivedKind{"rpo_expected", true, disruptionsOf, rpoExpected, "DISRUPTION"},
        DerivedKind{"rpo_p99", true, disruptionsOf, rpoP99, "DISRUPTION"},
        DerivedKind{"store_loss", true, stores, storeLoss, "DISRUPTION/STORE"},
        DerivedKind{"store_loss_typical", true, stores, storeLossTypical, "DISRUPTION/STORE"},
        DerivedKind{"skew", true, skewed, skew, "DISRUPTION"},
    };
    return kKinds;
}

} // namespace isthmus
