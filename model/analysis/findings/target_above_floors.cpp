#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"
#include "model/analysis/findings/sla_floors.h"

namespace isthmus {

namespace {

/// What the journey cannot do without, and what its contracts promise together.
std::vector<Observation> observe(FindingContext& context) {
    const System& system = context.system();
    std::vector<Observation> seen;
    for (const JourneyResult& answer : context.result().journeys) {
        const auto target = context.journey(answer.id)->targets.availability;
        if (!target)
            continue;
        double floor = 1;
        std::vector<ElementId> promised;
        for (const ElementId& id : answer.singlePointsOfFailure) {
            if (!restsOnContract(system, id))
                continue;
            promised.push_back(id);
            for (const Index element : system.elementsOf(id))
                floor *= system.elements[element].availability.up();
        }
        if (promised.empty() || floor >= *target)
            continue;
        Observation observation{{answer.id}, {}, {(1 - floor) * kHoursPerYear}};
        observation.elements.insert(observation.elements.end(), promised.begin(), promised.end());
        observation.evidence = "the contracts of " + idWords(promised) + " promise " +
                               formatted(floor * 100, "%.6g") + " % together, less than the target of " +
                               formatted(*target * 100, "%.6g") + " %";
        seen.push_back(std::move(observation));
    }
    return seen;
}

} // namespace

const FindingRule kTargetAboveFloors{"target_above_floors", Severity::Warning,
                                     "Double what the contracts cover, or agree on a target that they cover.",
                                     &practices::kMeetTargets, observe};

} // namespace isthmus
