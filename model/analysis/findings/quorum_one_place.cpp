#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <algorithm>

namespace isthmus {

namespace {

/// The smallest building or zone that all of them stand in; a region may spread them by itself.
Index sharedPlace(const System& system, const std::vector<Index>& voters) {
    for (Index place = system.componentPlace[voters.front()]; place != kNone;
         place = system.parentPlace[place]) {
        const Kind& kind = *system.placeKind[place];
        const bool isDomain = kind.disruption == "zone" || kind.disruption == "site" ||
                              kind.disruption == "data_hall" || kind.disruption == "dx_location";
        const bool holdsAll = std::all_of(voters.begin(), voters.end(), [&](Index voter) {
            return system.componentPlace[voter] != kNone &&
                   system.within(system.componentPlace[voter], place);
        });
        if (isDomain && holdsAll)
            return place;
    }
    return kNone;
}

std::vector<Observation> observe(FindingContext& context) {
    std::vector<Observation> seen;
    for (Index group = 0; group < context.design().groups.size(); ++group) {
        const Group& object = context.design().groups[group];
        const auto voters = context.system().votersOf(group);
        if (!object.quorum || voters.size() < 2)
            continue;
        const Index place = sharedPlace(context.system(), voters);
        if (place == kNone)
            continue;
        const ElementId& id = context.design().places[place].id;
        const Hours out = context.outageOf(id);
        seen.push_back({{object.id, id},
                        "all " + std::to_string(voters.size()) + " voters stand in " + id.value +
                            ", which is out " + figure(out.value) + " h a year",
                        out});
    }
    return seen;
}

} // namespace

const FindingRule kQuorumOnePlace{"quorum_one_place", Severity::Warning,
                                  "Spread the voters over three places, so that no place holds a majority.",
                                  &practices::kSeveralLocations, observe};

} // namespace isthmus
