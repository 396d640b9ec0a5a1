#include "app/gui/scenario_steps.h"

#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>

namespace isthmus {

ScenarioSteps::ScenarioSteps(DesignSession& session, Selection& selection, WhatIf& whatIf, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_whatIf(whatIf) {
    connect(&whatIf, &WhatIf::activeChanged, this, [this] { m_done = 0; });
}

const Scenario* ScenarioSteps::scenario() const {
    const auto& all = m_session.design().scenarios;
    if (const Scenario* chosen = findById(all, m_selection.single()))
        return chosen;
    if (const Scenario* walked = findById(all, m_walked))
        return walked;
    return all.empty() ? nullptr : &all.front();
}

void ScenarioSteps::step(int by) {
    const Scenario* walked = scenario();
    if (walked == nullptr || !m_whatIf.isActive())
        return;
    if (walked->id != m_walked)
        m_done = 0;
    m_walked = walked->id;
    std::vector<ScenarioEvent> events = walked->events;
    std::stable_sort(events.begin(), events.end(),
                     [](const ScenarioEvent& a, const ScenarioEvent& b) { return a.at < b.at; });
    const int count = static_cast<int>(events.size());
    m_done = std::clamp(m_done + by, 0, count);
    std::set<ElementId> failed;
    for (int i = 0; i < m_done; ++i) {
        const ScenarioEvent& event = events[static_cast<std::size_t>(i)];
        failed.insert(event.fail.begin(), event.fail.end());
        for (const ElementId& id : event.restore)
            failed.erase(id);
    }
    m_whatIf.setFailed(std::move(failed));
    const QString name = displayName(*walked);
    emit stepped(m_done == 0 ? tr("%1: nothing has happened yet").arg(name)
                             : tr("%1, after %2: %3 of %4", "scenario, time, event, how many events")
                                   .arg(name, durationText(events[static_cast<std::size_t>(m_done) - 1].at))
                                   .arg(m_done)
                                   .arg(count));
}

} // namespace isthmus
