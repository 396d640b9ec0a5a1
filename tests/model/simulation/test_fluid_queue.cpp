#include "model/analysis/capacity/queue_maths.h"
#include "model/simulation/fluid_queue.h"

#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

constexpr double kEndless = 1e12;

bool isNear(double actual, double expected) {
    return std::fabs(actual - expected) <= 1e-9 * std::max(1.0, std::fabs(expected));
}

double hours(double seconds) {
    return seconds / 3600;
}

/// A queue whose consumers are down from 0 to `outage` seconds and then up until `end`.
FluidQueue afterOutage(const FluidRates& rates, double outage, double end) {
    FluidQueue queue(rates);
    queue.begin(0, true, true);
    queue.setSides(true, false);
    queue.advance(hours(outage));
    queue.setSides(true, true);
    queue.advance(hours(end));
    return queue;
}

} // namespace

/// Backlog, drain and loss against the closed forms of the facts, section 13, and queue_maths.h.
class TestFluidQueue : public QObject {
    Q_OBJECT

private slots:
    void advance_outageOfAnHour_drainsInTwo();
    void advance_example9_asInSemantics();
    void advance_outageBeyondRetention_losesTheDifference();
    void advance_inManySteps_isTheSame();
    void advance_fifoDrainWithinRetention_losesNothing();
    void advance_overload_losesWhatServiceLacks();
    void advance_setup_servesLater();
    void advance_producersDown_drainsSooner();
    void batchServiceRate_publishedBatches_asReported();
};

/// Facts 13, 5: λ 100, μ 150, T 3600 s → 360,000, 7,200 s.
void TestFluidQueue::advance_outageOfAnHour_drainsInTwo() {
    const FluidRates rates{100, 150, kEndless, 0};
    const FluidQueue queue = afterOutage(rates, 3600, 20000);
    QVERIFY(isNear(queue.tally().peakBacklog, 360000));
    QCOMPARE(queue.tally().drains.count(), std::uint64_t{1});
    QVERIFY(isNear(queue.tally().drains.largest(), 7200));
    QVERIFY(isNear(queue.tally().backlogHours, hours(10800)));
    QVERIFY(isNear(queue.tally().oldest, 3600));
    QCOMPARE(queue.tally().lost, 0.0);
    QCOMPARE(queue.backlog(), 0.0);
    QVERIFY(isNear(queue.tally().arrived, 100 * 20000));
}

void TestFluidQueue::advance_example9_asInSemantics() {
    const FluidQueue queue = afterOutage({200, 250, kEndless, 0}, 1800, 20000);
    QVERIFY(isNear(queue.tally().peakBacklog, 360000));
    QVERIFY(isNear(queue.tally().drains.largest(), drainTime(360000, 200, 250)->value));
}

/// Facts 13, 6: T 5 d, R 4 d, λ 10/s → 864,000.
void TestFluidQueue::advance_outageBeyondRetention_losesTheDifference() {
    const double day = 86400;
    const FluidQueue queue = afterOutage({10, 1e9, 4 * day, 0}, 5 * day, 6 * day);
    QVERIFY(isNear(queue.tally().lost, 864000));
    QVERIFY(isNear(queue.tally().lost, queueLoss(10, Seconds{5 * day}, Seconds{4 * day})));
    QVERIFY(isNear(queue.tally().peakBacklog, 10 * 4 * day));
    QVERIFY(isNear(queue.tally().oldest, 4 * day));
}

void TestFluidQueue::advance_inManySteps_isTheSame() {
    const FluidRates rates{7, 9, 5000, 30};
    FluidQueue stepped(rates);
    stepped.begin(0, true, true);
    stepped.setSides(true, false);
    for (int s = 0; s <= 9000; s += 13)
        stepped.advance(hours(s));
    stepped.advance(hours(9000));
    stepped.setSides(true, true);
    for (int s = 9000; s <= 40000; s += 11)
        stepped.advance(hours(s));
    stepped.advance(hours(40000));
    const FluidQueue whole = afterOutage(rates, 9000, 40000);
    const auto isClose = [](double a, double b) { return std::fabs(a - b) <= 1e-6 * std::max(1.0, b); };
    QVERIFY(isClose(stepped.tally().lost, whole.tally().lost));
    QVERIFY(whole.tally().lost > 0);
    QVERIFY(isClose(stepped.tally().drains.largest(), whole.tally().drains.largest()));
    QVERIFY(isClose(stepped.tally().backlogHours, whole.tally().backlogHours));
}

/// Served oldest first, ages only fall during the drain.
void TestFluidQueue::advance_fifoDrainWithinRetention_losesNothing() {
    const FluidQueue queue = afterOutage({10, 11, 4000, 0}, 3999, 80000);
    QCOMPARE(queue.tally().lost, 0.0);
    QVERIFY(isNear(queue.tally().drains.largest(), 39990));
}

/// λ 2, μ 1, R 100 s: the oldest ages by half a second a second and reaches R at 200 s; then a message a
/// second is lost.
void TestFluidQueue::advance_overload_losesWhatServiceLacks() {
    FluidQueue queue({2, 1, 100, 0});
    queue.begin(0, true, true);
    queue.advance(hours(1000));
    QVERIFY(isNear(queue.tally().lost, 800));
    QVERIFY(isNear(queue.backlog(), 200));
}

void TestFluidQueue::advance_setup_servesLater() {
    const FluidQueue queue = afterOutage({100, 150, kEndless, 600}, 3600, 30000);
    QVERIFY(isNear(queue.tally().peakBacklog, 420000));
    QVERIFY(isNear(queue.tally().drains.largest(), 600 + 8400));
}

void TestFluidQueue::advance_producersDown_drainsSooner() {
    FluidQueue queue({100, 150, kEndless, 0});
    queue.begin(0, true, true);
    queue.setSides(true, false);
    queue.advance(hours(3600));
    queue.setSides(false, true);
    queue.advance(hours(10000));
    QVERIFY(isNear(queue.tally().drains.largest(), 2400));
    QVERIFY(isNear(queue.tally().arrived, 360000));
}

/// Facts, section 10 (school reports): 10 reports a batch, 5 minutes of set-up, 140 clusters.
void TestFluidQueue::batchServiceRate_publishedBatches_asReported() {
    // If a batch took 2.76 h in all, 140 clusters would do 2,030 reports in 4 hours.
    const double rate = batchServiceRate(140, 10, 300, 2.76 * 3600 - 300, kEndless);
    QVERIFY(std::fabs(rate * 4 * 3600 / 2030 - 1) < 0.005);
    QCOMPARE(batchServiceRate(140, 10, 300, 0, 0.5), 0.5); // another resource is the limit
}

QTEST_GUILESS_MAIN(TestFluidQueue)
#include "test_fluid_queue.moc"
