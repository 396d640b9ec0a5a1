#pragma once

#include "model/design/component.h"
#include "model/design/flow.h"
#include "model/design/group.h"
#include "model/design/journey.h"
#include "model/design/link.h"
#include "model/design/place.h"
#include "model/design/view.h"

#include <variant>
#include <vector>

namespace isthmus {

/// Any one element, for edits and look-ups.
using Element = std::variant<Place, Component, Link, Cable, SharedRisk, Group, Flow, Journey, Scenario>;

/// The whole document, a value: a copy is a snapshot. Vectors keep file order, which means something
/// only where a type says so (flows of one source); nothing may depend on it otherwise.
///
/// Nothing here is checked: invariants.h says what a usable design is, and the reader and the edits
/// keep it.
struct Design {
    std::string name;
    std::string notes;
    std::vector<Place> places;
    std::vector<Component> components;
    std::vector<Link> links;
    std::vector<Cable> cables;
    std::vector<SharedRisk> sharedRisks;
    std::vector<Group> groups;
    std::vector<Flow> flows;
    std::vector<Journey> journeys;
    std::vector<Scenario> scenarios;
    std::vector<View> views;
    UnknownFields unknown;

    bool operator==(const Design&) const = default;
};

/// The id of whichever element it is.
[[nodiscard]] const ElementId& idOf(const Element& element);
/// The name of whichever element it is.
[[nodiscard]] const std::string& nameOf(const Element& element);

/// First element of that id in `range`, or null. O(n).
template <class Range>
[[nodiscard]] auto* findById(Range& range, const ElementId& id) {
    for (auto& element : range)
        if (element.id == id)
            return &element;
    return static_cast<decltype(&*range.begin())>(nullptr);
}

/// The element of that id, of any kind. O(n).
[[nodiscard]] std::optional<Element> findElement(const Design& design, const ElementId& id);

} // namespace isthmus
