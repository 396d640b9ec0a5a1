#include "views/canvas/accessible/accessible_drawing.h"

#include "views/canvas/accessible/accessible_diagram.h"
#include "views/canvas/accessible/accessible_element.h"
#include "views/canvas/accessible/element_words.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"

namespace isthmus {

AccessibleDrawing::AccessibleDrawing(DiagramView& view) : QObject(&view), m_view(view) {
    QAccessible::installFactory(&makeAccessibleDiagram);
    QAccessible::installActivationObserver(this);
    DiagramScene* scene = &view.diagram();
    connect(scene, &DiagramScene::contentChanged, this, &AccessibleDrawing::onContentChanged);
    connect(scene, &DiagramScene::lookChanged, this, &AccessibleDrawing::onLookChanged);
    connect(&context().selection, &Selection::changed, this, &AccessibleDrawing::onSelectionChanged);
}

AccessibleDrawing::~AccessibleDrawing() {
    QAccessible::removeActivationObserver(this);
    for (const auto& [id, interface] : m_interfaces)
        QAccessible::deleteAccessibleInterface(interface);
}

AccessibleDrawing* AccessibleDrawing::of(const QObject* view) {
    return view->findChild<AccessibleDrawing*>(QString(), Qt::FindDirectChildrenOnly);
}

CanvasContext& AccessibleDrawing::context() const {
    return m_view.context();
}

const DrawnTree& AccessibleDrawing::tree() const {
    if (std::exchange(m_stale, false))
        m_tree = DrawnTree(m_view.diagram().content());
    return m_tree;
}

QAccessibleInterface* AccessibleDrawing::interfaceOf(const ElementId& id) const {
    if (const auto it = m_interfaces.find(id); it != m_interfaces.end())
        return QAccessible::accessibleInterface(it->second);
    if (!findElement(context().session.design(), id))
        return nullptr;
    auto* made = new AccessibleElement(*this, id); // the cache of Qt owns it
    m_interfaces[id] = QAccessible::registerAccessibleInterface(made);
    return made;
}

ElementId AccessibleDrawing::focused() const {
    const ElementId id = context().selection.single();
    return m_view.hasFocus() && tree().contains(id) ? id : ElementId{};
}

void AccessibleDrawing::send(const ElementId& id, QAccessible::Event event) const {
    if (QAccessibleInterface* interface = interfaceOf(id)) {
        QAccessibleEvent told(interface, event);
        m_tell(&told);
    }
}

void AccessibleDrawing::forget(const ElementId& id) {
    const auto it = m_interfaces.find(id);
    if (m_active)
        send(id, QAccessible::ObjectDestroyed);
    QAccessible::deleteAccessibleInterface(it->second);
    m_interfaces.erase(it);
    m_toldNames.erase(id);
}

void AccessibleDrawing::onContentChanged() {
    // What is gone is let go of, whether or not somebody listens: its id may come back as something else.
    const Design& design = context().session.design();
    std::vector<ElementId> gone;
    for (const auto& [id, interface] : m_interfaces)
        if (!findElement(design, id))
            gone.push_back(id);
    for (const ElementId& id : gone)
        forget(id);
    if (!m_active) {
        m_stale = true;
        return;
    }
    const DrawnTree before = tree();
    m_stale = true;
    for (const auto& [id, parent] : before.parents())
        if (!tree().contains(id) && m_interfaces.contains(id))
            send(id, QAccessible::ObjectHide);
    for (const auto& [id, parent] : tree().parents())
        if (!before.contains(id))
            send(id, QAccessible::ObjectShow);
}

void AccessibleDrawing::onSelectionChanged() {
    if (!m_active)
        return;
    const std::set<ElementId> before = std::exchange(m_selected, context().selection.ids());
    for (const ElementId& id : before)
        if (!m_selected.contains(id) && tree().contains(id))
            send(id, QAccessible::SelectionRemove);
    const ElementId only = context().selection.single();
    for (const ElementId& id : m_selected)
        if (!before.contains(id) && tree().contains(id))
            send(id, id == only ? QAccessible::Selection : QAccessible::SelectionAdd);
    if (const ElementId id = focused(); !id.empty())
        send(id, QAccessible::Focus);
}

void AccessibleDrawing::onLookChanged() {
    if (!m_active)
        return;
    // Only of what somebody has asked for: others are read when they are asked for.
    for (const auto& [id, number] : m_interfaces) {
        const QString name = QAccessible::accessibleInterface(number)->text(QAccessible::Name);
        const QString state = stateWords(context(), id);
        QString& told = m_toldNames[id];
        const QString now = name + QLatin1Char('\n') + state;
        if (std::exchange(told, now) == now)
            continue;
        send(id, QAccessible::NameChanged);
        QAccessibleValueChangeEvent value(QAccessible::accessibleInterface(number), state);
        m_tell(&value);
    }
}

} // namespace isthmus
