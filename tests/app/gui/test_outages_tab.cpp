#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/charts/heat_map.h"
#include "views/charts/outages_panel.h"
#include "views/charts/panel_parts.h"
#include "views/text/figure_text.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace isthmus;

namespace {

/// Until a sweep has come to its end.
bool isDone(const QWidget* panel) {
    return !panel->findChild<QPushButton*>(QStringLiteral("studyRun"))->isVisible();
}

} // namespace

class TestOutagesTab : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_panel = m_fixture->window().findChild<OutagesPanel*>();
        m_table = m_panel->findChild<QTableView*>(QStringLiteral("outageTable"));
    }
    void cleanup() { m_fixture.reset(); }

    void singles_tabOpened_areRankedAtOnce() {
        m_fixture->load(smallDesign());
        m_fixture->clickTab(m_panel);
        QTRY_VERIFY(m_table->isVisible() && m_table->model()->rowCount() > 3);
        QTRY_VERIFY(isDone(m_panel));
        QCOMPARE(WindowFixture::cell(m_table, 0, 0), QString("1"));
        QCOMPARE(WindowFixture::cell(m_table, 0, 2), QString("✕ down"));
        // Whatever takes the journey down stands above all that does not.
        bool upSeen = false;
        for (int row = 0; row < m_table->model()->rowCount(); ++row) {
            const bool down = WindowFixture::cell(m_table, row, 2).contains("down");
            QVERIFY(!(down && upSeen));
            upSeen = upSeen || !down;
        }
        QVERIFY(upSeen);
    }

    void edit_singlesShown_areSweptAnew() {
        m_fixture->load(smallDesign());
        m_fixture->clickTab(m_panel);
        QTRY_VERIFY(m_table->isVisible() && isDone(m_panel));
        const auto status = [&] {
            return m_panel->findChild<QLabel*>(QStringLiteral("studyStatus"))->text();
        };
        const QString before = status();
        m_fixture->addComponent();
        QTRY_VERIFY(isDone(m_panel) && status() != before && m_table->isVisible());
    }

    void pairs_oneClickInTheMenu_ranksAllOfThem() {
        m_fixture->openTemplate("hawaii_single_cable.isthmus");
        m_fixture->window().actions()[ActionId::WorstPairs]->trigger();
        QVERIFY(m_panel->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isVisible() && isDone(m_panel), 60'000);
        QVERIFY(m_table->model()->rowCount() >= 10);
        for (int row = 0; row < 10; ++row)
            QVERIFY(WindowFixture::cell(m_table, row, 1).contains(" + "));
        auto* map = m_panel->findChild<HeatMap*>();
        QVERIFY(map->isVisible());
        QCOMPARE(map->cells().labels.size(), 10);
        for (const auto& cell : map->cells().cells)
            QVERIFY(cell.has_value() && !cell->toolTip.isEmpty());

        QTest::mouseClick(map, Qt::LeftButton, {}, map->rectOf(2, 1).center().toPoint());
        QCOMPARE(m_fixture->window().selection().ids().size(), std::size_t(2));
        WindowFixture::clickRow(m_table, 0);
        const auto chosen = m_fixture->window().selection().ids();
        QCOMPARE(chosen.size(), std::size_t(2));
        WindowFixture::click(m_fixture->find<QPushButton>("playOutage", m_panel));
        QVERIFY(m_fixture->window().whatIf().isActive());
        QVERIFY(m_fixture->window().whatIf().failed() == chosen);
        QVERIFY(m_table->model()->rowCount() >= 10); // others can be tried from here
    }

    void whatIf_pairPlayed_hasTheFiguresOfItsRow() {
        m_fixture->openTemplate("hawaii_single_cable.isthmus");
        const ElementId first = m_fixture->window().session().design().journeys.front().id;
        WindowFixture::click(m_fixture->find<QToolButton>("pairs", openTab()));
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isVisible() && isDone(m_panel), 60'000);
        const QString available = WindowFixture::cell(m_table, 4, 3);
        WindowFixture::doubleClickRow(m_table, 4);
        AnalysisRunner& runner = m_fixture->window().runner();
        QTRY_VERIFY(m_fixture->hasFigures() && runner.latest()->whatIf);
        const JourneyResult* result = findById(runner.latest()->whatIf->journeys, first);
        QCOMPARE(available, availabilityText(result->availability.unavailability));
    }

    void stop_midway_saysSoAndGoesOnWhenAsked() {
        m_fixture->openTemplate("hawaii_all_six_coast.isthmus");
        WindowFixture::click(m_fixture->find<QToolButton>("pairs", openTab()));
        auto* run = m_fixture->find<QPushButton>("studyRun", m_panel);
        QCOMPARE(run->text(), QString("Stop"));
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isVisible(), 30'000); // streaming
        QTest::mouseClick(run, Qt::LeftButton);
        const auto* chip = m_panel->findChild<ChipLabel*>();
        QVERIFY(chip->isVisible() && chip->text().contains("stopped"));
        QCOMPARE(run->text(), QString("Run again"));
        QVERIFY(m_panel->findChild<QLabel*>(QStringLiteral("studyStatus"))->text().contains(" of "));
        m_fixture->find<QToolButton>("singles", m_panel)->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(m_panel), 30'000);
    }

    void edit_midway_marksWhatWasFound() {
        m_fixture->openTemplate("hawaii_all_six_coast.isthmus");
        WindowFixture::click(m_fixture->find<QToolButton>("pairs", openTab()));
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isVisible(), 30'000);
        m_fixture->addComponent();
        const auto* chip = m_panel->findChild<ChipLabel*>();
        QVERIFY(chip->isVisible() && chip->text().contains("before the last edit"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->hasFigures(), 30'000);
        QVERIFY(chip->isVisible()); // pairs wait to be asked for
    }

    void kinds_ticked_leaveOnlyThose() {
        m_fixture->openTemplate("hawaii_minimum.isthmus");
        auto* kinds = m_fixture->find<QToolButton>("kinds", openTab());
        QTRY_VERIFY(m_table->isVisible() && isDone(m_panel));
        WindowFixture::click(kinds);
        auto* menu = kinds->findChild<QMenu*>();
        QTRY_VERIFY(menu->isVisible());
        for (QAction* action : menu->actions())
            if (action->text() == QLatin1String("Cable"))
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QVERIFY(menu->isVisible());
        menu->hide();
        const auto cables = static_cast<int>(m_fixture->window().session().design().cables.size());
        QTRY_VERIFY(isDone(m_panel) && m_table->isVisible());
        QCOMPARE(m_table->model()->rowCount(), cables);
        QVERIFY(kinds->text().startsWith("Cable"));
    }

    void journey_chosenHere_isChosenForTheWindow() {
        m_fixture->openTemplate("hawaii_minimum.isthmus");
        auto* journeys = m_fixture->find<QComboBox>("outageJourney", openTab());
        QTRY_VERIFY(m_table->isVisible() && isDone(m_panel));
        const QString first = WindowFixture::cell(m_table, 0, 3) + WindowFixture::cell(m_table, 1, 3);
        journeys->setFocus();
        QTest::keyClick(journeys, Qt::Key_Down);
        QTest::keyClick(journeys, Qt::Key_Down);
        QTRY_VERIFY(WindowFixture::cell(m_table, 0, 3) + WindowFixture::cell(m_table, 1, 3) != first);
        QTest::keyClick(journeys, Qt::Key_Home); // all of them
        QVERIFY(WindowFixture::cell(m_table, 0, 2).contains("of 4"));
    }

    void noJourneys_sayWhatWouldFillIt() {
        m_fixture->load(Design{});
        openTab();
        const auto* words = m_fixture->find<QLabel>("studyWords", m_panel);
        QTRY_VERIFY(words->isVisible() && words->text().contains("A journey says"));
        QVERIFY(!m_fixture->find<QPushButton>("studyRun", m_panel)->isEnabled());
    }

    void language_switched_isSpokenAtOnce() {
        m_fixture->load(smallDesign());
        openTab();
        QTRY_VERIFY(m_table->isVisible() && isDone(m_panel));
        m_fixture->language().apply(QStringLiteral("de"));
        QTRY_COMPARE(m_fixture->find<QToolButton>("pairs", m_panel)->text(), QString("Paare"));
        QCOMPARE(m_table->model()->headerData(1, Qt::Horizontal).toString().trimmed(),
                 QString("Was ausfällt"));
        QVERIFY(m_table->isVisible());
    }

private:
    QWidget* openTab() {
        m_fixture->clickTab(m_panel);
        return m_panel;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    OutagesPanel* m_panel = nullptr;
    QTableView* m_table = nullptr;
};

QTEST_MAIN(TestOutagesTab)
#include "test_outages_tab.moc"
