#include "model/report/journey_report.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
    return row;
}

std::optional<ElementImportance> measuresOf(const JourneyResult& result, const ElementId& element) {
    if (!result.explanation)
        return std::nullopt;
    for (const ElementImportance& entry : result.explanation->importance)
        if (entry.element == element)
            return entry;
    return std::nullopt;
}

} // namespace

void VerdictCount::add(Verdict verdict) {
    met += verdict == Verdict::Met ? 1 : 0;
    missed += verdict == Verdict::Missed ? 1 : 0;
    unproven += verdict == Verdict::Unproven ? 1 : 0;
}

Verdict VerdictCount::worst() const {
    if (missed > 0)
        return Verdict::Missed;
    if (unproven > 0)
        return Verdict::Unproven;
    return met > 0 ? Verdict::Met : Verdict::NoTarget;
}

VerdictCount countVerdicts(const std::vector<RecoveryRow>& rows, Verdict RecoveryRow::*member) {
    VerdictCount count;
    for (const RecoveryRow& row : rows)
        count.add(row.*member);
    return count;
}

VerdictCount JourneyReport::verdicts() const {
    VerdictCount count;
    count.add(availability.verdict);
    count.add(latency.verdict);
    for (const RecoveryRow& row : recovery) {
        count.add(row.rto);
        count.add(row.rpo);
    }
    return count;
}

ExplanationOptions reportExplanation() {
    constexpr std::size_t kCutSets = 6;
    ExplanationOptions options;
    options.cutSets = kCutSets;
    options.pathSets = options.jointElements = 0;
    return options;
}

JourneyReport journeyReport(const Journey& journey, const JourneyResult& result) {
    JourneyReport report{.id = result.id, .name = result.name, .state = result.state};
    report.availability = availabilityReport(result.availability, journey.targets.availability);
    report.singlePointsOfFailure = result.singlePointsOfFailure;
    for (const Importance& entry : result.importance)
        if (entry.hoursSavedPerYear.value > 0 && report.ranking.size() < kRankingLength)
            report.ranking.push_back(
                {entry.element, entry.hoursSavedPerYear, measuresOf(result, entry.element)});
    report.explanation = result.explanation;
    report.latencyDetail = result.latencyDetail;
    for (const RecoveryResult& figures : result.recovery)
        report.recovery.push_back(recoveryRow(figures, journey.targets));
    report.strategy = result.strategy;
    report.targets = journey.targets;
    report.latency = {result.latency, journey.targets.latencyP99,
                      judgeLatency(result.latency, journey.targets.latencyP99)};
    return report;
}

} // namespace isthmus
