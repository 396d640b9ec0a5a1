// The outline does what the sheet does; comments are written in the inspector and found in both.
#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/items/comment_layer.h"
#include "views/outline/outline_panel.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidgetItemIterator>
#include <QtTest>

using namespace isthmus;

class TestOutlinePanel : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->load(smallDesign());
    }
    void cleanup() { m_fixture.reset(); }

    void outline_renames_deletes_andShowsTheSheetsMenu() {
        OutlinePanel& outline = shownOutline();
        clickItem(outline, "Databases");
        QVERIFY(selection() == (std::set<ElementId>{{"databases"}}));
        QTest::keyClick(&outline, Qt::Key_F2);
        auto* line = outline.viewport()->findChild<QLineEdit*>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, "Ledgers");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(window().session().design().groups.front().name, std::string("Ledgers"));
        QCOMPARE(steps(), 1);
        QCOMPARE(window().session().undoStack().undoText(), QString("Rename Databases to Ledgers"));
        clickItem(outline, "Router");
        outline.setFocus();
        QTest::keyClick(&outline, Qt::Key_Delete);
        QVERIFY(!findById(window().session().design().components, ElementId{"router"}));
        clickItem(outline, "Shop");
        QStringList names;
        QTimer::singleShot(0, this, [&] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                for (const QAction* one : menu->actions())
                    names += one->objectName();
                menu->close();
            }
        });
        const QPoint at = outline.visualItemRect(itemOf(outline, "Shop")).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, outline.viewport()->mapToGlobal(at));
        QApplication::sendEvent(outline.viewport(), &event);
        for (const char* entry :
             {"rename", "cut", "copy", "paste", "delete", "failSelection", "findKind", "comment"})
            QVERIFY2(names.contains(QLatin1String(entry)), entry);
    }

    void outline_clipboardWorksThere() {
        OutlinePanel& outline = shownOutline();
        clickItem(outline, "Shop");
        outline.setFocus();
        QTest::keyClick(&outline, Qt::Key_C, Qt::ControlModifier);
        clickItem(outline, "Zone");
        outline.setFocus();
        QTest::keyClick(&outline, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(component("shop-2").place.value, std::string("zone")); // into what was chosen
    }

    void outline_draggedIntoAnotherPlace_movesThereInOneStep() {
        OutlinePanel& outline = shownOutline();
        clickItem(outline, "Shop");
        drop(outline, "Zone");
        QCOMPARE(component("shop").place.value, std::string("zone"));
        QCOMPARE(steps(), 1);
        const QRectF zone = window().view().diagram().boundsOf({"zone"});
        QVERIFY(zone.contains(window().view().diagram().boundsOf({"shop"}).center()));
        QCOMPARE(window().session().undoStack().undoText(), QString("Move Shop to Zone"));
        clickItem(outline, "Region");
        drop(outline, "Zone"); // not into what it holds itself
        QCOMPARE(steps(), 1);
        clickItem(outline, "Zone");
        drop(outline, "Site"); // zones stand in regions
        QCOMPARE(steps(), 1);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window().session().design() == smallDesign());
    }

    void comment_writtenResolvedAndReopened_isMarkedOnTheSheet() {
        window().selection().set({{"shop"}});
        const CommentLayer& marks = window().view().diagram().comments();
        QVERIFY(marks.markOf({"shop"}).isNull());
        action(ActionId::Comment)->trigger();
        auto* author = m_fixture->find<QLineEdit>("commentAuthor");
        author->selectAll();
        QTest::keyClicks(author, "Ana");
        auto* input = m_fixture->find<QPlainTextEdit>("commentInput");
        QVERIFY(input && input->isVisible());
        QTest::keyClicks(input, "Why only one?");
        QTest::keyClick(input, Qt::Key_Return);
        const auto comments = [this] {
            return appearanceOf(window().session().design().views.front(), {"shop"}).comments;
        };
        QCOMPARE(comments().size(), std::size_t(1));
        QCOMPARE(comments().front().text, std::string("Why only one?"));
        QCOMPARE(comments().front().author, std::string("Ana"));
        QCOMPARE(comments().front().date, QDate::currentDate().toString(Qt::ISODate).toStdString());
        QCOMPARE(marks.open().at({"shop"}), 1);
        const QRectF box = window().view().diagram().boundsOf({"shop"});
        QVERIFY(marks.markOf({"shop"}).intersects(box.adjusted(-20, -20, 20, 20)));
        OutlinePanel& outline = shownOutline();
        QVERIFY(itemOf(outline, "Shop: Why only one?"));
        window().selection().clear();
        clickItem(outline, "Shop: Why only one?");
        QVERIFY(selection() == (std::set<ElementId>{{"shop"}}));
        pressInComment("resolve");
        QVERIFY(comments().front().resolved);
        QVERIFY(marks.markOf({"shop"}).isNull());
        QVERIFY(!itemOf(outline, "Shop: Why only one?"));
        pressInComment("resolve");
        QVERIFY(!comments().front().resolved);
        pressInComment("delete");
        QVERIFY(comments().empty());
        QCOMPARE(steps(), 4);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(comments().size(), std::size_t(1));
    }

private:
    OutlinePanel& shownOutline() {
        auto* outline = m_fixture->find<OutlinePanel>("outline");
        for (QWidget* around = outline->parentWidget(); around; around = around->parentWidget())
            if (auto* tabs = qobject_cast<QTabWidget*>(around))
                tabs->setCurrentWidget(outline);
        QCoreApplication::processEvents();
        return *outline;
    }
    static QTreeWidgetItem* itemOf(OutlinePanel& outline, const QString& text) {
        for (QTreeWidgetItemIterator it(&outline); *it; ++it)
            if ((*it)->text(0) == text)
                return *it;
        return nullptr;
    }
    static void clickItem(OutlinePanel& outline, const QString& text) {
        outline.scrollToItem(itemOf(outline, text));
        QTest::mouseClick(outline.viewport(), Qt::LeftButton, {},
                          outline.visualItemRect(itemOf(outline, text)).center());
    }
    /// Lets go of the selected rows over another one, as a drag of the platform would end.
    static void drop(OutlinePanel& outline, const QString& text) {
        outline.scrollToItem(itemOf(outline, text));
        outline.dropOn(outline.visualItemRect(itemOf(outline, text)).center());
    }
    void pressInComment(const char* name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        auto* row = m_fixture->find<QWidget>("comment0");
        QVERIFY(row);
        QTest::mouseClick(row->findChild<QToolButton*>(QLatin1String(name)), Qt::LeftButton);
    }
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

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestOutlinePanel)
#include "test_outline_panel.moc"
