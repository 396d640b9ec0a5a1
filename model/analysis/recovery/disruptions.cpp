#include "model/analysis/recovery/disruptions.h"

namespace isthmus {

namespace {

Disruption single(std::string type, const ElementId& id, const std::string& name, bool destroysData) {
    return {type + ":" + id.value, std::move(type), name, {id}, destroysData};
}

} // namespace

std::vector<Disruption> standardDisruptions(const System& system) {
    const Design& design = system.design();
    std::vector<Disruption> all;
    for (Index place = 0; place < design.places.size(); ++place)
        if (const std::string& type = system.placeKind[place]->disruption; !type.empty())
            all.push_back(single(type, design.places[place].id, design.places[place].name, false));
    for (const Cable& cable : design.cables)
        all.push_back(single("cable", cable.id, cable.name, false));
    for (const SharedRisk& risk : design.sharedRisks)
        all.push_back(single(risk.kind == "carrier" ? "carrier" : "shared_risk", risk.id, risk.name, false));
    for (Index i = 0; i < design.components.size(); ++i) {
        const Component& component = design.components[i];
        const Kind& kind = *system.componentKind[i];
        if (component.count > 1)
            all.push_back(single("instance", component.id, component.name, false));
        all.push_back(single(kind.controlPlane ? "control_plane" : "component", component.id, component.name,
                             kind.stores));
    }
    all.push_back({"corruption", "corruption", "", {}, true});
    return all;
}

std::vector<Index> lostElements(const System& system, const Disruption& disruption) {
    std::vector<Index> lost;
    for (const ElementId& id : disruption.elements) {
        const auto elements = system.elementsOf(id);
        const bool onlyOne = disruption.type == "instance" && !elements.empty();
        lost.insert(lost.end(), elements.begin(), onlyOne ? elements.begin() + 1 : elements.end());
    }
    return lost;
}

} // namespace isthmus
