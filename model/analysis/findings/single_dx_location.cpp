#include "model/analysis/findings/best_practices.h"
#include "model/analysis/findings/evidence_text.h"
#include "model/analysis/findings/rules.h"

#include <set>

namespace isthmus {

namespace {

std::vector<Observation> observe(FindingContext& context) {
    const System& system = context.system();
    const Design& design = context.design();
    const auto locationOf = [&](Index component) { return system.enclosing(component, "dx_location"); };
    std::set<Index> locations;
    std::vector<ElementId> connections;
    for (Index link = 0; link < design.links.size(); ++link) {
        if (system.linkKind[link]->billing != "direct_connect")
            continue;
        const Index from = locationOf(system.linkFrom[link]), to = locationOf(system.linkTo[link]);
        locations.insert(from != kNone ? from : to);
        connections.push_back(design.links[link].id);
    }
    if (locations.size() != 1 || *locations.begin() == kNone)
        return {};
    const ElementId& place = design.places[*locations.begin()].id;
    const Hours out = context.outageOf(place);
    Observation observation{{place}, {}, out};
    observation.elements.insert(observation.elements.end(), connections.begin(), connections.end());
    observation.evidence = (connections.size() == 1 ? "the only Direct Connect connection"
                                                    : "all " + std::to_string(connections.size()) +
                                                          " Direct Connect connections") +
                           (connections.size() == 1 ? " ends" : " end") + std::string(" there; it is out ") +
                           figure(out.value) + " h a year";
    return {std::move(observation)};
}

} // namespace

const FindingRule kSingleDxLocation{"single_dx_location", Severity::Warning,
                                    "Order a connection at a second Direct Connect location.",
                                    &practices::kPrivateConnectivity, observe};

} // namespace isthmus
