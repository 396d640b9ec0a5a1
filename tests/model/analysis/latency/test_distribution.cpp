#include "model/analysis/latency/distribution.h"
#include "model/analysis/latency/fourier.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace isthmus;

namespace {

using Term = LatencyTerm;
using Pointer = Term::Pointer;

Pointer constant(double ms) {
    return Term::constantOf({ms});
}
Pointer lognormal(double p50, double p99) {
    return Term::lognormal({{p50}, {p99}});
}

/// One draw of a term, straight from its definition.
double draw(const Term& term, std::mt19937_64& random) {
    switch (term.kind) {
    case Term::Kind::Constant:
        return term.constant.value;
    case Term::Kind::Lognormal: {
        const double sigma =
            std::log(term.processing.p99.value / term.processing.p50.value) / 2.32634787404084;
        return term.processing.p50.value * std::exp(sigma * std::normal_distribution<double>()(random));
    }
    case Term::Kind::Repeated: {
        const double extra = term.calls - std::floor(term.calls);
        double sum = 0;
        for (int i = 0; i < static_cast<int>(term.calls); ++i)
            sum += draw(*term.parts.front(), random);
        return sum + (std::bernoulli_distribution(extra)(random) ? draw(*term.parts.front(), random) : 0.0);
    }
    case Term::Kind::Mixture: {
        std::discrete_distribution<std::size_t> choice(term.weights.begin(), term.weights.end());
        return draw(*term.parts[choice(random)], random);
    }
    default:
        break;
    }
    std::vector<double> values;
    for (const auto& part : term.parts)
        values.push_back(draw(*part, random));
    if (term.kind == Term::Kind::Sum)
        return std::accumulate(values.begin(), values.end(), 0.0);
    std::sort(values.begin(), values.end());
    return values[term.kind == Term::Kind::Maximum ? values.size() - 1 : term.rank - 1];
}

Pointer randomTerm(std::mt19937_64& random, int depth) {
    const auto pick = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    const auto real = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    if (depth == 0 || pick(0, 4) == 0)
        return pick(0, 2) == 0 ? constant(real(0, 60)) : lognormal(real(1, 20), real(25, 80));
    std::vector<Pointer> parts;
    for (int i = pick(2, 4); i > 0; --i)
        parts.push_back(randomTerm(random, depth - 1));
    switch (pick(0, 4)) {
    case 0:
        return Term::maximum(parts);
    case 1:
        return Term::kthFastest(parts, static_cast<std::size_t>(pick(1, static_cast<int>(parts.size()))));
    case 2:
        return Term::repeated(parts.front(), real(0.2, 4));
    case 3: {
        std::vector<double> weights(parts.size(), 1.0 / static_cast<double>(parts.size()));
        return Term::mixture(parts, weights);
    }
    default:
        return Term::sum(parts);
    }
}

} // namespace

class TestDistribution : public QObject {
    Q_OBJECT
private slots:
    void convolve_shortSequences_equalsTheSumOfProducts() {
        const auto found = convolve({0.5, 0.25, 0.25}, {0.1, 0.9}, 4);
        const std::vector<double> expected{0.05, 0.475, 0.25, 0.225};
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(found[i] - expected[i]) < 1e-14);
    }

    void percentilesOf_certainTerms_areExact() {
        const Pointer sum = Term::sum({constant(0.1), constant(41.13), Term::repeated(constant(2), 2)});
        const auto found = percentilesOf(*sum);
        QCOMPARE(found->p50.value, 45.23);
        QCOMPARE(found->p99.value, 45.23);
        QCOMPARE(found->errorBound.value, 0.0);
        QCOMPARE(percentilesOf(*Term::maximum({constant(3), constant(7)}))->p99.value, 7.0);
        QCOMPARE(percentilesOf(*Term::kthFastest({constant(3), constant(7), constant(5)}, 2))->p50.value,
                 5.0);
    }

    void percentilesOf_lognormal_giveBackItsOwn_data() {
        QTest::addColumn<double>("p50");
        QTest::addColumn<double>("p99");
        QTest::newRow("narrow") << 10.0 << 11.0;
        QTest::newRow("usual") << 10.0 << 60.0;
        QTest::newRow("wide") << 1.0 << 100.0;
        QTest::newRow("tiny") << 0.0005 << 0.002;
    }

    void percentilesOf_lognormal_giveBackItsOwn() {
        QFETCH(double, p50);
        QFETCH(double, p99);
        const auto found = percentilesOf(*lognormal(p50, p99));
        QVERIFY(std::abs(found->p50.value / p50 - 1) < 2e-3);
        QVERIFY(std::abs(found->p99.value / p99 - 1) < 2e-3);
        QVERIFY(std::abs(found->p50.value - p50) <= found->errorBound.value);
        QVERIFY(std::abs(found->p99.value - p99) <= found->errorBound.value);
    }

    void percentilesOf_sum_isNotTheSumOfPercentiles() {
        const auto one = percentilesOf(*lognormal(10, 60)),
                   two = percentilesOf(*Term::repeated(lognormal(10, 60), 2));
        QVERIFY(two->p99.value < 2 * one->p99.value - 10);
        QVERIFY(two->p50.value > 2 * one->p50.value + 2);
    }

    void percentilesOf_maximumOfEqualOnes_isAQuantileOfOne() {
        // P(max of n ≤ x) = F(x)^n, so its median is the 2^(−1/n) quantile of one.
        const double sigma = std::log(6.0) / 2.32634787404084;
        const auto found = percentilesOf(*Term::maximum({lognormal(10, 60), lognormal(10, 60)}));
        // Φ⁻¹(2^(−1/2)) = 0.5449521356 and Φ⁻¹(0.99^(1/2)) = 2.5742…: checked by the cumulative itself.
        const auto cumulative = [&](double x) {
            return 0.5 * std::erfc(-std::log(x / 10) / sigma / std::sqrt(2.0));
        };
        QVERIFY(std::abs(std::pow(cumulative(found->p50.value), 2) - 0.5) < 1e-3);
        QVERIFY(std::abs(std::pow(cumulative(found->p99.value), 2) - 0.99) < 1e-4);
    }

    void percentilesOf_finerGrid_staysWithinTheBound() {
        const Pointer term =
            Term::sum({lognormal(3, 20), Term::repeated(lognormal(10, 60), 3.5), constant(12)});
        const auto coarse = percentilesOf(*term, {}, 512), fine = percentilesOf(*term, {}, 32768);
        QVERIFY(std::abs(coarse->p99.value - fine->p99.value) <=
                coarse->errorBound.value + fine->errorBound.value);
        QVERIFY(std::abs(coarse->p50.value - fine->p50.value) <=
                coarse->errorBound.value + fine->errorBound.value);
        QVERIFY(std::abs(coarse->p99.value / fine->p99.value - 1) < 1e-3);
        QVERIFY(fine->errorBound.value < coarse->errorBound.value / 20);
    }

    void percentilesOf_randomTerms_lieInTheMonteCarloInterval() {
        std::mt19937_64 random(20261123);
        constexpr std::size_t kDraws = 40000;
        for (int round = 0; round < 25; ++round) {
            const Pointer term = randomTerm(random, 2);
            std::vector<double> draws(kDraws);
            for (double& value : draws)
                value = draw(*term, random);
            std::sort(draws.begin(), draws.end());
            const auto found = percentilesOf(*term);
            for (const auto& [q, value] : {std::pair{0.5, found->p50.value}, {0.99, found->p99.value}}) {
                // Order statistics that enclose the quantile but for 1e-5: 4.4 standard deviations.
                const double middle = q * kDraws, margin = 4.4 * std::sqrt(kDraws * q * (1 - q));
                // An atom is spread over its cell, so the slack is one of the grid's steps.
                const double slack = 2e-3 * found->p99.value;
                QVERIFY2(value >= draws[static_cast<std::size_t>(middle - margin)] - slack &&
                             value <= draws[static_cast<std::size_t>(middle + margin)] + slack,
                         qPrintable(QStringLiteral("round %1, q %2: %3, found %4")
                                        .arg(round)
                                        .arg(q)
                                        .arg(draws[static_cast<std::size_t>(middle)])
                                        .arg(value)));
            }
        }
    }

    void percentilesOf_manyCalls_approachTheNormalLaw() {
        const Pointer term = Term::repeated(lognormal(1, 5), 2000);
        const TermBounds bounds = boundsOf(*term);
        const auto found = percentilesOf(*term);
        const double expected = bounds.mean + 2.32634787404084 * std::sqrt(bounds.variance);
        QVERIFY(std::abs(found->p99.value / expected - 1) < 2e-3);
    }

    void percentilesOf_cancelled_givesNothing() {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!percentilesOf(*lognormal(1, 2), source.get_token()));
    }

    void percentilesOf_beyondDoubles_givesNothing() { QVERIFY(!percentilesOf(*lognormal(1e-300, 1e300))); }
};

QTEST_GUILESS_MAIN(TestDistribution)
#include "test_distribution.moc"
