#include "model/edit/merge_edits.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace isthmus {

namespace {

enum class TargetKind { Element, Position, Appearance, Layers, Text };

/// What an edit gives a value to: an element, what a view says of one, layers, or the document's text.
struct Target {
    TargetKind kind = TargetKind::Element;
    ElementId id;
    ElementId view;

    auto operator<=>(const Target&) const = default;
};

void flatten(const Edit& edit, std::vector<Edit>& out) {
    if (const auto* compound = std::get_if<CompoundEdit>(&edit)) {
        for (const Edit& part : compound->edits)
            flatten(part, out);
        return;
    }
    out.push_back(edit);
}

std::optional<Target> assignmentTarget(const Edit& edit) {
    if (const auto* replace = std::get_if<ReplaceElement>(&edit))
        return Target{TargetKind::Element, idOf(replace->element), {}};
    if (const auto* set = std::get_if<SetPosition>(&edit))
        return Target{TargetKind::Position, set->element, set->view};
    if (const auto* set = std::get_if<SetAppearance>(&edit))
        return Target{TargetKind::Appearance, set->element, set->view};
    if (const auto* set = std::get_if<SetLayers>(&edit))
        return Target{TargetKind::Layers, {}, set->view};
    if (std::holds_alternative<SetDocumentText>(edit))
        return Target{TargetKind::Text, {}, {}};
    return {};
}

ElementId comesOrGoes(const Edit& edit) {
    if (const auto* add = std::get_if<AddElement>(&edit))
        return idOf(add->element);
    if (const auto* remove = std::get_if<RemoveElement>(&edit))
        return remove->id;
    return {};
}

/// Drops every assignment that a later one overwrites while the element stays where it is.
std::vector<Edit> compacted(std::vector<Edit> edits) {
    std::set<Target> overwritten;
    std::vector<Edit> kept;
    for (auto it = edits.rbegin(); it != edits.rend(); ++it) {
        if (const auto target = assignmentTarget(*it)) {
            if (overwritten.insert(*target).second)
                kept.push_back(std::move(*it));
            continue;
        }
        overwritten.erase(Target{TargetKind::Element, comesOrGoes(*it), {}});
        kept.push_back(std::move(*it));
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

} // namespace

Edit mergeEdits(const Edit& first, const Edit& second) {
    std::vector<Edit> all;
    flatten(first, all);
    flatten(second, all);
    all = compacted(std::move(all));
    if (all.size() == 1)
        return all.front();
    return CompoundEdit{std::move(all)};
}

bool changesNothing(const Edit& edit, const Edit& inverse) {
    std::map<Target, Edit> given;
    std::map<Target, Edit> restored;
    const auto collect = [](const Edit& from, std::map<Target, Edit>& into) {
        std::vector<Edit> parts;
        flatten(from, parts);
        for (Edit& part : compacted(std::move(parts))) {
            const auto target = assignmentTarget(part);
            if (!target)
                return false;
            into.insert_or_assign(*target, std::move(part));
        }
        return true;
    };
    return collect(edit, given) && collect(inverse, restored) && given == restored;
}

} // namespace isthmus
