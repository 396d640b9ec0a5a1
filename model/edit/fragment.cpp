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

/// Are both ends of a line copied, or one of them where such lines are wanted?
bool isEndKept(const ElementId& from, const ElementId& to, OuterLines outer, const Ids& inside) {
    return outer == OuterLines::None ? inside.contains(from) && inside.contains(to)
                                     : inside.contains(from) || inside.contains(to);
}

void addOuterLines(const Design& design, OuterLines outer, Ids& inside) {
    if (outer == OuterLines::None)
        return;
    Ids lines;
    for (const Link& link : design.links)
        if (inside.contains(link.from) || inside.contains(link.to))
            lines.insert(link.id);
    for (const Flow& flow : design.flows)
        if (inside.contains(flow.from) || (outer == OuterLines::All && inside.contains(flow.to)))
            lines.insert(flow.id);
    inside.merge(lines);
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

/// The outermost drawing group of a path "Shops/Caches".
std::string outermost(const std::string& path) {
    return path.substr(0, path.find('/'));
}

/// Copies form drawing groups of their own, on the layers of the same names; layers that the target lacks
/// are left behind.
class Dressing {
public:
    Dressing(const View* target, const View& from) {
        if (target != nullptr) {
            for (const auto& [id, appearance] : target->appearance)
                m_taken.insert(outermost(appearance.group));
            for (const Layer& layer : from.layers)
                for (const Layer& other : target->layers)
                    if (other.name == layer.name)
                        m_layers.emplace(layer.id.value, other.id.value);
        }
    }

    Appearance of(Appearance appearance, Bend offset) {
        const auto layer = m_layers.find(appearance.layer);
        appearance.layer = layer == m_layers.end() ? std::string() : layer->second;
        if (!appearance.group.empty()) {
            const std::string group = outermost(appearance.group);
            appearance.group = copyOf(group) + appearance.group.substr(group.size());
        }
        for (Bend& bend : appearance.bends) {
            bend.x += offset.x;
            bend.y += offset.y;
        }
        return appearance;
    }

private:
    const std::string& copyOf(const std::string& group) {
        const auto [it, isNew] = m_copies.try_emplace(group, group);
        if (isNew && m_taken.contains(group))
            for (int number = 2; m_taken.contains(it->second); ++number)
                it->second = group + " " + std::to_string(number);
        m_taken.insert(it->second);
        return it->second;
    }

    std::set<std::string> m_taken;
    std::map<std::string, std::string> m_layers, m_copies;
};

void dressCopies(const Design& target, const Design& copy, const ElementId& view,
                 const std::map<ElementId, ElementId>& renamed, Bend offset, CompoundEdit& edit) {
    for (const View& from : copy.views) {
        Dressing dressing(findById(target.views, view), from);
        for (const auto& [id, appearance] : from.appearance)
            if (const auto it = renamed.find(id); it != renamed.end())
                edit.edits.push_back(SetAppearance{view, it->second, dressing.of(appearance, offset)});
    }
}

} // namespace

Design fragmentOf(const Design& design, const std::set<ElementId>& ids, const ElementId& view,
                  OuterLines outer) {
    Ids inside = withContent(design, ids);
    addWhatIsInside(design, inside);
    addOuterLines(design, outer, inside);
    Design fragment = design;
    visitElementRanges(fragment, [&](auto& range) {
        std::erase_if(range, [&](const auto& element) { return !inside.contains(element.id); });
    });
    // A line that nothing copied is an end of could stand nowhere in another document.
    std::erase_if(fragment.links, [&](const Link& l) { return !isEndKept(l.from, l.to, outer, inside); });
    std::erase_if(fragment.flows, [&](const Flow& f) { return !isEndKept(f.from, f.to, outer, inside); });
    // A component belongs to one group and a segment to one cable: copies must not claim the originals.
    std::erase_if(fragment.groups, [&](const Group& g) { return !allInside(g.members, inside); });
    std::erase_if(fragment.cables, [&](const Cable& c) { return !allInside(c.segments, inside); });
    std::erase_if(fragment.views, [&](const View& v) { return v.id != view; });
    for (View& kept : fragment.views) {
        std::erase_if(kept.positions, [&](const auto& entry) { return !inside.contains(entry.first); });
        std::erase_if(kept.appearance, [&](const auto& entry) { return !inside.contains(entry.first); });
        if (outer != OuterLines::All)
            for (auto& [id, appearance] : kept.appearance)
                appearance.comments.clear();
    }
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
    dressCopies(target, copy, view, renamed, {dx, dy}, result.edit);
    return result;
}

} // namespace isthmus
