#include "model/derivation/figure_kinds.h"

#include <algorithm>

namespace isthmus {

std::string_view unitWord(FigureUnit unit) {
    switch (unit) {
    case FigureUnit::Number:
    case FigureUnit::Probability:
        return "1";
    case FigureUnit::PerYear:
        return "1/year";
    case FigureUnit::PerHour:
        return "1/h";
    case FigureUnit::PerKilometreYear:
        return "1/(1000 km year)";
    case FigureUnit::Hour:
        return "h";
    case FigureUnit::HourPerYear:
        return "h/year";
    case FigureUnit::Second:
        return "s";
    case FigureUnit::Millisecond:
        return "ms";
    case FigureUnit::Kilometre:
        return "km";
    case FigureUnit::MillisecondPerKilometre:
        return "ms/km";
    case FigureUnit::Dollar:
        return "USD";
    case FigureUnit::DollarPerMonth:
        return "USD/month";
    case FigureUnit::DollarPerYear:
        return "USD/year";
    case FigureUnit::DollarPerHour:
        return "USD/h";
    case FigureUnit::PerSecond:
        return "1/s";
    case FigureUnit::MegabitPerSecond:
        return "Mbit/s";
    case FigureUnit::Gigabyte:
        return "GB";
    case FigureUnit::Percent:
        return "%";
    case FigureUnit::Item:
        return "items";
    case FigureUnit::Other:
        return "";
    }
    return "";
}

std::string FigureId::text() const {
    std::string text = kind;
    if (!journey.value.empty())
        text += "/" + journey.value;
    if (!subject.empty())
        text += "/" + subject;
    return text;
}

namespace {

using Families = std::vector<std::span<const DerivedKind>>;

const Families& families() {
    static const Families kFamilies{
        standingFigures(),      availabilityFigures(), uncertaintyFigures(), recoveryFigures(),
        recoveryRangeFigures(), dataLossFigures(),     latencyFigures(),     latencyDepthFigures(),
        latencyPartFigures(),   planFigures(),         scenarioFigures(),    loadFigures(),
        flowRateFigures(),      sizingFigures(),       queueingFigures(),    outageFigures(),
        burstingFigures(),      costFigures(),         costPartFigures(),    failureCostFigures(),
        slaFigures(),           simulationFigures(),   elementFigures(),     findingFigures()};
    return kFamilies;
}

/// How an id of that kind is written.
std::string patternOf(const DerivedKind& kind) {
    return std::string(kind.name) + (kind.ofJourney ? "/JOURNEY" : "") +
           (kind.subjects ? "/" + std::string(kind.subjectPattern) : "");
}

std::string allPatterns() {
    std::string text;
    for (const std::string& pattern : figurePatterns())
        text += (text.empty() ? "" : ", ") + pattern;
    return text;
}

Error figureError(std::string code, std::string_view figure, std::string accepted) {
    Error error;
    error.code = std::move(code);
    error.arguments = {std::string(figure)};
    error.accepted = std::move(accepted);
    return error;
}

/// Cuts what stands before the next slash off `rest`.
std::string takePart(std::string_view& rest) {
    const std::size_t slash = rest.find('/');
    std::string part(rest.substr(0, slash));
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    return part;
}

const JourneyResult* journeyNamed(const AnalysisResult& result, const ElementId& id) {
    const auto it = std::find_if(result.journeys.begin(), result.journeys.end(),
                                 [&](const JourneyResult& journey) { return journey.id == id; });
    return it == result.journeys.end() ? nullptr : &*it;
}

} // namespace

const DerivedKind* figureKindNamed(std::string_view name) {
    for (const auto& family : families())
        for (const DerivedKind& kind : family)
            if (kind.name == name)
                return &kind;
    return nullptr;
}

std::string journeyFigure(std::string_view kind, const JourneyResult& journey, std::string_view subject) {
    return FigureId{std::string(kind), journey.id, std::string(subject)}.text();
}

const RecoveryResult* recoveryIn(const JourneyResult& journey, std::string_view disruption) {
    const auto it = std::find_if(journey.recovery.begin(), journey.recovery.end(),
                                 [&](const RecoveryResult& r) { return r.disruption.id == disruption; });
    return it == journey.recovery.end() ? nullptr : &*it;
}

DerivedKind::Subjects disruptionsOf(const FigureSources&, const JourneyResult* journey) {
    DerivedKind::Subjects subjects;
    for (const RecoveryResult& result : journey->recovery)
        subjects.push_back(result.disruption.id);
    return subjects;
}

std::vector<Index> failedIn(const FigureSources& sources) {
    std::vector<Index> failed;
    for (const ElementId& id : sources.result.live.failed)
        for (const Index element : sources.system.elementsOf(id))
            failed.push_back(element);
    return failed;
}

Result<FigureId> readFigureId(std::string_view figure) {
    std::string_view rest = figure;
    const DerivedKind* kind = figureKindNamed(takePart(rest));
    if (!kind)
        return failure(figureError("AN-030", figure, allPatterns()));
    FigureId id{std::string(kind->name)};
    if (kind->ofJourney)
        id.journey = ElementId{takePart(rest)};
    id.subject = rest;
    if ((kind->ofJourney && id.journey.empty()) || (kind->subjects != nullptr) == id.subject.empty())
        return failure(figureError("AN-030", figure, patternOf(*kind)));
    return id;
}

Result<FigureDerivation> deriveFigure(const FigureSources& sources, std::string_view figure) {
    const auto id = readFigureId(figure);
    if (!id)
        return failure(id.error());
    const DerivedKind* kind = figureKindNamed(id->kind);
    const JourneyResult* journey = kind->ofJourney ? journeyNamed(sources.result, id->journey) : nullptr;
    auto derivation = kind->ofJourney && !journey ? std::nullopt : kind->derive(sources, *id, journey);
    if (!derivation)
        return failure(figureError("AN-031", figure, patternOf(*kind)));
    derivation->figure = id->text();
    derivation->journey = id->journey;
    return std::move(*derivation);
}

std::vector<std::string> figurePatterns() {
    std::vector<std::string> patterns;
    for (const auto& family : families())
        for (const DerivedKind& kind : family)
            patterns.push_back(patternOf(kind));
    return patterns;
}

std::vector<std::string> figuresOf(const FigureSources& sources) {
    std::vector<std::string> all;
    const auto add = [&](const DerivedKind& kind, const JourneyResult* journey) {
        FigureId id{std::string(kind.name), journey ? journey->id : ElementId{}};
        if (!kind.subjects) {
            // What has to be asked for may be missing.
            if (kind.need == FigureNeed::Nothing || kind.derive(sources, id, journey))
                all.push_back(id.text());
            return;
        }
        for (std::string& subject : kind.subjects(sources, journey)) {
            id.subject = std::move(subject);
            all.push_back(id.text());
        }
    };
    for (const JourneyResult& journey : sources.result.journeys)
        for (const auto& family : families())
            for (const DerivedKind& kind : family)
                if (kind.ofJourney)
                    add(kind, &journey);
    for (const auto& family : families())
        for (const DerivedKind& kind : family)
            if (!kind.ofJourney)
                add(kind, nullptr);
    return all;
}

} // namespace isthmus
