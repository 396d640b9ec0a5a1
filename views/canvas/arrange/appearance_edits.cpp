#include "views/canvas/arrange/appearance_edits.h"

#include "views/canvas/words.h"
#include "views/text/names.h"

namespace isthmus {

Appearance appearanceOf(const Design& design, const ElementId& id) {
    if (design.views.empty())
        return {};
    return appearanceOf(design.views.front(), id);
}

CompoundEdit dressedEdit(const Design& design, const std::set<ElementId>& ids,
                         const std::function<void(Appearance&)>& change) {
    CompoundEdit edit;
    for (const ElementId& id : ids) {
        const Appearance before = appearanceOf(design, id);
        Appearance after = before;
        change(after);
        if (after != before)
            edit.edits.emplace_back(SetAppearance{design.views.front().id, id, std::move(after)});
    }
    return edit;
}

QString countedName(const Design& design, const std::set<ElementId>& ids) {
    if (ids.size() == 1)
        return displayName(design, *ids.begin());
    return words(QT_TRANSLATE_N_NOOP("canvas", "%n item(s)"), static_cast<int>(ids.size()));
}

NamedEdit foldEdit(const Design& design, const std::set<ElementId>& ids, bool folded) {
    std::set<ElementId> places;
    for (const ElementId& id : ids)
        if (findById(design.places, id) && appearanceOf(design, id).folded != folded)
            places.insert(id);
    if (places.empty())
        return {CompoundEdit{}, {}, {}};
    const char* text =
        folded ? QT_TRANSLATE_NOOP("canvas", "Fold %1") : QT_TRANSLATE_NOOP("canvas", "Unfold %1");
    return {dressedEdit(design, places, [&](Appearance& look) { look.folded = folded; }),
            words(text).arg(countedName(design, places)),
            {}};
}

} // namespace isthmus
