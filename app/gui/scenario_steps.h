#pragma once

#include "model/design/design.h"

#include <QObject>

namespace isthmus {

class DesignSession;
class Selection;
class WhatIf;

/// Walks through the events of a scenario in the what-if mode: what is failed then is what the scenario has
/// failed by that time. The scenario is the one selected, else the one walked through last, else the first.
class ScenarioSteps : public QObject {
    Q_OBJECT
public:
    ScenarioSteps(DesignSession& session, Selection& selection, WhatIf& whatIf, QObject* parent = nullptr);

    /// To the next event (1) or the one before (-1); before the first nothing is failed.
    void step(int by);

signals:
    /// Where one is now, in words: "Cable cut, after 6 h: 2 of 3".
    void stepped(const QString& where);

private:
    [[nodiscard]] const Scenario* scenario() const;

    DesignSession& m_session;
    Selection& m_selection;
    WhatIf& m_whatIf;
    ElementId m_walked;
    int m_done = 0; ///< events that have happened
};

} // namespace isthmus
