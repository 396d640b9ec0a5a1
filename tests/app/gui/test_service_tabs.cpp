#include "tests/app/gui/figure_gestures.h"
#include "tests/model/analysis/flow_design.h"
#include "views/charts/bar_chart.h"
#include "views/charts/derivation_panel.h"
#include "views/charts/distribution_chart.h"
#include "views/charts/figure_table.h"
#include "views/charts/latency_panel.h"
#include "views/charts/load_panel.h"
#include "views/charts/results_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QtTest>

using namespace isthmus;

namespace {

/// Clients reach a server over a connection of 10 ms, or a tunnel of 40 ms; it answers in 2 ms and puts what
/// it got into a queue that two workers empty. Everything takes a certain time.
Design service() {
    FlowDesign design;
    const auto certain = [&](const char* id, const char* kind, double ms) -> Component& {
        Component& component = design.component(id, kind);
        component.processing = Processing{{ms}, {ms}};
        return component;
    };
    certain("clients", "clients", 0);
    certain("branch", "clients", 0);
    certain("server", "server", 2).service.ratePerSecond = 500;
    certain("queue", "queue", 1).buffer.retention = Seconds{86400};
    Component& workers = certain("workers", "server", 5);
    workers.count = 2;
    workers.service.ratePerSecond = 125;
    workers.failure = FailureData{.mttf = Hours{1000}, .mttr = Hours{0.5}};
    design.link("connection", "clients", "server", 10.0).capacity = MegabitsPerSecond{10'000};
    design.link("tunnel", "clients", "server", 40.0, 1).capacity = MegabitsPerSecond{1250};
    design.link("far", "branch", "server", 30.0);
    design.link("inside", "server", "queue", 0.5);
    design.link("out", "queue", "workers", 0.5).failure = FailureData{.never = true};
    Flow& ask = design.flow("ask", "clients", "server");
    ask.ratePerSecond = 250'000 / 1000.0;
    ask.messageKilobytes = 1000;
    ask.setupRoundTrips = 1;
    Flow& put = design.flow("put", "server", "queue");
    put.kind = FlowKind::Event;
    put.ratePerSecond = 200;
    put.burstMessages = 3000;
    put.within = Seconds{3600};
    design.flow("take", "queue", "workers").kind = FlowKind::Event;
    Component& farm = certain("farm", "server", 0);
    farm.count = 3;
    farm.service.ratePerSecond = 50;
    design.link("farm-way", "server", "farm", 0.0);
    design.flow("fetch", "server", "farm").ratePerSecond = 90;
    Journey& journey = design.journey("journey", "clients");
    journey.populations = {{{"clients"}, 3}, {{"branch"}, 1}};
    return design.design;
}

} // namespace

class TestServiceTabs : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_latency = m_fixture->window().findChild<LatencyPanel*>();
        m_load = m_fixture->window().findChild<LoadPanel*>();
        m_fixture->load(service());
    }
    void cleanup() { m_fixture.reset(); }

    void latency_opened_showsDistributionAndWhatIsWaitedFor() {
        m_fixture->clickTab(m_latency);
        auto* bars = m_fixture->find<BarChart>("latencyBars");
        QTRY_VERIFY_WITH_TIMEOUT(!bars->rows().empty(), 30'000);
        QCOMPARE(bars->rows().front().value, 20 + 2 + 1 + 1.0);
        QVERIFY(!m_fixture->find<DistributionChart>("latencySpread")->distribution().bins.empty());
        WindowFixture::click(m_fixture->find<QAbstractButton>("latencyPopulations"));
        QCOMPARE(bars->rows().size(), std::size_t(3)); // two populations and all of them
        QCOMPARE(bars->rows()[1].value, 60 + 2 + 1 + 1.0);
        WindowFixture::click(m_fixture->find<QAbstractButton>("latencyLosses"));
        QVERIFY(!bars->rows().empty());
    }

    void latency_newConnections_takeARoundTripMore() {
        m_fixture->clickTab(m_latency);
        auto* bars = m_fixture->find<BarChart>("latencyBars");
        QTRY_VERIFY_WITH_TIMEOUT(!bars->rows().empty(), 30'000);
        WindowFixture::click(m_fixture->find<QCheckBox>("connectionSetup"));
        QTRY_COMPARE_WITH_TIMEOUT(bars->rows().front().value, 44.0, 30'000);
    }

    void latency_whatIf_isComparedWithNothingFailed() {
        m_fixture->clickTab(m_latency);
        auto* bars = m_fixture->find<BarChart>("latencyBars");
        QTRY_VERIFY_WITH_TIMEOUT(!bars->rows().empty(), 30'000);
        m_fixture->window().whatIf().setActive(true);
        m_fixture->window().whatIf().setFailed({{"connection"}});
        QTRY_COMPARE_WITH_TIMEOUT(bars->rows().front().value, 84.0, 30'000);
        QVERIFY(!m_fixture->find<DistributionChart>("latencySpread")->distribution().before.empty());
    }

    void load_opened_showsLinksFlowsQueuesAndSizing() {
        m_fixture->clickTab(m_load);
        auto* bars = m_fixture->find<BarChart>("loadBars");
        auto* links = m_fixture->find<FigureTable>("linkLoads");
        QTRY_VERIFY_WITH_TIMEOUT(links->isVisible() && links->model()->rowCount() >= 2, 30'000);
        QVERIFY(!bars->rows().empty());
        WindowFixture::click(m_fixture->find<QAbstractButton>("loadFlows"));
        auto* flows = m_fixture->find<FigureTable>("flowCapacities");
        QTRY_VERIFY(flows->isVisible() && !links->isVisible());
        QCOMPARE(bars->rows().front().value, 0.125);
        WindowFixture::click(m_fixture->find<QAbstractButton>("loadQueues"));
        auto* queues = m_fixture->find<FigureTable>("queueFigures");
        QTRY_VERIFY(queues->isVisible());
        QCOMPARE(bars->rows().front().value, 0.5 + 2.0); // half an hour out, two hours of drain
        WindowFixture::click(m_fixture->find<QAbstractButton>("loadSizing"));
        QTRY_VERIFY(!queues->isVisible());
    }

    void latency_bar_opensByMouseAndKeys() {
        m_fixture->clickTab(m_latency);
        auto* bars = m_fixture->find<BarChart>("latencyBars");
        QTRY_VERIFY_WITH_TIMEOUT(!bars->rows().empty(), 30'000);
        doubleClick(bars, rowCentre(0));
        QTRY_COMPARE(opened(), QString("latency_mean/journey"));
        QCOMPARE(shownValue(), bars->rows().front().figures.front().text);
        m_fixture->clickTab(m_latency);
        bars->setFocus();
        QTest::keyClick(bars, Qt::Key_Down);
        QTest::keyClick(bars, Qt::Key_Down);
        QCOMPARE(bars->currentRow(), 2);
        QTest::keyClick(bars, Qt::Key_Return);
        QTRY_VERIFY(opened().startsWith("latency_part/journey/"));
        m_fixture->clickTab(m_latency);
        WindowFixture::click(m_fixture->find<QAbstractButton>("latencyPopulations"));
        QVERIFY(askWhy(bars, bars, rowCentre(1)));
        QTRY_COMPARE(opened(), QString("population_p99/journey/branch"));
        m_fixture->clickTab(m_latency);
        WindowFixture::click(m_fixture->find<QAbstractButton>("latencyLosses"));
        doubleClick(bars, rowCentre(0));
        QTRY_VERIFY(opened().startsWith("latency_after_p99/journey/"));
    }

    void latency_distribution_opensItsMarks() {
        m_fixture->clickTab(m_latency);
        auto* spread = m_fixture->find<DistributionChart>("latencySpread");
        QTRY_VERIFY_WITH_TIMEOUT(!spread->distribution().bins.empty(), 30'000);
        QMenu* menu = figureMenu(spread, spread, spread->rect().center());
        QVERIFY(menu);
        const auto reasons = menu->findChildren<QAction*>(QStringLiteral("why"));
        QVERIFY(reasons.size() >= 3); // median, 99 %, 99.9 %
        menu->close();
        spread->setFocus();
        QTest::keyClick(spread, Qt::Key_Return);
        QTRY_COMPARE(opened(), QString("latency_quantile/journey/0.5"));
    }

    void load_numbers_openByDoubleClickEnterAndMenu_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("kind");
        QTest::newRow("links") << "loadLinks"
                               << "linkLoads"
                               << "utilisation_worst";
        QTest::newRow("flows") << "loadFlows"
                               << "flowCapacities"
                               << "kept";
        QTest::newRow("queues") << "loadQueues"
                                << "queueFigures"
                                << "outage_drain";
        QTest::newRow("sizing") << "loadSizing"
                                << "sizingFigures"
                                << "sizing_each";
        QTest::newRow("bursts") << "loadBursts"
                                << "burstFigures"
                                << "burst_done";
    }
    void load_numbers_openByDoubleClickEnterAndMenu() {
        QFETCH(QString, button);
        QFETCH(QString, table);
        QFETCH(QString, kind);
        const QByteArray name = table.toLatin1();
        auto* shown = m_fixture->find<FigureTable>(name.constData());
        const auto show = [&] {
            m_fixture->clickTab(m_load);
            QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<FigureTable>("linkLoads")->model()->rowCount() > 0,
                                     30'000);
            WindowFixture::click(m_fixture->find<QAbstractButton>(button.toLatin1().constData()));
            QTRY_VERIFY(shown->isVisible());
        };
        // Indexes do not outlive a refresh, so that each gesture looks its cell up.
        show();
        QVERIFY(figureCell(shown, kind).isValid());
        const QString figure = figureCell(shown, kind).data(kFigureRole).toString();
        shown->scrollTo(figureCell(shown, kind));
        doubleClick(shown->viewport(), shown->visualRect(figureCell(shown, kind)).center());
        QTRY_COMPARE(opened(), figure);
        QVERIFY(m_fixture->window().whatIf().failed().empty());
        show();
        shown->setFocus();
        shown->setCurrentIndex(figureCell(shown, kind));
        QTest::keyClick(shown, Qt::Key_Return);
        QTRY_COMPARE(opened(), figure);
        show();
        QVERIFY(askWhy(shown, shown->viewport(), shown->visualRect(figureCell(shown, kind)).center()));
        QTRY_COMPARE(opened(), figure);
    }

    void load_everyNumber_opens() {
        m_fixture->clickTab(m_load);
        auto* links = m_fixture->find<FigureTable>("linkLoads");
        QTRY_VERIFY_WITH_TIMEOUT(links->model()->rowCount() > 0, 30'000);
        for (const char* view : {"loadLinks", "loadFlows", "loadQueues", "loadSizing", "loadBursts"}) {
            m_fixture->clickTab(m_load);
            WindowFixture::click(m_fixture->find<QAbstractButton>(view));
            for (const FigureTable* table : m_load->findChildren<FigureTable*>()) {
                if (!table->isVisible())
                    continue;
                for (int row = 0; row < table->model()->rowCount(); ++row)
                    for (int column = 0; column < table->model()->columnCount(); ++column) {
                        const QString id = table->model()->index(row, column).data(kFigureRole).toString();
                        if (id.isEmpty())
                            continue;
                        m_fixture->find<ResultsPanel>("results")->explain(id);
                        QTRY_COMPARE(opened(), id);
                    }
            }
        }
    }

    void load_name_doubleClicked_failsTheLoss() {
        m_fixture->clickTab(m_load);
        auto* links = m_fixture->find<FigureTable>("linkLoads");
        QTRY_VERIFY_WITH_TIMEOUT(links->isVisible() && links->model()->rowCount() > 0, 30'000);
        doubleClick(links->viewport(), links->visualRect(links->model()->index(0, 0)).center());
        QTRY_VERIFY(!m_fixture->window().whatIf().failed().empty());
    }

    void load_bar_opensItsFigure() {
        m_fixture->clickTab(m_load);
        auto* bars = m_fixture->find<BarChart>("loadBars");
        QTRY_VERIFY_WITH_TIMEOUT(!bars->rows().empty(), 30'000);
        doubleClick(bars, rowCentre(0));
        QTRY_VERIFY(opened().startsWith("utilisation/"));
    }

private:
    static QPoint rowCentre(int row) { return {60, row * 28 + 14}; }
    [[nodiscard]] DerivationPanel* derivation() const {
        return m_fixture->window().findChild<DerivationPanel*>();
    }
    /// The figure that the panel shows; empty while it is hidden.
    [[nodiscard]] QString opened() const {
        return derivation()->isVisible() ? derivation()->figure() : QString();
    }
    [[nodiscard]] QString shownValue() const {
        return derivation()->findChild<QLabel*>(QStringLiteral("derivationValue"))->text();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    LatencyPanel* m_latency = nullptr;
    LoadPanel* m_load = nullptr;
};

QTEST_MAIN(TestServiceTabs)
#include "test_service_tabs.moc"
