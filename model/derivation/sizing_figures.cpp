#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/queueing/arrivals.h"
#include "model/analysis/queueing/service_rates.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

const char* wordOf(SizingFigure::Of of) {
    switch (of) {
    case SizingFigure::Of::Instances:
        return "instances";
    case SizingFigure::Of::Members:
        return "members";
    case SizingFigure::Of::Zones:
        return "zones";
    case SizingFigure::Of::Regions:
        return "regions";
    }
    return "";
}

/// "ELEMENT" is what needs most, the fewest equals; "ELEMENT/zones" … one of several ways to count them.
const SizingFigure* sizingIn(const FigureSources& sources, const std::string& subject) {
    const SizingFigure* most = nullptr;
    if (!sources.result.load)
        return nullptr;
    for (const SizingFigure& figure : sources.result.load->sizing) {
        if (subject == figure.element.value + "/" + wordOf(figure.of))
            return &figure;
        if (subject == figure.element.value && (!most || figure.totalPercent > most->totalPercent))
            most = &figure;
    }
    return most;
}

Subjects subjectsWith(const FigureSources& sources, bool (*holds)(const SizingFigure&)) {
    Subjects subjects;
    if (!sources.result.load)
        return subjects;
    const auto& all = sources.result.load->sizing;
    for (const SizingFigure& figure : all) {
        const auto ways = std::count_if(all.begin(), all.end(), [&](const SizingFigure& other) {
            return other.element == figure.element;
        });
        const std::string& element = figure.element.value;
        const bool isNew = std::find(subjects.begin(), subjects.end(), element) == subjects.end();
        if (const SizingFigure* most = sizingIn(sources, element); isNew && holds(*most))
            subjects.push_back(element);
        if (ways > 1 && holds(figure))
            subjects.push_back(element + "/" + wordOf(figure.of));
    }
    return subjects;
}

Subjects sized(const FigureSources& sources, const JourneyResult*) {
    return subjectsWith(sources, [](const SizingFigure&) { return true; });
}

Subjects withPeak(const FigureSources& sources, const JourneyResult*) {
    return subjectsWith(sources, [](const SizingFigure& figure) { return figure.neededEach.has_value(); });
}

Subjects withHeadroom(const FigureSources& sources, const JourneyResult*) {
    return subjectsWith(sources, [](const SizingFigure& figure) { return figure.headroom().has_value(); });
}

FigureDerivation begin(const SizingFigure& figure, const char* name) {
    FigureDerivation derivation;
    derivation.name = name;
    derivation.element = figure.element;
    return derivation;
}

FigureInput countOf(const SizingFigure& figure) {
    FigureInput input{"equals", figure.element, static_cast<double>(figure.count)};
    input.text = wordOf(figure.of);
    return input;
}

/// "ELEMENT", or with the way of counting where there are several.
std::string subjectOf(const FigureSources& sources, const SizingFigure& figure) {
    const auto& all = sources.result.load->sizing;
    const auto ways = std::count_if(
        all.begin(), all.end(), [&](const SizingFigure& other) { return other.element == figure.element; });
    return figure.element.value + (ways > 1 ? std::string("/") + wordOf(figure.of) : std::string{});
}

FigureInput openInput(const FigureSources& sources, const SizingFigure& figure, const char* name,
                      const std::optional<double>& value, const char* kind) {
    FigureInput input{name, figure.element, value, FigureUnit::PerSecond};
    input.figure = FigureId{kind, {}, subjectOf(sources, figure)}.text();
    return input;
}

FigureInput peakOf(const FigureSources& sources, const SizingFigure& figure) {
    return openInput(sources, figure, "peak", figure.peak, "sizing_peak");
}

FigureInput drawnInput(const char* name, const ElementId& element, double value, FigureUnit unit) {
    FigureInput input{name, element, value, unit};
    input.source = "this drawing";
    return input;
}

std::optional<FigureDerivation> percent(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    const SizingFigure* figure = sizingIn(sources, id.subject);
    if (!figure)
        return std::nullopt;
    FigureDerivation derivation = begin(*figure, "needed by all together, of the peak");
    derivation.value = figure->totalPercent;
    derivation.unit = FigureUnit::Percent;
    derivation.formula = "100 % · N / (N − 1)";
    derivation.inputs = {countOf(*figure)};
    derivation.notes = {"so that the others carry the peak when one of them is lost"};
    return derivation;
}

std::optional<FigureDerivation> each(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const SizingFigure* figure = sizingIn(sources, id.subject);
    if (!figure || !figure->neededEach)
        return std::nullopt;
    FigureDerivation derivation = begin(*figure, "needed by each");
    derivation.value = figure->neededEach;
    derivation.unit = FigureUnit::PerSecond;
    derivation.formula = "peak / (N − 1)";
    derivation.inputs = {peakOf(sources, *figure), countOf(*figure)};
    return derivation;
}

std::optional<FigureDerivation> headroom(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult*) {
    const SizingFigure* figure = sizingIn(sources, id.subject);
    if (!figure || !figure->headroom())
        return std::nullopt;
    FigureDerivation derivation = begin(*figure, "headroom after the worst loss");
    derivation.value = figure->headroom();
    derivation.text = "after the loss of " + figure->worstLoss;
    derivation.formula = "served after the loss / peak − 1";
    derivation.inputs = {
        openInput(sources, *figure, "served after the loss", figure->afterLoss, "sizing_after_loss"),
        peakOf(sources, *figure)};
    if (figure->drawn)
        derivation.inputs.push_back(
            openInput(sources, *figure, "drawn, all together", figure->drawn, "sizing_drawn"));
    return derivation;
}

/// Members of the group, or one component for its own instances.
std::vector<Index> componentsOf(const System& system, const SizingFigure& figure) {
    if (figure.of == SizingFigure::Of::Instances)
        return {system.component(figure.element)};
    std::vector<Index> components;
    for (const Group& group : system.design().groups)
        if (group.id == figure.element)
            for (const ElementId& member : group.members)
                components.push_back(system.component(member));
    return components;
}

std::optional<FigureDerivation> peak(const FigureSources& sources, const FigureId& id, const JourneyResult*) {
    const SizingFigure* figure = sizingIn(sources, id.subject);
    if (!figure || !figure->peak)
        return std::nullopt;
    FigureDerivation derivation = begin(*figure, "peak");
    derivation.value = figure->peak;
    derivation.unit = FigureUnit::PerSecond;
    derivation.formula = "Σ rate in the busy hour · share of it · attempts per call";
    const OperatingState state(sources.system);
    Router router(state);
    const Arrivals arrivals(router);
    const auto& flows = sources.system.design().flows;
    for (Index flow = 0; flow < flows.size(); ++flow) {
        std::optional<double> attempts;
        if (figure->of != SizingFigure::Of::Instances)
            attempts = flows[flow].to == figure->element ? attemptsPerSecond(flows[flow]) : std::nullopt;
        else if (const auto rate = arrivals.over(flow, sources.system.component(figure->element)))
            attempts = rate->attempts;
        if (attempts && *attempts > 0)
            derivation.inputs.push_back(
                drawnInput("calls of a flow", flows[flow].id, *attempts, FigureUnit::PerSecond));
    }
    derivation.notes = {"with nothing failed"};
    return derivation;
}

std::optional<FigureDerivation> drawn(const FigureSources& sources, const FigureId& id,
                                      const JourneyResult*) {
    const SizingFigure* figure = sizingIn(sources, id.subject);
    if (!figure || !figure->drawn)
        return std::nullopt;
    FigureDerivation derivation = begin(*figure, "drawn, all together");
    derivation.value = figure->drawn;
    derivation.unit = FigureUnit::PerSecond;
    derivation.formula = "Σ rates, each with its ceilings";
    for (const Index component : componentsOf(sources.system, *figure)) {
        const Component& object = sources.system.design().components[component];
        derivation.inputs.push_back(drawnInput(
            "instances together", object.id, serviceRates(object.service, object.count).capacity.value_or(0),
            FigureUnit::PerSecond));
    }
    return derivation;
}

/// Whether what is lost takes this member with it.
bool isLost(const System& system, const SizingFigure& figure, Index component) {
    if (figure.of == SizingFigure::Of::Members)
        return system.design().components[component].id.value == figure.worstLoss;
    const Index place = system.enclosing(component, figure.of == SizingFigure::Of::Zones ? "zone" : "region");
    return place != kNone && system.design().places[place].id.value == figure.worstLoss;
}

std::optional<FigureDerivation> afterLoss(const FigureSources& sources, const FigureId& id,
                                          const JourneyResult*) {
    const SizingFigure* figure = sizingIn(sources, id.subject);
    if (!figure || !figure->afterLoss)
        return std::nullopt;
    FigureDerivation derivation = begin(*figure, "served after the loss");
    derivation.value = figure->afterLoss;
    derivation.unit = FigureUnit::PerSecond;
    derivation.text = "after the loss of " + figure->worstLoss;
    const System& system = sources.system;
    if (figure->of == SizingFigure::Of::Instances) {
        derivation.formula = "Σ rates, each with its ceilings";
        derivation.inputs = {
            drawnInput("instances together", figure->element, *figure->afterLoss, FigureUnit::PerSecond)};
        derivation.inputs.front().text = std::to_string(figure->count - 1) + " instances";
        return derivation;
    }
    derivation.formula = "least over those left of rate · Σ weights left / its weight";
    const Group& group = *findById(system.design().groups, figure->element);
    const std::vector<Index> members = componentsOf(system, *figure);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (isLost(system, *figure, members[i]))
            continue;
        const Component& object = system.design().components[members[i]];
        derivation.inputs.push_back(drawnInput(
            "instances together", object.id, serviceRates(object.service, object.count).capacity.value_or(0),
            FigureUnit::PerSecond));
        derivation.inputs.push_back(drawnInput(
            "weight", object.id, i < group.weights.size() ? group.weights[i] : 1.0, FigureUnit::Number));
    }
    return derivation;
}

Subjects withDrawn(const FigureSources& sources, const JourneyResult*) {
    return subjectsWith(sources, [](const SizingFigure& figure) { return figure.drawn.has_value(); });
}

Subjects withAfterLoss(const FigureSources& sources, const JourneyResult*) {
    return subjectsWith(sources, [](const SizingFigure& figure) { return figure.afterLoss.has_value(); });
}

} // namespace

std::span<const DerivedKind> sizingFigures() {
    constexpr auto kLoad = FigureNeed::Load;
    static constexpr std::array kKinds{
        DerivedKind{"sizing_percent", false, sized, percent, "ELEMENT", kLoad},
        DerivedKind{"sizing_each", false, withPeak, each, "ELEMENT", kLoad},
        DerivedKind{"sizing_peak", false, withPeak, peak, "ELEMENT", kLoad},
        DerivedKind{"sizing_drawn", false, withDrawn, drawn, "ELEMENT", kLoad},
        DerivedKind{"sizing_after_loss", false, withAfterLoss, afterLoss, "ELEMENT", kLoad},
        DerivedKind{"headroom", false, withHeadroom, headroom, "ELEMENT", kLoad},
    };
    return kKinds;
}

} // namespace isthmus
