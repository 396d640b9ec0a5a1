#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

struct Found {
    const QueueFigure* queue = nullptr;
    const QueueOutage* outage = nullptr;
};

std::string subjectOf(const QueueFigure& queue, const QueueOutage& outage) {
    return queue.element.value + "/" + outage.loss;
}

Found outageIn(const FigureSources& sources, const std::string& subject) {
    if (sources.result.load)
        for (const QueueFigure& queue : sources.result.load->queues)
            for (const QueueOutage& outage : queue.outages)
                if (subjectOf(queue, outage) == subject)
                    return {&queue, &outage};
    return {};
}

Subjects outagesThat(const FigureSources& sources, bool (*holds)(const QueueOutage&)) {
    Subjects subjects;
    if (sources.result.load)
        for (const QueueFigure& queue : sources.result.load->queues)
            for (const QueueOutage& outage : queue.outages)
                if (holds(outage))
                    subjects.push_back(subjectOf(queue, outage));
    return subjects;
}

Subjects outages(const FigureSources& sources, const JourneyResult*) {
    return outagesThat(sources, [](const QueueOutage&) { return true; });
}

Subjects overflowing(const FigureSources& sources, const JourneyResult*) {
    return outagesThat(sources, [](const QueueOutage& outage) { return outage.overflows.has_value(); });
}

FigureDerivation begin(const Found& found, const char* name, FigureUnit unit) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.element = found.queue->element;
    derivation.unit = unit;
    derivation.text = "after the loss of " + found.outage->loss;
    return derivation;
}

/// What comes in and goes out meanwhile, how long, and what sets an end to it.
void addCase(const Found& found, FigureDerivation& derivation) {
    const QueueOutage& outage = *found.outage;
    const ElementId& id = found.queue->element;
    derivation.inputs.push_back({"arrivals meanwhile", id, outage.arrivals, FigureUnit::PerSecond});
    derivation.inputs.push_back({"taken out meanwhile", id, outage.during, FigureUnit::PerSecond});
    FigureInput lasts{"length of the outage", {}, outage.lasts.value, FigureUnit::Second};
    lasts.text = "longest repair of what is lost, and start-up";
    derivation.inputs.push_back(std::move(lasts));
    if (outage.retention)
        derivation.inputs.push_back({"retention", id, outage.retention->value, FigureUnit::Second});
    if (outage.room)
        derivation.inputs.push_back({"room", id, *outage.room, FigureUnit::Item});
    for (FigureInput& input : derivation.inputs)
        if (input.name == "retention" || input.name == "room")
            input.source = "this drawing";
}

std::optional<FigureDerivation> backlog(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    const Found found = outageIn(sources, id.subject);
    if (!found.outage)
        return std::nullopt;
    FigureDerivation derivation = begin(found, "backlog", FigureUnit::Item);
    derivation.value = found.outage->backlog;
    derivation.formula = "(λ − μ) · t, until items expire or the room is full";
    addCase(found, derivation);
    return derivation;
}

std::optional<FigureDerivation> oldest(const FigureSources& sources, const FigureId& id,
                                       const JourneyResult*) {
    const Found found = outageIn(sources, id.subject);
    if (!found.outage)
        return std::nullopt;
    FigureDerivation derivation = begin(found, "oldest item", FigureUnit::Second);
    derivation.value = found.outage->oldest.value;
    derivation.formula = "(1 − μ/λ) · t, until items expire; with a full room they grow older";
    addCase(found, derivation);
    return derivation;
}

std::optional<FigureDerivation> drain(const FigureSources& sources, const FigureId& id,
                                      const JourneyResult*) {
    const Found found = outageIn(sources, id.subject);
    if (!found.outage)
        return std::nullopt;
    FigureDerivation derivation = begin(found, "until the backlog is gone", FigureUnit::Second);
    if (found.outage->drain)
        derivation.value = found.outage->drain->value;
    else
        derivation.text = "never";
    derivation.formula = "backlog / (μ afterwards − λ)";
    FigureInput left{"backlog", found.queue->element, found.outage->backlog, FigureUnit::Item};
    left.figure = FigureId{"outage_backlog", {}, id.subject}.text();
    derivation.inputs = {
        std::move(left),
        {"taken out afterwards", found.queue->element, found.outage->after, FigureUnit::PerSecond},
        {"arrivals meanwhile", found.queue->element, found.outage->arrivals, FigureUnit::PerSecond}};
    return derivation;
}

std::optional<FigureDerivation> overflows(const FigureSources& sources, const FigureId& id,
                                          const JourneyResult*) {
    const Found found = outageIn(sources, id.subject);
    if (!found.outage || !found.outage->overflows)
        return std::nullopt;
    FigureDerivation derivation = begin(found, "until the room is full", FigureUnit::Second);
    derivation.value = found.outage->overflows->value;
    derivation.formula = "room / (λ − μ)";
    addCase(found, derivation);
    return derivation;
}

std::optional<FigureDerivation> lost(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const Found found = outageIn(sources, id.subject);
    if (!found.outage)
        return std::nullopt;
    FigureDerivation derivation = begin(found, "items lost", FigureUnit::Item);
    derivation.value = found.outage->lost;
    derivation.formula = "(λ − μ) · t − backlog";
    addCase(found, derivation);
    FigureInput left{"backlog", found.queue->element, found.outage->backlog, FigureUnit::Item};
    left.figure = FigureId{"outage_backlog", {}, id.subject}.text();
    derivation.inputs.push_back(std::move(left));
    return derivation;
}

} // namespace

std::span<const DerivedKind> outageFigures() {
    constexpr auto kLoad = FigureNeed::Load;
    static constexpr std::array kKinds{
        DerivedKind{"outage_backlog", false, outages, backlog, "ELEMENT/LOSS", kLoad},
        DerivedKind{"outage_oldest", false, outages, oldest, "ELEMENT/LOSS", kLoad},
        DerivedKind{"outage_drain", false, outages, drain, "ELEMENT/LOSS", kLoad},
        DerivedKind{"outage_overflows", false, overflowing, overflows, "ELEMENT/LOSS", kLoad},
        DerivedKind{"outage_lost", false, outages, lost, "ELEMENT/LOSS", kLoad},
    };
    return kKinds;
}

} // namespace isthmus
