#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QObject>
#include <QPointF>

#include <memory>

namespace isthmus {

class DesignSession;
class Selection;

/// What menus do to the design: cut, copy, paste, duplicate, and new elements made of what is selected.
/// Each is one undo step and selects what it made.
class DesignCommands : public QObject {
    Q_OBJECT
public:
    DesignCommands(DesignSession& session, Selection& selection, QObject* parent = nullptr);

    void copy();
    void cut();
    /// Puts the copied elements where they came from, moved by two grid steps for each paste in a row.
    void paste();
    void duplicate();
    void addJourney();
    void addGroup();
    void addSharedRisk();
    void addCable();

    // What the selection allows.
    [[nodiscard]] bool canCopy() const;
    [[nodiscard]] bool canPaste() const;
    [[nodiscard]] bool canAddJourney() const;
    [[nodiscard]] bool canAddGroup() const;
    [[nodiscard]] bool canAddSharedRisk() const;
    [[nodiscard]] bool canAddCable() const;

signals:
    /// An edit was refused, and why.
    void refused(const QString& reason);

private:
    void insert(const Design& fragment, double offset, const QString& label);
    void add(Element element, const QString& label);
    template <class Type>
    [[nodiscard]] std::vector<ElementId> selected() const;

    DesignSession& m_session;
    Selection& m_selection;
    int m_pastes = 0;
};

} // namespace isthmus
