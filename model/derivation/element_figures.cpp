#include "model/analysis/routing/hop_latency.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

const char* basisText(Basis basis) {
    switch (basis) {
    case Basis::Sla:
        return "the figure is a contract's floor, no prediction";
    case Basis::DesignedFor:
        return "the figure is what its maker designs for";
    case Basis::Measured:
        return "the figure was measured";
    case Basis::Assumption:
        return "the figure is an assumption";
    }
    return "";
}

/// The failure data on the element itself, if it has any.
const FailureData* ownData(const System& system, const ElementId& id) {
    const Design& design = system.design();
    const auto of = [&](const auto& list) -> const FailureData* {
        const auto* element = findById(list, id);
        return element && element->failure ? &*element->failure : nullptr;
    };
    if (const FailureData* data = of(design.components))
        return data;
    if (const FailureData* data = of(design.links))
        return data;
    if (const FailureData* data = of(design.places))
        return data;
    return of(design.sharedRisks);
}

Subjects elements(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const SystemElement& element : sources.system.elements)
        if (subjects.empty() || subjects.back() != element.id.value)
            subjects.push_back(element.id.value);
    return subjects;
}

/// The inputs of a rate per length, which MTTF follows from.
void addRate(const System& system, const ElementId& id, FigureDerivation& derivation,
             const std::string& source) {
    const FailureData* data = ownData(system, id);
    const Index link = system.link(id);
    const std::optional<Kilometres> length = link == kNone ? std::nullopt : system.length(link);
    if (!data || !data->faultsPer1000kmYear || data->availability || data->mttf || !length)
        return;
    FigureInput rate{"faults per 1,000 km and year", id, *data->faultsPer1000kmYear,
                     FigureUnit::PerKilometreYear};
    rate.source = source;
    rate.asOf = data->asOf;
    derivation.inputs.push_back(std::move(rate));
    derivation.inputs.push_back({"length", id, length->value, FigureUnit::Kilometre});
    derivation.notes.emplace_back("MTTF = 8766 h / (rate · length / 1,000 km)");
}

std::optional<FigureDerivation> element(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    const System& system = sources.system;
    const auto it = std::find_if(system.elements.begin(), system.elements.end(),
                                 [&](const SystemElement& e) { return e.id.value == id.subject; });
    if (it == system.elements.end())
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "availability";
    derivation.element = it->id;
    derivation.value = it->availability.up();
    derivation.unit = FigureUnit::Probability;
    if (it->neverFails) {
        derivation.text = "it never fails by itself";
        if (!it->problem.empty())
            derivation.notes.push_back(it->problem);
        return derivation;
    }
    derivation.formula = "A_i = MTTF / (MTTF + MTTR)";
    FigureInput mttf{"mean time to failure", it->id, it->mttf.value, FigureUnit::Hour};
    FigureInput mttr{"mean time to repair", it->id, it->mttr.value, FigureUnit::Hour};
    mttf.source = mttr.source = it->source;
    if (const FailureData* data = ownData(system, it->id))
        mttf.asOf = mttr.asOf = data->asOf;
    derivation.inputs = {std::move(mttf), std::move(mttr)};
    addRate(system, it->id, derivation, it->source);
    derivation.notes.emplace_back(basisText(it->basis));
    if (it->assumedFrequency)
        derivation.notes.emplace_back(
            "assumed frequency: only the availability is known, and a usual repair time");
    return derivation;
}

Subjects links(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const Link& link : sources.system.design().links)
        subjects.push_back(link.id.value);
    return subjects;
}

std::optional<FigureDerivation> oneWay(const FigureSources& sources, const FigureId& id,
                                       const JourneyResult*) {
    const System& system = sources.system;
    const Index link = system.link(ElementId{id.subject});
    if (link == kNone)
        return std::nullopt;
    const OperatingState state(system, failedIn(sources));
    HopLatencies latencies(state);
    const HopLatency& answer = latencies.link(link);
    const Link& object = system.design().links[link];
    FigureDerivation derivation;
    derivation.name = "one way";
    derivation.element = object.id;
    derivation.unit = FigureUnit::Millisecond;
    if (answer.oneWay)
        derivation.value = answer.oneWay->value;
    derivation.text = answer.reason;
    const std::vector<Index> carriers = latencies.carriers(link);
    if (object.latency) {
        derivation.formula = "as drawn";
        derivation.inputs = {{"one way", object.id, object.latency->value, FigureUnit::Millisecond}};
        derivation.inputs.back().source = "this drawing";
    } else if (!carriers.empty()) {
        derivation.formula = "Σ of what it rides on";
        for (const Index carrier : carriers) {
            const HopLatency& part = latencies.link(carrier);
            const ElementId& carrierId = system.design().links[carrier].id;
            FigureInput input{"one way", carrierId,
                              part.oneWay ? std::optional(part.oneWay->value) : std::nullopt,
                              FigureUnit::Millisecond};
            input.figure = FigureId{"one_way", {}, carrierId.value}.text();
            derivation.inputs.push_back(std::move(input));
        }
    } else if (const auto length = system.length(link)) {
        derivation.formula = "length · n/c + equipment";
        derivation.inputs = {
            {"length", object.id, length->value, FigureUnit::Kilometre},
            {"light in fibre, n = 1.468", {}, kFibreMillisecondsPerKm, FigureUnit::MillisecondPerKilometre}};
        if (object.equipment)
            derivation.inputs.push_back(
                {"equipment", object.id, object.equipment->value, FigureUnit::Millisecond});
        if (!object.length)
            derivation.notes.emplace_back(
                "the length is the great circle between its ends times what links of "
                "its kind are longer");
    }
    return derivation;
}

} // namespace

std::string elementFigure(const ElementId& id) {
    return FigureId{"element", {}, id.value}.text();
}

std::span<const DerivedKind> elementFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"element", false, elements, element, "ELEMENT"},
        DerivedKind{"one_way", false, links, oneWay, "LINK"},
    };
    return kKinds;
}

} // namespace isthmus
