#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

const ScenarioResult* scenarioNamed(const FigureSources& sources, const std::string& id) {
    const auto& all = sources.result.scenarios;
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const ScenarioResult& one) { return one.scenario.value == id; });
    return it == all.end() ? nullptr : &*it;
}

Subjects scenarios(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const ScenarioResult& scenario : sources.result.scenarios)
        subjects.push_back(scenario.scenario.value);
    return subjects;
}

/// A time in which the journey is down; without an end: it stays down.
struct Interval {
    Seconds from;
    std::optional<Seconds> to;
    ElementId why; ///< the first thing that failed at its start
};

bool isDown(const ScenarioStretch& stretch, const ElementId& journey) {
    return std::any_of(stretch.journeys.begin(), stretch.journeys.end(), [&](const auto& state) {
        return state.first == journey && state.second == JourneyState::Down;
    });
}

/// Stretches in which it is down, and recoveries from events, joined where they touch.
std::vector<Interval> downTimes(const ScenarioResult& scenario, const ElementId& journey) {
    std::vector<Interval> found;
    for (const ScenarioStretch& stretch : scenario.stretches) {
        const ElementId why = stretch.failed.empty() ? ElementId{} : stretch.failed.front();
        if (isDown(stretch, journey))
            found.push_back({stretch.from, stretch.to, why});
        for (const ScenarioRecovery& recovery : stretch.recovery)
            if (recovery.journey == journey && recovery.result.rto && recovery.result.rto->value > 0)
                found.push_back({stretch.from, stretch.from + *recovery.result.rto, why});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Interval& a, const Interval& b) { return a.from < b.from; });
    std::vector<Interval> joined;
    for (const Interval& one : found) {
        const bool touches = !joined.empty() && (!joined.back().to || one.from <= *joined.back().to);
        if (!touches)
            joined.push_back(one);
        else if (joined.back().to && (!one.to || *one.to > *joined.back().to))
            joined.back().to = one.to;
    }
    return joined;
}

std::optional<FigureDerivation> outage(const FigureSources& sources, const FigureId& id,
                                       const JourneyResult* journey) {
    const ScenarioResult* scenario = scenarioNamed(sources, id.subject);
    if (!scenario)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "down in a scenario";
    derivation.element = scenario->scenario;
    derivation.unit = FigureUnit::Second;
    derivation.formula = "Σ times from an event until it is up again";
    double sum = 0;
    bool ends = true;
    for (const Interval& one : downTimes(*scenario, journey->id)) {
        FigureInput input{"down", one.why, {}, FigureUnit::Second};
        if (one.to)
            input.value = one.to->value - one.from.value;
        input.text = "from second " + std::to_string(std::llround(one.from.value)) +
                     (one.to ? " to " + std::to_string(std::llround(one.to->value)) : " on");
        ends = ends && one.to;
        sum += input.value.value_or(0);
        derivation.inputs.push_back(std::move(input));
    }
    if (ends)
        derivation.value = sum;
    else
        derivation.text = "down at its end";
    return derivation;
}

std::optional<FigureDerivation> dataLoss(const FigureSources& sources, const FigureId& id,
                                         const JourneyResult* journey) {
    const ScenarioResult* scenario = scenarioNamed(sources, id.subject);
    if (!scenario)
        return std::nullopt;
    FigureDerivation derivation;
    derivation.name = "data lost in a scenario";
    derivation.element = scenario->scenario;
    derivation.unit = FigureUnit::Second;
    derivation.formula = "largest loss among its events";
    double most = 0;
    const RecoveryResult* worse = nullptr;
    for (const ScenarioStretch& stretch : scenario->stretches)
        for (const ScenarioRecovery& recovery : stretch.recovery) {
            if (recovery.journey != journey->id)
                continue;
            const RecoveryResult& result = recovery.result;
            for (const StoreLoss& store : result.stores) {
                FigureInput input{"data lost", store.store, {}, FigureUnit::Second};
                if (store.state == RpoState::Known)
                    input.value = store.worst.value;
                input.text = store.reason;
                derivation.inputs.push_back(std::move(input));
            }
            if (result.rpo)
                most = std::max(most, result.rpo->value);
            else if (!worse || result.rpoState == RpoState::Lost)
                worse = &result;
        }
    if (worse)
        derivation.text = worse->rpoState == RpoState::Lost ? "data is lost" : "unknown";
    else
        derivation.value = most;
    if (derivation.inputs.empty())
        derivation.notes.emplace_back("no store is replaced by a copy");
    return derivation;
}

std::string subjectOf(const FlowLag& lag, const ScenarioResult& scenario) {
    return lag.flow.value + "/" + scenario.scenario.value;
}

Subjects backlogs(const FigureSources& sources, const JourneyResult*) {
    Subjects subjects;
    for (const ScenarioResult& scenario : sources.result.scenarios)
        for (const ScenarioStretch& stretch : scenario.stretches)
            for (const FlowLag& lag : stretch.flows)
                if (std::find(subjects.begin(), subjects.end(), subjectOf(lag, scenario)) == subjects.end())
                    subjects.push_back(subjectOf(lag, scenario));
    return subjects;
}

/// One stretch: how far behind the flow is at its ends, what is left to it and what it has to carry.
void addStretch(const FlowLag& lag, const ScenarioStretch& stretch, FigureDerivation& derivation) {
    FigureInput start{"behind at the start of a stretch", lag.flow, lag.backlogAtStart.value,
                      FigureUnit::Second};
    start.text = "from second " + std::to_string(std::llround(stretch.from.value)) +
                 (stretch.to ? " to " + std::to_string(std::llround(stretch.to->value)) : " on");
    derivation.inputs.push_back(std::move(start));
    constexpr double kMegabitsPerMegabyte = 8;
    derivation.inputs.push_back(
        {"change rate", lag.flow, lag.changeRate.value * kMegabitsPerMegabyte, FigureUnit::MegabitPerSecond});
    FigureInput left{"bandwidth left to it", lag.flow, {}, FigureUnit::MegabitPerSecond};
    if (lag.bandwidth)
        left.value = lag.bandwidth->value * kMegabitsPerMegabyte;
    else
        left.text = lag.connected ? "no limit is drawn" : "its ends do not reach each other";
    derivation.inputs.push_back(std::move(left));
    FigureInput end{"behind at the end of a stretch", lag.flow, lag.backlogAtEnd.value, FigureUnit::Second};
    if (!stretch.to && !lag.caughtUpAfter)
        end.text = "it goes on growing";
    derivation.inputs.push_back(std::move(end));
}

std::optional<FigureDerivation> backlog(const FigureSources& sources, const FigureId& id,
                                        const JourneyResult*) {
    for (const ScenarioResult& scenario : sources.result.scenarios) {
        FigureDerivation derivation;
        derivation.name = "most that a copy is behind";
        derivation.unit = FigureUnit::Second;
        derivation.formula = "B + (1 − bandwidth / change rate) · t, largest of all stretches";
        double most = 0;
        for (const ScenarioStretch& stretch : scenario.stretches)
            for (const FlowLag& lag : stretch.flows) {
                if (subjectOf(lag, scenario) != id.subject)
                    continue;
                derivation.element = lag.flow;
                most = std::max({most, lag.backlogAtStart.value, lag.backlogAtEnd.value});
                addStretch(lag, stretch, derivation);
            }
        if (derivation.inputs.empty())
            continue;
        derivation.value = most;
        derivation.notes = {"on top of the lag that it has in calm times"};
        return derivation;
    }
    return std::nullopt;
}

} // namespace

std::span<const DerivedKind> scenarioFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"scenario_outage", true, scenarios, outage, "SCENARIO"},
        DerivedKind{"scenario_data_loss", true, scenarios, dataLoss, "SCENARIO"},
        DerivedKind{"scenario_backlog", false, backlogs, backlog, "FLOW/SCENARIO"},
    };
    return kKinds;
}

} // namespace isthmus
