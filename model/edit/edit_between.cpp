#include "model/edit/edit_between.h"

#include "model/edit/apply_edit.h"
#include "model/edit/references.h"

#include <unordered_map>

namespace isthmus {

namespace {

class Comparison {
public:
    Comparison(const Design& from, const Design& to) : m_from(from), m_to(to) {}

    CompoundEdit edit() {
        visitElementRanges(m_to, [&](const auto& wanted) { compareElements(wanted); });
        // All that goes has to go before anything comes: an id may come back as another type.
        CompoundEdit whole{std::move(m_removals)};
        whole.edits.insert(whole.edits.end(), m_rest.begin(), m_rest.end());
        for (const View& view : m_to.views)
            if (const View* before = findById(m_from.views, view.id))
                compareViews(*before, view, whole);
        if (m_from.name != m_to.name || m_from.notes != m_to.notes)
            whole.edits.push_back(SetDocumentText{m_to.name, m_to.notes});
        return whole;
    }

private:
    /// Elements that are in both and in the same order stay; others are taken out and put where they belong.
    template <class Type>
    void compareElements(const std::vector<Type>& wanted) {
        const auto& present = rangeOf<Type>(m_from);
        std::unordered_map<ElementId, std::size_t> places;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            places.emplace(wanted[i].id, i);
        std::vector<bool> stays(wanted.size(), false);
        std::size_t next = 0; // behind the last one that stays
        for (const Type& element : present) {
            const auto place = places.find(element.id);
            if (place == places.end() || place->second < next) {
                m_removals.push_back(RemoveElement{element.id});
                continue;
            }
            next = place->second + 1;
            stays[place->second] = true;
            if (!(wanted[place->second] == element))
                m_rest.push_back(ReplaceElement{wanted[place->second]});
        }
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (!stays[i])
                m_rest.push_back(AddElement{wanted[i], i});
    }

    static void compareViews(const View& from, const View& to, CompoundEdit& edit) {
        for (const auto& [id, rect] : from.positions)
            if (!to.positions.contains(id))
                edit.edits.push_back(SetPosition{to.id, id, {}});
        for (const auto& [id, rect] : to.positions)
            if (const auto it = from.positions.find(id); it == from.positions.end() || it->second != rect)
                edit.edits.push_back(SetPosition{to.id, id, rect});
        for (const auto& [id, appearance] : from.appearance)
            if (!to.appearance.contains(id))
                edit.edits.push_back(SetAppearance{to.id, id});
        for (const auto& [id, appearance] : to.appearance)
            if (appearanceOf(from, id) != appearance)
                edit.edits.push_back(SetAppearance{to.id, id, appearance});
        if (from.layers != to.layers)
            edit.edits.push_back(SetLayers{to.id, to.layers});
    }

    const Design& m_from;
    const Design& m_to;
    std::vector<Edit> m_removals;
    std::vector<Edit> m_rest;
};

} // namespace

std::optional<EditBetween> editBetween(const Design& from, const Design& to) {
    CompoundEdit edit = Comparison(from, to).edit();
    Design made = from;
    auto done = applyEdit(made, edit);
    if (!done || made != to)
        return {};
    return EditBetween{std::move(edit), std::move(done->changes)};
}

} // namespace isthmus
