#include "views/session/edit_command.h"

#include "model/edit/merge_edits.h"
#include "views/session/design_session.h"

namespace isthmus {

EditCommand::EditCommand(DesignSession& session, Edit edit, Edit inverse, const QString& label, int gesture)
    : QUndoCommand(label), m_session(session), m_edit(std::move(edit)), m_inverse(std::move(inverse)),
      m_gesture(gesture) {}

void EditCommand::undo() {
    m_session.perform({EditStep::Kind::Undo, m_inverse, text().toStdString(), 0});
}

void EditCommand::redo() {
    if (m_carriedOut) {
        m_carriedOut = false;
        return;
    }
    m_session.perform({EditStep::Kind::Redo, m_edit, text().toStdString(), 0});
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
