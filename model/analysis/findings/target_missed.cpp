#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/target_check.h"

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const JourneyResult& answer : context.result().journeys) {
        const Targets& targets = context.journey(answer.id)->targets;
        if (judgeAvailability(answer.availability, targets.availability) == Verdict::Missed)
            seen.push_back({{answer.id},
                            "availability " + formatted(answer.availability.value * 100, "%.6f") +
                                " % is below the target of " +
                                formatted(*targets.availability * 100, "%.6g") + " %",
                            {answer.availability.unavailability * kHoursPerYear}});
        if (judgeLatency(answer.latency, targets.latencyP99) == Verdict::Missed)
            seen.push_back({{answer.id},
                            "p99 latency of " + formatted(answer.latency.p99->value, "%.1f") +
                                " ms is above the target of " + formatted(targets.latencyP99->value, "%g") +
                                " ms",
                            {}});
    }
    return seen;
}

} // namespace

const FindingRule kTargetMissed{
    "target_missed", Severity::Error,
    "Change what the figure's explanation names first, or agree on a target that the design can meet.",
    &practices::kMeetTargets, observe};

} // namespace isthmus
