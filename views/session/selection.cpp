#include "views/session/selection.h"

#include "model/edit/change_set.h"
#include "views/session/design_session.h"

namespace isthmus {

void Selection::set(std::set<ElementId> ids) {
    if (ids == m_ids)
        return;
    m_ids = std::move(ids);
    emit changed();
}

void Selection::toggle(const ElementId& id) {
    auto ids = m_ids;
    if (ids.erase(id) == 0)
        ids.insert(id);
    set(std::move(ids));
}

void Selection::follow(const DesignSession& session) {
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        auto ids = m_ids;
        std::erase_if(ids, [&](const ElementId& id) { return changes.removed.contains(id); });
        set(std::move(ids));
    });
    connect(&session, &DesignSession::reset, this, &Selection::clear);
}

} // namespace isthmus
