#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/charts/bar_chart.h"
#include "views/charts/certainty_panel.h"
#include "views/charts/distribution_chart.h"
#include "views/charts/panel_parts.h"
#include "views/text/figure_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include <numeric>

using namespace isthmus;

namespace {

/// A shop behind a router whose repair takes 2 h to 20 h: the target of 99 % turns at 1000 h / 99.
Design shopWithRange() {
    Design design = smallDesign();
    design.flows.clear();
    design.groups.clear();
    design.journeys.front().excludedFlows.clear();
    design.journeys.front().targets.availability = 0.99;
    for (Place& place : design.places)
        place.failure = FailureData{.never = true};
    FailureData shop{.mttf = Hours{1000}, .mttr = Hours{4}};
    shop.mttrRange = FigureRange<Hours>{Hours{2}, Hours{20}};
    for (Component& component : design.components)
        component.failure = component.id.value == "shop" ? shop : FailureData{.never = true};
    design.sharedRisks.clear();
    return design;
}

} // namespace

class TestCertaintyTab : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_panel = m_fixture->window().findChild<CertaintyPanel*>();
        m_spread = m_panel->findChild<DistributionChart*>();
        m_tornado = m_panel->findChild<BarChart*>();
    }
    void cleanup() { m_fixture.reset(); }

    void noRanges_tabIsHidden_untilTheInspectorGetsOne() {
        Design design = shopWithRange();
        design.components[3].failure->mttrRange.reset();
        m_fixture->load(design);
        auto* tabs = m_fixture->find<QTabWidget>("results");
        QVERIFY(!tabs->isTabVisible(tabs->indexOf(m_panel)));
        m_fixture->window().selection().set({{"shop"}});
        QTRY_VERIFY(m_fixture->find<QLineEdit>("field_mttrRange") != nullptr);
        auto* range = m_fixture->find<QLineEdit>("field_mttrRange");
        range->setFocus();
        range->selectAll();
        QTest::keyClicks(range, "2 h ... 20 h");
        QTest::keyClick(range, Qt::Key_Return);
        QTRY_VERIFY(tabs->isTabVisible(tabs->indexOf(m_panel)));
    }

    void opened_showsSpreadChanceAndWhereItTurns() {
        m_fixture->load(shopWithRange());
        m_fixture->clickTab(m_panel);
        QTRY_VERIFY_WITH_TIMEOUT(m_spread->isVisible(), 30'000);
        const Distribution& shown = m_spread->distribution();
        const double samples = std::accumulate(shown.bins.begin(), shown.bins.end(), 0.0,
                                               [](double sum, const auto& bin) { return sum + bin.count; });
        QCOMPARE(samples, 10'000.0);
        QCOMPARE(shown.marks.size(), std::size_t(4)); // three points and the target
        double met = 0;
        for (const Distribution::Bin& bin : shown.bins)
            met += bin.colour == ColourRole::Up ? bin.count : 0;
        // A lognormal with 5 % at 2 h and 95 % at 20 h lies below 1000 h / 99 with a chance of
        const double z =
            std::log(1000.0 / 99 / std::sqrt(40.0)) / (std::log(10.0) / (2 * 1.6448536269514722));
        const double chance = 0.5 * std::erfc(-z / std::sqrt(2.0));
        QVERIFY(std::abs(met / samples - chance) < 0.04); // to a bin
        const QString text = m_panel->findChild<QLabel*>(QStringLiteral("chanceMet"))->text();
        QVERIFY(std::abs(text.section(' ', 0, 0).toDouble() / 100 - chance) < 0.02);
        QCOMPARE(m_tornado->rows().size(), std::size_t(1));
        QCOMPARE(m_tornado->rows()[0].text, QString("⇄ turns at 10 h 6 min"));
        QTest::mouseClick(m_tornado, Qt::LeftButton, {}, {40, 14});
        QVERIFY(m_fixture->window().selection().ids() == (std::set<ElementId>{{"shop"}}));
    }

    void edit_whileItRuns_isFoundAnew() {
        m_fixture->load(shopWithRange());
        m_fixture->clickTab(m_panel);
        Component shop = *findById(m_fixture->window().session().design().components, ElementId{"shop"});
        shop.failure->mttrRange = FigureRange<Hours>{Hours{3}, Hours{5}};
        QVERIFY(m_fixture->window().session().submit(ReplaceElement{shop}, "Change").has_value());
        QTRY_VERIFY_WITH_TIMEOUT(m_spread->isVisible() && m_tornado->rows().size() == 1 &&
                                     !m_tornado->rows()[0].text.contains("turns"),
                                 30'000);
        QVERIFY(!m_panel->findChild<ChipLabel*>()->isVisible());
    }

    void stop_midway_saysSo() {
        m_fixture->load(shopWithRange());
        m_fixture->clickTab(m_panel);
        auto* run = m_panel->findChild<QPushButton*>(QStringLiteral("studyRun"));
        QTRY_COMPARE(run->text(), QString("Stop"));
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_COMPARE(run->text(), QString("Run again"));
        QVERIFY(m_panel->findChild<ChipLabel*>()->isVisible());
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_spread->isVisible(), 30'000);
    }

    void language_switched_isSpokenAtOnce() {
        m_fixture->load(shopWithRange());
        m_fixture->clickTab(m_panel);
        QTRY_VERIFY_WITH_TIMEOUT(m_spread->isVisible(), 30'000);
        m_fixture->language().apply(QStringLiteral("de"));
        QTRY_COMPARE(m_tornado->rows()[0].text, QString("⇄ kippt bei 10 h 6 min"));
    }

private:
    std::unique_ptr<WindowFixture> m_fixture;
    CertaintyPanel* m_panel = nullptr;
    DistributionChart* m_spread = nullptr;
    BarChart* m_tornado = nullptr;
};

QTEST_MAIN(TestCertaintyTab)
#include "test_certainty_tab.moc"
