#include "views/session/edit_command.h"

#include "model/edit/merge_edits.h"
#include "views/session/design_session.h"

namespace isthmus {

EditCommand::EditCommand(DesignSession& session, Edit edit, Edit inverse, const QString& label, int gesture)
    : QUndoCommand(label), m_session(session), m_edit(std::move(edit)), m_inverse(std::move(inverse)),
      m_gesture(gesture) {}

void EditCommand::undo() {
    (void)m_session.perform(m_inverse);
}

void EditCommand::redo() {
    if (m_carriedOut) {
        m_carriedOut = false;
        return;
    }
    (void)m_session.perform(m_edit);
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = static_cast<const EditCommand*>(other);
    if (m_gesture == 0 || next->m_gesture != m_gesture)
        return false;
    m_edit = mergeEdits(m_edit, next->m_edit);
    m_inverse = mergeEdits(next->m_inverse, m_inverse);
    setText(next->text());
    setObsolete(changesNothing(m_edit, m_inverse));
    return true;
}

} // namespace isthmus
