#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace isthmus;

class TestFindBar : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->load(smallDesign());
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(query()->hasFocus());
    }
    void cleanup() { m_fixture.reset(); }

    void enter_matches_areSelectedInTurnAndRevealed() {
        window().view().setZoom(6);
        QTest::keyClicks(query(), "type:database");
        QCOMPARE(count(), QString("2 found"));
        QTest::keyClick(query(), Qt::Key_Return);
        QCOMPARE(selected(), QString("replica")); // it stands higher
        QCOMPARE(count(), QString("1 of 2"));
        QVERIFY(isSeen("replica"));
        QTest::keyClick(query(), Qt::Key_Return);
        QCOMPARE(selected(), QString("orders"));
        QVERIFY(isSeen("orders"));
        QTest::keyClick(query(), Qt::Key_Return);
        QCOMPARE(selected(), QString("replica"));
        QTest::keyClick(query(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(selected(), QString("orders"));
        QTest::keyClick(query(), Qt::Key_Escape);
        QVERIFY(!bar()->isVisible());
        QTest::keyClick(&window(), Qt::Key_F3); // goes on without the bar
        QCOMPARE(selected(), QString("replica"));
    }

    void words_matchNames_asTheyAreTyped() {
        QTest::keyClicks(query(), "ro");
        QCOMPARE(count(), QString("1 found"));
        QTest::keyClicks(query(), "x");
        QCOMPARE(count(), QString("nothing"));
        // The letters went into the field: no tool was chosen, nothing was moved.
        QCOMPARE(window().view().tool(), Tool::Select);
        QTest::keyClick(query(), Qt::Key_Down);
        QCOMPARE(window().session().undoStack().count(), 0);
    }

    void figures_areAskedOfTheLatestAnalysis() {
        QTest::keyClicks(query(), "type:journey a<0.9999999");
        QTRY_COMPARE(count(), QString("1 found"));
    }

    void wrong_query_saysWhereAndWhatIsAccepted() {
        QTest::keyClicks(query(), "router a<high");
        auto* words = m_fixture->find<QLabel>("findWords");
        QVERIFY(words->isVisible());
        QCOMPARE(words->text(),
                 QString("\"high\" is no number for \"availability\" — accepted: 0.999, 99.9%"));
        QVERIFY(!m_fixture->find<QToolButton>("findNextButton")->isEnabled());
        query()->clear();
        QVERIFY(!words->isVisible());
    }

    void selectAll_byKeyAndButton_selectsWhatWasFound() {
        QTest::keyClicks(query(), "type:component site:site");
        QTest::keyClick(query(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(window().selection().ids() == (std::set<ElementId>{{"orders"}, {"router"}, {"shop"}}));
        window().selection().clear();
        WindowFixture::click(m_fixture->find<QToolButton>("selectMatchesButton"));
        QCOMPARE(window().selection().ids().size(), std::size_t(3));
    }

    void selectMatches_byKeyAndFromTheMenu_selectsByQueryWithTheBarClosed() {
        QTest::keyClicks(query(), "type:database");
        QTest::keyClick(query(), Qt::Key_Escape);
        window().selection().clear();
        const std::set<ElementId> databases{{"orders"}, {"replica"}};
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(window().selection().ids() == databases);
        window().selection().clear();
        m_fixture->find<QAction>("selectMatches")->trigger();
        QVERIFY(window().selection().ids() == databases);
    }

    void filter_switchedOn_dimsTheRest() {
        QTest::keyClicks(query(), "type:database");
        WindowFixture::click(m_fixture->find<QToolButton>("filterMatches"));
        const auto& shown = window().view().diagram().standingOut();
        QVERIFY(shown && *shown == (std::set<ElementId>{{"orders"}, {"replica"}}));
        window().view().fitAll();
        const QImage dimmed = window().view().viewport()->grab().toImage();
        QTest::keyClick(query(), Qt::Key_Escape);
        QVERIFY(!window().view().diagram().standingOut());
        const QImage plain = window().view().viewport()->grab().toImage();
        QVERIFY(contrastAt(dimmed, "shop") < contrastAt(plain, "shop"));
        QCOMPARE(contrastAt(dimmed, "orders"), contrastAt(plain, "orders"));
    }

    void replace_inNames_isOneStep() {
        const Design before = window().session().design();
        QTest::keyClicks(query(), "type:component");
        WindowFixture::click(m_fixture->find<QToolButton>("replaceSwitch"));
        QTest::keyClicks(m_fixture->find<QLineEdit>("replaceFrom"), "r");
        QTest::keyClicks(m_fixture->find<QLineEdit>("replaceTo"), "R");
        auto* replace = m_fixture->find<QPushButton>("replaceAll");
        QCOMPARE(replace->text(), QString("Replace in 2 names"));
        WindowFixture::click(replace);
        QCOMPARE(window().session().undoStack().count(), 1);
        QCOMPARE(window().session().undoStack().undoText(), QString("Replace in 2 names"));
        QCOMPARE(nameOf(*findElement(window().session().design(), {"orders"})), std::string("ORdeRs"));
        QCOMPARE(nameOf(*findElement(window().session().design(), {"read"})), std::string("Read"));
        window().session().undoStack().undo();
        QVERIFY(window().session().design() == before);
    }

    void tab_staysInTheBar_ctrlHReplacesWhatWasLookedFor() {
        QTest::keyClicks(query(), "shop");
        QTest::keyClick(query(), Qt::Key_Tab);
        QVERIFY(bar()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(&window(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(m_fixture->find<QLineEdit>("replaceFrom")->text(), QString("shop"));
        QVERIFY(m_fixture->find<QLineEdit>("replaceFrom")->hasFocus());
    }

private:
    MainWindow& window() { return m_fixture->window(); }
    QWidget* bar() { return m_fixture->find<QWidget>("findBar"); }
    QLineEdit* query() { return m_fixture->find<QLineEdit>("findQuery"); }
    QString count() { return m_fixture->find<QLabel>("findCount")->text(); }
    QString selected() { return QString::fromStdString(window().selection().single().value); }
    bool isSeen(const char* id) {
        const QRectF seen = window().view().mapToScene(window().view().viewport()->rect()).boundingRect();
        return seen.intersects(window().view().diagram().boundsOf({id}));
    }
    /// Between the lightest and the darkest point of where an element is drawn.
    int contrastAt(const QImage& image, const char* id) {
        const QRect box = window()
                              .view()
                              .mapFromScene(window().view().diagram().boundsOf({id}))
                              .boundingRect()
                              .intersected(image.rect());
        int least = 255, most = 0;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x) {
                const int grey = qGray(image.pixel(x, y));
                least = std::min(least, grey);
                most = std::max(most, grey);
            }
        return most - least;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestFindBar)
#include "test_find_bar.moc"
