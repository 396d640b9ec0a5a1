#include "model/analysis/policy.h"
#include "model/derivation/figure_kinds.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

using Subjects = DerivedKind::Subjects;

constexpr const char* kThisDrawing = "this drawing";

const char* stateText(JourneyState state) {
    switch (state) {
    case JourneyState::Up:
        return "up";
    case JourneyState::Degraded:
        return "degraded";
    case JourneyState::Down:
        return "down";
    }
    return "";
}

double stateNumber(JourneyState state) {
    switch (state) {
    case JourneyState::Up:
        return 1;
    case JourneyState::Degraded:
        return 0.5;
    case JourneyState::Down:
        return 0;
    }
    return 0;
}

const JourneyScope* scopeOf(const System& system, const ElementId& journey) {
    const auto it =
        std::find_if(system.journeys.begin(), system.journeys.end(), [&](const JourneyScope& scope) {
            return system.design().journeys[scope.journey].id == journey;
        });
    return it == system.journeys.end() ? nullptr : &*it;
}

std::optional<FigureDerivation> state(const FigureSources& sources, const FigureId&,
                                      const JourneyResult* journey) {
    FigureDerivation derivation;
    derivation.name = "state";
    derivation.value = stateNumber(journey->state);
    derivation.text = stateText(journey->state);
    derivation.formula = "up: every hard flow is served; degraded: a soft one is not";
    const LiveState& live = sources.result.live;
    for (const ElementId& id : live.failed)
        derivation.inputs.push_back({"failed on purpose", id});
    if (const JourneyScope* scope = scopeOf(sources.system, journey->id))
        for (const Index component : scope->components) {
            const ElementId& id = sources.system.design().components[component].id;
            if (live.dead.contains(id) && !live.failed.contains(id))
                derivation.inputs.push_back({"does not work", id});
        }
    if (live.failed.empty())
        derivation.notes.emplace_back("nothing is failed");
    return derivation;
}

const char* strategyWords(DrStrategy strategy) {
    switch (strategy) {
    case DrStrategy::None:
        return "no strategy";
    case DrStrategy::BackupAndRestore:
        return "backup and restore";
    case DrStrategy::PilotLight:
        return "pilot light";
    case DrStrategy::WarmStandby:
        return "warm standby";
    case DrStrategy::ActiveActive:
        return "active/active";
    }
    return "";
}

std::optional<FigureDerivation> strategy(const FigureSources&, const FigureId&,
                                         const JourneyResult* journey) {
    const StrategyResult& result = journey->strategy;
    FigureDerivation derivation;
    derivation.name = "recovery strategy";
    derivation.text = strategyWords(result.strategy);
    derivation.formula = "that of the part that is prepared least";
    for (const StrategyPart& part : result.parts) {
        FigureInput input{"a part", part.element};
        input.text = std::string(strategyWords(part.strategy)) + "; " + part.reason;
        derivation.inputs.push_back(std::move(input));
    }
    if (result.reason.empty())
        derivation.text = "unknown";
    else
        derivation.notes = {result.reason};
    return derivation;
}

const char* verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::NoTarget:
        return "no target";
    case Verdict::Met:
        return "met";
    case Verdict::Missed:
        return "missed";
    case Verdict::Unproven:
        return "not proven";
    }
    return "";
}

const Targets* targetsOf(const FigureSources& sources, const JourneyResult& journey) {
    const Journey* object = findById(sources.system.design().journeys, journey.id);
    return object ? &object->targets : nullptr;
}

constexpr const char* kAvailabilityTarget = "availability";
constexpr const char* kLatencyTarget = "latency_p99";

Subjects targets(const FigureSources& sources, const JourneyResult* journey) {
    Subjects subjects;
    if (const Targets* all = targetsOf(sources, *journey)) {
        if (all->availability)
            subjects.emplace_back(kAvailabilityTarget);
        if (all->latencyP99)
            subjects.emplace_back(kLatencyTarget);
    }
    return subjects;
}

FigureInput drawn(const char* name, std::optional<double> value, FigureUnit unit) {
    FigureInput input{name, {}, value, unit};
    input.source = kThisDrawing;
    return input;
}

std::optional<FigureDerivation> target(const FigureSources& sources, const FigureId& id,
                                       const JourneyResult* journey) {
    const Targets* all = targetsOf(sources, *journey);
    if (!all)
        return std::nullopt;
    FigureDerivation derivation;
    if (id.subject == kAvailabilityTarget && all->availability) {
        const AvailabilityResult& result = journey->availability;
        derivation.name = "margin to the target for availability";
        derivation.unit = FigureUnit::Probability;
        derivation.value = (1 - *all->availability) - result.unavailability;
        derivation.text = verdictText(judgeAvailability(result, all->availability));
        derivation.formula = "A − target";
        FigureInput own{"availability", {}, result.value, FigureUnit::Probability};
        own.figure = journeyFigure("availability", *journey);
        derivation.inputs = {std::move(own), drawn("target", all->availability, FigureUnit::Probability)};
        if (result.method != Method::Exact || !result.switchingKnown)
            derivation.notes.emplace_back("met or missed only where the whole interval says so");
        return derivation;
    }
    if (id.subject != kLatencyTarget || !all->latencyP99)
        return std::nullopt;
    const std::optional<Milliseconds>& p99 = journey->latency.p99;
    derivation.name = "margin to the target for latency";
    derivation.unit = FigureUnit::Millisecond;
    if (p99)
        derivation.value = all->latencyP99->value - p99->value;
    derivation.text = verdictText(judgeLatency(journey->latency, all->latencyP99));
    derivation.formula = "target − p99";
    FigureInput own{"latency, 99th percentile", {}, {}, FigureUnit::Millisecond};
    if (p99)
        own.value = p99->value;
    own.figure = journeyFigure("latency_p99", *journey);
    derivation.inputs = {drawn("target", all->latencyP99->value, FigureUnit::Millisecond), std::move(own)};
    return derivation;
}

std::vector<PolicyRow> policyRows(const FigureSources& sources, const JourneyResult& journey) {
    const Targets* all = targetsOf(sources, journey);
    std::vector<PolicyRow> rows = all ? policyOf(journey.recovery, *all) : std::vector<PolicyRow>{};
    std::erase_if(rows, [](const PolicyRow& row) { return !row.rto.target && !row.rpo.target; });
    return rows;
}

Subjects policyTypes(const FigureSources& sources, const JourneyResult* journey) {
    Subjects subjects;
    for (const PolicyRow& row : policyRows(sources, *journey))
        subjects.push_back(row.type);
    return subjects;
}

/// The target and the worst figure; the margin is their difference.
void addCell(const PolicyCell& cell, bool isRto, const JourneyResult& journey, FigureDerivation& derivation) {
    if (!cell.target)
        return;
    derivation.inputs.push_back(drawn(isRto ? "target for the recovery time" : "target for data lost",
                                      cell.target->value, FigureUnit::Second));
    if (!cell.deciding)
        return;
    FigureInput worst{isRto ? "recovery time" : "data lost", {}, {}, FigureUnit::Second};
    if (cell.worst)
        worst.value = cell.worst->value;
    const std::string& disruption = cell.deciding->disruption.id;
    worst.text = "the worst: " + disruption + "; " + verdictText(cell.verdict) + "; " +
                 std::to_string(cell.missed) + " disruptions miss it";
    worst.figure = journeyFigure(isRto ? "rto" : "rpo", journey, disruption);
    derivation.inputs.push_back(std::move(worst));
}

std::optional<FigureDerivation> policy(const FigureSources& sources, const FigureId& id,
                                       const JourneyResult* journey) {
    const std::vector<PolicyRow> rows = policyRows(sources, *journey);
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const PolicyRow& one) { return one.type == id.subject; });
    if (row == rows.end())
        return std::nullopt;
    const auto either = [&](Verdict verdict) {
        return row->rto.verdict == verdict || row->rpo.verdict == verdict;
    };
    FigureDerivation derivation;
    derivation.name = "margin to the target for recovery";
    derivation.unit = FigureUnit::Second;
    if (row->rto.margin)
        derivation.value = row->rto.margin->value;
    derivation.text = either(Verdict::Missed)     ? verdictText(Verdict::Missed)
                      : either(Verdict::Unproven) ? verdictText(Verdict::Unproven)
                      : either(Verdict::Met)      ? verdictText(Verdict::Met)
                                                  : "nothing of the kind is drawn";
    derivation.formula = "target − worst RTO; met where RTO and RPO both are";
    addCell(row->rto, true, *journey, derivation);
    addCell(row->rpo, false, *journey, derivation);
    derivation.notes.push_back(std::to_string(row->disruptions) + " disruptions of that type");
    return derivation;
}

} // namespace

std::span<const DerivedKind> standingFigures() {
    static constexpr std::array kKinds{
        DerivedKind{"state", true, nullptr, state},
        DerivedKind{"strategy", true, nullptr, strategy},
        DerivedKind{"target", true, targets, target, "availability|latency_p99"},
        DerivedKind{"policy", true, policyTypes, policy, "DISRUPTION_TYPE"},
    };
    return kKinds;
}

} // namespace isthmus
