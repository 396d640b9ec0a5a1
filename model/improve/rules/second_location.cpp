#include "model/edit/fresh_ids.h"
#include "model/improve/rules/rules.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

const DirectConnectRow* nearestUnused(const RemedyContext& context, const DirectConnectRow& used) {
    const DirectConnectRow* nearest = nullptr;
    for (const DirectConnectRow& row : context.catalogue.directConnectLocations()) {
        const bool isDrawn = std::ranges::any_of(context.design.places,
                                                 [&](const Place& place) { return place.code == row.code; });
        if (isDrawn || row.associatedRegion != used.associatedRegion || row.transferArea != used.transferArea)
            continue;
        if (!nearest ||
            greatCircle(row.position, used.position) < greatCircle(nearest->position, used.position))
            nearest = &row;
    }
    return nearest;
}

/// The place with all that stands in it and every link that leads out of it, under the name of another.
std::optional<CompoundEdit> copyOf(const Design& design, const ElementId& id, const DirectConnectRow& row) {
    const Place* place = findById(design.places, id);
    if (!place)
        return std::nullopt;
    FreshIds fresh(design);
    CompoundEdit edit;
    Place copy = *place;
    copy.id = fresh.next(id.value + "-" + row.code);
    copy.name = row.name;
    copy.code = row.code;
    copy.position = row.position;
    std::map<ElementId, ElementId> moved;
    edit.edits.emplace_back(AddElement{copy});
    for (const Component& component : design.components) {
        if (component.place != id)
            continue;
        Component twin = component;
        twin.id = fresh.next(component.id.value + "-" + row.code);
        twin.place = copy.id;
        moved.emplace(component.id, twin.id);
        edit.edits.emplace_back(AddElement{std::move(twin)});
    }
    for (const Link& link : design.links) {
        const auto from = moved.find(link.from);
        const auto to = moved.find(link.to);
        if (from == moved.end() && to == moved.end())
            continue;
        Link twin = link;
        twin.id = fresh.next(link.id.value + "-" + row.code);
        twin.from = from == moved.end() ? link.from : from->second;
        twin.to = to == moved.end() ? link.to : to->second;
        edit.edits.emplace_back(AddElement{std::move(twin)});
    }
    return edit;
}

} // namespace

void findSecondLocations(const RemedyContext& context, std::vector<Remedy>& remedies) {
    for (const Place& place : context.design.places) {
        const Kind* kind = context.catalogue.kind(place.kind);
        const DirectConnectRow* used = context.catalogue.directConnect(place.code);
        const bool costsTime = context.costsTime(place.id) ||
                               std::ranges::any_of(context.design.components, [&](const Component& c) {
                                   return c.place == place.id && context.costsTime(c.id);
                               });
        if (!kind || kind->disruption != "dx_location" || !used || !costsTime)
            continue;
        const DirectConnectRow* row = nearestUnused(context, *used);
        if (!row)
            continue;
        const auto edit = [id = place.id, row](const Design& design) { return copyOf(design, id, *row); };
        remedies.push_back({"second_location:" + place.id.value,
                            "second_location",
                            {place.id},
                            "a Direct Connect location more, " + row->name + ", connected as " +
                                labelOf(place.id, place.name) + " is",
                            edit});
    }
}

} // namespace isthmus
