#pragma once

#include "model/design/design.h"

#include <type_traits>

namespace isthmus {

/// Calls `visit(id)` for every non-empty id by which an element names another one, in member order. With a
/// mutable element the ids may be rewritten in place.
template <class Type, class Visit>
void visitReferences(Type& element, Visit&& visit) {
    using Plain = std::remove_const_t<Type>;
    const auto one = [&](auto& id) {
        if (!id.empty())
            visit(id);
    };
    const auto all = [&](auto& ids) {
        for (auto& id : ids)
            one(id);
    };
    if constexpr (std::is_same_v<Plain, Element>) {
        std::visit([&](auto& held) { visitReferences(held, visit); }, element);
    } else if constexpr (std::is_same_v<Plain, Place>) {
        one(element.parent);
    } else if constexpr (std::is_same_v<Plain, Component>) {
        one(element.place);
    } else if constexpr (std::is_same_v<Plain, Link>) {
        one(element.from);
        one(element.to);
        for (auto& alternative : element.underlay.alternatives)
            all(alternative);
    } else if constexpr (std::is_same_v<Plain, Cable>) {
        all(element.segments);
    } else if constexpr (std::is_same_v<Plain, SharedRisk>) {
        all(element.members);
    } else if constexpr (std::is_same_v<Plain, Group>) {
        all(element.members);
        all(element.witnesses);
        for (auto& step : element.plan) {
            all(step.needsGroups);
            all(step.needsControlPlanes);
            all(step.needsComponents);
            all(step.vantages);
        }
        one(element.moveWith);
    } else if constexpr (std::is_same_v<Plain, Flow>) {
        one(element.from);
        one(element.to);
    } else if constexpr (std::is_same_v<Plain, Journey>) {
        one(element.entry);
        all(element.excludedFlows);
        for (auto& population : element.populations)
            one(population.component);
    } else {
        static_assert(std::is_same_v<Plain, Scenario>, "every element type names what it refers to");
        for (auto& event : element.events) {
            all(event.fail);
            all(event.restore);
        }
    }
}

/// Calls `visit(range)` for each of the design's nine element vectors.
template <class AnyDesign, class Visit>
void visitElementRanges(AnyDesign& design, Visit&& visit) {
    static_assert(std::variant_size_v<Element> == 9, "a new element type needs its vector here");
    visit(design.places);
    visit(design.components);
    visit(design.links);
    visit(design.cables);
    visit(design.sharedRisks);
    visit(design.groups);
    visit(design.flows);
    visit(design.journeys);
    visit(design.scenarios);
}

/// The vector that elements of type `Type` are kept in.
template <class Type, class AnyDesign>
auto& rangeOf(AnyDesign& design) {
    if constexpr (std::is_same_v<Type, Place>)
        return design.places;
    else if constexpr (std::is_same_v<Type, Component>)
        return design.components;
    else if constexpr (std::is_same_v<Type, Link>)
        return design.links;
    else if constexpr (std::is_same_v<Type, Cable>)
        return design.cables;
    else if constexpr (std::is_same_v<Type, SharedRisk>)
        return design.sharedRisks;
    else if constexpr (std::is_same_v<Type, Group>)
        return design.groups;
    else if constexpr (std::is_same_v<Type, Flow>)
        return design.flows;
    else if constexpr (std::is_same_v<Type, Journey>)
        return design.journeys;
    else
        return design.scenarios;
}

} // namespace isthmus
