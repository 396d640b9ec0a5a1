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

FigureInput peakOf(const SizingFigure& figure) {
    FigureInput input{"peak", figure.element, figure.peak, FigureUnit::PerSecond};
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
    derivation.inputs = {peakOf(*figure), countOf(*figure)};
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
    derivation.inputs = {{"served after the loss", figure->element, figure->afterLoss, FigureUnit::PerSecond},
                         peakOf(*figure)};
    if (figure->drawn)
        derivation.inputs.push_back(
            {"drawn, all together", figure->element, figure->drawn, FigureUnit::PerSecond});
    return derivation;
}

} // namespace

std::span<const DerivedKind> sizingFigures() {
    constexpr auto kLoad = FigureNeed::Load;
    static constexpr std::array kKinds{
        DerivedKind{"sizing_percent", false, sized, percent, "ELEMENT", kLoad},
        DerivedKind{"sizing_each", false, withPeak, each, "ELEMENT", kLoad},
        DerivedKind{"headroom", false, withHeadroom, headroom, "ELEMENT", kLoad},
    };
    return kKinds;
}

} // namespace isthmus
