#include "model/analysis/queueing/service_rates.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>

using namespace isthmus;

namespace {

/// Erlang C from its sums, as textbooks print it.
double erlangC(double offered, int servers) {
    double term = 1, sum = 0;
    for (int k = 0; k < servers; ++k) {
        sum += term;
        term *= offered / (k + 1);
    }
    const double waiting = term * servers / (servers - offered);
    return waiting / (sum + waiting);
}

/// Arrivals and servers one by one, each customer to the server that is free first.
std::vector<double> waits(double arrivals, double service, int servers, int customers, unsigned seed) {
    std::mt19937_64 random(seed);
    std::exponential_distribution<> between(arrivals), work(service);
    std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
    for (int i = 0; i < servers; ++i)
        freeAt.push(0);
    std::vector<double> found;
    double now = 0;
    for (int i = 0; i < customers; ++i) {
        now += between(random);
        const double starts = std::max(now, freeAt.top());
        freeAt.pop();
        freeAt.push(starts + work(random));
        if (i > customers / 10)
            found.push_back(starts - now);
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

class TestServiceRates : public QObject {
    Q_OBJECT
private slots:
    void queueSteadyState_againstTextbookSums_agrees();
    void queueSteadyState_factsOracles_areReproduced();
    void waitQuantile_againstEventSimulation_agrees();
    void expectedSlowest_oneOrCertain_isTheMean();
    void expectedSlowest_againstDraws_agrees();
    void serviceRates_inFlight_limitsThroughput();
    void serviceRates_workOutlastsVisibility_isDoneAgain();
    void serviceRates_batch_losesItsSetUp();
    void runBatches_mcGrawHill_isReproduced();
};

void TestServiceRates::queueSteadyState_againstTextbookSums_agrees() {
    for (const int servers : {1, 2, 5, 10, 40})
        for (const double utilisation : {0.1, 0.5, 0.8, 0.95, 0.999}) {
            const double arrivals = utilisation * servers * 2;
            const auto state = queueSteadyState(arrivals, 2, servers);
            QVERIFY(state);
            const double chance = erlangC(arrivals / 2, servers);
            QVERIFY(std::abs(state->chanceToWait - chance) < 1e-10);
            QVERIFY(std::abs(state->meanWait.value - chance / (servers * 2 - arrivals)) <
                    1e-9 * (1 + chance));
        }
}

void TestServiceRates::queueSteadyState_factsOracles_areReproduced() {
    const auto five = queueSteadyState(8, 2, 5);
    QVERIFY(std::abs(five->chanceToWait - 0.55411) < 5e-6);
    QVERIFY(std::abs(five->meanWait.value - 0.27706) < 5e-6);
    QVERIFY(std::abs(five->meanWaiting - 2.21645) < 5e-6);
    QVERIFY(std::abs(queueSteadyState(0.8, 1, 1)->meanWait.value - 4.0) < 1e-12);
    QVERIFY(std::abs(queueSteadyState(9, 1, 10)->chanceToWait - 0.66873) < 5e-6);
    QVERIFY(std::abs(queueSteadyState(1.6, 1, 2)->chanceToWait - 0.71111) < 5e-6);
    QVERIFY(std::abs(queueSteadyState(1.6, 1, 2)->meanWait.value - 1.77778) < 5e-6);
}

void TestServiceRates::waitQuantile_againstEventSimulation_agrees() {
    for (const auto& [arrivals, servers] : {std::pair{0.7, 1}, {1.6, 2}, {7.5, 10}}) {
        const auto found = waits(arrivals, 1, servers, 400'000, 7);
        const auto state = queueSteadyState(arrivals, 1, servers);
        const Seconds p99 = waitQuantile(*state, arrivals, 1, servers, 0.99);
        const auto above = found.end() - std::upper_bound(found.begin(), found.end(), p99.value);
        const double share = static_cast<double>(above) / static_cast<double>(found.size());
        QVERIFY2(share > 0.006 && share < 0.0145, qPrintable(QString::number(share)));
    }
    QCOMPARE(waitQuantile(*queueSteadyState(0.001, 1, 4), 0.001, 1, 4, 0.99).value, 0.0);
}

void TestServiceRates::expectedSlowest_oneOrCertain_isTheMean() {
    QCOMPARE(expectedSlowest(3, 2, 1), 3.0);
    QCOMPARE(expectedSlowest(3, 0, 50), 3.0);
}

void TestServiceRates::expectedSlowest_againstDraws_agrees() {
    std::mt19937_64 random(3);
    const double sigma = std::sqrt(std::log(1 + 0.8));
    std::lognormal_distribution<> times(std::log(5.0) - sigma * sigma / 2, sigma);
    for (const int n : {2, 10, 40}) {
        double sum = 0;
        constexpr int kRounds = 40'000;
        for (int round = 0; round < kRounds; ++round) {
            double most = 0;
            for (int i = 0; i < n; ++i)
                most = std::max(most, times(random));
            sum += most;
        }
        const double drawn = sum / kRounds, computed = expectedSlowest(5, 0.8, n);
        QVERIFY2(std::abs(computed - drawn) < 0.02 * drawn,
                 qPrintable(QStringLiteral("%1: %2 for %3").arg(n).arg(computed).arg(drawn)));
    }
}

void TestServiceRates::serviceRates_inFlight_limitsThroughput() {
    Service service; // facts 10: 120,000 in flight and 60 s of work
    service.inFlightLimit = 120'000;
    service.processing = Seconds{60};
    QCOMPARE(*serviceRates(service, 1).capacity, 2000.0);
    service.ratePerSecond = 300;
    QCOMPARE(*serviceRates(service, 4).capacity, 1200.0);
}

void TestServiceRates::serviceRates_workOutlastsVisibility_isDoneAgain() {
    Service service;
    service.ratePerSecond = 100;
    service.processing = Seconds{70};
    service.visibilityTimeout = Seconds{30};
    const ServiceRates rates = serviceRates(service, 3);
    QCOMPARE(rates.handedOut, 3.0);
    QCOMPARE(*rates.capacity, 100.0);
}

void TestServiceRates::serviceRates_batch_losesItsSetUp() {
    Service service; // ten at a time, 5 min start, 35 s each one after the other
    service.ratePerSecond = 1 / 35.0;
    service.batch = {10, Seconds{300}, 5, {}};
    QVERIFY(std::abs(*serviceRates(service, 1).capacity - 5 * 10 / (300 + 350.0)) < 1e-12);
}

/// Facts 10: ten requests to a cluster, 5 min of starting each, 140 clusters, 4 h, and a database that lets
/// 472 an hour through: 142 of 2,030 reports are late, 16.9 cluster hours go into starting. With clusters
/// that live on, five of them do all in time at 101.5 reports per cluster and hour.
void TestServiceRates::runBatches_mcGrawHill_isReproduced() {
    BatchJob job{2030, 10, Seconds{300}, 140, Seconds{1800}, 1888 / (4 * 3600.0 - 300)};
    const BatchOutcome before = runBatches(job, Seconds{4 * 3600});
    QCOMPARE(before.batches, 203.0);
    QVERIFY(std::abs(before.setupTogether.value - 203 * 5 / 60.0) < 1e-12);
    QVERIFY(std::abs(before.late - 142) < 1e-6);
    job.ceilingPerSecond = 0;
    QCOMPARE(runBatches(job, Seconds{4 * 3600}).late, 0.0);
    const BatchJob after{2030, 1, Seconds{0}, 5, Seconds{3600 / 101.5}, 0};
    QVERIFY(runBatches(after, Seconds{4 * 3600}).allDone.value <= 4 * 3600 + 1e-6);
}

QTEST_GUILESS_MAIN(TestServiceRates)
#include "test_service_rates.moc"
