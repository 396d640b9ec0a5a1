#include "model/analysis/availability/diagram.h"

#include <QtTest>

#include <cmath>

using namespace isthmus;

class TestDiagram : public QObject {
    Q_OBJECT
private slots:
    void conj_sameOperands_isCanonical();
    void cofactor_ofVariable_fixesIt();
    void probability_bridge_matchesClosedForm_data();
    void probability_bridge_matchesClosedForm();
    void probability_seriesOfNearlyPerfect_keepsUnavailabilityDigits();
    void derivatives_bridge_matchDifferenceOfConditionals();
    void make_beyondBudget_exhausts();
    void make_afterStopRequest_isCancelled();

private:
    /// s–a, s–b, a–b, a–t, b–t as variables 0 to 4.
    static Diagram::Node bridge(Diagram& d) {
        const auto e = [&](Diagram::Variable v) { return d.variable(v); };
        const auto paths = d.disj(d.conj(e(0), e(3)), d.conj(e(1), e(4)));
        const auto across = d.disj(d.conj(e(0), d.conj(e(2), e(4))), d.conj(e(1), d.conj(e(2), e(3))));
        return d.disj(paths, across);
    }
};

void TestDiagram::conj_sameOperands_isCanonical() {
    Diagram d(1000);
    const auto a = d.variable(0);
    const auto b = d.variable(1);
    QCOMPARE(d.conj(a, b), d.conj(b, a));
    QCOMPARE(d.neg(d.disj(d.neg(a), d.neg(b))), d.conj(a, b));
    QCOMPARE(d.conj(a, d.neg(a)), Diagram::kZero);
    QCOMPARE(d.disj(a, d.neg(a)), Diagram::kOne);
}

void TestDiagram::cofactor_ofVariable_fixesIt() {
    Diagram d(1000);
    const auto f = d.disj(d.conj(d.variable(0), d.variable(1)), d.variable(2));
    QCOMPARE(d.cofactor(f, 1, true), d.disj(d.variable(0), d.variable(2)));
    QCOMPARE(d.cofactor(f, 1, false), d.variable(2));
    QCOMPARE(d.cofactor(f, 7, false), f);
    QCOMPARE(d.support(f), (std::vector<Diagram::Variable>{0, 1, 2}));
}

void TestDiagram::probability_bridge_matchesClosedForm_data() {
    QTest::addColumn<double>("inner");
    QTest::addColumn<double>("expected");
    QTest::newRow("all edges 0.9 (semantics example 2)") << 0.9 << 0.97848;
    // Factoring on the middle edge: p·(parallel pairs in series) + (1 − p)·(series pairs in parallel).
    const double pair = 1 - 0.1 * 0.1;
    const double chain = 1 - (1 - 0.81) * (1 - 0.81);
    QTest::newRow("middle edge 0.5") << 0.5 << 0.5 * pair * pair + 0.5 * chain;
}

void TestDiagram::probability_bridge_matchesClosedForm() {
    QFETCH(double, inner);
    QFETCH(double, expected);
    Diagram d(1000);
    std::vector<Probability> p(5, Probability::fromAvailability(0.9));
    p[2] = Probability::fromAvailability(inner);
    const Probability result = d.probability(bridge(d), p);
    QVERIFY(std::abs(result.up() - expected) < 1e-15);
    QVERIFY(std::abs(result.down() - (1 - expected)) < 1e-15);
}

void TestDiagram::probability_seriesOfNearlyPerfect_keepsUnavailabilityDigits() {
    Diagram d(1000);
    const double u = 1e-13;
    const std::vector<Probability> p(3, Probability::fromUnavailability(u));
    const auto series = d.conj(d.variable(0), d.conj(d.variable(1), d.variable(2)));
    const double expected = 3 * u - 3 * u * u + u * u * u;
    QVERIFY(std::abs(d.probability(series, p).down() / expected - 1) < 1e-14);
    const auto parallel = d.disj(d.variable(0), d.disj(d.variable(1), d.variable(2)));
    QVERIFY(std::abs(d.probability(parallel, p).down() / (u * u * u) - 1) < 1e-14);
}

void TestDiagram::derivatives_bridge_matchDifferenceOfConditionals() {
    Diagram d(1000);
    const auto f = bridge(d);
    std::vector<Probability> p;
    for (const double a : {0.9, 0.8, 0.7, 0.95, 0.6})
        p.push_back(Probability::fromAvailability(a));
    const auto derivatives = d.derivatives({{f, 1}}, p);
    for (Diagram::Variable v = 0; v < 5; ++v) {
        const double up = d.probability(d.cofactor(f, v, true), p).up();
        const double down = d.probability(d.cofactor(f, v, false), p).up();
        QVERIFY2(std::abs(derivatives[v] - (up - down)) < 1e-15, qPrintable(QString::number(v)));
    }
}

void TestDiagram::make_beyondBudget_exhausts() {
    Diagram d(16);
    auto parity = d.variable(0);
    for (Diagram::Variable v = 1; v < 20; ++v) {
        const auto x = d.variable(v);
        parity = d.disj(d.conj(parity, d.neg(x)), d.conj(d.neg(parity), x));
    }
    QVERIFY(d.exhausted());
    QVERIFY(!d.cancelled());
    QVERIFY(d.nodeCount() <= 16);
}

void TestDiagram::make_afterStopRequest_isCancelled() {
    std::stop_source source;
    source.request_stop();
    Diagram d(1'000'000, source.get_token());
    for (Diagram::Variable v = 0; v < 10'000; ++v)
        (void)d.variable(v);
    QVERIFY(d.cancelled());
    QVERIFY(d.exhausted());
}

QTEST_GUILESS_MAIN(TestDiagram)
#include "test_diagram.moc"
