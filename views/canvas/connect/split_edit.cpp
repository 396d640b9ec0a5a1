#include "views/canvas/connect/split_edit.h"

#include "views/canvas/words.h"
#include "views/text/names.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Behind every `first` in a list of ids comes `second`.
bool addBehind(std::vector<ElementId>& ids, const ElementId& first, const ElementId& second) {
    const auto found = std::find(ids.begin(), ids.end(), first);
    if (found == ids.end())
        return false;
    ids.insert(found + 1, second);
    return true;
}

void splitLink(const Design& design, const Catalogue& catalogue, const Link& link, const ElementId& component,
               KeptHalf keeps, SplitEdit& split, CompoundEdit& edit) {
    Link kept = link, other;
    other.id = split.added;
    (keeps == KeptHalf::Source ? kept.to : kept.from) = component;
    other.from = keeps == KeptHalf::Source ? component : link.from;
    other.to = keeps == KeptHalf::Source ? link.to : component;
    const Component* from = findById(design.components, other.from);
    const Component* to = findById(design.components, other.to);
    other.kind = from && to ? linkKindBetween(design, *from, *to) : link.kind;
    other.name = kindName(catalogue, other.kind).toStdString();
    const bool staysCable = other.kind == link.kind && link.kind == "subsea_segment";
    edit.edits.emplace_back(ReplaceElement{std::move(kept)});
    edit.edits.emplace_back(AddElement{std::move(other)});
    for (const Cable& cable : design.cables)
        if (Cable longer = cable; staysCable && addBehind(longer.segments, link.id, split.added))
            edit.edits.emplace_back(ReplaceElement{std::move(longer)});
    for (const Link& rider : design.links) {
        Link riding = rider;
        bool rides = false;
        for (auto& alternative : riding.underlay.alternatives)
            rides = addBehind(alternative, link.id, split.added) || rides;
        if (rides)
            edit.edits.emplace_back(ReplaceElement{std::move(riding)});
    }
}

void splitFlow(const Design& design, const Catalogue& catalogue, const Flow& flow, const ElementId& component,
               KeptHalf keeps, SplitEdit& split, CompoundEdit& edit) {
    Flow kept = flow;
    (keeps == KeptHalf::Source ? kept.to : kept.from) = component;
    const ElementId from = keeps == KeptHalf::Source ? component : flow.from;
    const ElementId to = keeps == KeptHalf::Source ? flow.to : component;
    edit.edits.emplace_back(ReplaceElement{std::move(kept)});
    edit.edits.push_back(flowEdit(design, catalogue, split.added, from, to).edit);
}

} // namespace

QString whyNotSplit(const Design& design, const ElementId& line, const Kind& kind) {
    if (kind.kindClass != KindClass::Component)
        return words(QT_TRANSLATE_NOOP("canvas", "Only a component can stand in a link"));
    if (findById(design.links, line) && !kind.forwards)
        return words(QT_TRANSLATE_NOOP("canvas", "%1 passes no traffic on: the link stays whole"))
            .arg(kindName(kind));
    return {};
}

SplitEdit splitEdit(const Design& design, const Catalogue& catalogue, const ElementId& line,
                    const ElementId& component, KeptHalf keeps, const ElementId& other) {
    SplitEdit split;
    split.kept = line;
    split.added = other;
    CompoundEdit edit;
    if (const Link* link = findById(design.links, line))
        splitLink(design, catalogue, *link, component, keeps, split, edit);
    else if (const Flow* flow = findById(design.flows, line))
        splitFlow(design, catalogue, *flow, component, keeps, split, edit);
    split.edit = {std::move(edit),
                  words(QT_TRANSLATE_NOOP("canvas", "Put %1 into %2"))
                      .arg(displayName(design, component), displayName(design, line)),
                  other};
    return split;
}

} // namespace isthmus
