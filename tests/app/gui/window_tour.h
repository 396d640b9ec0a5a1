#pragma once

#include "tests/app/gui/window_fixture.h"

#include <functional>

namespace isthmus {

/// Shows what a window has to show, one thing after the other: every kind of selection, all panels and tabs,
/// the what-if mode, the bars and the dialogs.
class WindowTour {
public:
    /// Called with what is on the screen now, and where the tour is.
    using Visit = std::function<void(QWidget& shown, const QString& where)>;

    WindowTour(WindowFixture& fixture, Visit visit) : m_fixture(fixture), m_visit(std::move(visit)) {}

    void run();

private:
    void selections();
    void tabs();
    void bars();
    void dialogs();
    void visit(const QString& where) { visit(m_fixture.window(), where); }
    void visit(QWidget& shown, const QString& where);
    /// Triggers an action that opens a dialog, visits that and closes it.
    void dialogOf(QAction* action);

    WindowFixture& m_fixture;
    Visit m_visit;
};

} // namespace isthmus
