#include "tests/app/gui/window_fixture.h"
#include "views/canvas/diagram_view.h"

#include <QDockWidget>
#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>
#include <QtTest>

using namespace isthmus;

/// The panels around the drawing, and the line at its foot.
class TestWindowLayout : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->openTemplate("hawaii_minimum.isthmus");
        view().setFocus();
    }
    void cleanup() { m_fixture.reset(); }

    void statusLine_selection_isCounted() {
        auto* count = m_fixture->find<QLabel>("statusSelected");
        QVERIFY(!count->isVisible());
        QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(count->isVisible());
        QCOMPARE(count->text(), QStringLiteral("%1 selected").arg(window().selection().ids().size()));
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(!count->isVisible());
    }

    void statusLine_figures_sayMethodTimeAndPrices() {
        const QString figures = m_fixture->find<QLabel>("statusFigures")->text();
        QVERIFY2(figures.contains(QStringLiteral("prices of 20")), qPrintable(figures));
        QVERIFY2(figures.contains(QStringLiteral(" ms")), qPrintable(figures));
    }

    void statusLine_longWork_isStoppedAndTakenUpAgain() {
        const auto* figures = m_fixture->find<QLabel>("statusFigures");
        auto* progress = m_fixture->find<QProgressBar>("statusProgress");
        auto* stop = m_fixture->find<QToolButton>("statusStop");
        const auto before = window().runner().latest();
        m_fixture->holdAnalyses(true);
        m_fixture->addComponent();
        QVERIFY(!progress->isVisible()); // not for every moment
        QTRY_VERIFY(progress->isVisible() && stop->isVisible());
        QVERIFY(figures->text().startsWith(QStringLiteral("computing")));
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!progress->isVisible());
        QVERIFY2(figures->text().startsWith(QStringLiteral("stopped")), qPrintable(figures->text()));
        QCOMPARE(window().runner().latest(), before);
        m_fixture->holdAnalyses(false);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(m_fixture->hasFigures());
        QVERIFY(!stop->isVisible());
        QVERIFY2(!figures->text().startsWith(QStringLiteral("stopped")), qPrintable(figures->text()));
    }

    void panels_movable_floatByDoubleClickOnTheirTitle() {
        QDockWidget* inspector = dock("inspectorPanel");
        QVERIFY(inspector->titleBarWidget() != nullptr); // nothing to take hold of
        choose(ActionId::MovePanels);
        QVERIFY(inspector->titleBarWidget() == nullptr);
        QTest::mouseDClick(inspector, Qt::LeftButton, {}, {40, 8});
        QVERIFY(inspector->isFloating());
        choose(ActionId::ResetPanels);
        QVERIFY(!inspector->isFloating());
        QCOMPARE(window().dockWidgetArea(inspector), Qt::RightDockWidgetArea);
        inspector->setFloating(true);
        choose(ActionId::MovePanels);
        QVERIFY(!inspector->isFloating()); // nothing would be left to take hold of
        choose(ActionId::MovePanels);
        m_fixture->replaceWindow();
        QVERIFY(window().actions()[ActionId::MovePanels]->isChecked());
        choose(ActionId::MovePanels);
    }

    void resetPanels_closedAndTabbed_areWhereTheyWereAtFirst() {
        QDockWidget* left = dock("leftPanel");
        QDockWidget* results = dock("resultsPanel");
        left->hide();
        window().tabifyDockWidget(dock("inspectorPanel"), results);
        choose(ActionId::Layers);
        choose(ActionId::ResetPanels);
        QVERIFY(left->isVisible() && results->isVisible());
        QCOMPARE(window().dockWidgetArea(results), Qt::BottomDockWidgetArea);
        QVERIFY(window().tabifiedDockWidgets(dock("inspectorPanel")).isEmpty());
        QVERIFY(!window().actions()[ActionId::Layers]->isChecked());
    }

    void layout_otherScreens_haveTheirOwn() {
        Settings settings;
        settings.setWindow(QStringLiteral("desk"), "desk geometry", "desk state");
        settings.setWindow(QStringLiteral("train"), "train geometry", "train state");
        QCOMPARE(settings.windowState(QStringLiteral("desk")), QByteArray("desk state"));
        QCOMPARE(settings.geometry(QStringLiteral("train")), QByteArray("train geometry"));
        QCOMPARE(settings.windowState(QStringLiteral("never seen")), QByteArray("train state"));
    }

    void layout_closedWindow_isKept() {
        dock("leftPanel")->hide();
        window().close();
        m_fixture->replaceWindow();
        QVERIFY(!dock("leftPanel")->isVisible());
        QVERIFY(dock("inspectorPanel")->isVisible());
    }

    void drawingAlone_byKey_hidesPanelsAndBars_andBringsThoseBack() {
        dock("leftPanel")->hide();
        QTest::keyClick(&view(), Qt::Key_F11, Qt::ShiftModifier);
        for (const char* name : {"leftPanel", "inspectorPanel", "resultsPanel"})
            QVERIFY2(!dock(name)->isVisible(), name);
        QVERIFY(!window().statusBar()->isVisible());
        QVERIFY(view().isVisible() && view().hasFocus());
        QTest::keyClick(&view(), Qt::Key_F11, Qt::ShiftModifier);
        QVERIFY(!dock("leftPanel")->isVisible()); // as before
        QVERIFY(dock("inspectorPanel")->isVisible() && dock("resultsPanel")->isVisible());
        QVERIFY(window().statusBar()->isVisible());
    }

    void drawingAlone_closedLikeThat_opensWithItsPanels() {
        QTest::keyClick(&view(), Qt::Key_F11, Qt::ShiftModifier);
        window().close();
        m_fixture->replaceWindow();
        QVERIFY(dock("inspectorPanel")->isVisible() && dock("resultsPanel")->isVisible());
    }

    void fullScreen_byKey_thereAndBack() {
        QTest::keyClick(&view(), Qt::Key_F11);
        QTRY_VERIFY(window().isFullScreen());
        QVERIFY(window().actions()[ActionId::FullScreen]->isChecked());
        QTest::keyClick(&view(), Qt::Key_F11);
        QTRY_VERIFY(!window().isFullScreen());
        QVERIFY(!window().actions()[ActionId::FullScreen]->isChecked());
    }

private:
    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] DiagramView& view() { return window().view(); }
    [[nodiscard]] QDockWidget* dock(const char* name) { return m_fixture->find<QDockWidget>(name); }
    void choose(ActionId id) { window().actions()[id]->trigger(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestWindowLayout)
#include "test_window_layout.moc"
