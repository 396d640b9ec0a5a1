#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <map>

namespace isthmus {

namespace {

/// One observation for each element that takes a journey down alone, with all journeys it does that to.
std::vector<Observation> observe(FindingContext& context) {
    std::map<ElementId, std::string> journeysOf;
    for (const JourneyResult& journey : context.result().journeys)
        for (const ElementId& id : journey.singlePointsOfFailure) {
            std::string& text = journeysOf[id];
            text += (text.empty() ? "" : ", ") + (journey.name.empty() ? journey.id.value : journey.name);
        }
    std::vector<Observation> seen;
    for (const auto& [id, journeys] : journeysOf) {
        const Hours hours = context.hoursOf(id);
        seen.push_back(
            {{id},
             "its loss alone takes down: " + journeys + "; " + formatted(hours.value, "%.3g") + " h a year",
             hours});
    }
    return seen;
}

} // namespace

const FindingRule kSinglePointOfFailure{
    "single_point_of_failure", Severity::Warning,
    "Add a second one that shares no place, cable or cause with it, or make what needs it soft.",
    &practices::kSeveralLocations, observe};

} // namespace isthmus
