#include "model/analysis/network/network.h"

#include "tests/model/analysis/network/brute_force.h"
#include "tests/model/analysis/network/networks.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace isthmus;

namespace {

NetworkResult exact(const Network& network, const NetworkQuery& query) {
    const auto result = networkReliability(network, query);
    if (!result || result->method != Method::Exact)
        return {};
    return *result;
}

QString failureCode(const Network& network, const NetworkQuery& query) {
    const auto result = networkReliability(network, query);
    return result ? QString() : QString::fromStdString(result.error().code);
}

void compareRelative(double actual, double expected, double tolerance) {
    if (std::abs(actual - expected) > tolerance * std::abs(expected))
        qWarning("%.17g is not %.17g", actual, expected);
    QVERIFY(std::abs(actual - expected) <= tolerance * std::abs(expected));
}

/// P(G(n, p) is connected), by the component of node 0: Gilbert, "Random graphs", 1959.
long double connectedGilbert(int n, long double q) {
    std::vector<long double> connected(static_cast<std::size_t>(n) + 1, 1.0L);
    for (int size = 2; size <= n; ++size) {
        long double apart = 0, choose = 1; // C(size − 1, k − 1)
        for (int k = 1; k < size; ++k) {
            apart += choose * connected[static_cast<std::size_t>(k)] *
                     std::pow(q, static_cast<long double>(k * (size - k)));
            choose = choose * static_cast<long double>(size - k) / static_cast<long double>(k);
        }
        connected[static_cast<std::size_t>(size)] = 1.0L - apart;
    }
    return connected[static_cast<std::size_t>(n)];
}

/// All-terminal reliability of a ladder, rung by rung: everything so far in one part, or in two parts that
/// hold one rail each.
double ladderAllTerminal(int length, double p) {
    const double q = 1 - p;
    double joined = p, apart = q;
    for (int i = 1; i < length; ++i) {
        const double nextJoined = joined * (p * p + 2 * p * p * q) + apart * p * p * p;
        apart = joined * 2 * p * q * q + apart * p * p * q;
        joined = nextJoined;
    }
    return joined;
}

} // namespace

Q_DECLARE_METATYPE(isthmus::Network)
Q_DECLARE_METATYPE(isthmus::NetworkQuery)

class TestNetwork : public QObject {
    Q_OBJECT
private slots:
    void networkReliability_examplesOfSemantics_giveTheDigitsShown_data();
    void networkReliability_examplesOfSemantics_giveTheDigitsShown();
    void networkReliability_grids_giveThePublishedValues_data();
    void networkReliability_grids_giveThePublishedValues();
    void networkReliability_gridAsArcs_equalsGridOfEdges();
    void networkReliability_completeGraphs_followGilbert();
    void networkReliability_ladders_followTheTransferMatrix();
    void networkReliability_gridWithFailingNodes_equalsBruteForce();
    void networkReliability_veryReliableEdges_keepsTheDigitsOfFailure();
    void networkReliability_terminalsThatFail_countLikeAnyNode();
    void networkReliability_sameSourceAndTarget_isThatNode();
    void networkReliability_apart_isZero();
    void networkReliability_badInput_isAnError();
    void networkReliability_smallBudget_givesBoundsAroundTheTruth_data();
    void networkReliability_smallBudget_givesBoundsAroundTheTruth();
    void networkReliability_smallBudget_estimatesWithinTheBounds_data();
    void networkReliability_smallBudget_estimatesWithinTheBounds();
    void networkReliability_anyThreads_giveTheSameBits();
    void networkReliability_tooWide_givesBounds();
    void networkReliability_stopRequested_isCancelled();
    void networkReliability_stopWhileRunning_isCancelled();
    void networkReliability_longChains_areReduced();
};

void TestNetwork::networkReliability_examplesOfSemantics_giveTheDigitsShown_data() {
    QTest::addColumn<double>("actual");
    QTest::addColumn<double>("expected");
    const auto two = [](std::uint32_t nodes, std::vector<NetworkEdge> edges,
                        std::vector<NetworkRisk> risks = {}) {
        Network network;
        network.nodes.assign(nodes, Probability{});
        network.edges = std::move(edges);
        network.risks = std::move(risks);
        return exact(network, BetweenTwo{0, 1}).reliability;
    };
    QTest::newRow("1 series") << two(3, {{0, 2, available(.999)}, {2, 1, available(.998)}}) << 0.997002;
    QTest::newRow("1 parallel") << two(2, {{0, 1, available(.99)}, {0, 1, available(.99)}}) << 0.9999;
    Network bridge;
    bridge.nodes.assign(4, Probability{}); // s, t, a, b
    bridge.edges = {{0, 2, available(.9)},
                    {0, 3, available(.9)},
                    {2, 3, available(.9)},
                    {2, 1, available(.9)},
                    {3, 1, available(.9)}};
    QTest::newRow("2 bridge") << exact(bridge, BetweenTwo{0, 1}).reliability << 0.97848;
    bridge.nodes[2] = available(.99);
    bridge.nodes[3] = available(.98);
    QTest::newRow("2 bridge with nodes") << exact(bridge, BetweenTwo{0, 1}).reliability << 0.973297296;
    const std::vector<NetworkEdge> circuits{{0, 1, available(.999)}, {0, 1, available(.999)}};
    QTest::newRow("3 one cable") << two(2, circuits, {{available(.99), {}, {0, 1}}}) << 0.98999901;
    QTest::newRow("3 two cables") << two(2, circuits, {{available(.99), {}, {0}}, {available(.99), {}, {1}}})
                                  << 0.9998792199;
}

void TestNetwork::networkReliability_examplesOfSemantics_giveTheDigitsShown() {
    QFETCH(double, actual);
    QFETCH(double, expected);
    compareRelative(actual, expected, 1e-14);
}

void TestNetwork::networkReliability_grids_giveThePublishedValues_data() {
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("twoTerminal");
    QTest::addColumn<double>("allTerminal");
    QTest::newRow("3") << 3 << .972502171407 << .946984815279;
    QTest::newRow("4") << 4 << .975046349577066 << .944085044435646;
    QTest::newRow("5") << 5 << .975556589505369 << .939813132115204;
    QTest::newRow("6") << 6 << .975644995285163 << .935087698650616;
    QTest::newRow("7") << 7 << .975659121023297 << .930143439324194;
}

void TestNetwork::networkReliability_grids_giveThePublishedValues() {
    QFETCH(int, size);
    QFETCH(double, twoTerminal);
    QFETCH(double, allTerminal);
    const auto n = static_cast<std::uint32_t>(size);
    const Network grid = gridNetwork(n, .9);
    const NetworkResult corners = exact(grid, BetweenTwo{0, n * n - 1});
    compareRelative(corners.reliability, twoTerminal, 1e-12);
    compareRelative(corners.unreliability, 1 - twoTerminal, 1e-11);
    compareRelative(exact(grid, AmongAll{}).reliability, allTerminal, 1e-12);
}

void TestNetwork::networkReliability_gridAsArcs_equalsGridOfEdges() {
    // Two opposite arcs are never both needed, so the pair is as good as the edge.
    for (const double node : {1.0, .95})
        for (std::uint32_t n = 2; n <= 5; ++n)
            compareRelative(exact(gridNetwork(n, .9, node, true), BetweenTwo{0, n * n - 1}).unreliability,
                            exact(gridNetwork(n, .9, node), BetweenTwo{0, n * n - 1}).unreliability, 1e-12);
}

void TestNetwork::networkReliability_completeGraphs_followGilbert() {
    for (int n = 2; n <= 9; ++n) {
        const auto expected = connectedGilbert(n, 0.4L);
        compareRelative(exact(completeNetwork(static_cast<std::uint32_t>(n), .6), AmongAll{}).reliability,
                        static_cast<double>(expected), 1e-12);
    }
}

void TestNetwork::networkReliability_ladders_followTheTransferMatrix() {
    for (int length = 2; length <= 60; length += 29)
        compareRelative(exact(ladderNetwork(static_cast<std::uint32_t>(length), .97), AmongAll{}).reliability,
                        ladderAllTerminal(length, .97), 1e-12);
}

void TestNetwork::networkReliability_gridWithFailingNodes_equalsBruteForce() {
    Network grid = gridNetwork(3, .9);
    for (const std::size_t v : {0, 1, 4, 5, 8})
        grid.nodes[v] = available(.95);
    for (const NetworkQuery& query : {NetworkQuery{BetweenTwo{0, 8}}, NetworkQuery{AmongTerminals{{0, 2, 7}}},
                                      NetworkQuery{AmongAll{}}}) {
        const BruteForce truth = bruteForce(grid, query);
        compareRelative(exact(grid, query).reliability, static_cast<double>(truth.reliability), 1e-12);
        compareRelative(exact(grid, query).unreliability, static_cast<double>(truth.unreliability), 1e-12);
    }
}

void TestNetwork::networkReliability_veryReliableEdges_keepsTheDigitsOfFailure() {
    const Network grid = gridNetwork(3, .99999);
    const auto query = BetweenTwo{0, 8};
    compareRelative(exact(grid, query).unreliability,
                    static_cast<double>(bruteForce(grid, query).unreliability), 1e-11);
    // An 8 × 8 grid fails first at its two corners: 2 · (1e-5)² and terms below 1e-14.
    const double q = exact(gridNetwork(8, .99999), BetweenTwo{0, 63}).unreliability;
    QVERIFY(q > 2e-10 && q < 2.0001e-10);
}

void TestNetwork::networkReliability_terminalsThatFail_countLikeAnyNode() {
    Network pair;
    pair.nodes = {available(.9), available(.8), available(.5)};
    pair.edges = {{0, 1, available(.7)}};
    compareRelative(exact(pair, BetweenTwo{0, 1}).reliability, .9 * .8 * .7, 1e-15);
    compareRelative(exact(pair, AmongTerminals{{1}}).reliability, .8, 1e-15);
    compareRelative(exact(pair, AmongTerminals{{1, 1}}).reliability, .8, 1e-15);
}

void TestNetwork::networkReliability_sameSourceAndTarget_isThatNode() {
    compareRelative(exact(gridNetwork(3, .9, .95), BetweenTwo{4, 4}).reliability, .95, 1e-15);
    compareRelative(exact(gridNetwork(3, .9, .95, true), BetweenTwo{4, 4}).reliability, .95, 1e-15);
}

void TestNetwork::networkReliability_apart_isZero() {
    Network apart;
    apart.nodes.assign(4, Probability{});
    apart.edges = {{0, 1, {}}, {2, 3, {}}};
    QCOMPARE(exact(apart, BetweenTwo{0, 3}).unreliability, 1.0);
    QCOMPARE(exact(apart, AmongAll{}).unreliability, 1.0);
    apart.edges.push_back({3, 1, {}});
    QCOMPARE(exact(apart, BetweenTwo{0, 3}).reliability, 1.0);
    apart.directed = true;
    QCOMPARE(exact(apart, BetweenTwo{0, 3}).unreliability, 1.0);
    QCOMPARE(exact(apart, BetweenTwo{2, 1}).reliability, 1.0);
}

void TestNetwork::networkReliability_badInput_isAnError() {
    Network grid = gridNetwork(2, .9);
    QCOMPARE(failureCode(grid, BetweenTwo{0, 4}), QStringLiteral("AN-101"));
    QCOMPARE(failureCode(grid, AmongTerminals{{}}), QStringLiteral("AN-104"));
    QCOMPARE(failureCode(Network{}, AmongAll{}), QStringLiteral("AN-104"));
    grid.directed = true;
    QCOMPARE(failureCode(grid, AmongAll{}), QStringLiteral("AN-103"));
    QCOMPARE(failureCode(grid, AmongTerminals{{0, 1}}), QStringLiteral("AN-103"));
    QVERIFY(failureCode(grid, BetweenTwo{0, 1}).isEmpty());
    grid.edges[0].availability = available(1.2);
    QCOMPARE(failureCode(grid, BetweenTwo{0, 1}), QStringLiteral("AN-102"));
    grid.edges[0] = {0, 9, {}};
    QCOMPARE(failureCode(grid, BetweenTwo{0, 1}), QStringLiteral("AN-101"));
    grid.edges[0] = {0, 1, {}};
    grid.risks = {{available(.9), {}, {77}}};
    QCOMPARE(failureCode(grid, BetweenTwo{0, 1}), QStringLiteral("AN-105"));
    grid.risks = {{available(std::nan("")), {}, {}}};
    QCOMPARE(failureCode(grid, BetweenTwo{0, 1}), QStringLiteral("AN-102"));
}

void TestNetwork::networkReliability_smallBudget_givesBoundsAroundTheTruth_data() {
    QTest::addColumn<bool>("byMemory");
    QTest::addColumn<bool>("directed");
    QTest::newRow("memory, edges") << true << false;
    QTest::newRow("memory, arcs") << true << true;
    QTest::newRow("work, edges") << false << false;
}

void TestNetwork::networkReliability_smallBudget_givesBoundsAroundTheTruth() {
    QFETCH(bool, byMemory);
    QFETCH(bool, directed);
    const std::uint32_t n = directed ? 6 : 8;
    const double truth = directed ? .975644995285163 : .975661264482072;
    NetworkOptions options;
    options.samples = 0;
    if (byMemory) {
        options.stateBudgetBytes = 200'000;
    } else {
        options.workBudget = 1000;
        options.narrowStates = 200;
    }
    const auto result =
        networkReliability(gridNetwork(n, .9, 1.0, directed), BetweenTwo{0, n * n - 1}, options);
    QVERIFY(result.has_value());
    QCOMPARE(result->method, Method::Bounds);
    QVERIFY(result->low < truth && truth < result->high);
    QVERIFY(result->unreliabilityLow < 1 - truth && 1 - truth < result->unreliabilityHigh);
    QVERIFY(result->unreliabilityHigh < 2 * (1 - truth));
    QVERIFY(result->high - result->low < .5);
    QVERIFY(result->reliability > result->low && result->reliability < result->high);
    if (byMemory)
        QVERIFY2(result->peakBytes <= options.stateBudgetBytes,
                 qPrintable(QString::number(result->peakBytes)));
}

void TestNetwork::networkReliability_smallBudget_estimatesWithinTheBounds_data() {
    QTest::addColumn<Network>("network");
    QTest::addColumn<NetworkQuery>("query");
    QTest::addColumn<double>("truth");
    const Network grid = gridNetwork(8, .9);
    const Network arcs = gridNetwork(6, .9, .95, true);
    const NetworkQuery arcCorners = BetweenTwo{0, 35};
    QTest::newRow("corners") << grid << NetworkQuery{BetweenTwo{0, 63}} << 1 - .975661264482072;
    QTest::newRow("all") << grid << NetworkQuery{AmongAll{}} << 1 - .925028216529939;
    QTest::newRow("arcs, nodes fail") << arcs << arcCorners << exact(arcs, arcCorners).unreliability;
    // Plain sampling would see a failure or none.
    const Network good = gridNetwork(6, .9999);
    QTest::newRow("rare") << good << arcCorners << exact(good, arcCorners).unreliability;
    Network risky = gridNetwork(7, .97, .98);
    for (std::uint32_t r = 0; r < 6; ++r)
        risky.risks.push_back({available(.99), {7 * r + 3, 7 * r + 9}, {5 * r, 5 * r + 7}});
    const NetworkQuery three = AmongTerminals{{0, 6, 45}};
    QTest::newRow("risks, three terminals") << risky << three << exact(risky, three).unreliability;
}

void TestNetwork::networkReliability_smallBudget_estimatesWithinTheBounds() {
    QFETCH(Network, network);
    QFETCH(NetworkQuery, query);
    QFETCH(double, truth);
    QVERIFY(truth > 0);
    NetworkOptions options;
    options.workBudget = 0;
    options.narrowStates = 2;
    options.samples = 4096;
    const auto result = networkReliability(network, query, options);
    QVERIFY(result.has_value());
    // A bound may be the value itself, but for rounding.
    QVERIFY(result->unreliabilityLow <= truth * (1 + 1e-12) && truth <= result->unreliabilityHigh);
    if (result->method == Method::Bounds) { // that leave nothing to estimate
        QVERIFY(result->unreliabilityHigh - result->unreliabilityLow <= 1e-6 * truth);
        return;
    }
    QCOMPARE(result->method, Method::Estimate);
    QCOMPARE(result->samples, std::size_t{4096});
    QVERIFY(result->unreliabilityLow <= result->estimateLow);
    QVERIFY(result->estimateHigh <= result->unreliabilityHigh);
    // Fixed seeds: these intervals are among the 99 % that hold the truth.
    QVERIFY(result->estimateLow <= truth * (1 + 1e-12) && truth <= result->estimateHigh);
    QVERIFY(result->estimateLow <= result->unreliability && result->unreliability <= result->estimateHigh);
    QVERIFY(result->estimateHigh - result->estimateLow < .5 * truth);
    compareRelative(result->reliability, 1 - result->unreliability, 1e-12);
}

void TestNetwork::networkReliability_anyThreads_giveTheSameBits() {
    const Network grid = gridNetwork(8, .9, .95);
    std::vector<NetworkResult> results;
    for (const std::size_t budget : {std::size_t{64} << 20, std::size_t{1} << 20})
        for (const unsigned threads : {1U, 2U, 5U}) {
            NetworkOptions options;
            options.threads = threads;
            options.stateBudgetBytes = budget;
            options.workBudget = 200'000;
            options.samples = 1000;
            const auto result = networkReliability(grid, BetweenTwo{0, 63}, options);
            QVERIFY(result.has_value());
            results.push_back(*result);
        }
    for (std::size_t i = 0; i < results.size(); ++i) {
        const NetworkResult& one = results[i / 3 * 3];
        QCOMPARE(results[i].method, Method::Estimate);
        QVERIFY(results[i].unreliability == one.unreliability && results[i].reliability == one.reliability);
        QVERIFY(results[i].low == one.low && results[i].high == one.high);
        QCOMPARE(results[i].work, one.work);
    }
}

void TestNetwork::networkReliability_tooWide_givesBounds() {
    Network wide = completeNetwork(70, .9);
    wide.directed = true;
    NetworkOptions options;
    options.samples = 0;
    const auto result = networkReliability(wide, BetweenTwo{0, 69}, options);
    QVERIFY(result.has_value());
    QCOMPARE(result->method, Method::Bounds);
    // 64 disjoint paths of at most two arcs fail together; the arcs out of the source do as well.
    QVERIFY(result->unreliabilityHigh < 1e-40 && result->unreliabilityLow > 0);
    QVERIFY(result->unreliabilityLow <= result->unreliabilityHigh);
}

void TestNetwork::networkReliability_stopRequested_isCancelled() {
    std::stop_source source;
    source.request_stop();
    const auto result = networkReliability(gridNetwork(6, .9), BetweenTwo{0, 35}, {}, source.get_token());
    QVERIFY(!result.has_value());
    QCOMPARE(QString::fromStdString(result.error().code), QStringLiteral("AN-004"));
}

void TestNetwork::networkReliability_stopWhileRunning_isCancelled() {
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        source.request_stop();
    });
    // Would take hours.
    const auto result =
        networkReliability(gridNetwork(20, .9, .95), BetweenTwo{0, 399}, {}, source.get_token());
    QVERIFY(!result.has_value());
}

void TestNetwork::networkReliability_longChains_areReduced() {
    Network chain;
    chain.nodes.assign(20'000, Probability{});
    for (std::uint32_t v = 0; v + 1 < chain.nodes.size(); ++v)
        for (int twice = 0; twice < 2; ++twice)
            chain.edges.push_back({v, v + 1, available(.999)});
    const auto end = static_cast<std::uint32_t>(chain.nodes.size() - 1);
    const double expected = std::pow(1 - 1e-6, 19'999);
    compareRelative(exact(chain, BetweenTwo{0, end}).reliability, expected, 1e-10);
    compareRelative(exact(chain, AmongAll{}).reliability, expected, 1e-10);
    chain.directed = true;
    compareRelative(exact(chain, BetweenTwo{0, end}).reliability, expected, 1e-10);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "test_network.moc"
