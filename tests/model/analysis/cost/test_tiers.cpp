#include "model/analysis/cost/billing_pool.h"

#include <QtTest>

using namespace isthmus;

namespace {

Tier tier(double from, std::optional<double> to, double usd) {
    return {from, to, {usd}, "test", "2026"};
}

/// semantics.md, example 6, with the fourth step of the real list.
std::vector<Tier> egress() {
    return {tier(0, 10240, 0.09), tier(10240, 51200, 0.085), tier(51200, 153600, 0.07),
            tier(153600, {}, 0.05)};
}

ScopePrice egressPrice() {
    return {egress(), "GB", {}};
}

double sumOf(const std::vector<CostLine>& lines, const char* flow) {
    double sum = 0;
    for (const CostLine& line : lines)
        if (line.flow.value == flow)
            sum += line.amount->value;
    return sum;
}

} // namespace

class TestTiers : public QObject {
    Q_OBJECT
private slots:
    void tieredAmount_quantities_costWhatTheListSays_data() {
        QTest::addColumn<double>("quantity");
        QTest::addColumn<double>("usd");
        QTest::newRow("nothing") << 0.0 << 0.0;
        QTest::newRow("first tier") << 100.0 << 9.0;
        QTest::newRow("at a step") << 10240.0 << 921.60;
        QTest::newRow("example 6") << 61440.0 << 5120.0;
        QTest::newRow("one region's half") << 30720.0 << 2662.40;
        QTest::newRow("oracle 9") << 204800.0 << 14131.20;
    }

    void tieredAmount_quantities_costWhatTheListSays() {
        QFETCH(double, quantity);
        QFETCH(double, usd);
        QVERIFY(std::abs(tieredAmount(quantity, egress())->value - usd) < 1e-9);
    }

    void tieredAmount_closedLastTier_isUnknownAbove() {
        const std::vector<Tier> closed{tier(0, 333, 3.5)};
        QCOMPARE(tieredAmount(333, closed)->value, 1165.5);
        QVERIFY(!tieredAmount(334, closed));
        QVERIFY(!tieredAmount(1, {}));
        QVERIFY(!tieredAmount(5, {tier(0, 2, 1), tier(4, {}, 1)}));
        QVERIFY(!tieredAmount(5, {tier(4, {}, 1)}));
    }

    void pool_twoFlowsOneScope_shareTheTiersProRata() {
        BillingPool pool; // semantics.md, example 6
        pool.add("us-west-2", egressPrice(), {{"a"}, {}, "internet_egress", {}, 30720});
        pool.add("us-west-2", egressPrice(), {{"b"}, {}, "internet_egress", {}, 30720});
        const auto lines = pool.lines();
        QCOMPARE(lines.size(), std::size_t{6});
        QVERIFY(std::abs(sumOf(lines, "a") - 2560) < 1e-9);
        QVERIFY(std::abs(sumOf(lines, "b") - 2560) < 1e-9);
    }

    void pool_twoScopes_tierApart() {
        BillingPool pool; // semantics.md, example 6
        pool.add("us-west-2", egressPrice(), {{"a"}, {}, "internet_egress", {}, 30720});
        pool.add("us-east-1", egressPrice(), {{"b"}, {}, "internet_egress", {}, 30720});
        QVERIFY(std::abs(sumOf(pool.lines(), "a") - 2662.40) < 1e-9);
        QVERIFY(std::abs(sumOf(pool.lines(), "b") - 2662.40) < 1e-9);
    }

    void pool_unknownPrice_givesALineWithoutAmount() {
        BillingPool pool;
        pool.add("x", {{}, "GB", "nobody knows"}, {{"a"}, {"l"}, "dx_dto", {}, 5});
        const auto lines = pool.lines();
        QCOMPARE(lines.size(), std::size_t{1});
        QVERIFY(!lines[0].amount && !lines[0].rate);
        QCOMPARE(lines[0].quantity, 5.0);
        QCOMPARE(QString::fromStdString(lines[0].reason), "nobody knows");
    }

    void pool_sameCharge_isOneLine() {
        BillingPool pool;
        pool.add("x", egressPrice(), {{"a"}, {"l"}, "internet_egress", {}, 5});
        pool.add("x", egressPrice(), {{"a"}, {"l"}, "internet_egress", {}, 7});
        QCOMPARE(pool.lines().size(), std::size_t{1});
        QCOMPARE(pool.lines()[0].quantity, 12.0);
    }
};

QTEST_GUILESS_MAIN(TestTiers)
#include "test_tiers.moc"
