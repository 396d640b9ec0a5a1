#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/findings/sla_floors.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Less than half is a figure that mostly rests on something better.
constexpr double kShareWorthSaying = 0.5;
constexpr double kSmallPart = 0.01;

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (const JourneyResult& answer : context.result().journeys) {
        const double down = answer.availability.unavailability * kHoursPerYear;
        if (!context.journey(answer.id)->targets.availability || down <= 0)
            continue;
        double promised = 0;
        Observation observation{{answer.id}, {}, {}};
        for (const Importance& entry : answer.importance)
            if (restsOnContract(context.system(), entry.element)) {
                promised += entry.hoursSavedPerYear.value;
                if (entry.hoursSavedPerYear.value >= kSmallPart * down)
                    observation.elements.push_back(entry.element);
            }
        promised = std::min(promised, down);
        if (promised < kShareWorthSaying * down)
            continue;
        observation.hoursPerYear = {promised};
        observation.evidence = figure(promised) + " of the " + figure(down) +
                               " h a year follow from what contracts promise (elements: " +
                               std::to_string(observation.elements.size() - 1) + "), which is no prediction";
        seen.push_back(std::move(observation));
    }
    return seen;
}

} // namespace

const FindingRule kSlaAsPrediction{
    "sla_as_prediction", Severity::Warning,
    "Enter what was measured, or what the element is designed for, beside the contract.",
    &practices::kMeetTargets, observe};

} // namespace isthmus
