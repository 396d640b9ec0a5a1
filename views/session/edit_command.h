#pragma once

#include "model/edit/edit.h"

#include <QUndoCommand>

namespace isthmus {

class DesignSession;

/// One undo step. The session has carried the edit out before the command is pushed, so that a refused or
/// empty edit never touches the stack; the first redo therefore does nothing.
class EditCommand : public QUndoCommand {
public:
    EditCommand(DesignSession& session, Edit edit, Edit inverse, const QString& label, int gesture);

    void undo() override;
    void redo() override;
    [[nodiscard]] const Edit& edit() const { return m_edit; }
    [[nodiscard]] const Edit& inverse() const { return m_inverse; }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    DesignSession& m_session;
    Edit m_edit;
    Edit m_inverse;
    int m_gesture;
    bool m_carriedOut = true;
};

} // namespace isthmus
