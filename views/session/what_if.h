#pragma once

#include "model/base/ids.h"

#include <QObject>

#include <set>

namespace isthmus {

class DesignSession;

/// The what-if mode: which elements are failed for the sake of a question. The design is not changed.
class WhatIf : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] const std::set<ElementId>& failed() const { return m_failed; }

    /// Leaving the mode restores everything.
    void setActive(bool active);
    /// Fails it, or restores it when it was failed. No effect outside the mode.
    void toggle(const ElementId& id);
    void setFailed(std::set<ElementId> ids);
    void restoreAll() { setFailed({}); }
    /// From now on lets go of what leaves this session's design; a reset ends the mode.
    void follow(const DesignSession& session);

signals:
    void activeChanged(bool active);
    void failedChanged();

private:
    void setIds(std::set<ElementId> ids);
    bool m_active = false;
    std::set<ElementId> m_failed;
};

} // namespace isthmus
