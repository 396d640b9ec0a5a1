#include "model/analysis/latency/latency.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

/// A server with a certain processing time, so that sums can be done by hand.
void server(FlowDesign& design, const std::string& id, double ms, const char* kind = "server") {
    design.component(id, kind).processing = Processing{{ms}, {ms}};
}

LatencyResult latency(const FlowDesign& design, const std::vector<std::string>& failed = {}) {
    const auto system = design.build();
    return journeyLatency(stateWithout(*system, failed), system->journeys.front());
}

/// a (1 ms) calls b (2 ms) over 10 ms and c (3 ms) over 20 ms.
FlowDesign fan() {
    FlowDesign design;
    server(design, "a", 1);
    server(design, "b", 2);
    server(design, "c", 3);
    design.link("ab", "a", "b", 10.0);
    design.link("ac", "a", "c", 20.0);
    design.flow("f", "a", "b");
    design.flow("g", "a", "c");
    design.journey("j", "a");
    return design;
}

/// Three replicas at 1 ms processing; r1–r2 5 ms, r1–r3 15 ms apart; a witness 2 ms from r1.
FlowDesign quorumOf(int votes) {
    FlowDesign design;
    server(design, "a", 0);
    for (const char* id : {"r1", "r2", "r3"})
        server(design, id, 1, "database");
    server(design, "w", 0.5);
    design.link("ar1", "a", "r1", 10.0);
    design.link("r12", "r1", "r2", 5.0);
    design.link("r13", "r1", "r3", 15.0);
    design.link("r1w", "r1", "w", 2.0);
    Group& group = design.group("db", {"r1", "r2", "r3"}, GroupMode::Ranked);
    group.quorum = votes;
    group.witnesses = {{"w"}};
    design.flow("write", "a", "db").access = Access::Write;
    design.journey("j", "a");
    return design;
}

} // namespace

class TestLatency : public QObject {
    Q_OBJECT
private slots:
    void journeyLatency_overFlowsInOrder_addsRoundTripsAndProcessing() {
        const auto found = latency(fan());
        QVERIFY(found.reason.empty());
        QCOMPARE(found.p50->value, 1 + (20 + 2) + (40 + 3.0));
        QCOMPARE(found.p99->value, 66.0);
    }

    void journeyLatency_cable4200km_is4113Milliseconds() {
        FlowDesign design; // semantics.md, example 7
        server(design, "a", 0);
        server(design, "b", 0);
        design.link("cable", "a", "b").length = Kilometres{4200};
        design.flow("f", "a", "b");
        design.journey("j", "a");
        QCOMPARE(QString::number(latency(design).p50->value, 'f', 2), "41.13");
    }

    void journeyLatency_calls_multiplyTripAndTarget() {
        FlowDesign design = fan();
        design.design.flows[0].callsPerRequest = 3;
        design.design.flows[1].callsPerRequest = 0;
        QCOMPARE(latency(design).p50->value, 1 + 3 * 22.0);
    }

    void journeyLatency_parallelSet_countsItsMaximum() {
        FlowDesign design = fan();
        design.design.flows[0].parallelSet = design.design.flows[1].parallelSet = "both";
        QCOMPARE(latency(design).p50->value, 1 + 43.0);
    }

    void journeyLatency_chain_nests() {
        FlowDesign design = fan();
        server(design, "d", 4);
        design.link("bd", "b", "d", 1.0);
        design.flow("h", "b", "d");
        QCOMPARE(latency(design).p50->value, 66 + 6.0);
    }

    void journeyLatency_softFlow_countsWhileSatisfied() {
        FlowDesign design = fan();
        design.design.flows[1].hard = false;
        QCOMPARE(latency(design).p50->value, 66.0);
        QCOMPARE(latency(design, {"c"}).p50->value, 23.0);
    }

    void journeyLatency_hardFlowUnsatisfied_saysTheJourneyIsDown() {
        const auto found = latency(fan(), {"c"});
        QVERIFY(!found.p50);
        QCOMPARE(QString::fromStdString(found.reason), "the journey is down");
    }

    void journeyLatency_cycle_isAnErrorForLatencyAlone() {
        FlowDesign design = fan();
        design.flow("back", "b", "a");
        const auto found = latency(design);
        QVERIFY(!found.p50 && !found.p99);
        QCOMPARE(QString::fromStdString(found.reason), "flow 'back' closes a cycle");
    }

    void journeyLatency_event_countsTheCallAndNotTheConsumer() {
        FlowDesign design;
        server(design, "a", 1);
        server(design, "q", 2, "queue");
        server(design, "consumer", 1000);
        design.link("aq", "a", "q", 5.0);
        design.link("qc", "q", "consumer", 5.0);
        design.flow("publish", "a", "q").kind = FlowKind::Event;
        design.flow("consume", "q", "consumer").kind = FlowKind::Event;
        design.journey("j", "a");
        QCOMPARE(latency(design).p50->value, 1 + 10 + 2.0);
    }

    void journeyLatency_unknownLink_saysWhich() {
        FlowDesign design = fan();
        design.design.links[1].latency.reset();
        const auto found = latency(design);
        QVERIFY(!found.p50);
        QVERIFY(QString::fromStdString(found.reason).contains("'g'"));
        QVERIFY(QString::fromStdString(found.reason).contains("'ac'"));
    }

    void journeyLatency_unknownProcessing_saysWhose() {
        FlowDesign design = fan();
        design.design.components[2].kind = "no_such_kind";
        design.design.components[2].processing.reset();
        QVERIFY(QString::fromStdString(latency(design).reason).contains("'c'"));
    }

    void journeyLatency_reroutedByAFailure_growsByTheDetour() {
        FlowDesign design = fan();
        design.component("via", "router");
        design.link("av", "a", "via", 30.0);
        design.link("vb", "via", "b", 30.0);
        QCOMPARE(latency(design).p50->value, 66.0);
        QCOMPARE(latency(design, {"ab"}).p50->value, 66 + 100.0);
    }

    void journeyLatency_activeActiveByWeights_isAMixture() {
        FlowDesign design = fan();
        design.design.flows.clear();
        design.group("either", {"b", "c"}).weights = {60, 40};
        design.flow("f", "a", "either");
        const auto found = latency(design);
        QVERIFY(std::abs(found.p50->value - 23) < 0.1);
        QVERIFY(std::abs(found.p99->value - 44) < 0.1);
    }

    void journeyLatency_quorumWrite_waitsForTheFastestVotes_data() {
        QTest::addColumn<int>("votes");
        QTest::addColumn<QStringList>("failed");
        QTest::addColumn<double>("milliseconds");
        QTest::newRow("own vote is enough") << 1 << QStringList{} << 21.0;
        QTest::newRow("witness is fastest") << 2 << QStringList{} << 21 + 4.5;
        QTest::newRow("near replica next") << 3 << QStringList{} << 21 + 11.0;
        QTest::newRow("all") << 4 << QStringList{} << 21 + 31.0;
        QTest::newRow("witness lost") << 2 << QStringList{"w"} << 21 + 11.0;
    }

    void journeyLatency_quorumWrite_waitsForTheFastestVotes() {
        QFETCH(int, votes);
        QFETCH(QStringList, failed);
        QFETCH(double, milliseconds);
        std::vector<std::string> down;
        for (const QString& id : failed)
            down.push_back(id.toStdString());
        QCOMPARE(latency(quorumOf(votes), down).p50->value, milliseconds);
    }

    void journeyLatency_longChain_answersWithoutRecursingForever() {
        FlowDesign design;
        server(design, "c0", 1);
        for (int i = 1; i < 1500; ++i) {
            const std::string id = "c" + std::to_string(i), before = "c" + std::to_string(i - 1);
            server(design, id, 1);
            design.link("l" + id, before, id, 1.0);
            design.flow("f" + id, before, id);
        }
        design.journey("j", "c0");
        const auto found = latency(design);
        QVERIFY(!found.p50);
        QVERIFY(QString::fromStdString(found.reason).contains("1000"));
    }
};

QTEST_GUILESS_MAIN(TestLatency)
#include "test_latency.moc"
