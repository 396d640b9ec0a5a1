#include "model/analysis/queueing/queue_figures.h"
#include "model/analysis/recovery/disruptions.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <cmath>

using namespace isthmus;

namespace {

FailureData repairedIn(double hours) {
    FailureData data;
    data.mttf = Hours{1000};
    data.mttr = Hours{hours};
    return data;
}

std::vector<QueueFigure> figures(const FlowDesign& design) {
    const auto system = design.build();
    return queueFigures(*system, {}, lossesOf(*system, standardDisruptions(*system)), {});
}

const QueueFigure& figureOf(const std::vector<QueueFigure>& all, const std::string& id) {
    for (const QueueFigure& figure : all)
        if (figure.element.value == id)
            return figure;
    qFatal("no figure");
}

const QueueOutage& outageOf(const QueueFigure& figure, const std::string& loss) {
    for (const QueueOutage& outage : figure.outages)
        if (outage.loss == loss)
            return outage;
    qFatal("no outage");
}

/// A producer puts 200 messages of 4 kB a second into a queue; two workers of 125 a second take them.
FlowDesign line() {
    FlowDesign design;
    design.component("p", "server").failure = repairedIn(1);
    Component& queue = design.component("q", "queue");
    queue.buffer.retention = Seconds{345600};
    Component& worker = design.component("w", "server");
    worker.service.ratePerSecond = 125;
    worker.count = 2;
    worker.failure = repairedIn(0.5);
    design.link("pq", "p", "q", 1.0).capacity = MegabitsPerSecond{100};
    design.link("qw", "q", "w", 1.0).failure = repairedIn(120);
    Flow& put = design.flow("put", "p", "q");
    put.kind = FlowKind::Event;
    put.ratePerSecond = 200;
    put.messageKilobytes = 4;
    design.flow("take", "q", "w").kind = FlowKind::Event;
    return design;
}

} // namespace

class TestQueueFigures : public QObject {
    Q_OBJECT
private slots:
    void queue_workersOut_hasExample9sBacklog() {
        const auto all = figures(line());
        const QueueFigure& queue = figureOf(all, "q");
        QVERIFY(queue.buffer);
        QCOMPARE(queue.arrivals, 200.0);
        QCOMPARE(*queue.capacity, 250.0);
        QCOMPARE(*queue.utilisation, 0.8);
        const QueueOutage& outage = outageOf(queue, "component:w");
        QCOMPARE(outage.backlog, 360'000.0); // semantics.md, example 9: 30 min
        QCOMPARE(outage.drain->value, 7200.0);
        QCOMPARE(outage.lost, 0.0);
    }

    void queue_oneWorkerOut_growsMoreSlowly() {
        const auto all = figures(line());
        const QueueOutage& outage = outageOf(figureOf(all, "q"), "instance:w");
        QCOMPARE(outage.backlog, (200 - 125) * 1800.0);
    }

    /// A petabyte a day in files of 1 GB over 100 Gbit/s, backed by 1.25: while the wide way is repaired,
    /// what the narrow one does not carry piles up, and drains over what both together have to spare.
    void edge_narrowWayLeft_pilesUpWhatItDoesNotCarry() {
        const double files = 1e15 / 86'400 / 1e9, wide = 100'000 / 8000.0, narrow = 1250 / 8000.0;
        FlowDesign design;
        design.component("edge", "server").buffer.capacity = Gigabytes{1e6};
        design.component("cloud", "server");
        Link& line = design.link("line", "edge", "cloud", 1.0);
        line.capacity = MegabitsPerSecond{100'000};
        line.failure = repairedIn(6);
        Link& tunnel = design.link("tunnel", "edge", "cloud", 5.0, 1);
        tunnel.capacity = MegabitsPerSecond{1250};
        tunnel.failure = repairedIn(1);
        Flow& send = design.flow("send", "edge", "cloud");
        send.ratePerSecond = files;
        send.messageKilobytes = 1e6;
        const auto all = figures(design);
        const QueueFigure& edge = figureOf(all, "edge");
        QVERIFY(std::abs(*edge.capacity - (wide + narrow)) < 1e-9);
        for (const QueueOutage& outage : edge.outages)
            QVERIFY(outage.loss != "link:tunnel"); // without it the line keeps up
        const QueueOutage& outage = outageOf(edge, "link:line");
        const double backlog = (files - narrow) * 6 * 3600;
        QVERIFY(std::abs(outage.backlog - backlog) < 1e-6 * backlog);
        QVERIFY(std::abs(outage.backlog - 246'625) < 1);
        const double drain = backlog / (wide + narrow - files);
        QVERIFY(std::abs(outage.drain->value - drain) < 1e-6 * drain);
        QVERIFY(std::abs(outage.drain->value / 3600 - 63.3) < 0.05);
        QCOMPARE(outage.lost, 0.0);
    }

    void queue_repairLongerThanRetention_loses() {
        const auto all = figures(line());
        const QueueFigure& queue = figureOf(all, "q");
        const QueueOutage& outage = outageOf(queue, "link:qw"); // five days, four are kept
        QCOMPARE(outage.lost, 200.0 * 86400);
        QCOMPARE(queue.outages.front().loss, std::string("link:qw"));
    }

    void queue_linkToTheWorkers_isACeiling() {
        FlowDesign design = line();
        design.design.links[1].capacity = MegabitsPerSecond{4.8}; // 150 of 4 kB a second
        const auto all = figures(design);
        QVERIFY(std::abs(*figureOf(all, "q").capacity - 150) < 1e-9);
        QVERIFY(*figureOf(all, "q").utilisation > 1);
    }

    void edgeBuffer_linkCut_overflows() {
        FlowDesign design;
        Component& gateway = design.component("g", "server", {});
        gateway.buffer.capacityMessages = 36'000;
        design.component("cloud", "server").service.ratePerSecond = 50;
        design.link("up", "g", "cloud", 1.0).failure = repairedIn(2);
        design.design.links[0].capacity = MegabitsPerSecond{0.32}; // 40 of 1 kB a second
        Flow& send = design.flow("send", "g", "cloud");
        send.ratePerSecond = 10;
        send.messageKilobytes = 1;
        const auto all = figures(design);
        const QueueFigure& edge = figureOf(all, "g");
        const QueueOutage& outage = outageOf(edge, "link:up");
        QCOMPARE(outage.overflows->value, 3600.0);
        QCOMPARE(outage.backlog, 36'000.0);
        QCOMPARE(outage.lost, 36'000.0);
        QVERIFY(std::abs(outage.drain->value - 36'000 / 30.0) < 1e-6); // as fast as the link lets it
    }

    void server_waits_areThoseOfErlangC() {
        FlowDesign design;
        design.component("c", "clients");
        Component& server = design.component("s", "server");
        server.count = 5;
        server.service.ratePerSecond = 2;
        design.link("cs", "c", "s", 1.0);
        design.flow("f", "c", "s").ratePerSecond = 8;
        const auto all = figures(design);
        const QueueFigure& figure = figureOf(all, "s");
        QVERIFY(std::abs(*figure.chanceToWait - 0.55411) < 5e-6); // facts 13, oracle 4
        QVERIFY(std::abs(figure.meanWait->value - 0.27706) < 5e-6);
        QCOMPARE(*figure.withOneLess, 1.0);
        design.design.components[1].service.variability = {0.5, 1.5, {}};
        QVERIFY(std::abs(figureOf(figures(design), "s").meanWait->value - 0.27706) < 5e-6);
        design.design.components[1].service.variability = {2, 2, {}};
        QVERIFY(std::abs(figureOf(figures(design), "s").meanWait->value - 2 * 0.27706) < 1e-5);
    }

    void storm_tiers_multiplyTheirAttempts() {
        FlowDesign design;
        design.component("c", "clients");
        for (const char* id : {"a", "b"})
            design.component(id, "server").service.ratePerSecond = 500;
        design.link("ca", "c", "a", 1.0);
        design.link("ab", "a", "b", 1.0);
        for (const auto& [from, to] : {std::pair{"c", "a"}, {"a", "b"}}) {
            Flow& flow = design.flow(std::string("to-") + to, from, to);
            flow.ratePerSecond = 100;
            flow.retry = {3, {}, 0.01, {}};
        }
        const auto all = figures(design);
        QCOMPARE(figureOf(all, "a").stormArrivals, 300.0);
        QVERIFY(!figureOf(all, "a").metastable());
        QCOMPARE(figureOf(all, "b").stormArrivals, 900.0);
        QVERIFY(figureOf(all, "b").metastable());
        QVERIFY(std::abs(figureOf(all, "b").arrivals - 100 * (1 + 0.01 + 0.0001)) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestQueueFigures)
#include "test_queue_figures.moc"
