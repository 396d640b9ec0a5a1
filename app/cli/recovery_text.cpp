#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"
#include "app/cli/recovery_output.h"
#include "app/cli/recovery_words.h"
#include "model/analysis/policy.h"

#include <algorithm>

namespace isthmus {

namespace {

constexpr std::size_t kLabelWidth = 14;
constexpr std::size_t kMostTrials = 12;

std::string spaced(std::string word) {
    std::replace(word.begin(), word.end(), '_', ' ');
    return word;
}

std::string cellText(const PolicyCell& cell, bool forData) {
    std::string text = cell.worst                                  ? durationText(*cell.worst)
                       : !cell.deciding                            ? std::string("-")
                       : !forData                                  ? std::string("never")
                       : cell.deciding->rpoState == RpoState::Lost ? std::string("lost")
                                                                   : std::string("unknown");
    if (cell.margin && cell.margin->value < 0)
        text += " misses by " + durationText(Seconds{-cell.margin->value});
    else if (cell.margin)
        text += " has " + durationText(*cell.margin) + " left";
    else if (cell.verdict == Verdict::Missed)
        text += " misses " + durationText(*cell.target);
    if (cell.onlyNoChange && cell.verdict == Verdict::Missed)
        text += " (0 is reached only where nothing changes)";
    return text;
}

std::string ids(const std::vector<ElementId>& list) {
    std::string text;
    for (const ElementId& id : list)
        text += (text.empty() ? "" : ", ") + id.value;
    return text;
}

void printPolicy(const std::vector<PolicyRow>& rows, std::ostream& out) {
    out << "  policy        " << padRight("lost", 18) << padRight("worst RTO", 34) << "worst RPO\n";
    for (const PolicyRow& row : rows) {
        const auto decidedBy = [](const PolicyCell& cell) {
            return cell.deciding && !cell.deciding->decidingStep.empty()
                       ? ", decided by " + cell.deciding->decidingStep
                       : std::string();
        };
        out << std::string(kLabelWidth + 2, ' ') << padRight(spaced(row.type), 18)
            << padRight(cellText(row.rto, false), 34) << cellText(row.rpo, true) << '\n';
        if (row.rto.deciding && row.rto.verdict == Verdict::Missed)
            out << std::string(kLabelWidth + 4, ' ') << "RTO: " << row.rto.deciding->disruption.id
                << decidedBy(row.rto) << '\n';
        if (row.rpo.deciding && row.rpo.verdict == Verdict::Missed)
            out << std::string(kLabelWidth + 4, ' ') << "RPO: " << row.rpo.deciding->disruption.id
                << ", store " << row.rpo.deciding->decidingStore << '\n';
    }
}

void printTimeline(const RecoveryResult& result, std::ostream& out, const std::string& indent) {
    auto entries = result.timeline;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.start < b.start; });
    for (const TimelineEntry& entry : entries) {
        if (entry.group.empty())
            continue;
        out << indent << (entry.critical ? "* " : "  ") << padLeft(durationText(entry.start), 10) << " to "
            << padRight(durationText(entry.end), 10) << "  " << entry.group << ": " << entry.step;
        if (entry.wait != StepWait::None)
            out << ", waits for " << entry.waitsFor << " from " << durationText(entry.ready);
        if (entry.slack.value > 0)
            out << ", " << durationText(entry.slack) << " to spare";
        out << '\n';
    }
}

} // namespace

void printRecovery(const Design& design, const JourneyResult& journey, std::ostream& out) {
    if (journey.recovery.empty())
        return;
    out << "  " << padRight("strategy", kLabelWidth) << spaced(word(journey.strategy.strategy)) << ": "
        << journey.strategy.reason << '\n';
    if (const Journey* object = findById(design.journeys, journey.id))
        printPolicy(policyOf(journey.recovery, object->targets), out);
    const RecoveryResult* slowest = nullptr;
    for (const RecoveryResult& result : journey.recovery)
        if (result.rtoState == RtoState::Recovers && (!slowest || *result.rto > *slowest->rto))
            slowest = &result;
    if (!slowest || slowest->timeline.empty())
        return;
    out << "  " << padRight("timeline", kLabelWidth) << "of " << slowest->disruption.id << ": "
        << durationText(*slowest->rto);
    if (slowest->rtoBest && slowest->rtoWorst && *slowest->rtoBest < *slowest->rtoWorst)
        out << " (" << durationText(*slowest->rtoBest) << " to " << durationText(*slowest->rtoWorst) << ")";
    if (slowest->rtoHalf && *slowest->rtoHalf < *slowest->rto)
        out << ", half of the clients after " << durationText(*slowest->rtoHalf);
    out << "; * decides\n";
    printTimeline(*slowest, out, std::string(kLabelWidth + 2, ' '));
}

void printPlanTrials(const std::vector<PlanTrial>& trials, std::ostream& out) {
    std::size_t shown = 0, all = 0;
    for (const PlanTrial& trial : trials)
        for (const StepObstacle& obstacle : trial.obstacles) {
            if (all++ == 0)
                out << "\nPlans that are not statically stable\n";
            if (shown == kMostTrials)
                continue;
            ++shown;
            out << "  " << trial.group << " after " << trial.disruption << ": " << obstacle.step
                << " cannot run at once, " << spaced(word(obstacle.wait)) << ' ' << obstacle.waitsFor << ", "
                << (obstacle.until ? "until " + durationText(*obstacle.until) : std::string("for ever"))
                << '\n';
        }
    if (all > shown)
        out << "  and " << all - shown << " more (--json lists all)\n";
}

void printScenario(const Design& design, const ScenarioResult& scenario, std::ostream& out) {
    out << "\nScenario " << called(design, scenario.scenario) << '\n';
    for (const ScenarioStretch& stretch : scenario.stretches) {
        out << "  " << padRight(durationText(stretch.from), 12);
        if (!stretch.failed.empty())
            out << ids(stretch.failed) << " fails";
        if (!stretch.restored.empty())
            out << (stretch.failed.empty() ? "" : ", ") << ids(stretch.restored) << " is back";
        out << '\n';
        for (const ScenarioRecovery& recovery : stretch.recovery) {
            const RecoveryResult& result = recovery.result;
            if (result.rtoState == RtoState::None && result.stores.empty())
                continue; // nothing happens to it
            out << std::string(kLabelWidth, ' ') << recovery.journey << ": RTO "
                << (result.rto ? durationText(*result.rto) : std::string("never"));
            if (!result.decidingStep.empty())
                out << ", decided by " << result.decidingStep;
            out << "; RPO "
                << (result.rpo                          ? durationText(*result.rpo)
                    : result.rpoState == RpoState::Lost ? std::string("lost")
                                                        : std::string("unknown"));
            if (!result.decidingStore.empty())
                out << " of " << result.decidingStore;
            out << '\n';
        }
        for (const FlowLag& flow : stretch.flows) {
            out << std::string(kLabelWidth, ' ') << flow.flow << " is behind by "
                << durationText(flow.backlogAtStart);
            if (stretch.to)
                out << ", at the end by " << durationText(flow.backlogAtEnd);
            if (!flow.connected)
                out << "; it is cut off";
            else if (flow.bandwidth)
                out << "; it gets " << briefNumber(flow.bandwidth->value) << " of "
                    << briefNumber(flow.changeRate.value) << " MB/s";
            if (flow.caughtUpAfter && flow.backlogAtStart.value > 0)
                out << ", has caught up after " << durationText(*flow.caughtUpAfter);
            out << '\n';
        }
    }
}

} // namespace isthmus
