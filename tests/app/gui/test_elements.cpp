// Elements wherever they are listed: tables, properties, failing, their menu.
#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/tables/element_table.h"
#include "views/tables/tables_panel.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QtTest>

using namespace isthmus;

class TestElements : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->load(smallDesign());
    }
    void cleanup() { m_fixture.reset(); }

    void table_selectedRows_areTheSelectedElements() {
        ElementTable& table = shownTable(TableKind::Components);
        clickRow(table, "Orders");
        QVERIFY(selection() == (std::set<ElementId>{{"orders"}}));
        clickRow(table, "Replica", Qt::ControlModifier);
        clickRow(table, "Shop", Qt::ControlModifier);
        QVERIFY(selection() == (std::set<ElementId>{{"orders"}, {"replica"}, {"shop"}}));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selection().size(), window().session().design().components.size()); // its rows alone
        window().selection().set({{"router"}, {"gateway"}, {"site"}});
        QCOMPARE(table.selectionModel()->selectedRows().size(), 2);
        QVERIFY(table.selectionModel()->isRowSelected(rowOf(table, "Router")));
    }

    void table_editedCell_isWrittenToAllSelectedRows_inOneStep() {
        ElementTable& table = shownTable(TableKind::Components);
        clickRow(table, "Orders");
        clickRow(table, "Replica", Qt::ControlModifier);
        typeInto(table, rowOf(table, "Replica"), columnOf(table, "Availability"), "99,95 %");
        QCOMPARE(steps(), 1);
        QCOMPARE(*component("orders").failure->availability, 0.9995);
        QCOMPARE(*component("replica").failure->availability, 0.9995);
        QVERIFY(!component("shop").failure);
        typeInto(table, rowOf(table, "Replica"), columnOf(table, "Instances"), "many");
        QCOMPARE(steps(), 1);
        auto* message = m_fixture->find<QLabel>("tableMessage");
        QVERIFY2(message->text().contains("Expected a whole number"), qPrintable(message->text()));
        typeInto(table, rowOf(table, "Replica"), columnOf(table, "Instances"), "1+1");
        QCOMPARE(component("orders").count, 2);
        QCOMPARE(message->text(), QString("6 rows"));
        QCOMPARE(table.selectionModel()->selectedRows().size(), 2); // still chosen
    }

    void table_kindIsChosenFromAList() {
        ElementTable& table = shownTable(TableKind::Components);
        clickRow(table, "Shop");
        table.edit(indexAt(table, rowOf(table, "Shop"), columnOf(table, "Kind")));
        auto* box = table.viewport()->findChild<QComboBox*>();
        QVERIFY(box && box->findData("router") >= 0);
        box->setFocus();
        box->setCurrentIndex(box->findData("router") - 1);
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_COMPARE(component("shop").kind, std::string("router"));
    }

    void table_sortsBySizeAndFiltersByWords() {
        ElementTable& table = shownTable(TableKind::Links);
        QCOMPARE(table.shownRows(), 2);
        const int length = columnOf(table, "Length");
        QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(table.horizontalHeader()->sectionViewportPosition(length) + 20, 8));
        QCOMPARE(table.model()->index(0, 0).data().toString(), QString("Circuit")); // no length comes first
        QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(table.horizontalHeader()->sectionViewportPosition(length) + 20, 8));
        QCOMPARE(table.model()->index(0, 0).data().toString(), QString("Segment"));
        auto* filter = m_fixture->find<QLineEdit>("tableFilter");
        QTest::keyClicks(filter, "router circ");
        QCOMPARE(table.shownRows(), 1);
        QCOMPARE(table.model()->index(0, 0).data().toString(), QString("Circuit"));
    }

    void table_cells_areCopiedWithHeadingsAndUnits() {
        ElementTable& table = shownTable(TableKind::Links);
        clickRow(table, "Segment");
        const QStringList lines = table.cells().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith("Name\tKind\tFrom\tTo\tLength"));
        QVERIFY2(lines[1].startsWith("Segment\t") && lines[1].contains("\t4,200 km\t"), qPrintable(lines[1]));
    }

    void properties_goToElementsOfTheSameKind_inOneStep() {
        Design design = smallDesign();
        Component& orders = *findById(design.components, ElementId{"orders"});
        orders.count = 3;
        orders.need = 2;
        orders.failure = FailureData{.availability = 0.9999};
        m_fixture->load(design);
        window().selection().set({{"orders"}});
        key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        window().selection().set({{"shop"}});
        QVERIFY(!action(ActionId::PasteProperties)->isEnabled()); // not a database
        QVERIFY(action(ActionId::PasteProperties)->toolTip().contains("same kind"));
        window().selection().set({{"replica"}, {"shop"}, {"site"}});
        key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(steps(), 1);
        QCOMPARE(component("replica").count, 3);
        QCOMPARE(component("replica").need, 2);
        QCOMPARE(*component("replica").failure->availability, 0.9999);
        QCOMPARE(component("replica").name, std::string("Replica"));
        QCOMPARE(component("replica").place.value, std::string("zone"));
        QCOMPARE(component("shop").count, 1);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window().session().design() == design);
    }

    void whatIf_keysFailAndRestore_andNothingIsDeleted() {
        DiagramView& view = window().view();
        auto* frame = m_fixture->find<QWidget>("whatIfFrame");
        QVERIFY(frame && !frame->isVisible());
        key(Qt::Key_F);
        QCOMPARE(view.tool(), Tool::Flow);
        key(Qt::Key_Escape);
        key(Qt::Key_W);
        QVERIFY(frame->isVisible());
        QCOMPARE(frame->size(), view.size());
        const QColor edge = window()
                                .grab(QRect(view.mapTo(&window(), QPoint(2, view.height() / 2)), QSize(1, 1)))
                                .toImage()
                                .pixelColor(0, 0);
        QCOMPARE(edge, Theme::current().colour(ColourRole::Degraded));
        window().selection().set({{"shop"}, {"router"}, {"read"}});
        key(Qt::Key_F);
        QCOMPARE(view.tool(), Tool::WhatIf);
        QVERIFY(window().whatIf().failed() ==
                (std::set<ElementId>{{"shop"}, {"router"}})); // a flow cannot fail
        window().selection().set({{"router"}});
        key(Qt::Key_F, Qt::ShiftModifier);
        QVERIFY(window().whatIf().failed() == (std::set<ElementId>{{"shop"}}));
        key(Qt::Key_Delete);
        key(Qt::Key_Backspace);
        QVERIFY(window().session().design() == smallDesign());
        QCOMPARE(steps(), 0);
        key(Qt::Key_W);
        QVERIFY(!frame->isVisible());
        key(Qt::Key_F);
        QCOMPARE(view.tool(), Tool::Flow);
    }

    void whatIf_keysStepThroughAScenario() {
        Design design = smallDesign();
        design.scenarios.front().events = {
            {.at = {21600}, .fail = {{"zone"}}, .restore = {{"cable"}}, .unknown = {}},
            {.at = {0}, .fail = {{"cable"}}, .restore = {}, .unknown = {}}};
        m_fixture->load(design);
        using Ids = std::set<ElementId>;
        key(Qt::Key_BracketRight); // not while one draws
        QVERIFY(!window().whatIf().isActive());
        key(Qt::Key_W);
        key(Qt::Key_BracketRight);
        QVERIFY(window().whatIf().failed() == (Ids{{"cable"}}));
        key(Qt::Key_PageDown);
        QVERIFY(window().whatIf().failed() == (Ids{{"zone"}}));
        key(Qt::Key_BracketRight); // there is no more
        QVERIFY(window().whatIf().failed() == (Ids{{"zone"}}));
        key(Qt::Key_BracketLeft);
        QVERIFY(window().whatIf().failed() == (Ids{{"cable"}}));
        key(Qt::Key_PageUp);
        QVERIFY(window().whatIf().failed().empty());
    }

    void menu_isTheSameEverywhere_andWhatIsOffSaysWhy() {
        window().selection().set({{"site"}});
        const auto entriesAt = [this](QWidget* where, QPoint at) {
            QStringList entries;
            QTimer::singleShot(0, this, [&] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                if (!menu)
                    return;
                for (const QAction* one : menu->actions()) {
                    entries += one->isSeparator() ? QString() : one->objectName();
                    if (!one->isSeparator() && !one->isEnabled())
                        m_obstacles += one->toolTip();
                }
                m_toolTips = menu->toolTipsVisible();
                menu->close();
            });
            if (where ==
                window().view().viewport()) // there a right drag pans: the menu comes with the release
                QTest::mouseClick(where, Qt::RightButton, {}, at);
            else {
                QContextMenuEvent event(QContextMenuEvent::Mouse, at, where->mapToGlobal(at));
                QApplication::sendEvent(where, &event);
            }
            return entries;
        };
        DiagramView& view = window().view();
        const QPoint shop = view.mapFromScene(view.diagram().boundsOf({"shop"}).center());
        const QStringList onTheSheet = entriesAt(view.viewport(), shop);
        QVERIFY(selection() == (std::set<ElementId>{{"shop"}}));
        QVERIFY(onTheSheet.contains("rename") && onTheSheet.contains("failSelection"));
        QVERIFY(m_toolTips);
        QVERIFY(!m_obstacles.isEmpty());
        for (const QString& text : std::as_const(m_obstacles))
            QVERIFY2(text.contains(QLatin1Char('\n')), qPrintable(text)); // the name, then the reason
        ElementTable& table = shownTable(TableKind::Components);
        clickRow(table, "Shop");
        QStringList inTheTable =
            entriesAt(table.viewport(), table.visualRect(indexAt(table, rowOf(table, "Shop"), 0)).center());
        QVERIFY(inTheTable.size() > onTheSheet.size());
        QCOMPARE(inTheTable.mid(inTheTable.size() - onTheSheet.size()), onTheSheet);
    }

    void mainMenus_everyActionThatIsOff_saysWhy() {
        for (const bool whatIf : {false, true}) {
            window().whatIf().setActive(whatIf);
            window().selection().set({});
            int off = 0;
            for (auto* menu : window().findChildren<QMenu*>())
                for (const QAction* one : menu->actions()) {
                    if (one->isSeparator() || one->isEnabled() || one->objectName().isEmpty())
                        continue;
                    ++off;
                    const QString name = one->text().remove(QLatin1Char('&'));
                    const QString keys = one->shortcut().toString(QKeySequence::NativeText);
                    QString reason = one->toolTip();
                    reason.remove(name).remove(QStringLiteral("(%1)").arg(keys));
                    QVERIFY2(reason.trimmed().size() > 8, qPrintable(one->objectName()));
                }
            QVERIFY(off > 10);
        }
    }

private:
    MainWindow& window() { return m_fixture->window(); }
    const std::set<ElementId>& selection() { return window().selection().ids(); }
    int steps() { return window().session().undoStack().count(); }
    QAction* action(ActionId id) { return window().actions()[id]; }
    const Component& component(const char* id) {
        return *findById(window().session().design().components, ElementId{id});
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        window().view().setFocus();
        QTest::keyClick(&window().view(), key, modifiers);
    }
    ElementTable& shownTable(TableKind kind) {
        action(ActionId::Tables)->setChecked(true);
        auto* panel = m_fixture->find<TablesPanel>("tables");
        panel->showTable(kind);
        QCoreApplication::processEvents();
        return panel->table(kind);
    }
    static QModelIndex indexAt(const ElementTable& table, int row, int column) {
        return table.model()->index(row, column);
    }
    static int rowOf(const ElementTable& table, const QString& name) {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            if (indexAt(table, row, 0).data().toString() == name)
                return row;
        return -1;
    }
    static int columnOf(const ElementTable& table, const QString& title) {
        for (int column = 0; column < table.model()->columnCount(); ++column)
            if (table.model()->headerData(column, Qt::Horizontal).toString() == title)
                return column;
        return -1;
    }
    static void clickRow(ElementTable& table, const QString& name, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers,
                          table.visualRect(indexAt(table, rowOf(table, name), 0)).center());
    }
    /// As one edits a cell of several chosen rows: the current cell moves, the choice stays.
    static void typeInto(ElementTable& table, int row, int column, const QString& text) {
        const QModelIndex index = indexAt(table, row, column);
        table.setFocus();
        table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        QTest::keyClick(&table, Qt::Key_F2);
        auto* line = table.viewport()->findChild<QLineEdit*>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents(); // the delegate commits when it is back in the loop
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_obstacles;
    bool m_toolTips = false;
};

QTEST_MAIN(TestElements)
#include "test_elements.moc"
