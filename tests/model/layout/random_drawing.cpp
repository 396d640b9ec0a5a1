#include "tests/model/layout/random_drawing.h"

#include <algorithm>
#include <random>

namespace isthmus {

RandomDrawing randomDrawing(unsigned seed, int components, int places) {
    std::mt19937 random(seed);
    const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
    const auto place = [](int number) { return ElementId{"place-" + std::to_string(number)}; };
    const auto component = [](int number) { return ElementId{"component-" + std::to_string(number)}; };
    RandomDrawing drawing;
    std::vector<int> depths;
    for (int i = 0; i < places; ++i) {
        ElementId parent;
        int depth = 0;
        if (i > 0 && below(3) > 0)
            if (const int around = below(i); depths[static_cast<std::size_t>(around)] < 2) {
                parent = place(around);
                depth = depths[static_cast<std::size_t>(around)] + 1;
            }
        depths.push_back(depth);
        drawing.design.places.push_back({.id = place(i), .kind = "region", .parent = parent});
        DrawnBox box;
        box.now = {8.0 * below(200), 8.0 * below(200), 8.0 * (20 + below(40)), 8.0 * (20 + below(40))};
        box.open = true;
        box.leastWidth = 8.0 * below(30);
        drawing.request.drawn[place(i)] = box;
    }
    for (int i = 0; i < components; ++i) {
        const ElementId around = places > 0 && below(6) > 0 ? place(below(places)) : ElementId{};
        drawing.design.components.push_back({.id = component(i), .kind = "instances", .place = around});
        DrawnBox box;
        box.now = {8.0 * below(250), 8.0 * below(250), 0, 0};
        const double half = 22.0 + below(39);
        box.reach = {half, 22, half, 60.0 + below(30)};
        drawing.request.drawn[component(i)] = box;
    }
    for (int i = 0; components > 1 && i < components; ++i) {
        const int from = below(components), to = below(components);
        if (from == to)
            continue;
        drawing.design.links.push_back({.id = {"link-" + std::to_string(i)},
                                        .kind = "leased_circuit",
                                        .from = component(from),
                                        .to = component(to)});
    }
    for (int i = 0; components > 1 && i < components; ++i)
        drawing.design.flows.push_back({.id = {"flow-" + std::to_string(i)},
                                        .from = component(below(components)),
                                        .to = component(below(components)),
                                        .kind = static_cast<FlowKind>(below(4))});
    if (components > 4)
        drawing.design.groups.push_back(
            {.id = {"group"}, .members = {component(1), component(2), component(4)}});
    return drawing;
}

Design shuffledDesign(Design design, unsigned seed) {
    std::mt19937 random(seed);
    std::shuffle(design.places.begin(), design.places.end(), random);
    std::shuffle(design.components.begin(), design.components.end(), random);
    std::shuffle(design.links.begin(), design.links.end(), random);
    std::shuffle(design.flows.begin(), design.flows.end(), random);
    return design;
}

std::map<ElementId, SheetBox> boxesOf(const LayoutRequest& request, const LayoutAnswer& answer) {
    std::map<ElementId, SheetBox> boxes;
    for (const auto& [id, box] : request.drawn) {
        const auto found = answer.positions.find(id);
        const Rect& rect = found == answer.positions.end() ? box.now : found->second;
        if (box.open)
            boxes[id] = {rect.x, rect.y, rect.x + rect.width, rect.y + rect.height};
        else
            boxes[id] = {rect.x - box.reach.left, rect.y - box.reach.up, rect.x + box.reach.right,
                         rect.y + box.reach.down};
    }
    return boxes;
}

std::map<ElementId, ElementId> parentsOf(const Design& design) {
    std::map<ElementId, ElementId> parents;
    for (const Place& place : design.places)
        parents[place.id] = place.parent;
    for (const Component& component : design.components)
        parents[component.id] = component.place;
    return parents;
}

std::string disorderOf(const RandomDrawing& drawing, const LayoutAnswer& answer,
                       const std::set<ElementId>& passed) {
    const std::map<ElementId, SheetBox> boxes = boxesOf(drawing.request, answer);
    const std::map<ElementId, ElementId> parents = parentsOf(drawing.design);
    for (const auto& [id, box] : boxes) {
        if (passed.contains(id))
            continue;
        const ElementId& parent = parents.at(id);
        if (!parent.empty() && !boxes.at(parent).holds(box))
            return id.value + " is not inside " + parent.value;
        for (const auto& [other, second] : boxes)
            if (id < other && !passed.contains(other) && parents.at(other) == parent && box.meets(second))
                return id.value + " overlaps " + other.value;
    }
    return {};
}

} // namespace isthmus
