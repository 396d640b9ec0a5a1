#include "model/edit/fragment.h"

#include "model/edit/fresh_ids.h"
#include "model/edit/references.h"
#include "model/edit/removal.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

using Ids = std::set<ElementId>;

bool allInside(const std::vector<ElementId>& ids, const Ids& inside) {
    return !ids.empty() &&
           std::all_of(ids.begin(), ids.end(), [&](const ElementId& id) { return inside.contains(id); });
}

/// `ids` and all that stands inside its places.
Ids withContent(const Design& design, Ids inside) {
    for (std::size_t before = 0; before != inside.size();) {
        before = inside.size();
        for (const Place& place : design.places)
            if (inside.contains(place.parent))
                inside.insert(place.id);
    }
    for (const Component& component : design.components)
        if (inside.contains(component.place))
            inside.insert(component.id);
    return inside;
}

void addWhatIsInside(const Design& design, Ids& inside) {
    for (const Link& link : design.links)
        if (inside.contains(link.from) && inside.contains(link.to))
            inside.insert(link.id);
    for (const Cable& cable : design.cables)
        if (allInside(cable.segments, inside))
            inside.insert(cable.id);
    for (const SharedRisk& risk : design.sharedRisks)
        if (allInside(risk.members, inside))
            inside.insert(risk.id);
    for (std::size_t before = 0; before != inside.size();) {
        before = inside.size();
        for (const Group& group : design.groups)
            if (allInside(group.members, inside))
                inside.insert(group.id);
    }
    for (const Flow& flow : design.flows)
        if (inside.contains(flow.from) && inside.contains(flow.to))
            inside.insert(flow.id);
}

Ids idsOf(const Design& design) {
    Ids ids;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            ids.insert(element.id);
    });
    return ids;
}

/// What the fragment names and neither it nor the target has.
Ids unknownReferences(const Design& target, const Design& fragment) {
    Ids known = idsOf(target);
    known.merge(idsOf(fragment));
    Ids unknown;
    visitElementRanges(fragment, [&](const auto& range) {
        for (const auto& element : range)
            visitReferences(element, [&](const ElementId& id) {
                if (!known.contains(id))
                    unknown.insert(id);
            });
    });
    return unknown;
}

} // namespace

Design fragmentOf(const Design& design, const std::set<ElementId>& ids, const ElementId& view) {
    Ids inside = withContent(design, ids);
    addWhatIsInside(design, inside);
    Design fragment = design;
    visitElementRanges(fragment, [&](auto& range) {
        std::erase_if(range, [&](const auto& element) { return !inside.contains(element.id); });
    });
    // A link without its ends could stand nowhere in another document.
    std::erase_if(fragment.links,
                  [&](const Link& l) { return !inside.contains(l.from) || !inside.contains(l.to); });
    std::erase_if(fragment.flows,
                  [&](const Flow& f) { return !inside.contains(f.from) || !inside.contains(f.to); });
    // A component belongs to one group and a segment to one cable: copies must not claim the originals.
    std::erase_if(fragment.groups, [&](const Group& g) { return !allInside(g.members, inside); });
    std::erase_if(fragment.cables, [&](const Cable& c) { return !allInside(c.segments, inside); });
    std::erase_if(fragment.views, [&](const View& v) { return v.id != view; });
    for (View& kept : fragment.views)
        std::erase_if(kept.positions, [&](const auto& entry) { return !inside.contains(entry.first); });
    return fragment;
}

Insertion insertion(const Design& target, const Design& fragment, const ElementId& view, double dx,
                    double dy) {
    Design copy = remainder(fragment, unknownReferences(target, fragment));
    FreshIds fresh(target);
    std::map<ElementId, ElementId> renamed;
    visitElementRanges(copy, [&](const auto& range) {
        for (const auto& element : range)
            renamed[element.id] = fresh.next(element.id.value);
    });
    Insertion result;
    visitElementRanges(copy, [&](auto& range) {
        for (auto& element : range) {
            element.id = renamed.at(element.id);
            visitReferences(element, [&](ElementId& id) {
                if (const auto it = renamed.find(id); it != renamed.end())
                    id = it->second;
            });
            result.added.insert(element.id);
            result.edit.edits.push_back(AddElement{element});
        }
    });
    for (const View& from : copy.views) {
        for (const auto& [id, rect] : from.positions) {
            const auto it = renamed.find(id);
            if (it == renamed.end())
                continue;
            Rect moved = rect;
            moved.x += dx;
            moved.y += dy;
            result.edit.edits.push_back(SetPosition{view, it->second, moved});
        }
    }
    return result;
}

} // namespace isthmus
