#include "views/session/what_if.h"

#include "model/edit/change_set.h"
#include "views/session/design_session.h"

namespace isthmus {

void WhatIf::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged(active);
    if (!active)
        setIds({});
}

void WhatIf::toggle(const ElementId& id) {
    auto failed = m_failed;
    if (failed.erase(id) == 0)
        failed.insert(id);
    setFailed(std::move(failed));
}

void WhatIf::setFailed(std::set<ElementId> ids) {
    if (m_active)
        setIds(std::move(ids));
}

void WhatIf::follow(const DesignSession& session) {
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        auto failed = m_failed;
        std::erase_if(failed, [&](const ElementId& id) { return changes.removed.contains(id); });
        setIds(std::move(failed));
    });
    connect(&session, &DesignSession::reset, this, [this] { setActive(false); });
}

void WhatIf::setIds(std::set<ElementId> ids) {
    if (ids == m_failed)
        return;
    m_failed = std::move(ids);
    emit failedChanged();
}

} // namespace isthmus
