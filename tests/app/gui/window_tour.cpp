#include "tests/app/gui/window_tour.h"

#include "views/canvas/diagram_view.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QPointer>
#include <QTabWidget>
#include <QTimer>
#include <QtTest>

namespace isthmus {

void WindowTour::run() {
    selections();
    for (auto* dock : m_fixture.window().findChildren<QDockWidget*>())
        dock->show();
    tabs();
    bars();
    dialogs();
}

void WindowTour::visit(QWidget& shown, const QString& where) {
    QCoreApplication::processEvents();
    QTest::qWait(20); // layouts settle
    m_visit(shown, where);
}

void WindowTour::selections() {
    const Design& design = m_fixture.window().session().design();
    Selection& selection = m_fixture.window().selection();
    visit(QStringLiteral("nothing selected"));
    std::vector<std::set<ElementId>> chosen;
    const auto first = [&](const auto& range) {
        if (!range.empty())
            chosen.push_back({range.front().id});
    };
    first(design.places);
    first(design.components);
    first(design.links);
    first(design.cables);
    first(design.sharedRisks);
    first(design.groups);
    first(design.flows);
    first(design.journeys);
    first(design.scenarios);
    if (design.components.size() > 1)
        chosen.push_back({design.components[0].id, design.components[1].id});
    for (const std::set<ElementId>& ids : chosen) {
        selection.set(ids);
        QTest::qWait(60); // the inspector settles first
        visit(QStringLiteral("selected ") + QString::fromStdString(ids.begin()->value));
    }
    selection.clear();
}

void WindowTour::tabs() {
    for (auto* tabs : m_fixture.window().findChildren<QTabWidget*>()) {
        if (!tabs->isVisible())
            continue;
        const int before = tabs->currentIndex();
        for (int index = 0; index < tabs->count(); ++index) {
            if (!tabs->isTabVisible(index))
                continue;
            tabs->setCurrentIndex(index);
            visit(QStringLiteral("%1, page %2").arg(tabs->objectName()).arg(index));
        }
        tabs->setCurrentIndex(before);
    }
}

void WindowTour::bars() {
    MainWindow& window = m_fixture.window();
    Actions& actions = window.actions();
    for (const ActionId id : {ActionId::Find, ActionId::Replace, ActionId::CommandPalette}) {
        actions[id]->trigger();
        visit(actions[id]->objectName());
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.whatIf().setActive(true);
    visit(QStringLiteral("what-if"));
    window.whatIf().setFailed({window.session().design().components.front().id});
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture.hasFigures(), 30'000);
    visit(QStringLiteral("failed"));
    window.whatIf().setActive(false);
    for (const ActionId id : {ActionId::OverlayHoursSaved, ActionId::OverlayCost}) {
        actions[id]->trigger();
        visit(actions[id]->objectName());
    }
    actions[ActionId::OverlayState]->trigger();
}

void WindowTour::dialogs() {
    MainWindow& window = m_fixture.window();
    for (const ActionId id : {ActionId::Shortcuts, ActionId::CheatSheet, ActionId::Limits, ActionId::About})
        dialogOf(window.actions()[id]);
    for (QAction* action : window.findChildren<QAction*>())
        if (action->objectName() == QLatin1String("newFromTemplateAction"))
            dialogOf(action);
    // Deleting a place asks what becomes of what is in it.
    window.selection().set({window.session().design().places.front().id});
    dialogOf(window.actions()[ActionId::Delete]);
}

void WindowTour::dialogOf(QAction* action) {
    QVERIFY(action->isEnabled());
    bool shown = false;
    const auto visitAndClose = [&] {
        for (QPointer<QWidget> top : QApplication::topLevelWidgets())
            if (!shown && top->isVisible() && qobject_cast<QDialog*>(top)) {
                shown = true;
                visit(*top, action->objectName());
                if (top)
                    top->close();
            }
    };
    QTimer::singleShot(0, action, visitAndClose); // some are executed
    action->trigger();
    if (!shown)
        visitAndClose();
    QVERIFY2(shown, qPrintable(action->objectName()));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace isthmus
