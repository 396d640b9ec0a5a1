// Keyboard: editing, nudging, the Esc ladder, walking from element to element.

#include "views/canvas/accessible/drawn_tree.h"
#include "views/canvas/accessible/element_words.h"
#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/arrange_commands.h"
#include "views/canvas/arrange/deletion.h"
#include "views/canvas/arrange/drawing_groups.h"
#include "views/canvas/arrange/placement.h"
#include "views/canvas/arrange/selection_steps.h"
#include "views/canvas/connect/connecting.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/name_editor.h"
#include "views/canvas/words.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/names.h"

#include <QKeyEvent>

#include <algorithm>

namespace isthmus {

bool DiagramView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // Alt and an arrow moves what is selected by one; with nothing selected it leafs through the history.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool sideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (sideways && key->modifiers() == Qt::AltModifier && !m_selection.ids().empty()) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

void DiagramView::keyPressEvent(QKeyEvent* event) {
    if (!handleKey(event))
        event->ignore(); // the window's shortcuts
}

bool DiagramView::handleKey(QKeyEvent* event) {
    if (event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier) && quickConnectBy(event->key()))
        return true;
    const bool fine = event->modifiers() & (Qt::AltModifier | Qt::ControlModifier);
    const double step = fine ? 1 : metrics::kGrid;
    switch (event->key()) {
    case Qt::Key_Space:
        m_spaceHeld = true;
        updateCursor();
        return true;
    case Qt::Key_Escape:
        stepOut();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        deleteSelected();
        return true;
    case Qt::Key_F2:
        renameSelected();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_toolId != Tool::WhatIf)
            renameSelected();
        else if (!m_selection.single().empty())
            m_whatIf.toggle(m_selection.single());
        return true;
    case Qt::Key_C:
        if (event->modifiers() != Qt::NoModifier)
            return false;
        connectSelected();
        return true;
    case Qt::Key_Left:
        nudge({-step, 0});
        return true;
    case Qt::Key_Right:
        nudge({step, 0});
        return true;
    case Qt::Key_Up:
        if (event->modifiers() == Qt::ControlModifier)
            return ArrangeCommands(m_context).run(ArrangeCommand::SelectParent), true;
        nudge({0, -step});
        return true;
    case Qt::Key_Down:
        if (event->modifiers() == Qt::ControlModifier)
            return ArrangeCommands(m_context).run(ArrangeCommand::SelectChild), true;
        nudge({0, step});
        return true;
    case Qt::Key_Home:
        fitAll();
        return true;
    default:
        break;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    return false;
}

void DiagramView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor();
        return;
    }
    event->ignore();
}

void DiagramView::stepOut() {
    if (m_gesture) {
        endGesture(true);
        updateCursor();
    } else if (m_toolId != Tool::Select) {
        setTool(Tool::Select);
    } else if (!m_groups->entered().empty()) {
        m_groups->leave();
    } else {
        m_selection.clear();
    }
}

void DiagramView::selectAll() {
    std::set<ElementId> ids = allNodes(m_scene->content());
    ids.merge(allLines(m_scene->content()));
    m_selection.set(std::move(ids));
}

void DiagramView::deleteSelected() {
    if (m_selection.ids().empty() || !editingAllowed() || m_gesture)
        return;
    deleteSelection(m_context);
}

void DiagramView::connectSelected() {
    std::vector<ElementId> ends;
    for (const ElementId& id : m_selection.ids())
        if (m_scene->layout().node(id))
            ends.push_back(id);
    if (ends.size() != 2 || !editingAllowed() || m_gesture)
        return;
    const ElementId id = m_session.freshId(ends[0].value + "-" + ends[1].value);
    if (submit(connectEdit(m_session.design(), *m_catalogue, id, ends[0], ends[1])))
        m_selection.set({id});
}

void DiagramView::quickConnect(Direction direction) {
    const ElementId from = m_selection.single();
    if (editingAllowed() && !m_gesture && m_scene->layout().node(from))
        m_connecting->quickConnect(from, direction, m_toolId == Tool::Flow ? LineType::Flow : LineType::Link);
}

bool DiagramView::quickConnectBy(int key) {
    switch (key) {
    case Qt::Key_Right:
        quickConnect(Direction::Right);
        return true;
    case Qt::Key_Left:
        quickConnect(Direction::Left);
        return true;
    case Qt::Key_Up:
        quickConnect(Direction::Up);
        return true;
    case Qt::Key_Down:
        quickConnect(Direction::Down);
        return true;
    default:
        return false;
    }
}

QString DiagramView::descriptionOf(const ElementId& id) const {
    const QString text = elementWords(m_context, id);
    if (m_scene->content().state().of(id) == ElementState::Well)
        return text;
    return words(QT_TRANSLATE_NOOP("canvas", "%1: %2")).arg(text, stateWords(m_context, id));
}

void DiagramView::describeSelection() {
    const int count = static_cast<int>(m_selection.ids().size());
    if (count == 0)
        setAccessibleDescription(
            tr("The drawing of the design. Tab goes from element to element, Enter renames, "
               "arrow keys move, Delete removes."));
    else
        setAccessibleDescription(count == 1 ? descriptionOf(m_selection.single())
                                            : tr("%n element(s) selected", nullptr, count));
}

void DiagramView::renameSelected() {
    const ElementId id = m_selection.single();
    if (id.empty() || !editingAllowed() || m_gesture)
        return;
    QRectF where;
    bool centred = true;
    if (const NodeBox* node = m_scene->layout().node(id)) {
        where = node->label();
        where.setHeight(node->name.size().height());
    } else if (const AreaBox* area = m_scene->layout().area(id)) {
        where = area->titleBox();
        where.setHeight(area->title.size().height());
        where.setRight(area->area.right() - 12);
        centred = false;
    } else {
        const QRectF line = m_scene->boundsOf(id);
        if (line.isNull())
            return;
        where = QRectF(line.center() - QPointF(60, 9), QSizeF(120, 18));
    }
    reveal(id);
    m_scene->setRenaming(id);
    const auto element = findElement(m_session.design(), id);
    m_editor->open(id, element ? QString::fromStdString(nameOf(*element)) : QString(), where, centred,
                   namesBeside(m_session.design(), id));
    m_editor->follow(viewportTransform(), zoom());
}

void DiagramView::nudge(QPointF step) {
    if (!editingAllowed() || m_gesture || m_selection.ids().empty())
        return;
    const std::set<ElementId> moving = movable(m_scene->layout(), m_selection.ids());
    if (moving.empty())
        return;
    std::map<ElementId, QPointF> ways;
    for (const ElementId& id : moving)
        ways[id] = step;
    submit({movedBy(m_scene->layout(), m_session.design(), ways),
            tr("Move %1").arg(countedName(m_session.design(), moving)),
            {}});
}

std::vector<ElementId> DiagramView::readingOrder() const {
    return isthmus::readingOrder(m_scene->layout());
}

bool DiagramView::focusNextPrevChild(bool next) {
    const std::vector<ElementId> order = readingOrder();
    const auto now = std::find(order.begin(), order.end(), m_selection.single());
    auto to = order.end();
    if (now == order.end() && m_selection.ids().empty() && !order.empty())
        to = next ? order.begin() : order.end() - 1;
    else if (now != order.end() && next)
        to = now + 1;
    else if (now != order.end() && now != order.begin())
        to = now - 1;
    // Past the last element the focus goes on to the next panel.
    if (to == order.end() || !m_keyboardFocus)
        return QGraphicsView::focusNextPrevChild(next);
    m_selection.set({*to});
    reveal(*to);
    return true;
}

void DiagramView::focusInEvent(QFocusEvent* event) {
    const auto reason = event->reason();
    m_keyboardFocus =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    viewport()->update();
    QGraphicsView::focusInEvent(event);
}

void DiagramView::focusOutEvent(QFocusEvent* event) {
    m_keyboardFocus = false;
    m_spaceHeld = false;
    viewport()->update();
    QGraphicsView::focusOutEvent(event);
}

} // namespace isthmus
