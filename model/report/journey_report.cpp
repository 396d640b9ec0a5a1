#include "model/report/journey_report.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace isthmus {

namespace {

AvailabilityReport availabilityReport(const AvailabilityResult& figures, std::optional<double> target) {
    AvailabilityReport report{.figures = figures};
    report.low = figures.value - (figures.structural - figures.low);
    report.high = figures.value + (figures.high - figures.structural);
    for (const SwitchingLoss& loss : figures.losses)
        report.switchingPerYear += Hours{loss.unavailability * kHoursPerYear};
    report.nines = figures.unavailability > 0 ? -std::log10(figures.unavailability)
                                              : std::numeric_limits<double>::infinity();
    report.target = target;
    if (!target)
        return report;
    report.allowedPerYear = Hours{(1.0 - *target) * kHoursPerYear};
    report.marginPerYear = report.allowedPerYear - figures.downtimePerYear;
    report.verdict = judgeAvailability(figures, target);
    return report;
}

RecoveryRow recoveryRow(const RecoveryResult& figures, const Targets& targets) {
    RecoveryRow row{.figures = figures};
    row.target = recoveryTarget(targets, figures.disruption.type);
    row.rto = judgeRto(figures, row.target);
    row.rpo = judgeRpo(figures, row.target);
    constexpr std::string_view kRepair = "repair:";
    if (figures.decidingStep.starts_with(kRepair)) {
        row.decidingElement = ElementId{figures.decidingStep.substr(kRepair.size())};
        return row;
    }
    const auto entry =
        std::find_if(figures.timeline.begin(), figures.timeline.end(),
                     [&](const TimelineEntry& step) { return step.step == figures.decidingStep; });
    row.decidingName =
        entry == figures.timeline.end() || entry->name.empty() ? figures.decidingStep : entry->name;
    return row;
}

} // namespace

Verdict JourneyReport::overall() const {
    std::vector<Verdict> verdicts{availability.verdict, latency.verdict};
    for (const RecoveryRow& row : recovery) {
        verdicts.push_back(row.rto);
        verdicts.push_back(row.rpo);
    }
    for (const Verdict worst : {Verdict::Missed, Verdict::Unproven, Verdict::Met})
        if (std::find(verdicts.begin(), verdicts.end(), worst) != verdicts.end())
            return worst;
    return Verdict::NoTarget;
}

JourneyReport journeyReport(const Journey& journey, const JourneyResult& result) {
    JourneyReport report{.id = result.id, .name = result.name, .state = result.state};
    report.availability = availabilityReport(result.availability, journey.targets.availability);
    report.singlePointsOfFailure = result.singlePointsOfFailure;
    for (const Importance& entry : result.importance)
        if (entry.hoursSavedPerYear.value > 0 && report.ranking.size() < kRankingLength)
            report.ranking.push_back({entry.element, entry.hoursSavedPerYear});
    for (const RecoveryResult& figures : result.recovery)
        report.recovery.push_back(recoveryRow(figures, journey.targets));
    report.latency = {result.latency, journey.targets.latencyP99,
                      judgeLatency(result.latency, journey.targets.latencyP99)};
    return report;
}

} // namespace isthmus
