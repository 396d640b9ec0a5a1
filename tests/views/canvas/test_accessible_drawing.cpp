// The drawing as assistive technology reads it.
#include "tests/views/canvas/canvas_fixture.h"
#include "views/canvas/accessible/accessible_drawing.h"

#include <QAccessible>
#include <QtTest>

using namespace isthmus;

namespace {

struct Told {
    QAccessible::Event event;
    QString id;
};
std::vector<Told> told;

void note(QAccessibleEvent* event) {
    QAccessibleInterface* about = event->accessibleInterface();
    told.push_back({event->type(), about ? about->text(QAccessible::UserText) : QString()});
}

bool wasTold(QAccessible::Event event, const QString& id) {
    return std::any_of(told.begin(), told.end(),
                       [&](const Told& one) { return one.event == event && one.id == id; });
}

} // namespace

class TestAccessibleDrawing : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_canvas = std::make_unique<CanvasFixture>(hawaiiDesign());
        AccessibleDrawing::of(&m_canvas->view)->setTell(&note);
        QAccessible::setActive(true);
        told.clear();
    }
    void cleanup() {
        QAccessible::setActive(false);
        m_canvas.reset();
    }

    void tree_hasEveryDrawnElementOnce_withAllThatIsRead() {
        std::map<QString, int> seen;
        count(root(), seen);
        for (const Place& place : m_canvas->design().places)
            QVERIFY2(seen.contains(QString::fromStdString(place.id.value)), place.id.value.c_str());
        for (const Place& place : m_canvas->design().places)
            QCOMPARE(seen[QString::fromStdString(place.id.value)], 1);
        for (const Component& component : m_canvas->design().components)
            QCOMPARE(seen[QString::fromStdString(component.id.value)], 1);
        std::set<ElementId> lines;
        for (const RoutedLine& line : m_canvas->view.diagram().content().routes().lines())
            lines.insert(line.id);
        QVERIFY(!lines.empty());
        for (const ElementId& id : lines)
            QCOMPARE(seen[QString::fromStdString(id.value)], 1);
        QCOMPARE(seen.size(),
                 m_canvas->design().places.size() + m_canvas->design().components.size() + lines.size());
    }

    void childAt_middleOfAComponent_leadsToIt() {
        const ElementId id = m_canvas->design().components.front().id;
        m_canvas->view.fitAll();
        const QPoint at = m_canvas->view.viewport()->mapToGlobal(m_canvas->at(id.value.c_str()));
        QAccessibleInterface* found = root();
        while (QAccessibleInterface* inner = found->childAt(at.x(), at.y()))
            found = inner;
        QCOMPARE(found->text(QAccessible::UserText), QString::fromStdString(id.value));
        QVERIFY(found->rect().contains(at));
    }

    void tab_throughTheDrawing_tellsSelectionAndFocus() {
        m_canvas->view.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &m_canvas->view);
        m_canvas->view.clearFocus();
        m_canvas->view.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(m_canvas->view.hasFocus());
        told.clear();
        QTest::keyClick(&m_canvas->view, Qt::Key_Tab);
        const ElementId selected = m_canvas->selection.single();
        QVERIFY(!selected.empty());
        const QString id = QString::fromStdString(selected.value);
        QVERIFY(wasTold(QAccessible::Selection, id));
        QVERIFY(wasTold(QAccessible::Focus, id));
        QVERIFY(interface(selected)->state().selected && interface(selected)->state().focused);
        QCOMPARE(root()->focusChild(), interface(selected));
        QTest::keyClick(&m_canvas->view, Qt::Key_Tab);
        QVERIFY(wasTold(QAccessible::SelectionRemove, id));
        QVERIFY(!interface(selected)->state().selected);
    }

    void press_selects_andRenameOpensTheField() {
        const ElementId id = m_canvas->design().components.front().id;
        QAccessibleActionInterface* actions = interface(id)->actionInterface();
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_canvas->selection.single(), id);
        QVERIFY(actions->actionNames().contains(QStringLiteral("Rename")));
        QVERIFY(!actions->actionNames().contains(QStringLiteral("Fold")));
    }

    void whatIf_failedElement_saysSo_andPressRestoresIt() {
        const ElementId id = m_canvas->design().components.front().id;
        QAccessibleInterface* element = interface(id);
        QCOMPARE(element->text(QAccessible::Value), QStringLiteral("up"));
        m_canvas->whatIf.setActive(true);
        told.clear();
        m_canvas->whatIf.toggle(id);
        QCOMPARE(element->text(QAccessible::Value), QStringLiteral("failed"));
        QVERIFY(wasTold(QAccessible::ValueChanged, QString::fromStdString(id.value)));
        element->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(m_canvas->whatIf.failed().empty());
        QVERIFY(element->state().readOnly); // nothing is changed in this mode
    }

    void fold_place_takesItsContentOutOfTheTree() {
        const ElementId inside = componentInAPlace();
        const ElementId place = findById(m_canvas->design().components, inside)->place;
        QAccessibleInterface* element = interface(inside);
        QVERIFY(!element->state().invisible);
        QCOMPARE(element->parent(), interface(place));
        interface(place)->actionInterface()->doAction(QStringLiteral("Fold"));
        QVERIFY(element->isValid() && element->state().invisible);
        QVERIFY(interface(place)->state().collapsed);
        std::map<QString, int> seen;
        count(root(), seen);
        QVERIFY(!seen.contains(QString::fromStdString(inside.value)));
        QVERIFY(wasTold(QAccessible::ObjectHide, QString::fromStdString(inside.value)));
    }

    void remove_andUndo_invalidatesAndBringsItBack() {
        const ElementId id = componentInAPlace();
        const QString name = interface(id)->text(QAccessible::Name);
        m_canvas->selection.set({id});
        m_canvas->key(Qt::Key_Delete);
        QVERIFY(wasTold(QAccessible::ObjectDestroyed, QString()) ||
                wasTold(QAccessible::ObjectDestroyed, QString::fromStdString(id.value)));
        QVERIFY(!interface(id));
        m_canvas->session.undoStack().undo();
        QVERIFY(wasTold(QAccessible::ObjectShow, QString::fromStdString(id.value)));
        QCOMPARE(interface(id)->text(QAccessible::Name), name);
    }

    void nobodyListens_nothingIsMade() {
        QAccessible::setActive(false);
        told.clear();
        m_canvas->selection.set({componentInAPlace()});
        m_canvas->key(Qt::Key_Delete);
        QVERIFY(told.empty());
    }

private:
    [[nodiscard]] QAccessibleInterface* root() const {
        return QAccessible::queryAccessibleInterface(&m_canvas->view);
    }
    [[nodiscard]] ElementId componentInAPlace() const {
        for (const Component& component : m_canvas->design().components)
            if (!component.place.empty())
                return component.id;
        return {};
    }
    [[nodiscard]] QAccessibleInterface* interface(const ElementId& id) const {
        return find(root(), QString::fromStdString(id.value));
    }
    [[nodiscard]] static QAccessibleInterface* find(QAccessibleInterface* in, const QString& id) {
        if (!in || in->text(QAccessible::UserText) == id)
            return in;
        for (int i = 0; i < in->childCount(); ++i)
            if (QAccessibleInterface* found = find(in->child(i), id))
                return found;
        return nullptr;
    }
    /// Every element of the drawing in the tree, each asked for all that a screen reader asks.
    void count(QAccessibleInterface* in, std::map<QString, int>& seen) const {
        for (int i = 0; i < in->childCount(); ++i) {
            QAccessibleInterface* child = in->child(i);
            QVERIFY(child);
            if (child->object()) // a widget on the sheet
                continue;
            const QString id = child->text(QAccessible::UserText);
            ++seen[id];
            QCOMPARE(child->parent(), in);
            QCOMPARE(in->indexOfChild(child), i);
            QVERIFY2(!child->text(QAccessible::Name).isEmpty(), qPrintable(id));
            QVERIFY2(!child->text(QAccessible::Value).isEmpty(), qPrintable(id));
            QVERIFY(child->role() == QAccessible::Graphic || child->role() == QAccessible::Grouping);
            QVERIFY(child->state().selectable && child->state().focusable && !child->state().invisible);
            QVERIFY2(child->rect().isValid(), qPrintable(id));
            count(child, seen);
        }
    }

    std::unique_ptr<CanvasFixture> m_canvas;
};

QTEST_MAIN(TestAccessibleDrawing)
#include "test_accessible_drawing.moc"
