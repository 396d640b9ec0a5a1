#include "model/design/design.h"

namespace isthmus {

const ElementId& idOf(const Element& element) {
    return std::visit([](const auto& e) -> const ElementId& { return e.id; }, element);
}

const std::string& nameOf(const Element& element) {
    return std::visit([](const auto& e) -> const std::string& { return e.name; }, element);
}

std::optional<Element> findElement(const Design& design, const ElementId& id) {
    std::optional<Element> found;
    const auto look = [&](const auto& range) {
        if (!found)
            if (const auto* element = findById(range, id))
                found = *element;
    };
    look(design.places);
    look(design.components);
    look(design.links);
    look(design.cables);
    look(design.sharedRisks);
    look(design.groups);
    look(design.flows);
    look(design.journeys);
    look(design.scenarios);
    return found;
}

const Appearance& appearanceOf(const View& view, const ElementId& id) {
    static const Appearance usual;
    const auto it = view.appearance.find(id);
    return it == view.appearance.end() ? usual : it->second;
}

} // namespace isthmus
