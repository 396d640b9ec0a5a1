#include "model/analysis/capacity/queue_maths.h"
#include "model/simulation/confidence.h"
#include "model/simulation/event_queue.h"
#include "model/simulation/laws.h"

#include <QTest>

#include <cmath>
#include <set>
#include <vector>

using namespace isthmus;

namespace {

constexpr int kDraws = 400'000;

/// Mean of many draws, and its 99.99 % interval.
template <class Draw>
bool hasMean(const Draw& draw, double expected) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double value = draw();
        sum += value;
        squares += value * value;
    }
    const double mean = sum / kDraws;
    const double deviation = std::sqrt((squares / kDraws - mean * mean) / kDraws);
    return std::fabs(mean - expected) < 3.9 * deviation;
}

/// Share of draws above a limit.
template <class Draw>
bool hasTail(const Draw& draw, double limit, double chance) {
    return hasMean([&] { return draw() > limit ? 1.0 : 0.0; }, chance);
}

/// An M/M/c queue, first come first served, from events: customers that had to wait, and how long.
struct Waits {
    std::vector<Sample> waited; ///< by stretch of arrivals
    std::vector<Sample> time;
};

Waits simulateQueue(double arrivals, double service, int servers, std::uint64_t seed) {
    constexpr int kStretches = 100;
    constexpr int kArrivals = 20'000;
    constexpr EventQueue::Slot kArrival = 0;
    RandomStream random(seed, 0);
    EventQueue events(static_cast<EventQueue::Slot>(servers) + 1);
    std::vector<double> line; // when those who wait came
    std::size_t first = 0;
    Waits waits;
    events.set(kArrival, random.exponential() / arrivals);
    for (int stretch = 0; stretch < kStretches; ++stretch) {
        Sample waited{0, 0};
        Sample time{0, 0};
        while (waited.weight < kArrivals) {
            const EventQueue::Event event = events.next();
            if (event.slot == kArrival) {
                events.set(kArrival, event.time + random.exponential() / arrivals);
                waited.weight += 1;
                time.weight += 1;
                EventQueue::Slot server = 1;
                while (server <= static_cast<EventQueue::Slot>(servers) &&
                       events.timeOf(server) != EventQueue::kNever)
                    ++server;
                if (server <= static_cast<EventQueue::Slot>(servers)) {
                    events.set(server, event.time + random.exponential() / service);
                } else {
                    waited.sum += 1;
                    line.push_back(event.time);
                }
            } else if (first < line.size()) {
                time.sum += event.time - line[first++];
                events.set(event.slot, event.time + random.exponential() / service);
            } else {
                events.drop(event.slot);
            }
        }
        if (stretch > 0) { // the first fills the queue
            waits.waited.push_back(waited);
            waits.time.push_back(time);
        }
    }
    return waits;
}

} // namespace

class TestRandomStream : public QObject {
    Q_OBJECT

private slots:
    void next_anySeedAndStream_givesOtherNumbers();
    void next_seedOne_isWhatItAlwaysWas();
    void samplers_manyDraws_haveMeansAndTails();
    void laws_residual_isOfTheEquilibrium_data();
    void laws_residual_isOfTheEquilibrium();
    void eventQueue_randomTimes_comeInOrder();
    void eventQueue_equalTimes_comeByNumber();
    void queueOfServers_published_liesInTheInterval_data();
    void queueOfServers_published_liesInTheInterval();
};

void TestRandomStream::next_anySeedAndStream_givesOtherNumbers() {
    std::set<std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 30; ++seed)
        for (std::uint64_t stream = 0; stream < 30; ++stream) {
            RandomStream random(seed, stream);
            for (int i = 0; i < 10; ++i)
                seen.insert(random.next());
        }
    QCOMPARE(seen.size(), std::size_t{9000});
}

/// Results are promised to stay the same for a seed. The numbers come from a second implementation of the two
/// published algorithms.
void TestRandomStream::next_seedOne_isWhatItAlwaysWas() {
    RandomStream first(1, 0);
    for (const std::uint64_t expected : {0x3F8506CB87CD7D91ULL, 0x7141F0034B964604ULL, 0x003B07BF3AFAD2E5ULL})
        QCOMPARE(first.next(), expected);
    RandomStream last(20261123, 199);
    for (const std::uint64_t expected : {0x579012D0F6171C06ULL, 0x3AD39BC153985ECFULL, 0xB9A1D431E2EAA80AULL})
        QCOMPARE(last.next(), expected);
}

void TestRandomStream::samplers_manyDraws_haveMeansAndTails() {
    RandomStream random(20261123, 0);
    QVERIFY(hasMean([&] { return random.uniform(); }, 0.5));
    const auto exponential = [&] { return random.exponential(); };
    QVERIFY(hasMean(exponential, 1));
    for (const double limit : {0.05, 0.5, 1.0, 3.0, 7.6971, 9.0})
        QVERIFY(hasTail(exponential, limit, std::exp(-limit)));
    QVERIFY(hasMean([&] { return std::pow(random.exponential(), 2); }, 2));
    const auto normal = [&] { return random.normal(); };
    QVERIFY(hasMean(normal, 0));
    QVERIFY(hasTail(normal, 1.96, 0.0249979));
    QVERIFY(hasMean([&] { return random.gamma(2.5); }, 2.5));
    QVERIFY(hasMean([&] { return std::pow(random.gamma(2.5) - 2.5, 2); }, 2.5));
}

void TestRandomStream::laws_residual_isOfTheEquilibrium_data() {
    QTest::addColumn<double>("weibull");
    QTest::addColumn<int>("repair");
    QTest::newRow("exponential") << 1.0 << static_cast<int>(RepairShape::Exponential);
    QTest::newRow("wear, fixed") << 3.0 << static_cast<int>(RepairShape::Fixed);
    QTest::newRow("early, lognormal") << 0.8 << static_cast<int>(RepairShape::Lognormal);
}

/// Mean residual life: E[X²]/(2 E[X]) (Cox, Renewal Theory, 5.2).
void TestRandomStream::laws_residual_isOfTheEquilibrium() {
    QFETCH(double, weibull);
    QFETCH(int, repair);
    LifeShape shape;
    shape.failure = weibull == 1 ? FailureShape::Exponential : FailureShape::Weibull;
    shape.weibullShape = weibull;
    shape.repair = static_cast<RepairShape>(repair);
    shape.repairVariation = 0.8;
    const LifeLaw law(Hours{100}, Hours{10}, shape);
    RandomStream random(7, 3);
    QVERIFY(hasMean([&] { return law.timeToFailure(random); }, 100));
    const double scale = 100 / std::tgamma(1 + 1 / weibull);
    const double square = scale * scale * std::tgamma(1 + 2 / weibull);
    QVERIFY(hasMean([&] { return law.residualToFailure(random); }, square / 200));
    const double spread = shape.repair == RepairShape::Exponential ? 1
                          : shape.repair == RepairShape::Fixed     ? 0
                                                                   : 0.8;
    if (shape.repair == RepairShape::Fixed)
        QCOMPARE(law.timeToRepair(random), 10.0);
    else
        QVERIFY(hasMean([&] { return law.timeToRepair(random); }, 10));
    QVERIFY(hasMean([&] { return law.residualToRepair(random); }, 10 * (1 + spread * spread) / 2));
}

void TestRandomStream::eventQueue_randomTimes_comeInOrder() {
    RandomStream random(3, 0);
    for (const EventQueue::Slot count : {1U, 2U, 7U, 64U, 65U}) {
        EventQueue events(count);
        QCOMPARE(events.next().time, EventQueue::kNever);
        std::vector<double> times(count, EventQueue::kNever);
        for (int i = 0; i < 2000; ++i) {
            const auto slot = static_cast<EventQueue::Slot>(random.next() % count);
            times[slot] = random.next() % 4 == 0 ? EventQueue::kNever : random.uniform();
            events.set(slot, times[slot]);
            const auto least = std::min_element(times.begin(), times.end());
            QCOMPARE(events.next().time, *least);
            if (*least != EventQueue::kNever)
                QCOMPARE(events.next().slot, static_cast<EventQueue::Slot>(least - times.begin()));
            QCOMPARE(events.timeOf(slot), times[slot]);
        }
    }
}

void TestRandomStream::eventQueue_equalTimes_comeByNumber() {
    EventQueue events(5);
    for (const EventQueue::Slot slot : {3U, 1U, 4U, 2U})
        events.set(slot, 1.0);
    for (EventQueue::Slot slot = 1; slot <= 4; ++slot) {
        QCOMPARE(events.next().slot, slot);
        events.drop(slot);
    }
}

void TestRandomStream::queueOfServers_published_liesInTheInterval_data() {
    QTest::addColumn<double>("arrivals");
    QTest::addColumn<double>("service");
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("wait");
    QTest::addColumn<double>("seconds");
    QTest::newRow("M/M/5") << 8.0 << 2.0 << 5 << 0.55411 << 0.27706;
    QTest::newRow("M/M/1") << 0.8 << 1.0 << 1 << 0.8 << 4.0;
    QTest::newRow("M/M/10") << 9.0 << 1.0 << 10 << 0.66873 << 0.66873;
    QTest::newRow("M/M/2") << 1.6 << 1.0 << 2 << 0.71111 << 1.77778;
}

/// Facts, section 13, 4.
void TestRandomStream::queueOfServers_published_liesInTheInterval() {
    QFETCH(double, arrivals);
    QFETCH(double, service);
    QFETCH(int, servers);
    QFETCH(double, wait);
    QFETCH(double, seconds);
    const Waits waits = simulateQueue(arrivals, service, servers, 20261123);
    const Estimate chance = ratioEstimate(waits.waited);
    QVERIFY(chance.low99 <= wait && wait <= chance.high99);
    QVERIFY(chance.high99 - chance.low99 < 0.1 * wait);
    const Estimate mean = ratioEstimate(waits.time);
    QVERIFY(mean.low99 <= seconds && seconds <= mean.high99);
    QVERIFY(mean.high99 - mean.low99 < 0.3 * seconds);
}

QTEST_GUILESS_MAIN(TestRandomStream)
#include "test_random_stream.moc"
