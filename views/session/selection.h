#pragma once

#include "model/base/ids.h"

#include <QObject>

#include <set>

namespace isthmus {

class DesignSession;

/// What is selected, shared by every view of one document. Holds ids only; ids that leave the design
/// leave the selection with the session's next change.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::set<ElementId>& ids() const { return m_ids; }
    [[nodiscard]] bool contains(const ElementId& id) const { return m_ids.contains(id); }
    /// The only selected element, or an empty id.
    [[nodiscard]] ElementId single() const { return m_ids.size() == 1 ? *m_ids.begin() : ElementId{}; }

    void set(std::set<ElementId> ids);
    void toggle(const ElementId& id);
    void clear() { set({}); }
    /// From now on lets go of what leaves this session's design; a reset clears it.
    void follow(const DesignSession& session);

signals:
    void changed();

private:
    std::set<ElementId> m_ids;
};

} // namespace isthmus
