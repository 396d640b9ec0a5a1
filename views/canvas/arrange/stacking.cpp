#include "views/canvas/arrange/stacking.h"

#include "views/canvas/arrange/appearance_edits.h"

#include <optional>

namespace isthmus {

namespace {

struct Sibling {
    int order = 0;
    bool isOver = false; ///< drawn after the element
    bool overlaps = false;
};

template <class Boxes, class ParentOf, class BoundsOf>
std::vector<Sibling> siblings(const Boxes& boxes, const ElementId& id, ParentOf parentOf, BoundsOf boundsOf) {
    std::vector<Sibling> found;
    const auto own = std::find_if(boxes.begin(), boxes.end(), [&](const auto& box) { return box.id == id; });
    if (own == boxes.end())
        return found;
    for (auto box = boxes.begin(); box != boxes.end(); ++box)
        if (box != own && parentOf(*box) == parentOf(*own) && box->dress.layer == own->dress.layer)
            found.push_back({box->dress.order, box > own, boundsOf(*box).intersects(boundsOf(*own))});
    return found;
}

std::vector<Sibling> siblingsOf(const DiagramLayout& layout, const ElementId& id) {
    if (layout.node(id))
        return siblings(
            layout.nodes(), id, [](const NodeBox& box) { return box.place; },
            [](const NodeBox& box) { return box.bounds(); });
    return siblings(
        layout.areas(), id, [](const AreaBox& box) { return box.parent; },
        [](const AreaBox& box) { return box.area; });
}

/// The order that puts an element where the step says; nothing when it is there.
std::optional<int> orderFor(const std::vector<Sibling>& siblings, StackingStep step) {
    const bool front = step == StackingStep::ToFront || step == StackingStep::Forward;
    const bool onlyNext = step == StackingStep::Forward || step == StackingStep::Backward;
    std::optional<int> past;
    for (const Sibling& sibling : siblings) {
        if (sibling.isOver != front || (onlyNext && !sibling.overlaps))
            continue;
        const bool nearer = past && (front ? sibling.order < *past : sibling.order > *past);
        const bool farther = past && (front ? sibling.order > *past : sibling.order < *past);
        if (!past || (onlyNext ? nearer : farther))
            past = sibling.order;
    }
    if (!past)
        return {};
    return front ? *past + 1 : *past - 1;
}

} // namespace

CompoundEdit stackingEdit(const Design& design, const DiagramLayout& layout, const std::set<ElementId>& ids,
                          StackingStep step) {
    CompoundEdit edit;
    for (const ElementId& id : ids)
        if (const auto order = orderFor(siblingsOf(layout, id), step)) {
            CompoundEdit one = dressedEdit(design, {id}, [&](Appearance& look) { look.order = *order; });
            edit.edits.insert(edit.edits.end(), one.edits.begin(), one.edits.end());
        }
    return edit;
}

} // namespace isthmus
