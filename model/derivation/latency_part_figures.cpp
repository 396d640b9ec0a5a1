#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

const char* nameOf(LatencyRole role) {
    switch (role) {
    case LatencyRole::Component:
        return "answer, on average";
    case LatencyRole::Processing:
        return "processing, on average";
    case LatencyRole::RoundTrips:
        return "round trips, on average";
    case LatencyRole::Retries:
        return "retries, on average";
    case LatencyRole::Votes:
        return "votes of others, on average";
    case LatencyRole::ParallelSet:
        return "calls made at once, on average";
    case LatencyRole::None:
    case LatencyRole::Flow:
        break;
    }
    return "calls, on average";
}

/// "2.1": the first part of the second part of all.
std::string deeper(const std::string& path, std::size_t part) {
    return (path.empty() ? std::string{} : path + ".") + std::to_string(part + 1);
}

void addPaths(const LatencyPart& part, const std::string& path, Subjects& subjects) {
    for (std::size_t i = 0; i < part.parts.size(); ++i) {
        const std::string inner = deeper(path, i);
        subjects.push_back(inner);
        addPaths(part.parts[i], inner, subjects);
    }
}

Subjects paths(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    if (journey->latencyDetail)
        addPaths(journey->latencyDetail->tree, {}, subjects);
    return subjects;
}

const LatencyPart* partAt(const LatencyPart& tree, std::string_view path) {
    const LatencyPart* part = &tree;
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        const std::string_view word = path.substr(0, dot);
        std::size_t number = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
        if (read.ec != std::errc{} || read.ptr != word.data() + word.size() || number == 0 ||
            number > part->parts.size())
            return nullptr;
        part = &part->parts[number - 1];
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return part;
}

std::optional<FigureDerivation> part(const FigureSources&, const FigureId& id, const JourneyResult* journey) {
    if (!journey->latencyDetail)
        return std::nullopt;
    const LatencyPart* found = partAt(journey->latencyDetail->tree, id.subject);
    if (!found)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = nameOf(found->role);
    derivation.element = found->element;
    derivation.value = found->mean.value;
    derivation.unit = FigureUnit::Millisecond;
    if (found->atOnce)
        derivation.notes.emplace_back("counts only while it is the slowest of those at the same time");
    if (found->unopened)
        derivation.notes.emplace_back("the parts of this one are too many to be shown");
    if (found->parts.empty()) {
        derivation.formula = "times a request · each time";
        derivation.inputs = {{"times a request", found->element, found->times},
                             {"each time", found->element, found->perTime.value, FigureUnit::Millisecond}};
        return derivation;
    }
    const bool isSet = found->role == LatencyRole::ParallelSet || found->role == LatencyRole::Votes;
    derivation.formula =
        isSet ? "mean of the slowest of those at the same time" : "Σ parts, each over all its calls";
    for (std::size_t i = 0; i < found->parts.size(); ++i) {
        const LatencyPart& inner = found->parts[i];
        FigureInput input{nameOf(inner.role), inner.element, inner.mean.value, FigureUnit::Millisecond};
        input.figure = journeyFigure("latency_part", *journey, deeper(id.subject, i));
        derivation.inputs.push_back(std::move(input));
    }
    return derivation;
}

struct Level {
    std::string_view word;
    const char* name;
    std::optional<Milliseconds> LatencySummary::*figure;
};
constexpr std::array<Level, 4> kLevels{{{"0.5", "latency, median", &LatencySummary::p50},
                                        {"0.9", "latency, 90th percentile", &LatencySummary::p90},
                                        {"0.99", "latency, 99th percentile", &LatencySummary::p99},
                                        {"0.999", "latency, 99.9th percentile", &LatencySummary::p999}}};

Subjects levels(const FigureSources&, const JourneyResult* journey) {
    Subjects subjects;
    if (journey->latencyDetail)
        for (const Level& level : kLevels)
            subjects.emplace_back(level.word);
    return subjects;
}

std::optional<FigureDerivation> quantile(const FigureSources&, const FigureId& id,
                                         const JourneyResult* journey) {
    const auto level = std::find_if(kLevels.begin(), kLevels.end(),
                                    [&](const Level& one) { return one.word == id.subject; });
    if (!journey->latencyDetail || level == kLevels.end())
        return std::nullopt;
    const LatencyDetail& detail = *journey->latencyDetail;
    FigureDerivation derivation;
    derivation.name = level->name;
    derivation.unit = FigureUnit::Millisecond;
    derivation.formula = "entry + Σ calls · (round trip + latency of the target)";
    derivation.notes = {"the percentile of the convolution of all parts, not a sum of percentiles"};
    if (detail.connectionSetup)
        derivation.notes.emplace_back("every call goes over a new connection");
    const auto& value = detail.now.*(level->figure);
    if (!value) {
        derivation.text = detail.now.reason;
        return derivation;
    }
    derivation.value = value->value;
    FigureInput mean{"latency, mean", {}, detail.now.mean->value, FigureUnit::Millisecond};
    mean.figure = journeyFigure("latency_mean", *journey);
    derivation.inputs = {std::move(mean)};
    addLatencyParts(detail.tree, derivation);
    std::stable_sort(derivation.inputs.begin() + 1, derivation.inputs.end(),
                     [](const FigureInput& a, const FigureInput& b) { return *a.value > *b.value; });
    return derivation;
}

std::optional<FigureDerivation> allPopulations(const JourneyResult& journey, const char* name,
                                               const char* kind,
                                               std::optional<Milliseconds> LatencySummary::*figure) {
    if (!journey.latencyDetail || journey.latencyDetail->populations.empty())
        return std::nullopt;
    const LatencyDetail& detail = *journey.latencyDetail;
    FigureDerivation derivation;
    derivation.name = name;
    derivation.unit = FigureUnit::Millisecond;
    derivation.formula = "percentile of the mixture of all who make it, by their weights";
    const auto& value = detail.allNow.*figure;
    if (value)
        derivation.value = value->value;
    else
        derivation.text = detail.allNow.reason;
    for (const PopulationLatency& population : detail.populations) {
        const auto& own = population.now.*figure;
        FigureInput input{"latency of a population", population.component,
                          own ? std::optional(own->value) : std::nullopt, FigureUnit::Millisecond};
        input.text = own ? std::string{} : population.now.reason;
        input.figure = journeyFigure(kind, journey, population.component.value);
        derivation.inputs.push_back(std::move(input));
        derivation.inputs.push_back({"part of all who make it", population.component, population.weight});
    }
    if (detail.weightWithout > 0)
        derivation.notes.emplace_back("some of those who make it have no latency and do not count");
    return derivation;
}

std::optional<FigureDerivation> populationsP50(const FigureSources&, const FigureId&,
                                               const JourneyResult* journey) {
    return allPopulations(*journey, "latency over all who make it, median", "population_p50",
                          &LatencySummary::p50);
}

std::optional<FigureDerivation> populationsP99(const FigureSources&, const FigureId&,
                                               const JourneyResult* journey) {
    return allPopulations(*journey, "latency over all who make it, 99th percentile", "population_p99",
                          &LatencySummary::p99);
}

} // namespace

std::span<const DerivedKind> latencyPartFigures() {
    constexpr auto kDetail = FigureNeed::Latency;
    static constexpr std::array kKinds{
        DerivedKind{"latency_part", true, paths, part, "N.N", kDetail},
        DerivedKind{"latency_quantile", true, levels, quantile, "LEVEL", kDetail},
        DerivedKind{"populations_p50", true, nullptr, populationsP50, "", kDetail},
        DerivedKind{"populations_p99", true, nullptr, populationsP99, "", kDetail},
    };
    return kKinds;
}

} // namespace isthmus
