#include "views/canvas/accessible/accessible_diagram.h"

#include "views/canvas/accessible/accessible_drawing.h"
#include "views/canvas/accessible/accessible_element.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"

namespace isthmus {

AccessibleDiagram::AccessibleDiagram(DiagramView& view) : QAccessibleWidget(&view, QAccessible::Canvas) {}

const AccessibleDrawing* AccessibleDiagram::drawing() const {
    return object() ? AccessibleDrawing::of(object()) : nullptr;
}

int AccessibleDiagram::elementCount() const {
    const AccessibleDrawing* drawn = drawing();
    return drawn ? static_cast<int>(drawn->tree().children({}).size()) : 0;
}

QAccessibleInterface* AccessibleDiagram::child(int index) const {
    const int elements = elementCount();
    if (index < 0 || index >= elements)
        return QAccessibleWidget::child(index - elements);
    return drawing()->interfaceOf(drawing()->tree().children({})[static_cast<std::size_t>(index)]);
}

int AccessibleDiagram::childCount() const {
    return elementCount() + QAccessibleWidget::childCount();
}

int AccessibleDiagram::indexOfChild(const QAccessibleInterface* child) const {
    for (int index = 0; index < elementCount(); ++index)
        if (this->child(index) == child)
            return index;
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? -1 : elementCount() + index;
}

QAccessibleInterface* AccessibleDiagram::childAt(int x, int y) const {
    const AccessibleDrawing* drawn = drawing();
    if (!drawn)
        return nullptr;
    const DiagramView& view = drawn->view();
    const QPoint at = view.viewport()->mapFromGlobal(QPoint(x, y));
    const bool covered = view.viewport()->childAt(at) != nullptr;
    ElementId under = covered ? ElementId{} : view.hitAt(view.mapToScene(at)).id;
    while (!drawn->tree().parent(under).empty())
        under = drawn->tree().parent(under);
    return under.empty() ? QAccessibleWidget::childAt(x, y) : drawn->interfaceOf(under);
}

QAccessibleInterface* AccessibleDiagram::focusChild() const {
    const AccessibleDrawing* drawn = drawing();
    const ElementId focused = drawn ? drawn->focused() : ElementId{};
    return focused.empty() ? QAccessibleWidget::focusChild() : drawn->interfaceOf(focused);
}

QAccessibleInterface* makeAccessibleDiagram(const QString& className, QObject* object) {
    if (className != QLatin1String(DiagramView::staticMetaObject.className()))
        return nullptr;
    auto* view = qobject_cast<DiagramView*>(object);
    return view ? new AccessibleDiagram(*view) : nullptr;
}

} // namespace isthmus
