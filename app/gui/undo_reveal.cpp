#include "app/gui/undo_reveal.h"

#include "model/edit/references.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"

namespace isthmus {

namespace {

/// Is one of the places around it among `ids`, too?
bool goesAlong(const Design& design, const ElementId& id, const std::set<ElementId>& ids) {
    ElementId around;
    if (const Component* component = findById(design.components, id))
        around = component->place;
    else if (const Place* place = findById(design.places, id))
        around = place->parent;
    for (std::size_t steps = 0; !around.empty() && steps <= design.places.size(); ++steps) {
        if (ids.contains(around))
            return true;
        const Place* place = findById(design.places, around);
        around = place == nullptr ? ElementId{} : place->parent;
    }
    return false;
}

} // namespace

std::set<ElementId> touchedBy(const ChangeSet& changes, const Design& design) {
    std::set<ElementId> ids = changes.added;
    if (ids.empty()) {
        ids = changes.changed;
        ids.insert(changes.moved.begin(), changes.moved.end());
        ids.insert(changes.dressed.begin(), changes.dressed.end());
    }
    std::set<ElementId> there;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            if (ids.contains(element.id))
                there.insert(element.id);
    });
    std::erase_if(ids,
                  [&](const ElementId& id) { return !there.contains(id) || goesAlong(design, id, there); });
    return ids;
}

UndoReveal::UndoReveal(DesignSession& session, Selection& selection,
                       std::function<void(const ElementId&)> show, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_show(std::move(show)) {
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        m_changes = changes;
        m_revision = m_session.revision();
    });
    connect(&session.undoStack(), &QUndoStack::indexChanged, this, &UndoReveal::onIndexChanged);
}

void UndoReveal::onIndexChanged() {
    // An edit moves the index before it tells of its changes, undo and redo afterwards.
    if (m_revision != m_session.revision())
        return;
    const std::set<ElementId> touched = touchedBy(m_changes, m_session.design());
    m_changes = {};
    if (touched.empty())
        return;
    m_selection.set(touched);
    m_show(*touched.begin());
}

} // namespace isthmus
