#include "tests/app/gui/busy_hands.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/layers/layers_panel.h"
#include "views/kinds/offers.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QtTest>

namespace isthmus {

namespace {

constexpr std::size_t kManyElements = 30;

constexpr ActionId kTriggered[] = {
    ActionId::Cut,         ActionId::Copy,           ActionId::Copy,
    ActionId::Paste,       ActionId::Paste,          ActionId::PasteInPlace,
    ActionId::Duplicate,   ActionId::CopyProperties, ActionId::PasteProperties,
    ActionId::Delete,      ActionId::SelectAll,      ActionId::SelectNone,
    ActionId::AddJourney,  ActionId::AddGroup,       ActionId::AddSharedRisk,
    ActionId::AddCable,    ActionId::ConnectTo,      ActionId::QuickRight,
    ActionId::QuickDown,   ActionId::FailSelection,  ActionId::RecoverSelection,
    ActionId::RestoreAll,  ActionId::ShowFlows,      ActionId::FitAll,
    ActionId::OverlayNext, ActionId::ViewBack};

constexpr Qt::KeyboardModifiers kHeld[] = {Qt::NoModifier,
                                           Qt::NoModifier,
                                           Qt::NoModifier,
                                           Qt::ShiftModifier,
                                           Qt::AltModifier,
                                           Qt::ControlModifier,
                                           Qt::ControlModifier | Qt::ShiftModifier};

} // namespace

BusyHands::BusyHands(MainWindow& window, unsigned seed) : m_window(window), m_random(seed) {
    for (const Offer& offer : offersOf(m_window.view().catalogue()))
        m_offers << offer.id;
}

QString BusyHands::act() {
    if (QWidget* dialog = QApplication::activeModalWidget())
        return answerDialog(*dialog);
    if (qobject_cast<QLineEdit*>(QApplication::focusWidget()) && below(2) == 0) {
        QTest::keyClick(QApplication::focusWidget(), below(2) == 0 ? Qt::Key_Return : Qt::Key_Escape);
        return QStringLiteral("answer a field");
    }
    const Design& design = m_window.session().design();
    if (design.components.size() + design.places.size() + design.links.size() > kManyElements) {
        if (below(2) == 0)
            return leaf();
        chooseSome();
        m_window.actions()[ActionId::Delete]->trigger();
        return QStringLiteral("delete, as there are many");
    }
    switch (below(20)) {
    case 0:
    case 1:
        return place();
    case 2:
    case 3:
    case 4:
        return chooseSome();
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
    case 10:
        return trigger();
    case 11:
    case 12:
        return drag();
    case 13:
        return dragLine();
    case 14:
        return rename();
    case 15:
        return press();
    case 16:
        return workOnLayers();
    case 17:
        return below(8) == 0 ? editField() : chooseSome();
    case 18:
        return failSomething();
    default:
        return leaf();
    }
}

void BusyHands::rest() {
    while (QWidget* dialog = QApplication::activeModalWidget())
        dialog->close();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&m_window.view(), Qt::Key_Escape);
    m_window.whatIf().setActive(false);
    m_window.view().setFocus();
}

QString BusyHands::answerDialog(QWidget& dialog) {
    QList<QAbstractButton*> buttons;
    for (auto* button : dialog.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->isEnabled())
            buttons << button;
    if (buttons.isEmpty()) {
        dialog.close();
        return QStringLiteral("close a dialog");
    }
    QAbstractButton* button = buttons[below(std::size_t(buttons.size()))];
    const QString text = button->text();
    button->click();
    return QStringLiteral("answer %1").arg(text);
}

ElementId BusyHands::anyBox() {
    const DiagramLayout& layout = m_window.view().diagram().layout();
    const std::size_t all = layout.nodes().size() + layout.areas().size();
    if (all == 0)
        return {};
    const std::size_t index = below(all);
    return index < layout.nodes().size() ? layout.nodes()[index].id
                                         : layout.areas()[index - layout.nodes().size()].id;
}

QPoint BusyHands::pointOf(const ElementId& id) const {
    const DiagramLayout& layout = m_window.view().diagram().layout();
    if (const NodeBox* node = layout.node(id))
        return m_window.view().mapFromScene(node->centre);
    if (const AreaBox* area = layout.area(id))
        return m_window.view().mapFromScene(area->titleBox().center());
    return {};
}

QPoint BusyHands::anyPoint() {
    const QSize size = m_window.view().viewport()->size();
    return {int(below(std::size_t(size.width()))), int(below(std::size_t(size.height())))};
}

QString BusyHands::chooseSome() {
    const DiagramContent& content = m_window.view().diagram().content();
    std::set<ElementId> ids;
    for (unsigned i = 1 + below(below(4) == 0 ? 6 : 2); i > 0; --i)
        ids.insert(anyBox());
    if (!content.routes().lines().empty() && below(3) == 0)
        ids.insert(any(content.routes().lines()).id);
    ids.erase(ElementId{});
    m_window.selection().set(ids);
    QString text = QStringLiteral("choose");
    for (const ElementId& id : ids)
        text += QLatin1Char(' ') + QString::fromStdString(id.value);
    return text;
}

QString BusyHands::trigger() {
    constexpr auto kFirst = static_cast<unsigned>(ActionId::ArrangeFirst);
    constexpr auto kLast = static_cast<unsigned>(ActionId::SnapToGrid);
    const ActionId id =
        below(2) == 0 ? any(kTriggered) : static_cast<ActionId>(kFirst + below(kLast - kFirst + 1));
    QAction* action = m_window.actions()[id];
    if (!action->isEnabled())
        return QStringLiteral("not possible: %1").arg(action->objectName());
    action->trigger();
    return action->objectName();
}

QString BusyHands::place() {
    const QString& offer = any(m_offers);
    const ElementId made = m_window.view().placeKindAtCentre(offer);
    return QStringLiteral("place %1: %2").arg(offer, QString::fromStdString(made.value));
}

QString BusyHands::drag() {
    QWidget* sheet = m_window.view().viewport();
    const ElementId id = below(6) == 0 ? ElementId{} : anyBox();
    const QPoint from = id.empty() ? anyPoint() : pointOf(id);
    const QPoint to = below(2) == 0 ? anyPoint() : from + QPoint(int(below(160)) - 80, int(below(160)) - 80);
    const Qt::KeyboardModifiers held = any(kHeld);
    QTest::mousePress(sheet, Qt::LeftButton, held, from);
    for (int step = 1; step <= 3; ++step) {
        const QPoint at = from + (to - from) * step / 3;
        QMouseEvent move(QEvent::MouseMove, at, sheet->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, held);
        QCoreApplication::sendEvent(sheet, &move);
    }
    if (below(10) == 0)
        QTest::keyClick(&m_window.view(), Qt::Key_Escape);
    QTest::mouseRelease(sheet, Qt::LeftButton, held, to);
    return QStringLiteral("drag %1 from %2,%3 to %4,%5 holding %6")
        .arg(QString::fromStdString(id.value))
        .arg(from.x())
        .arg(from.y())
        .arg(to.x())
        .arg(to.y())
        .arg(int(held));
}

QString BusyHands::dragLine() {
    m_window.view().setTool(below(2) == 0 ? Tool::Link : Tool::Flow);
    QString done = drag();
    m_window.view().setTool(Tool::Select);
    return QStringLiteral("line: ") + done;
}

QString BusyHands::rename() {
    const ElementId id = anyBox();
    if (!id.empty())
        m_window.selection().set({id});
    QTest::keyClick(&m_window.view(), Qt::Key_F2);
    QWidget* field = QApplication::focusWidget();
    if (!field || field == &m_window.view())
        return QStringLiteral("rename nothing");
    QTest::keyClicks(field, QStringLiteral("Name %1").arg(below(50)));
    QTest::keyClick(field, below(4) == 0 ? Qt::Key_Escape : Qt::Key_Return);
    return QStringLiteral("rename ") + QString::fromStdString(id.value);
}

QString BusyHands::press() {
    static constexpr Qt::Key kKeys[] = {Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,
                                        Qt::Key_Delete, Qt::Key_C,     Qt::Key_Escape, Qt::Key_Enter,
                                        Qt::Key_Home,   Qt::Key_Tab};
    const Qt::Key key = any(kKeys);
    const Qt::KeyboardModifiers held = any(kHeld);
    QTest::keyClick(&m_window.view(), key, held);
    return QStringLiteral("press %1 holding %2").arg(int(key)).arg(int(held));
}

QString BusyHands::workOnLayers() {
    auto* panel = m_window.findChild<LayersPanel*>();
    auto* list = panel->findChild<QAbstractItemView*>();
    if (list->model()->rowCount() > 0)
        list->setCurrentIndex(list->model()->index(int(below(std::size_t(list->model()->rowCount()))), 0));
    switch (below(5)) {
    case 0:
        if (list->model()->rowCount() < 5)
            panel->addLayer();
        return QStringLiteral("add a layer");
    case 1:
        panel->removeLayer();
        return QStringLiteral("remove a layer");
    case 2:
    case 3:
        panel->putSelectionHere();
        return QStringLiteral("put on a layer");
    default: {
        const int columns = list->model()->columnCount();
        const QModelIndex flag = list->currentIndex().siblingAtColumn(int(below(std::size_t(columns))));
        const bool on = flag.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        list->model()->setData(flag, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return QStringLiteral("switch a layer");
    }
    }
}

QString BusyHands::editField() {
    QTest::qWait(40); // the inspector settles first
    QList<QLineEdit*> fields;
    for (auto* field : m_window.findChildren<QLineEdit*>())
        if (field->objectName().startsWith(QLatin1String("field_")) && field->isVisible() &&
            field->isEnabled() && !field->isReadOnly())
            fields << field;
    if (fields.isEmpty())
        return QStringLiteral("no field");
    QLineEdit* field = fields[below(std::size_t(fields.size()))];
    const QString name = field->objectName();
    static const QString kTyped[] = {QStringLiteral("2"),        QStringLiteral("99.95 %"),
                                     QStringLiteral("3 h"),      QStringLiteral("50 ms"),
                                     QStringLiteral("nonsense"), QString()};
    const QString typed = any(kTyped);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    m_window.view().setFocus();
    return QStringLiteral("field %1: %2").arg(name, typed);
}

QString BusyHands::failSomething() {
    if (!m_window.whatIf().isActive() && below(3) != 0) {
        m_window.view().setTool(Tool::WhatIf);
        return QStringLiteral("begin a what-if");
    }
    if (below(2) == 0) {
        m_window.view().setTool(Tool::Select);
        return QStringLiteral("end the what-if");
    }
    const ElementId id = anyBox();
    QTest::mouseClick(m_window.view().viewport(), Qt::LeftButton, {}, pointOf(id));
    return QStringLiteral("fail ") + QString::fromStdString(id.value);
}

QString BusyHands::leaf() {
    const ActionId id = below(3) == 0 ? ActionId::Redo : ActionId::Undo;
    const unsigned steps = 1 + below(6);
    for (unsigned i = steps; i > 0; --i)
        m_window.actions()[id]->trigger();
    return QStringLiteral("%1 × %2").arg(m_window.actions()[id]->objectName()).arg(steps);
}

} // namespace isthmus
