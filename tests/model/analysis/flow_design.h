#pragma once

#include "model/graph/operating_state.h"
#include "tests/model/catalogue/shipped_catalogue.h"

namespace isthmus {

inline std::shared_ptr<const Catalogue> shippedCatalogue() {
    static const auto catalogue = std::make_shared<const Catalogue>(loadShipped().catalogue.value());
    return catalogue;
}

/// Puts small designs together for tests of routing, latency, cost and capacity; ids are the names.
class FlowDesign {
public:
    Design design;

    Place& place(const std::string& id, const std::string& kind, const std::string& parent = {},
                 const std::string& code = {}) {
        design.places.push_back({.id = {id}, .name = id, .kind = kind, .parent = {parent}, .code = code});
        return design.places.back();
    }
    Component& component(const std::string& id, const std::string& kind, const std::string& at = {}) {
        design.components.push_back({.id = {id}, .name = id, .kind = kind, .place = {at}});
        return design.components.back();
    }
    Link& link(const std::string& id, const std::string& from, const std::string& to,
               std::optional<double> latency = {}, int priority = 0, const std::string& kind = "lan") {
        Link object{.id = {id}, .name = id, .kind = kind, .from = {from}, .to = {to}};
        if (latency)
            object.latency = Milliseconds{*latency};
        object.priority = priority;
        design.links.push_back(std::move(object));
        return design.links.back();
    }
    Flow& flow(const std::string& id, const std::string& from, const std::string& to) {
        design.flows.push_back({.id = {id}, .name = id, .from = {from}, .to = {to}});
        return design.flows.back();
    }
    Group& group(const std::string& id, const std::vector<std::string>& members,
                 GroupMode mode = GroupMode::ActiveActive) {
        Group object;
        object.id = {id};
        object.name = id;
        object.mode = mode;
        for (const std::string& member : members)
            object.members.push_back({member});
        design.groups.push_back(std::move(object));
        return design.groups.back();
    }
    Journey& journey(const std::string& id, const std::string& entry) {
        Journey object;
        object.id = {id};
        object.name = id;
        object.entry = {entry};
        design.journeys.push_back(std::move(object));
        return design.journeys.back();
    }

    [[nodiscard]] std::shared_ptr<const System> build() const {
        return System::build(std::make_shared<const Design>(design), shippedCatalogue());
    }
};

/// The state in which everything named has failed.
inline OperatingState stateWithout(const System& system, const std::vector<std::string>& failed) {
    std::vector<Index> down;
    for (const std::string& id : failed)
        for (const Index element : system.elementsOf({id}))
            down.push_back(element);
    return OperatingState(system, down);
}

} // namespace isthmus
