#include "model/analysis/queueing/outage_backlog.h"
#include "model/simulation/fluid_queue.h"

#include <QtTest>

#include <cmath>
#include <deque>
#include <random>

using namespace isthmus;

namespace {

/// Items one by one at equal distances: each waits for its turn, oldest first, or is lost.
struct Counted {
    double backlog = 0, oldest = 0, lost = 0, drain = 0;
};

Counted countItems(const BacklogCase& outage) {
    Counted counted;
    std::deque<double> waiting; // arrival times
    const double end = outage.lasts.value;
    const double step = 1 / outage.arrivals;
    double arrives = 0, credit = 0, now = 0;
    bool over = false;
    while (now < 50 * end) {
        now = arrives;
        const double rate = now <= end ? outage.during : outage.after;
        if (!over && now > end) {
            over = true;
            counted.backlog = static_cast<double>(waiting.size());
            counted.oldest = waiting.empty() ? 0 : end - waiting.front();
        }
        credit += rate * step;
        while (outage.retention && !waiting.empty() && now - waiting.front() > outage.retention->value) {
            waiting.pop_front();
            ++counted.lost;
        }
        while (credit >= 1 && !waiting.empty()) {
            waiting.pop_front();
            --credit;
        }
        if (waiting.empty())
            credit = std::min(credit, 1.0);
        if (over && waiting.size() <= 1) {
            counted.drain = now - end;
            break;
        }
        if (outage.room && static_cast<double>(waiting.size()) >= *outage.room)
            ++counted.lost;
        else
            waiting.push_back(now);
        arrives += step;
    }
    return counted;
}

bool near(double a, double b, double share, double slack) {
    return std::abs(a - b) <= share * std::max(std::abs(a), std::abs(b)) + slack;
}

} // namespace

class TestOutageBacklog : public QObject {
    Q_OBJECT
private slots:
    void backlogOf_factsOracles_areReproduced();
    void backlogOf_againstItemsOneByOne_agrees_data();
    void backlogOf_againstItemsOneByOne_agrees();
    void backlogOf_againstTheSimulatedFluid_agrees();
    void backlogOf_room_saysWhenItIsFull();
    void backlogOf_tooSlowAfterwards_neverDrains();
};

void TestOutageBacklog::backlogOf_factsOracles_areReproduced() {
    // Oracle 5, then example 9 of semantics.md, then oracle 6.
    const auto drained = backlogOf({100, 0, 150, Seconds{3600}, {}, {}});
    QCOMPARE(drained.backlog, 360'000.0);
    QCOMPARE(drained.drain->value, 7200.0);
    const auto example = backlogOf({200, 0, 250, Seconds{1800}, {}, {}});
    QCOMPARE(example.backlog, 360'000.0);
    QCOMPARE(example.drain->value, 7200.0);
    const auto lost = backlogOf({10, 0, 20, Seconds{5 * 86400.0}, Seconds{4 * 86400.0}, {}});
    QCOMPARE(lost.lost, 864'000.0);
    // At 80 % of what is served an outage of 1 h takes 4 h more to clear.
    QCOMPARE(backlogOf({80, 0, 100, Seconds{3600}, {}, {}}).drain->value, 4 * 3600.0);
}

void TestOutageBacklog::backlogOf_againstItemsOneByOne_agrees_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 40; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void TestOutageBacklog::backlogOf_againstItemsOneByOne_agrees() {
    QFETCH(unsigned, seed);
    std::mt19937_64 random(seed);
    const auto number = [&](double low, double high) {
        return std::uniform_real_distribution<>(low, high)(random);
    };
    BacklogCase outage;
    outage.arrivals = number(5, 40);
    outage.during = number(0, 1) < 0.5 ? 0 : outage.arrivals * number(0.1, 0.8);
    outage.after = outage.arrivals * number(1.3, 3);
    outage.lasts = Seconds{number(200, 2000)};
    if (number(0, 1) < 0.5)
        outage.retention = Seconds{outage.lasts.value * number(0.2, 1.5)};
    else if (number(0, 1) < 0.6 && outage.during == 0)
        outage.room = std::floor(outage.arrivals * outage.lasts.value * number(0.2, 1.5));
    const BacklogOutcome found = backlogOf(outage);
    const Counted counted = countItems(outage);
    QVERIFY2(near(found.backlog, counted.backlog, 0.02, 3),
             qPrintable(QStringLiteral("%1 %2").arg(found.backlog).arg(counted.backlog)));
    QVERIFY2(near(found.oldest.value, counted.oldest, 0.02, 2),
             qPrintable(QStringLiteral("%1 %2").arg(found.oldest.value).arg(counted.oldest)));
    QVERIFY2(near(found.lost, counted.lost, 0.02, 8),
             qPrintable(QStringLiteral("%1 %2").arg(found.lost).arg(counted.lost)));
    QVERIFY2(near(found.drain->value, counted.drain, 0.03, 3),
             qPrintable(QStringLiteral("%1 %2").arg(found.drain->value).arg(counted.drain)));
}

void TestOutageBacklog::backlogOf_againstTheSimulatedFluid_agrees() {
    for (const double hours : {1.0, 5.0, 30.0})
        for (const double retention : {4.0, 100.0}) {
            FluidQueue queue({100, 140, retention * 3600, 0});
            queue.begin(0, true, true);
            queue.advance(1);
            queue.setSides(true, false);
            queue.advance(1 + hours);
            const double backlog = queue.backlog();
            queue.setSides(true, true);
            queue.advance(1 + hours + 200);
            const auto found = backlogOf({100, 0, 140, Seconds{hours * 3600}, Seconds{retention * 3600}, {}});
            QVERIFY(near(found.backlog, backlog, 1e-9, 1e-6));
            QVERIFY(near(found.lost, queue.tally().lost, 1e-9, 1e-6));
            QVERIFY(near(found.oldest.value, queue.tally().oldest, 1e-6, 1e-6));
        }
}

void TestOutageBacklog::backlogOf_room_saysWhenItIsFull() {
    const auto found = backlogOf({10, 0, 30, Seconds{1000}, {}, 4000.0});
    QCOMPARE(found.overflows->value, 400.0);
    QCOMPARE(found.backlog, 4000.0);
    QCOMPARE(found.lost, 6000.0);
    QCOMPARE(found.oldest.value, 1000.0);
    QCOMPARE(found.drain->value, 200.0);
}

void TestOutageBacklog::backlogOf_tooSlowAfterwards_neverDrains() {
    QVERIFY(!backlogOf({10, 0, 10, Seconds{60}, {}, {}}).drain);
    QCOMPARE(backlogOf({10, 12, 12, Seconds{60}, {}, {}}).backlog, 0.0);
}

QTEST_GUILESS_MAIN(TestOutageBacklog)
#include "test_outage_backlog.moc"
