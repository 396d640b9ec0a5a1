#include "model/diagram/diagram.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace isthmus;

class TestDiagram : public QObject {
    Q_OBJECT
private slots:
    void conj_sameOperands_isCanonical();
    void cofactor_ofVariable_fixesIt();
    void given_monotoneCondition_agreesWhereItHolds();
    void probability_bridge_matchesClosedForm_data();
    void probability_bridge_matchesClosedForm();
    void probability_seriesOfNearlyPerfect_keepsUnavailabilityDigits();
    void derivatives_bridge_matchDifferenceOfConditionals();
    void make_beyondBudget_exhausts();
    void conj_beyondSteps_tires();
    void make_afterStopRequest_isCancelled();
    void conj_pastDeadline_timesOut();
    void conj_withinBytes_staysBelowThem_data();
    void conj_withinBytes_staysBelowThem();
    void operations_randomFunctions_matchTruthTables();
    void atLeast_ofVariables_matchesBinomialSum();
    void compact_deadNodes_keepsFunctionsAndDropsTheRest();
    void operations_hundredThousandVariables_needNoStack();

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

void TestDiagram::given_monotoneCondition_agreesWhereItHolds() {
    constexpr Diagram::Variable kVariables = 8;
    std::mt19937 random(7);
    Diagram d(1'000'000);
    std::vector<Diagram::Node> monotone;
    for (Diagram::Variable v = 0; v < kVariables; ++v)
        monotone.push_back(d.variable(v));
    std::vector<Diagram::Node> any = monotone;
    const auto pick = [&](const auto& pool) { return pool[random() % pool.size()]; };
    for (int round = 0; round < 400; ++round) {
        monotone.push_back(random() % 2 == 0 ? d.conj(pick(monotone), pick(monotone))
                                             : d.disj(pick(monotone), pick(monotone)));
        any.push_back(random() % 2 == 0 ? d.exclusive(pick(any), pick(any))
                                        : d.conj(pick(any), d.neg(pick(any))));
        const Diagram::Node holds = pick(monotone);
        const Diagram::Condition condition(d, holds);
        const Diagram::Node function = pick(any);
        const Diagram::Node result = d.given(function, condition);
        QCOMPARE(d.conj(result, holds), d.conj(function, holds));
        QCOMPARE(d.given(d.disj(holds, function), condition), Diagram::kOne);
        const auto before = d.support(function);
        for (const Diagram::Variable variable : d.support(result))
            QVERIFY(std::binary_search(before.begin(), before.end(), variable));
    }
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

void TestDiagram::conj_beyondSteps_tires() {
    const auto series = [](Diagram& d) {
        auto all = Diagram::kOne;
        for (Diagram::Variable v = 100; v-- > 0;)
            all = d.conj(d.variable(v), all);
    };
    Diagram rested(DiagramLimits{.steps = 10'000});
    series(rested);
    QVERIFY(!rested.exhausted());
    Diagram tired(DiagramLimits{.steps = 50});
    series(tired);
    QVERIFY(tired.isTired());
    QVERIFY(tired.exhausted());
    QVERIFY(!tired.timedOut());
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

void TestDiagram::conj_pastDeadline_timesOut() {
    Diagram d(DiagramLimits{.deadline = std::chrono::steady_clock::now() - std::chrono::seconds(1)});
    QVERIFY(d.exhausted());
    QVERIFY(d.timedOut());
    QVERIFY(!d.cancelled());
}

void TestDiagram::conj_withinBytes_staysBelowThem_data() {
    QTest::addColumn<std::size_t>("bytes");
    for (const std::size_t bytes : {10'000U, 100'000U, 1'000'000U, 8'000'000U, 64'000'000U})
        QTest::addRow("%zu", bytes) << bytes;
}

/// x0·x(n) + x1·x(n+1) + … in this order has 2^n nodes: enough for any budget.
void TestDiagram::conj_withinBytes_staysBelowThem() {
    QFETCH(std::size_t, bytes);
    constexpr Diagram::Variable kPairs = 24;
    Diagram d(DiagramLimits{.bytes = bytes});
    auto f = Diagram::kZero;
    std::size_t most = 0;
    for (Diagram::Variable v = 0; v < kPairs && !d.exhausted(); ++v) {
        f = d.disj(f, d.conj(d.variable(v), d.variable(v + kPairs)));
        most = std::max(most, d.bytes());
    }
    QVERIFY(d.exhausted());
    QVERIFY2(most <= bytes, qPrintable(QString::number(most)));
    QVERIFY2(d.nodeLimit() * 80 > bytes, "the budget is hardly used");
    QCOMPARE(d.nodeCount(), d.nodeLimit());
}

/// Functions of six variables as 64-bit truth tables.
void TestDiagram::operations_randomFunctions_matchTruthTables() {
    constexpr Diagram::Variable kVariables = 6;
    std::mt19937 random(1);
    Diagram d(1'000'000);
    struct Pair {
        Diagram::Node node;
        std::uint64_t table;
    };
    std::vector<Pair> pool;
    for (Diagram::Variable v = 0; v < kVariables; ++v) {
        std::uint64_t table = 0;
        for (unsigned row = 0; row < 64; ++row)
            table |= static_cast<std::uint64_t>(row >> v & 1U) << row;
        pool.push_back({d.variable(v), table});
    }
    const auto rowOf = [&](Diagram::Node node, unsigned row) {
        while (node > Diagram::kOne)
            node = (row >> d.variableOf(node) & 1U) != 0 ? d.high(node) : d.low(node);
        return static_cast<std::uint64_t>(node);
    };
    for (int round = 0; round < 3000; ++round) {
        const Pair a = pool[random() % pool.size()];
        const Pair b = pool[random() % pool.size()];
        const auto v = static_cast<Diagram::Variable>(random() % kVariables);
        Pair made{};
        switch (random() % 5) {
        case 0:
            made = {d.conj(a.node, b.node), a.table & b.table};
            break;
        case 1:
            made = {d.disj(a.node, b.node), a.table | b.table};
            break;
        case 2:
            made = {d.exclusive(a.node, b.node), a.table ^ b.table};
            break;
        case 3:
            made = {d.neg(a.node), ~a.table};
            break;
        default: {
            made.node = d.cofactor(a.node, v, true);
            for (unsigned row = 0; row < 64; ++row)
                made.table |= (a.table >> (row | 1U << v) & 1U) << row;
        }
        }
        for (unsigned row = 0; row < 64; ++row)
            QCOMPARE(rowOf(made.node, row), made.table >> row & 1U);
        if (pool.size() < kVariables + 40)
            pool.push_back(made);
        else
            pool[kVariables + random() % 40] = made;
    }
}

void TestDiagram::atLeast_ofVariables_matchesBinomialSum() {
    constexpr std::size_t kCount = 9;
    Diagram d(100'000);
    std::vector<Diagram::Node> variables;
    for (Diagram::Variable v = 0; v < kCount; ++v)
        variables.push_back(d.variable(v));
    const std::vector<Probability> p(kCount, Probability::fromAvailability(0.75));
    for (std::size_t need = 0; need <= kCount + 1; ++need) {
        double expected = 0;
        for (std::size_t k = need; k <= kCount; ++k) {
            double ways = 1;
            for (std::size_t i = 0; i < k; ++i)
                ways *= static_cast<double>(kCount - i) / static_cast<double>(i + 1);
            expected += ways * std::pow(0.75, static_cast<double>(k)) *
                        std::pow(0.25, static_cast<double>(kCount - k));
        }
        QVERIFY2(std::abs(d.probability(d.atLeast(variables, need), p).up() - expected) < 1e-14,
                 qPrintable(QString::number(need)));
    }
}

void TestDiagram::compact_deadNodes_keepsFunctionsAndDropsTheRest() {
    Diagram d(100'000);
    std::vector<Diagram::Node> dead;
    for (Diagram::Variable v = 5; v < 200; ++v)
        dead.push_back(d.conj(d.variable(v), d.variable(v + 1)));
    std::vector<Diagram::Node> roots{bridge(d), Diagram::kOne};
    for (Diagram::Variable v = 300; v < 500; ++v)
        dead.push_back(d.variable(v));
    const std::size_t size = d.sizeOf(roots[0]);
    d.compact(roots);
    QCOMPARE(d.nodeCount(), size + 2);
    QCOMPARE(roots[1], Diagram::kOne);
    const std::vector<Probability> p(5, Probability::fromAvailability(0.9));
    QVERIFY(std::abs(d.probability(roots[0], p).up() - 0.97848) < 1e-15);
    QCOMPARE(bridge(d), roots[0]);
    QCOMPARE(d.conj(d.variable(200), d.variable(201)), d.conj(d.variable(201), d.variable(200)));
}

void TestDiagram::operations_hundredThousandVariables_needNoStack() {
    constexpr Diagram::Variable kVariables = 100'000;
    Diagram d(10'000'000);
    auto series = Diagram::kOne;
    auto parallel = Diagram::kZero;
    for (Diagram::Variable v = kVariables; v-- > 0;) {
        series = d.conj(d.variable(v), series);
        parallel = d.disj(d.variable(v), parallel);
    }
    QCOMPARE(d.conj(series, parallel), series);
    QCOMPARE(d.neg(d.neg(parallel)), parallel);
    QCOMPARE(d.disj(series, d.neg(parallel)),
             d.neg(d.exclusive(d.exclusive(series, Diagram::kOne), d.neg(parallel))));
    QCOMPARE(d.sizeOf(d.cofactor(series, kVariables - 1, true)), std::size_t{kVariables} - 1);
    const std::vector<Probability> p(kVariables, Probability::fromUnavailability(1e-9));
    QVERIFY(std::abs(d.probability(series, p).down() / -std::expm1(kVariables * std::log1p(-1e-9)) - 1) <
            1e-11);
    QVERIFY(!d.exhausted());
}

QTEST_GUILESS_MAIN(TestDiagram)
#include "test_diagram.moc"
