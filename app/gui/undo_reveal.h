#pragma once

#include "model/edit/change_set.h"

#include <QObject>

#include <functional>

namespace isthmus {

struct Design;
class DesignSession;
class Selection;

/// After an undo or a redo selects what it brought back or changed, and has it shown. Edits that people make
/// themselves are left alone: they know where they are looking.
class UndoReveal : public QObject {
    Q_OBJECT
public:
    /// @param show  brings an element into view; called once, with one of those selected.
    UndoReveal(DesignSession& session, Selection& selection, std::function<void(const ElementId&)> show,
               QObject* parent = nullptr);

private:
    void onIndexChanged();

    DesignSession& m_session;
    Selection& m_selection;
    std::function<void(const ElementId&)> m_show;
    ChangeSet m_changes;
    quint64 m_revision = 0; ///< that `m_changes` led to
};

/// What to look at after `changes`: what came, else what changed or moved, without what only went along
/// inside a place.
[[nodiscard]] std::set<ElementId> touchedBy(const ChangeSet& changes, const Design& design);

} // namespace isthmus
