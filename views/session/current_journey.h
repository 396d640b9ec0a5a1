#pragma once

#include "model/base/ids.h"

#include <QObject>

namespace isthmus {

class DesignSession;

/// Which journey the panels speak of: the chosen one while the design has it, else the first.
class CurrentJourney : public QObject {
    Q_OBJECT
public:
    explicit CurrentJourney(const DesignSession& session, QObject* parent = nullptr);

    /// Empty when the design has no journey.
    [[nodiscard]] ElementId id() const;
    void choose(const ElementId& id);

signals:
    void changed();

private:
    const DesignSession& m_session;
    ElementId m_chosen;
};

} // namespace isthmus
