#pragma once

#include "views/canvas/canvas_edits.h"

#include <QObject>

#include <set>
#include <string>

namespace isthmus {

class DesignSession;

/// Things drawn as one: a click selects all of a group, and inside an entered group its parts. Groups are
/// said in the appearance of their members, as paths "Shops/Caches"; nothing else is known of them.
class DrawingGroups : public QObject {
    Q_OBJECT
public:
    explicit DrawingGroups(const DesignSession& session, QObject* parent = nullptr);

    /// Path of the group that was entered; empty: none.
    [[nodiscard]] const std::string& entered() const { return m_entered; }
    void enter(const std::string& path);
    /// Into the group around the entered one.
    void leave();

    /// The outermost group of an element inside the entered one; empty where there is none.
    [[nodiscard]] std::string groupOf(const ElementId& id) const;
    /// Not in the group that was entered.
    [[nodiscard]] bool isOutside(const ElementId& id) const;
    /// `ids` and all that is in one group with one of them.
    [[nodiscard]] std::set<ElementId> withGroups(std::set<ElementId> ids) const;

    /// Puts elements into a new group inside the entered one, with the groups they are in.
    [[nodiscard]] NamedEdit groupEdit(const std::set<ElementId>& ids) const;
    /// Takes the outermost groups that `ids` are in apart; inner ones stay.
    [[nodiscard]] NamedEdit ungroupEdit(const std::set<ElementId>& ids) const;

signals:
    void changed();

private:
    [[nodiscard]] std::string freshName() const;
    [[nodiscard]] bool exists(const std::string& path) const;

    const DesignSession& m_session;
    std::string m_entered;
};

} // namespace isthmus
