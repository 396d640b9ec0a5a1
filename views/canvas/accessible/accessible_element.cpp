#include "views/canvas/accessible/accessible_element.h"

#include "views/canvas/accessible/accessible_drawing.h"
#include "views/canvas/accessible/element_words.h"
#include "views/canvas/arrange/arrange_commands.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/words.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"

#include <QWindow>

#include <algorithm>

namespace isthmus {

namespace {

const QString& renameAction() {
    static const QString kName = QStringLiteral("Rename");
    return kName;
}

const QString& foldAction() {
    static const QString kName = QStringLiteral("Fold");
    return kName;
}

} // namespace

AccessibleElement::AccessibleElement(const AccessibleDrawing& drawing, ElementId id)
    : m_drawing(&drawing), m_id(std::move(id)) {}

bool AccessibleElement::isValid() const {
    return m_drawing && findElement(m_drawing->context().session.design(), m_id);
}

bool AccessibleElement::isDrawn() const {
    return isValid() && m_drawing->tree().contains(m_id);
}

bool AccessibleElement::mayBeChanged() const {
    return m_drawing->view().tool() != Tool::WhatIf;
}

QWindow* AccessibleElement::window() const {
    return m_drawing ? m_drawing->view().window()->windowHandle() : nullptr;
}

QAccessibleInterface* AccessibleElement::parent() const {
    if (!m_drawing)
        return nullptr;
    const ElementId around = m_drawing->tree().parent(m_id);
    return around.empty() ? QAccessible::queryAccessibleInterface(&m_drawing->view())
                          : m_drawing->interfaceOf(around);
}

QAccessibleInterface* AccessibleElement::child(int index) const {
    if (index < 0 || index >= childCount())
        return nullptr;
    return m_drawing->interfaceOf(m_drawing->tree().children(m_id)[static_cast<std::size_t>(index)]);
}

int AccessibleElement::childCount() const {
    return isDrawn() ? static_cast<int>(m_drawing->tree().children(m_id).size()) : 0;
}

int AccessibleElement::indexOfChild(const QAccessibleInterface* child) const {
    for (int index = 0; index < childCount(); ++index)
        if (this->child(index) == child)
            return index;
    return -1;
}

QAccessibleInterface* AccessibleElement::childAt(int x, int y) const {
    if (!isDrawn())
        return nullptr;
    const DiagramView& view = m_drawing->view();
    const QPoint at = view.viewport()->mapFromGlobal(QPoint(x, y));
    ElementId under = view.hitAt(view.mapToScene(at)).id;
    while (!under.empty() && m_drawing->tree().parent(under) != m_id)
        under = m_drawing->tree().parent(under);
    return under.empty() ? nullptr : m_drawing->interfaceOf(under);
}

QAccessibleInterface* AccessibleElement::focusChild() const {
    return nullptr; // the view knows
}

QString AccessibleElement::text(QAccessible::Text kind) const {
    if (!isValid())
        return {};
    const CanvasContext& context = m_drawing->context();
    switch (kind) {
    case QAccessible::Name: {
        const QString name = elementWords(context, m_id);
        const QString fails = failureWords(context, m_id);
        return fails.isEmpty() ? name : words(QT_TRANSLATE_NOOP("canvas", "%1; %2")).arg(name, fails);
    }
    case QAccessible::Value:
        return stateWords(context, m_id);
    case QAccessible::UserText: // for tests
        return QString::fromStdString(m_id.value);
    default:
        return {};
    }
}

void AccessibleElement::setText(QAccessible::Text, const QString&) {}

QRect AccessibleElement::rect() const {
    if (!isDrawn())
        return {};
    const DiagramView& view = m_drawing->view();
    const QRectF bounds = m_drawing->context().scene.boundsOf(m_id);
    QRect seen = view.mapFromScene(bounds).boundingRect();
    seen.setSize(seen.size().expandedTo(QSize(1, 1))); // a straight line has no height
    return {view.viewport()->mapToGlobal(seen.topLeft()), seen.size()};
}

QAccessible::Role AccessibleElement::role() const {
    return isValid() && findById(m_drawing->context().session.design().places, m_id) ? QAccessible::Grouping
                                                                                     : QAccessible::Graphic;
}

QAccessible::State AccessibleElement::state() const {
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const DiagramView& view = m_drawing->view();
    const DiagramScene& scene = m_drawing->context().scene;
    state.invisible = !isDrawn() || !view.isVisible();
    state.offscreen =
        isDrawn() && !rect().intersects({view.viewport()->mapToGlobal(QPoint()), view.viewport()->size()});
    state.selectable = true;
    state.multiSelectable = true;
    state.focusable = true;
    state.selected = m_drawing->context().selection.contains(m_id);
    state.focused = m_drawing->focused() == m_id;
    state.readOnly = !mayBeChanged() || scene.layout().shown().dressOf(m_id).locked;
    if (const AreaBox* area = scene.layout().area(m_id)) {
        state.expandable = true;
        state.expanded = !area->folded;
        state.collapsed = area->folded;
    }
    return state;
}

void* AccessibleElement::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList AccessibleElement::actionNames() const {
    if (!isDrawn())
        return {};
    QStringList names{pressAction(), setFocusAction()};
    if (mayBeChanged())
        names << renameAction();
    if (mayBeChanged() && m_drawing->context().scene.layout().area(m_id))
        names << foldAction();
    return names;
}

QString AccessibleElement::localizedActionName(const QString& name) const {
    if (name == renameAction())
        return words(QT_TRANSLATE_NOOP("canvas", "Rename"));
    if (name == foldAction())
        return words(QT_TRANSLATE_NOOP("canvas", "Fold or unfold"));
    return QAccessibleActionInterface::localizedActionName(name);
}

QString AccessibleElement::localizedActionDescription(const QString& name) const {
    if (name != pressAction())
        return localizedActionName(name);
    return mayBeChanged() ? words(QT_TRANSLATE_NOOP("canvas", "Selects it"))
                          : words(QT_TRANSLATE_NOOP("canvas", "Fails it or restores it"));
}

void AccessibleElement::select() const {
    CanvasContext& context = m_drawing->context();
    const bool isLine = !context.scene.layout().node(m_id) && !context.scene.layout().area(m_id);
    context.selection.set(isLine ? context.scene.selectedBy({DiagramHit::What::Line, m_id})
                                 : std::set<ElementId>{m_id});
}

void AccessibleElement::doAction(const QString& name) {
    if (!isDrawn())
        return;
    CanvasContext& context = m_drawing->context();
    select();
    if (name == setFocusAction()) {
        context.view.setFocus(Qt::OtherFocusReason);
        context.view.reveal(m_id);
    } else if (name == pressAction() && !mayBeChanged()) {
        context.whatIf.toggle(m_id);
    } else if (name == renameAction()) {
        context.view.renameSelected();
    } else if (name == foldAction()) {
        const AreaBox* area = context.scene.layout().area(m_id);
        if (area)
            ArrangeCommands(context).run(area->folded ? ArrangeCommand::Unfold : ArrangeCommand::Fold);
    }
}

QStringList AccessibleElement::keyBindingsForAction(const QString& name) const {
    return name == renameAction() ? QStringList{QStringLiteral("F2")} : QStringList{};
}

} // namespace isthmus
