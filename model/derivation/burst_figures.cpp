#include "model/analysis/findings/evidence_text.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

constexpr const char* kThisDrawing = "this drawing";

const BurstFigure* burstIn(const FigureSources& sources, const std::string& flow) {
    if (sources.result.load)
        for (const BurstFigure& burst : sources.result.load->bursts)
            if (burst.flow.value == flow)
                return &burst;
    return nullptr;
}

template <class Holds>
Subjects burstsThat(const FigureSources& sources, const Holds& holds) {
    Subjects subjects;
    if (sources.result.load)
        for (const BurstFigure& burst : sources.result.load->bursts)
            if (holds(burst))
                subjects.push_back(burst.flow.value);
    return subjects;
}

template <auto Member>
Subjects having(const FigureSources& sources, const JourneyResult*) {
    return burstsThat(sources, [](const BurstFigure& burst) { return (burst.*Member).has_value(); });
}

/// Those of which it is known how fast somebody works; some of them are never done.
Subjects known(const FigureSources& sources, const JourneyResult*) {
    return burstsThat(sources, [](const BurstFigure& burst) { return burst.heldDownBy.has_value(); });
}

Subjects shared(const FigureSources& sources, const JourneyResult*) {
    return burstsThat(sources, [](const BurstFigure& burst) { return !burst.shares.empty(); });
}

const char* reason(BurstLimit limit) {
    switch (limit) {
    case BurstLimit::Batch:
        return "held down by the batches";
    case BurstLimit::SharedLimit:
        return "held down by the shared limit";
    case BurstLimit::InFlight:
        return "held down by what is in flight";
    case BurstLimit::Links:
        return "held down by the links";
    case BurstLimit::Instances:
        break;
    }
    return "held down by the instances";
}

FigureDerivation begin(const BurstFigure& burst, const char* name, FigureUnit unit, const char* formula) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.element = burst.flow;
    derivation.unit = unit;
    derivation.formula = formula;
    if (burst.heldDownBy)
        derivation.notes = {reason(*burst.heldDownBy)};
    return derivation;
}

FigureInput drawn(const char* name, const ElementId& element, double value, FigureUnit unit) {
    FigureInput input{name, element, value, unit};
    input.source = kThisDrawing;
    return input;
}

FigureInput ofShare(const char* name, const BurstShare& share, double value, FigureUnit unit) {
    FigureInput input{name, share.by, value, unit};
    input.text = figure(share.items) + " items";
    return input;
}

/// What the queue and the links let through, of which no single one knows.
void addPassed(const BurstFigure& burst, FigureDerivation& derivation) {
    if (!burst.passed)
        return;
    derivation.inputs.push_back(
        {"passed by queue and links", burst.flow, *burst.passed, FigureUnit::PerSecond});
    derivation.inputs.push_back({"first start", burst.flow, burst.starts.value, FigureUnit::Second});
}

std::optional<FigureDerivation> late(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const BurstFigure* burst = burstIn(sources, id.subject);
    if (!burst || !burst->late)
        return std::nullopt;
    FigureDerivation derivation = begin(*burst, "items that are late", FigureUnit::Item,
                                        "larger of Σ late and items − passed · (time − first start)");
    derivation.value = burst->late;
    derivation.inputs = {drawn("items at once", burst->flow, burst->items, FigureUnit::Item),
                         drawn("time for all", burst->flow, burst->within->value, FigureUnit::Second)};
    if (burst->shares.empty())
        derivation.notes.push_back("nobody who works is reached: all are late");
    for (const BurstShare& share : burst->shares) {
        derivation.inputs.push_back(ofShare("late at", share, share.late.value_or(0), FigureUnit::Item));
        if (share.ceiling)
            derivation.inputs.push_back({"ceiling of", share.by, *share.ceiling, FigureUnit::PerSecond});
    }
    addPassed(*burst, derivation);
    return derivation;
}

std::optional<FigureDerivation> done(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const BurstFigure* burst = burstIn(sources, id.subject);
    if (!burst || !burst->heldDownBy)
        return std::nullopt;
    FigureDerivation derivation = begin(*burst, "until all items are done", FigureUnit::Second,
                                        "largest of the times and first start + items / passed");
    if (burst->allDone)
        derivation.value = burst->allDone->value;
    else
        derivation.text = "never";
    derivation.inputs = {drawn("items at once", burst->flow, burst->items, FigureUnit::Item)};
    for (const BurstShare& share : burst->shares) {
        derivation.inputs.push_back(ofShare("done by", share, share.done.value, FigureUnit::Second));
        derivation.inputs.push_back(drawn("set-up", share.by, share.setup.value, FigureUnit::Second));
        if (share.batchSize)
            derivation.inputs.push_back(
                {"work of a batch", share.by, share.batchWork.value, FigureUnit::Second});
        derivation.inputs.push_back({"servers", share.by, share.servers});
        if (share.ceiling)
            derivation.inputs.push_back({"ceiling of", share.by, *share.ceiling, FigureUnit::PerSecond});
    }
    addPassed(*burst, derivation);
    return derivation;
}

std::optional<FigureDerivation> batches(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    const BurstFigure* burst = burstIn(sources, id.subject);
    if (!burst || !burst->batches)
        return std::nullopt;
    FigureDerivation derivation =
        begin(*burst, "batches", FigureUnit::Number, "Σ items / items in a batch, rounded up");
    derivation.value = burst->batches;
    derivation.notes.clear();
    for (const BurstShare& share : burst->shares)
        if (share.batches) {
            derivation.inputs.push_back(ofShare("batches of", share, *share.batches, FigureUnit::Number));
            derivation.inputs.push_back(
                drawn("items in a batch", share.by, *share.batchSize, FigureUnit::Item));
        }
    return derivation;
}

std::optional<FigureDerivation> setup(const FigureSources& sources, const FigureId& id,
                                      const JourneyResult*) {
    const BurstFigure* burst = burstIn(sources, id.subject);
    if (!burst || burst->shares.empty())
        return std::nullopt;
    FigureDerivation derivation =
        begin(*burst, "server time for starting", FigureUnit::Hour, "Σ starts · set-up");
    derivation.value = burst->setupTogether.value;
    derivation.notes = {"one that works in batches starts a server for each, others start once"};
    for (const BurstShare& share : burst->shares) {
        derivation.inputs.push_back(
            ofShare("starts of", share, share.batches.value_or(share.servers), FigureUnit::Number));
        derivation.inputs.push_back(drawn("set-up", share.by, share.setup.value, FigureUnit::Second));
    }
    return derivation;
}

} // namespace

std::span<const DerivedKind> burstingFigures() {
    constexpr auto kLoad = FigureNeed::Load;
    static constexpr std::array kKinds{
        DerivedKind{"burst_late", false, having<&BurstFigure::late>, late, "FLOW", kLoad},
        DerivedKind{"burst_done", false, known, done, "FLOW", kLoad},
        DerivedKind{"burst_batches", false, having<&BurstFigure::batches>, batches, "FLOW", kLoad},
        DerivedKind{"burst_setup", false, shared, setup, "FLOW", kLoad},
    };
    return kKinds;
}

} // namespace isthmus
