#include "model/analysis/findings.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

namespace isthmus {

namespace {

std::string number(double value, const char* format) {
    char text[64];
    (void)std::snprintf(text, sizeof text, format, value);
    return text;
}

/// Single points of failure, one finding for each element with the journeys it takes down.
void singlePoints(const AnalysisResult& result, std::vector<Finding>& findings) {
    std::map<ElementId, std::vector<std::string>> journeysOf;
    std::map<ElementId, double> hours;
    for (const JourneyResult& journey : result.journeys) {
        for (const ElementId& id : journey.singlePointsOfFailure)
            journeysOf[id].push_back(journey.name);
        for (const Importance& entry : journey.importance)
            hours[entry.element] = std::max(hours[entry.element], entry.hoursSavedPerYear.value);
    }
    for (const auto& [id, journeys] : journeysOf) {
        Finding finding{"single_point_of_failure", Severity::Warning, {id}, "its loss alone takes down: "};
        for (std::size_t i = 0; i < journeys.size(); ++i)
            finding.evidence += (i == 0 ? "" : ", ") + journeys[i];
        finding.evidence += "; " + number(hours[id], "%.3g") + " h a year";
        findings.push_back(std::move(finding));
    }
}

void missedTargets(const System& system, const AnalysisResult& result, std::vector<Finding>& findings) {
    for (const JourneyResult& answer : result.journeys) {
        const Journey* journey = findById(system.design().journeys, answer.id);
        const Targets& targets = journey->targets;
        if (targets.availability && answer.availability.value < *targets.availability)
            findings.push_back({"target_missed",
                                Severity::Error,
                                {answer.id},
                                "availability " + number(answer.availability.value * 100, "%.6f") +
                                    " % is below the target of " +
                                    number(*targets.availability * 100, "%.6g") + " %"});
        if (targets.latencyP99 && answer.latency.p99 && *answer.latency.p99 > *targets.latencyP99)
            findings.push_back({"target_missed",
                                Severity::Error,
                                {answer.id},
                                "p99 latency of " + number(answer.latency.p99->value, "%.1f") +
                                    " ms is above the target of " + number(targets.latencyP99->value, "%g") +
                                    " ms"});
    }
}

void missingPrices(const AnalysisResult& result, std::vector<Finding>& findings) {
    for (const CostLine& line : result.cost.lines) {
        if (line.amount)
            continue;
        const ElementId& id = line.flow.empty() ? line.element : line.flow;
        findings.push_back({"price_missing", Severity::Warning, {id}, line.rule + ": " + line.reason});
    }
}

/// Components of each circle of request flows: semantics.md 2 gives them a meaning, and the user is told.
void cycles(const System& system, std::vector<Finding>& findings) {
    const std::size_t count = system.componentPlace.size();
    std::vector<int> mark(count, 0); // 0 new, 1 on the current path, 2 done
    std::vector<Index> path;
    const std::function<void(Index)> visit = [&](Index component) {
        mark[component] = 1;
        path.push_back(component);
        for (const Index flow : system.flowsFrom[component]) {
            const Flow& object = system.design().flows[flow];
            if (!object.hard || (object.kind != FlowKind::Request && object.kind != FlowKind::Event))
                continue;
            const auto targets = system.flowTargetComponent[flow] != kNone
                                     ? std::vector<Index>{system.flowTargetComponent[flow]}
                                     : system.votersOf(system.flowTargetGroup[flow]);
            for (const Index target : targets) {
                if (mark[target] == 0) {
                    visit(target);
                } else if (mark[target] == 1) {
                    Finding finding{"cycle",
                                    Severity::Warning,
                                    {},
                                    "hard flows run in a circle; its components "
                                    "are up together unless something outside fails"};
                    for (auto it = std::find(path.begin(), path.end(), target); it != path.end(); ++it)
                        finding.elements.push_back(system.design().components[*it].id);
                    findings.push_back(std::move(finding));
                }
            }
        }
        path.pop_back();
        mark[component] = 2;
    };
    for (Index component = 0; component < count; ++component)
        if (mark[component] == 0)
            visit(component);
}

void plans(const System& system, std::vector<Finding>& findings) {
    for (const Group& group : system.design().groups)
        if (group.mode == GroupMode::Ranked && group.plan.empty() && group.members.size() > 1)
            findings.push_back(
                {"no_recovery_plan",
                 Severity::Warning,
                 {group.id},
                 "a ranked group without a recovery plan: its switch is taken as instantaneous"});
}

void unresolvedFailures(const System& system, std::vector<Finding>& findings) {
    for (const SystemElement& element : system.elements)
        if (!element.problem.empty())
            findings.push_back({"failure_unknown",
                                Severity::Warning,
                                {element.id},
                                element.problem + "; it is taken as never failing"});
}

} // namespace

std::vector<Finding> findingsOf(const System& system, const AnalysisResult& result) {
    std::vector<Finding> findings;
    missedTargets(system, result, findings);
    singlePoints(result, findings);
    missingPrices(result, findings);
    cycles(system, findings);
    plans(system, findings);
    unresolvedFailures(system, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.severity == Severity::Error && b.severity != Severity::Error;
    });
    return findings;
}

} // namespace isthmus
