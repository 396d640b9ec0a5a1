#include "model/analysis/uncertainty/counter_random.h"

#include <QTest>

#include <cmath>

using namespace isthmus;

/// The generator against the vectors that its authors publish, and its normal values against their law.
class TestCounterRandom : public QObject {
    Q_OBJECT
private slots:
    void philox_publishedCounters_givePublishedWords();
    void normalPair_manySamples_followTheNormalLaw();
    void normalPair_samePlace_isTheSame();
};

void TestCounterRandom::philox_publishedCounters_givePublishedWords() {
    using Words = std::array<std::uint32_t, 4>;
    // kat_vectors of the Random123 distribution, "philox4x32 10".
    QVERIFY((philox({0, 0, 0, 0}, {0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    constexpr std::uint32_t kAll = 0xffffffff;
    QVERIFY((philox({kAll, kAll, kAll, kAll}, {kAll, kAll}) ==
             Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QVERIFY((philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
             Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

void TestCounterRandom::normalPair_manySamples_followTheNormalLaw() {
    constexpr std::uint64_t kSamples = 200'000;
    double sum = 0;
    double squares = 0;
    double products = 0;
    std::uint64_t below = 0;
    for (std::uint64_t sample = 0; sample < kSamples; ++sample) {
        const auto pair = normalPair(7, sample, 3);
        sum += pair[0];
        squares += pair[1] * pair[1];
        products += pair[0] * pair[1];
        below += pair[0] < 1.6448536269514722 ? 1 : 0;
    }
    const double root = std::sqrt(static_cast<double>(kSamples));
    constexpr double kSigmas = 4.5;
    QVERIFY(std::abs(sum) / root < kSigmas);
    QVERIFY(std::abs(squares / root - root) < kSigmas * std::sqrt(2.0));
    QVERIFY(std::abs(products) / root < kSigmas);
    QVERIFY(std::abs(static_cast<double>(below) / root - 0.95 * root) < kSigmas * std::sqrt(0.95 * 0.05));
}

void TestCounterRandom::normalPair_samePlace_isTheSame() {
    QVERIFY(normalPair(1, 2, 3) == normalPair(1, 2, 3));
    QVERIFY(normalPair(1, 2, 3) != normalPair(2, 2, 3));
    QVERIFY(normalPair(1, 2, 3) != normalPair(1, 3, 3));
    QVERIFY(normalPair(1, 2, 3) != normalPair(1, 2, 4));
    QVERIFY(normalPair(1, 2, 3) != normalPair(1, 2 + (std::uint64_t{1} << 32U), 3));
}

QTEST_GUILESS_MAIN(TestCounterRandom)
#include "test_counter_random.moc"
