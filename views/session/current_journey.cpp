#include "views/session/current_journey.h"

#include "model/edit/change_set.h"
#include "views/session/design_session.h"

namespace isthmus {

CurrentJourney::CurrentJourney(const DesignSession& session, QObject* parent)
    : QObject(parent), m_session(session) {
    connect(&session, &DesignSession::reset, this, [this] {
        m_chosen = {};
        emit changed();
    });
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.removed.contains(m_chosen) || (m_chosen.empty() && changes.added.contains(id())))
            emit changed();
    });
}

ElementId CurrentJourney::id() const {
    const auto& journeys = m_session.design().journeys;
    if (findById(journeys, m_chosen) != nullptr)
        return m_chosen;
    return journeys.empty() ? ElementId{} : journeys.front().id;
}

void CurrentJourney::choose(const ElementId& id) {
    if (id == m_chosen)
        return;
    m_chosen = id;
    emit changed();
}

} // namespace isthmus
