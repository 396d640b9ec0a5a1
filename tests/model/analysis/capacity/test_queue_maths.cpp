#include "model/analysis/capacity/queue_maths.h"

#include <QtTest>

using namespace isthmus;

class TestQueueMaths : public QObject {
    Q_OBJECT
private slots:
    void lagAfterStarvation_sixHoursAt60Of100_is2Hours24Minutes() {
        // semantics.md, example 8
        QCOMPARE(lagAfterStarvation({0}, {1}, {100}, {60}).value, 0.4);
        QCOMPARE(lagAfterStarvation({5}, {6 * 3600}, {100}, {60}).value, 5 + 2 * 3600 + 24 * 60.0);
    }

    void lagAfterStarvation_flowCut_growsOneSecondPerSecond() {
        QCOMPARE(lagAfterStarvation({10}, {60}, {100}, {0}).value, 70.0);
    }

    void lagAfterStarvation_enoughBandwidth_staysAsItWas() {
        QCOMPARE(lagAfterStarvation({10}, {60}, {100}, {250}).value, 10.0);
    }

    void catchUpTime_spareBandwidth_isLagOverSpare() {
        QCOMPARE(catchUpTime({100}, {100}, {150})->value, 200.0);
        QVERIFY(!catchUpTime({100}, {100}, {100}));
        QCOMPARE(catchUpTime({0}, {100}, {50})->value, 0.0);
    }

    void backlogAndDrain_example9_are360000And7200() {
        const double backlog = backlogAfter(0, 200, 0, {1800});
        QCOMPARE(backlog, 360000.0);
        QCOMPARE(drainTime(backlog, 200, 250)->value, 7200.0);
    }

    void backlogAndDrain_oracle5_are360000And7200() {
        const double backlog = backlogAfter(0, 100, 0, {3600});
        QCOMPARE(backlog, 360000.0);
        QCOMPARE(drainTime(backlog, 100, 150)->value, 7200.0);
    }

    void drainTime_noSpareService_neverEnds() {
        QVERIFY(!drainTime(1, 100, 100));
        QCOMPARE(drainTime(0, 100, 50)->value, 0.0);
        QCOMPARE(backlogAfter(10, 1, 5, {100}), 0.0);
    }

    void queueLoss_outageBeyondRetention_losesTheRest() {
        QCOMPARE(queueLoss(10, {5 * 86400}, {4 * 86400}), 864000.0); // facts, oracle 6
        QCOMPARE(queueLoss(10, {3 * 86400}, {4 * 86400}), 0.0);
    }

    void timeToOverflow_isCapacityOverRate() { QCOMPARE(timeToOverflow(3600, 2).value, 1800.0); }

    void queueSteadyState_oracles_data() {
        QTest::addColumn<double>("arrivals");
        QTest::addColumn<double>("service");
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("chanceToWait");
        QTest::addColumn<double>("meanWait");
        QTest::newRow("M/M/5") << 8.0 << 2.0 << 5 << .55411 << .27706; // facts, oracle 4
        QTest::newRow("M/M/1") << .8 << 1.0 << 1 << .8 << 4.0;
        QTest::newRow("M/M/10") << 9.0 << 1.0 << 10 << .66873 << .66873;
        QTest::newRow("M/M/2") << 1.6 << 1.0 << 2 << .71111 << 1.77778;
    }

    void queueSteadyState_oracles() {
        QFETCH(double, arrivals);
        QFETCH(double, service);
        QFETCH(int, servers);
        QFETCH(double, chanceToWait);
        QFETCH(double, meanWait);
        const auto state = queueSteadyState(arrivals, service, servers);
        QVERIFY(std::abs(state->chanceToWait - chanceToWait) < 5e-6);
        QVERIFY(std::abs(state->meanWait.value - meanWait) < 5e-6);
        QCOMPARE(state->utilisation, arrivals / service / servers);
        QCOMPARE(state->meanWaiting, arrivals * state->meanWait.value);
    }

    void queueSteadyState_mm5_hasLq221645() {
        QVERIFY(std::abs(queueSteadyState(8, 2, 5)->meanWaiting - 2.21645) < 5e-6);
    }

    void queueSteadyState_overload_hasNone() {
        QVERIFY(!queueSteadyState(10, 1, 10));
        QVERIFY(!queueSteadyState(11, 1, 10));
    }

    void queueSteadyState_thousandsOfServers_staysFinite() {
        const auto state = queueSteadyState(4900, 1, 5000);
        QVERIFY(state->chanceToWait > 0 && state->chanceToWait < 1);
    }
};

QTEST_GUILESS_MAIN(TestQueueMaths)
#include "test_queue_maths.moc"
