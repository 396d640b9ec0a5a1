#include "model/simulation/confidence.h"
#include "model/simulation/random_stream.h"

#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

bool isNear(double actual, double expected, double tolerance) {
    return std::fabs(actual - expected) <= tolerance;
}

} // namespace

class TestConfidence : public QObject {
    Q_OBJECT

private slots:
    void ratioEstimate_equalWeights_isStudentsInterval();
    void ratioEstimate_manyTrials_holdsAsOftenAsItSays();
    void estimates_oneStretch_doNotPretend();
    void rateEstimate_fewEvents_isGarwoodsInterval();
    void chanceEstimate_tables_areClopperAndPearsons();
    void lostShare_nothingSeen_isBoundedByWhatMayHaveBeenMissed();
    void lostShare_fewOutages_holdsAsOftenAsItSays();
    void histogram_quantiles_areRightToABin();
};

/// 1 … 5: mean 3, s/√5 = 0.70711, t₄ = 2.77645 and 4.60409.
void TestConfidence::ratioEstimate_equalWeights_isStudentsInterval() {
    const std::vector<Sample> samples{{1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}};
    const Estimate estimate = ratioEstimate(samples);
    QCOMPARE(estimate.value, 3.0);
    QVERIFY(isNear(estimate.high95 - 3, 2.77645 * 0.707107, 1e-4));
    QVERIFY(isNear(3 - estimate.low99, 4.60409 * 0.707107, 1e-4));
}

void TestConfidence::ratioEstimate_manyTrials_holdsAsOftenAsItSays() {
    int held95 = 0;
    int held99 = 0;
    constexpr int kTrials = 4000;
    RandomStream random(5, 0);
    for (int trial = 0; trial < kTrials; ++trial) {
        std::vector<Sample> samples;
        for (int i = 0; i < 40; ++i) {
            const double weight = 1 + random.uniform();
            samples.push_back({weight * 2 + random.normal(), weight});
        }
        const Estimate estimate = ratioEstimate(samples);
        held95 += estimate.low95 <= 2 && 2 <= estimate.high95 ? 1 : 0;
        held99 += estimate.low99 <= 2 && 2 <= estimate.high99 ? 1 : 0;
    }
    QVERIFY(isNear(held95 / static_cast<double>(kTrials), 0.95, 0.015));
    QVERIFY(isNear(held99 / static_cast<double>(kTrials), 0.99, 0.007));
}

void TestConfidence::estimates_oneStretch_doNotPretend() {
    const std::vector<Sample> one{{500, 8766}};
    QVERIFY(std::isinf(ratioEstimate(one).high95));
    QVERIFY(rateEstimate(one).low95 < 460.0 / 8766 && rateEstimate(one).high95 > 540.0 / 8766);
    RareAllowance allowance;
    allowance.hours = 8766;
    allowance.outages = 100;
    allowance.meanOutage = 5;
    const Estimate share = lostShare(one, allowance);
    QVERIFY(share.low99 < 0.75 * share.value && share.high99 > 1.3 * share.value);
}

/// Garwood's table: 0 → 3.689 (95 %), 5.298 (99 %); 10 → 4.795 to 18.390 (95 %).
void TestConfidence::rateEstimate_fewEvents_isGarwoodsInterval() {
    const std::vector<Sample> none{{0, 1}, {0, 1}};
    QVERIFY(isNear(rateEstimate(none).high95, 3.689 / 2, 1e-3));
    QVERIFY(isNear(rateEstimate(none).high99, 5.298 / 2, 1e-3));
    QCOMPARE(rateEstimate(none).low99, 0.0);
    const std::vector<Sample> ten{{5, 1}, {5, 1}};
    QVERIFY(isNear(rateEstimate(ten).low95, 4.795 / 2, 1e-3));
    QVERIFY(isNear(rateEstimate(ten).high95, 18.390 / 2, 1e-3));
}

void TestConfidence::chanceEstimate_tables_areClopperAndPearsons() {
    const Estimate none = chanceEstimate(0, 10);
    QCOMPARE(none.low95, 0.0);
    QVERIFY(isNear(none.high95, 0.3085, 1e-4));
    const Estimate half = chanceEstimate(5, 10);
    QVERIFY(isNear(half.low95, 0.1871, 1e-4));
    QVERIFY(isNear(half.high95, 0.8129, 1e-4));
    QCOMPARE(chanceEstimate(10, 10).high99, 1.0);
}

void TestConfidence::lostShare_nothingSeen_isBoundedByWhatMayHaveBeenMissed() {
    const std::vector<Sample> samples(20, Sample{0, 1000});
    RareAllowance allowance;
    allowance.hours = 20000;
    allowance.longestMean = 10;
    allowance.unseen = 1e-4;
    const Estimate estimate = lostShare(samples, allowance);
    QCOMPARE(estimate.value, 0.0);
    QCOMPARE(estimate.low99, 0.0);
    // −ln(0.0025) = 5.991: half of the error is kept for the duration.
    QVERIFY(isNear(estimate.high99, 5.991 * 10 / 20000 + 1e-4, 1e-5));
}

/// Outages of a Poisson process, exponential durations: the interval must hold at least as often as it says,
/// from a handful of outages upwards.
void TestConfidence::lostShare_fewOutages_holdsAsOftenAsItSays() {
    RandomStream random(11, 0);
    for (const double expected : {0.5, 2.0, 8.0, 30.0}) {
        constexpr int kTrials = 1500;
        constexpr int kStretches = 50;
        constexpr double kMean = 5;
        constexpr double kHours = 1e6;
        int held = 0;
        for (int trial = 0; trial < kTrials; ++trial) {
            std::vector<Sample> samples(kStretches, Sample{0, kHours / kStretches});
            RareAllowance allowance;
            allowance.hours = kHours;
            allowance.longestMean = kMean;
            double sum = 0;
            for (double at = random.exponential(); at < expected; at += random.exponential()) {
                const double duration = kMean * random.exponential();
                samples[static_cast<std::size_t>(at / expected * kStretches)].sum += duration;
                sum += duration;
                allowance.outages += 1;
            }
            allowance.meanOutage = allowance.outages > 0 ? sum / allowance.outages : 0;
            const Estimate estimate = lostShare(samples, allowance);
            const double truth = expected * kMean / kHours;
            held += estimate.low99 <= truth && truth <= estimate.high99 ? 1 : 0;
        }
        QVERIFY2(held >= kTrials * 985 / 1000, qPrintable(QString("%1: %2").arg(expected).arg(held)));
    }
}

void TestConfidence::histogram_quantiles_areRightToABin() {
    LogHistogram histogram;
    for (int i = 1; i <= 1000; ++i)
        histogram.add(i * 0.001);
    QCOMPARE(histogram.count(), std::uint64_t{1000});
    QVERIFY(isNear(histogram.mean(), 0.5005, 1e-12));
    QCOMPARE(histogram.largest(), 1.0);
    QVERIFY(isNear(histogram.quantile(0.5) / 0.5, 1, 0.016));
    QVERIFY(isNear(histogram.quantile(0.99) / 0.99, 1, 0.016));
    QCOMPARE(histogram.quantile(0.5, 3000), 0.0);
    std::uint64_t counted = 0;
    for (const auto& bin : histogram.doublings())
        counted += bin.count;
    QCOMPARE(counted, std::uint64_t{1000});
}

QTEST_GUILESS_MAIN(TestConfidence)
#include "test_confidence.moc"
