#include "tests/app/gui/edit_driver.h"

#include "views/canvas/diagram_view.h"
#include "views/kinds/kind_list_model.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QtTest>

namespace isthmus {

void EditDriver::act() {
    if (QWidget* dialog = QApplication::activeModalWidget())
        return (void)dialog->close();
    // Few things, so that every state is quickly made: the journal is what is tried here.
    const bool many = m_window.session().design().components.size() > 25;
    if (below(30) == 0)
        return press(Qt::Key_S, Qt::ControlModifier);
    switch (below(12)) {
    case 0:
    case 1:
        return many ? press(Qt::Key_Z, Qt::ControlModifier) : dropSomething();
    case 2:
    case 3:
    case 4:
        return dragSomething();
    case 5:
        return renameSomething();
    case 6:
    case 7:
        select(somethingInSight());
        return press(below(2) == 0 ? Qt::Key_Left : Qt::Key_Down);
    case 8:
        select(somethingInSight());
        return press(Qt::Key_D, Qt::ControlModifier);
    case 9:
        select(somethingInSight());
        return press(Qt::Key_Delete);
    case 10:
        for (unsigned i = below(4); i > 0; --i)
            press(Qt::Key_Z, Qt::ControlModifier);
        return;
    default:
        for (unsigned i = below(3); i > 0; --i)
            press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
}

void EditDriver::press(int key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(&m_window.view(), static_cast<Qt::Key>(key), modifiers);
}

ElementId EditDriver::somethingInSight() {
    std::vector<ElementId> seen;
    for (const Component& component : m_window.session().design().components)
        if (m_window.view().viewport()->rect().adjusted(40, 40, -40, -40).contains(pointOf(component.id)))
            seen.push_back(component.id);
    return seen.empty() ? ElementId{} : seen[below(static_cast<unsigned>(seen.size()))];
}

QPoint EditDriver::pointOf(const ElementId& id) const {
    const auto& positions = m_window.session().design().views.front().positions;
    const auto it = positions.find(id);
    return it == positions.end() ? QPoint(-1, -1) : m_window.view().mapFromScene(it->second.x, it->second.y);
}

void EditDriver::select(const ElementId& id) {
    if (!id.empty())
        m_window.selection().set({id});
}

void EditDriver::dropSomething() {
    static constexpr const char* kKinds[] = {"router", "database", "cache", "queue", "instances"};
    QMimeData mime;
    mime.setData(QLatin1String(kKindMimeType), QByteArray(kKinds[below(5)]));
    QWidget* sheet = m_window.view().viewport();
    const QPoint at(60 + int(below(unsigned(std::max(1, sheet->width() - 120)))),
                    60 + int(below(unsigned(std::max(1, sheet->height() - 120)))));
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(sheet, &enter);
    QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(sheet, &drop);
}

void EditDriver::dragSomething() {
    const ElementId id = somethingInSight();
    if (id.empty())
        return dropSomething();
    QWidget* sheet = m_window.view().viewport();
    const QPoint from = pointOf(id);
    const QPoint by(int(below(200)) - 100, int(below(160)) - 80);
    QTest::mousePress(sheet, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 5; ++step)
        QTest::mouseMove(sheet, from + by * step / 5);
    QTest::mouseRelease(sheet, Qt::LeftButton, {}, from + by);
}

void EditDriver::renameSomething() {
    const Design& design = m_window.session().design();
    if (design.components.empty())
        return dropSomething();
    Component component = design.components[below(static_cast<unsigned>(design.components.size()))];
    component.name = "Name " + std::to_string(m_random());
    (void)m_window.session().submit(ReplaceElement{component}, QStringLiteral("Rename"));
}

} // namespace isthmus
