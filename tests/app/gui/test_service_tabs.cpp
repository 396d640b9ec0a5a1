#include "tests/app/gui/window_fixture.h"
#include "tests/model/analysis/flow_design.h"
#include "views/charts/bar_chart.h"
#include "views/charts/distribution_chart.h"
#include "views/charts/figure_table.h"
#include "views/charts/latency_panel.h"
#include "views/charts/load_panel.h"

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
    design.flow("take", "queue", "workers").kind = FlowKind::Event;
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

private:
    std::unique_ptr<WindowFixture> m_fixture;
    LatencyPanel* m_latency = nullptr;
    LoadPanel* m_load = nullptr;
};

QTEST_MAIN(TestServiceTabs)
#include "test_service_tabs.moc"
