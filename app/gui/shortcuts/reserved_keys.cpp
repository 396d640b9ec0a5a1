#include "app/gui/shortcuts/reserved_keys.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr std::array kAlone{Qt::Key_Escape, Qt::Key_Tab,      Qt::Key_Backtab, Qt::Key_Return,
                            Qt::Key_Enter,  Qt::Key_Space,    Qt::Key_Left,    Qt::Key_Right,
                            Qt::Key_Up,     Qt::Key_Down,     Qt::Key_PageUp,  Qt::Key_PageDown,
                            Qt::Key_Home,   Qt::Key_Backspace};

} // namespace

bool isReserved(const QKeySequence& keys) {
    if (keys.isEmpty())
        return false;
    const Qt::Key key = keys[0].key();
    const Qt::KeyboardModifiers with = keys[0].keyboardModifiers() & ~Qt::KeypadModifier;
    const auto among = [key](const auto& list) {
        return std::find(list.begin(), list.end(), key) != list.end();
    };
    if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab)
        return true;
    return (with == Qt::NoModifier || with == Qt::ShiftModifier) && among(kAlone);
}

} // namespace isthmus
