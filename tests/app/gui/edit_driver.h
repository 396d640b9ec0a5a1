#pragma once

#include "app/gui/main_window.h"

#include <random>

namespace isthmus {

/// Edits a drawing at random by mouse and keyboard, always in the same way for the same seed as long as the
/// window has the same size: drags things from the palette, moves, copies, renames and deletes them, undoes,
/// redoes and saves.
class EditDriver {
public:
    EditDriver(MainWindow& window, unsigned seed) : m_window(window), m_random(seed) {}

    /// One action of a person; most change the design, some several times.
    void act();

private:
    [[nodiscard]] unsigned below(unsigned bound) { return static_cast<unsigned>(m_random() % bound); }
    void dropSomething();
    void dragSomething();
    void renameSomething();
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    /// A component that can be seen; empty: none.
    [[nodiscard]] ElementId somethingInSight();
    [[nodiscard]] QPoint pointOf(const ElementId& id) const;
    void select(const ElementId& id);

    MainWindow& m_window;
    std::mt19937 m_random;
};

} // namespace isthmus
