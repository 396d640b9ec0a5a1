#include "app/gui/shortcuts/key_field.h"

#include <QKeyEvent>

namespace isthmus {

namespace {

bool isModifier(int key) {
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_unknown || key == 0;
}

/// Shift that only made another character ("?") is part of that character.
Qt::KeyboardModifiers meant(const QKeyEvent& event) {
    Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeypadModifier;
    const QString text = event.text();
    const bool madeCharacter =
        !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isLetterOrNumber() && !text.at(0).isSpace();
    if (madeCharacter && !(with & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        with &= ~Qt::ShiftModifier;
    return with;
}

} // namespace

KeyField::KeyField(QWidget* parent) : QLineEdit(parent) {
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void KeyField::setKeys(const QKeySequence& keys) {
    m_keys = keys;
    setText(keys.toString(QKeySequence::NativeText));
    emit keysChanged();
}

bool KeyField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) { // nothing is done while keys are recorded
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event) {
    event->accept();
    if (!isModifier(event->key()))
        setKeys(QKeySequence(QKeyCombination(meant(*event), static_cast<Qt::Key>(event->key()))));
}

} // namespace isthmus
