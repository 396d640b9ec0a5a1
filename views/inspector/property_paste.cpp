#include "views/inspector/property_paste.h"

#include "model/edit/references.h"
#include "views/inspector/normalise.h"

namespace isthmus {

namespace {

/// Gives `pasted`, a copy of the source, back what makes an element itself.
void keepSelf(Place& pasted, const Place& own) {
    pasted.parent = own.parent;
    pasted.code = own.code;
    pasted.position = own.position;
}
void keepSelf(Component& pasted, const Component& own) {
    pasted.place = own.place;
}
void keepSelf(Link& pasted, const Link& own) {
    pasted.from = own.from;
    pasted.to = own.to;
    pasted.underlay = own.underlay;
}
void keepSelf(SharedRisk& pasted, const SharedRisk& own) {
    pasted.members = own.members;
}
void keepSelf(Group& pasted, const Group& own) {
    pasted.members = own.members;
    pasted.witnesses = own.witnesses;
    pasted.weights = own.weights;
    pasted.moveWith = own.moveWith;
    pasted.plan = own.plan; // its steps name elements of this very group
}
void keepSelf(Flow& pasted, const Flow& own) {
    pasted.from = own.from;
    pasted.to = own.to;
}
void keepSelf(Journey& pasted, const Journey& own) {
    pasted.entry = own.entry;
    pasted.excludedFlows = own.excludedFlows;
    pasted.populations = own.populations;
}
void keepSelf(Cable& pasted, const Cable& own) {
    pasted = own;
}
void keepSelf(Scenario& pasted, const Scenario& own) {
    pasted = own;
}

template <class Type>
constexpr bool kHasKind = requires(Type element) {
    element.kind;
};

} // namespace

bool hasProperties(const Element& element) {
    return !std::holds_alternative<Cable>(element) && !std::holds_alternative<Scenario>(element);
}

bool takesPropertiesOf(const Element& target, const Element& source) {
    if (target.index() != source.index() || idOf(target) == idOf(source) || !hasProperties(source))
        return false;
    return std::visit(
        [&](const auto& own) {
            using Type = std::decay_t<decltype(own)>;
            if constexpr (kHasKind<Type>)
                return own.kind == std::get<Type>(source).kind;
            else
                return true;
        },
        target);
}

CompoundEdit pasteProperties(const Design& design, const Element& source,
                             const std::set<ElementId>& targets) {
    CompoundEdit edit;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& own : range) {
            if (!targets.contains(own.id) || !takesPropertiesOf(own, source))
                continue;
            auto pasted = std::get<std::decay_t<decltype(own)>>(source);
            pasted.id = own.id;
            pasted.name = own.name;
            pasted.notes = own.notes;
            pasted.unknown = own.unknown;
            keepSelf(pasted, own);
            Element whole{std::move(pasted)};
            normalise(whole);
            edit.edits.emplace_back(ReplaceElement{std::move(whole)});
        }
    });
    return edit;
}

} // namespace isthmus
