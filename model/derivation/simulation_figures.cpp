#include "model/derivation/figure_kinds.h"
#include "model/simulation/simulation_result.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

constexpr const char* kLaw = "A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, 9.4 and 9.5";
constexpr const char* kClopperPearson = "C. J. Clopper and E. S. Pearson, Biometrika 26, 1934";
constexpr const char* kUnderWay = "-"; ///< the cause of what was under way when counting began

const SimulatedJourney* simulated(const FigureSources& sources, const JourneyResult* journey) {
    if (!sources.simulation || !journey)
        return nullptr;
    for (const SimulatedJourney& one : sources.simulation->journeys)
        if (one.id == journey->id)
            return &one;
    return nullptr;
}

/// "8.766": as short as it can be written.
std::string shortest(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

double hoursOf(const SimulationResult& run) {
    return static_cast<double>(run.years) * kHoursPerYear;
}

void addRun(const SimulationResult& run, FigureDerivation& derivation) {
    derivation.inputs.push_back({"years lived through", {}, static_cast<double>(run.years)});
    derivation.inputs.push_back({"seed", {}, static_cast<double>(run.seed)});
}

/// What an interval rests on.
void addInterval(const SimulationResult& run, const Estimate& estimate, FigureUnit unit,
                 FigureDerivation& derivation) {
    derivation.inputs.push_back({"95 % interval, low end", {}, estimate.low95, unit});
    derivation.inputs.push_back({"95 % interval, high end", {}, estimate.high95, unit});
    derivation.inputs.push_back({"independent stretches", {}, static_cast<double>(run.blocks)});
    for (FigureInput& input : derivation.inputs)
        if (input.name == "independent stretches")
            input.source = kLaw;
    derivation.notes.emplace_back(
        "interval: Student's t on the ratio over the stretches; wider where little was seen");
}

/// A number that is a figure of its own.
FigureInput openInput(const char* name, const char* kind, const JourneyResult& journey, double value,
                      FigureUnit unit) {
    FigureInput input{name, {}, value, unit};
    input.figure = journeyFigure(kind, journey);
    return input;
}

std::optional<FigureDerivation> availability(const FigureSources& sources, const FigureId&,
                                             const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    const SimulationResult& run = *sources.simulation;
    FigureDerivation derivation;
    derivation.name = "availability, simulated";
    derivation.value = found->availability.value;
    derivation.unit = FigureUnit::Probability;
    derivation.formula = "1 − hours lost / hours lived through";
    derivation.inputs = {
        {"hours lost in all", {}, (1 - found->availability.value) * hoursOf(run), FigureUnit::Hour},
        {"hours lived through", {}, hoursOf(run), FigureUnit::Hour},
        openInput("outages counted", "sim_outages", *journey, static_cast<double>(found->outages),
                  FigureUnit::Number)};
    addRun(run, derivation);
    addInterval(run, found->availability, FigureUnit::Probability, derivation);
    if (journey->availability.unavailability > 0)
        derivation.inputs.push_back(openInput("availability", "availability", *journey,
                                              1 - journey->availability.unavailability,
                                              FigureUnit::Probability));
    derivation.notes.emplace_back("requests that are lost in part count in part");
    return derivation;
}

std::optional<FigureDerivation> end(const FigureSources& sources, const JourneyResult* journey, bool low) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    const SimulationResult& run = *sources.simulation;
    FigureDerivation derivation;
    derivation.name =
        low ? "availability, simulated: low end of 95 %" : "availability, simulated: high end of 95 %";
    derivation.value = low ? found->availability.low95 : found->availability.high95;
    derivation.unit = FigureUnit::Probability;
    derivation.formula = "estimate ± t · standard error of the ratio over the stretches";
    derivation.inputs = {openInput("availability, simulated", "sim_availability", *journey,
                                   found->availability.value, FigureUnit::Probability),
                         {"independent stretches", {}, static_cast<double>(run.blocks)},
                         {"outages counted", {}, static_cast<double>(found->outages)},
                         {low ? "the same with 99 %, low end" : "the same with 99 %, high end",
                          {},
                          low ? found->availability.low99 : found->availability.high99,
                          FigureUnit::Probability}};
    derivation.inputs[1].source = kLaw;
    addRun(run, derivation);
    derivation.notes = {
        "below 50 outages at least what their number allows (Garwood 1936), and what may have been missed"};
    return derivation;
}

std::optional<FigureDerivation> lowEnd(const FigureSources& sources, const FigureId&,
                                       const JourneyResult* journey) {
    return end(sources, journey, true);
}

std::optional<FigureDerivation> highEnd(const FigureSources& sources, const FigureId&,
                                        const JourneyResult* journey) {
    return end(sources, journey, false);
}

std::optional<FigureDerivation> downtime(const FigureSources& sources, const FigureId&,
                                         const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    const SimulationResult& run = *sources.simulation;
    FigureDerivation derivation;
    derivation.name = "hours down, simulated";
    derivation.value = found->downtimePerYear.value;
    derivation.unit = FigureUnit::HourPerYear;
    derivation.formula = "hours lost / years lived through";
    derivation.inputs = {
        {"hours lost in all", {}, (1 - found->availability.value) * hoursOf(run), FigureUnit::Hour}};
    addRun(run, derivation);
    addInterval(run, found->downtimePerYear, FigureUnit::HourPerYear, derivation);
    return derivation;
}

std::optional<FigureDerivation> outages(const FigureSources& sources, const FigureId&,
                                        const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    const SimulationResult& run = *sources.simulation;
    FigureDerivation derivation;
    derivation.name = "outages, simulated";
    derivation.value = found->outagesPerYear.value;
    derivation.unit = FigureUnit::PerYear;
    derivation.formula = "outages counted / years lived through";
    derivation.inputs = {{"outages counted", {}, static_cast<double>(found->outages)}};
    addRun(run, derivation);
    addInterval(run, found->outagesPerYear, FigureUnit::PerYear, derivation);
    derivation.notes.emplace_back("stretches in which nothing goes through");
    return derivation;
}

std::optional<FigureDerivation> meanOutage(const FigureSources& sources, const FigureId&,
                                           const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found || found->durations.count() == 0)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "mean length of an outage, simulated";
    derivation.value = found->meanOutage.value;
    derivation.unit = FigureUnit::Hour;
    derivation.formula = "Σ lengths / outages that ended";
    derivation.inputs = {{"all outages together", {}, found->durations.sum(), FigureUnit::Hour},
                         {"outages that ended", {}, static_cast<double>(found->durations.count())}};
    addRun(*sources.simulation, derivation);
    addInterval(*sources.simulation, found->meanOutage, FigureUnit::Hour, derivation);
    return derivation;
}

std::optional<FigureDerivation> yearsWithout(const FigureSources& sources, const FigureId&,
                                             const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    const auto all = static_cast<double>(found->yearsWithout + found->yearly.count());
    FigureDerivation derivation;
    derivation.name = "years without downtime";
    derivation.value = all > 0 ? static_cast<double>(found->yearsWithout) / all : 0;
    derivation.formula = "years without any / years lived through";
    derivation.inputs = {{"years without any", {}, static_cast<double>(found->yearsWithout)}};
    addRun(*sources.simulation, derivation);
    for (const JourneyTally::Year& year : found->worstYears)
        derivation.inputs.push_back({"one of the worst years", {}, year.hours, FigureUnit::Hour});
    return derivation;
}

Subjects thresholds(const FigureSources& sources, const JourneyResult* journey) {
    Subjects subjects;
    if (const SimulatedJourney* found = simulated(sources, journey))
        for (const auto& entry : found->exceedance)
            subjects.push_back(shortest(entry.hours));
    return subjects;
}

std::optional<FigureDerivation> yearAbove(const FigureSources& sources, const FigureId& id,
                                          const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    for (const auto& entry : found->exceedance) {
        if (shortest(entry.hours) != id.subject)
            continue;
        const auto all = static_cast<double>(found->yearsWithout + found->yearly.count());
        FigureDerivation derivation;
        derivation.name = "share of years down longer";
        derivation.value = entry.chance.value;
        derivation.formula = "years down longer / years lived through";
        derivation.inputs = {{"longer than", {}, entry.hours, FigureUnit::Hour},
                             {"years down longer", {}, entry.chance.value * all}};
        addRun(*sources.simulation, derivation);
        for (const auto& [name, value] : {std::pair{"95 % interval, low end", entry.chance.low95},
                                          {"95 % interval, high end", entry.chance.high95}}) {
            derivation.inputs.push_back({name, {}, value});
            derivation.inputs.back().source = kClopperPearson;
        }
        return derivation;
    }
    return std::nullopt;
}

std::string causeWord(const SimulatedJourney::Cause& cause) {
    return cause.element.empty() ? kUnderWay : cause.element.value;
}

Subjects causes(const FigureSources& sources, const JourneyResult* journey) {
    Subjects subjects;
    if (const SimulatedJourney* found = simulated(sources, journey))
        for (const auto& cause : found->causes)
            subjects.push_back(causeWord(cause));
    return subjects;
}

std::optional<FigureDerivation> cause(const FigureSources& sources, const FigureId& id,
                                      const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    for (const auto& one : found->causes) {
        if (causeWord(one) != id.subject)
            continue;
        FigureDerivation derivation;
        derivation.name = "hours down that it opened, simulated";
        derivation.element = one.element;
        derivation.value = one.hours / static_cast<double>(sources.simulation->years);
        derivation.unit = FigureUnit::HourPerYear;
        derivation.formula = "hours of the outages that it opened / years lived through";
        derivation.inputs = {{"hours of these outages", one.element, one.hours, FigureUnit::Hour},
                             {"outages counted", one.element, static_cast<double>(one.outages)}};
        addRun(*sources.simulation, derivation);
        if (one.element.empty())
            derivation.notes = {
                "what was under way when counting began, or a better member that took over again"};
        return derivation;
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 5> kLevels{"mean", "0.5", "0.9", "0.99", "most"};

Subjects levelsWith(const LogHistogram* values) {
    if (!values || values->count() == 0)
        return {};
    return {kLevels.begin(), kLevels.end()};
}

Subjects outageLevels(const FigureSources& sources, const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    return levelsWith(found ? &found->durations : nullptr);
}

Subjects lossLevels(const FigureSources& sources, const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    return levelsWith(found ? &found->dataLoss : nullptr);
}

/// One point of what was counted; nothing for a level that does not exist.
std::optional<FigureDerivation> pointOf(const LogHistogram& values, const std::string& level,
                                        FigureUnit unit) {
    if (values.count() == 0 || std::find(kLevels.begin(), kLevels.end(), level) == kLevels.end())
        return std::nullopt;
    FigureDerivation derivation;
    derivation.unit = unit;
    derivation.inputs = {{"counted", {}, static_cast<double>(values.count())}};
    if (level == "mean") {
        derivation.value = values.mean();
        derivation.formula = "Σ / number counted";
        derivation.inputs.push_back({"all together", {}, values.sum(), unit});
    } else if (level == "most") {
        derivation.value = values.largest();
        derivation.formula = "largest of those counted";
    } else {
        double share = 0;
        std::from_chars(level.data(), level.data() + level.size(), share);
        derivation.value = values.quantile(share);
        derivation.formula = "smallest that this share of all does not exceed";
        derivation.inputs.push_back({"share of all", {}, share});
        derivation.notes = {"counted in bins of 32 to each doubling: right to 1.1 %"};
    }
    derivation.inputs.push_back({"the shortest", {}, values.least(), unit});
    derivation.inputs.push_back({"the longest", {}, values.largest(), unit});
    return derivation;
}

std::optional<FigureDerivation> outageLength(const FigureSources& sources, const FigureId& id,
                                             const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    auto derivation = pointOf(found->durations, id.subject, FigureUnit::Hour);
    if (!derivation)
        return std::nullopt;
    derivation->name = "length of an outage, simulated";
    addRun(*sources.simulation, *derivation);
    derivation->notes.emplace_back(
        "from the loss until it is up again by plan or by repair: the simulated RTO");
    return derivation;
}

std::optional<FigureDerivation> dataLost(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult* journey) {
    const SimulatedJourney* found = simulated(sources, journey);
    if (!found)
        return std::nullopt;
    auto derivation = pointOf(found->dataLoss, id.subject, FigureUnit::Second);
    if (!derivation)
        return std::nullopt;
    derivation->name = "data lost, simulated";
    for (const auto& [name, count] : {std::pair{"losses of a store that served", found->dataIncidents},
                                      {"of these nothing was lost", found->dataKept},
                                      {"of these all was lost", found->dataGone},
                                      {"of these nothing is known", found->dataUnknown}})
        derivation->inputs.push_back({name, {}, static_cast<double>(count)});
    addRun(*sources.simulation, *derivation);
    derivation->notes.emplace_back("of losses in which some of it was lost: the simulated RPO");
    return derivation;
}

} // namespace

std::span<const DerivedKind> simulationFigures() {
    constexpr auto kNeed = FigureNeed::Simulation;
    static constexpr std::array kKinds{
        DerivedKind{"sim_availability", true, nullptr, availability, "", kNeed},
        DerivedKind{"sim_availability_low", true, nullptr, lowEnd, "", kNeed},
        DerivedKind{"sim_availability_high", true, nullptr, highEnd, "", kNeed},
        DerivedKind{"sim_downtime", true, nullptr, downtime, "", kNeed},
        DerivedKind{"sim_outages", true, nullptr, outages, "", kNeed},
        DerivedKind{"sim_mean_outage", true, nullptr, meanOutage, "", kNeed},
        DerivedKind{"sim_years_without", true, nullptr, yearsWithout, "", kNeed},
        DerivedKind{"sim_year_above", true, thresholds, yearAbove, "HOURS", kNeed},
        DerivedKind{"sim_cause", true, causes, cause, "ELEMENT", kNeed},
        DerivedKind{"sim_outage_length", true, outageLevels, outageLength, "mean|0.5|0.9|0.99|most", kNeed},
        DerivedKind{"sim_data_lost", true, lossLevels, dataLost, "mean|0.5|0.9|0.99|most", kNeed},
    };
    return kKinds;
}

} // namespace isthmus
