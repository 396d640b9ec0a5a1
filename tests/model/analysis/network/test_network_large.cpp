// Grids that take more than a moment in a debug build, and being cancelled on what would take for ever.
#include "model/analysis/network/network.h"

#include "tests/model/analysis/network/networks.h"

#include <QTest>

#include <cmath>
#include <ctime>
#include <random>
#include <thread>

using namespace isthmus;

Q_DECLARE_METATYPE(isthmus::Network)
Q_DECLARE_METATYPE(isthmus::NetworkQuery)

namespace {

Network randomNetwork(std::uint32_t nodes, std::size_t edges, bool directed) {
    Network network;
    network.directed = directed;
    network.nodes.assign(nodes, available(.99));
    std::mt19937 random(1);
    for (std::size_t e = 0; e < edges; ++e)
        network.edges.push_back({static_cast<std::uint32_t>(random() % nodes),
                                 static_cast<std::uint32_t>(random() % nodes), available(.9)});
    return network;
}

/// Of all threads: what others do on the machine does not count.
double processorSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

} // namespace

class TestNetworkLarge : public QObject {
    Q_OBJECT
private slots:
    void networkReliability_largeGrids_giveThePublishedValues_data();
    void networkReliability_largeGrids_giveThePublishedValues();
    void networkReliability_memoryOfTwelve_staysSmall();
    void networkReliability_cancelled_returnsAtOnce_data();
    void networkReliability_cancelled_returnsAtOnce();
};

void TestNetworkLarge::networkReliability_largeGrids_giveThePublishedValues_data() {
    QTest::addColumn<Network>("grid");
    QTest::addColumn<NetworkQuery>("query");
    QTest::addColumn<double>("reliability");
    const double corners[] = {.975661264482072, .975661578356348, .975661623141558, .975661629407191,
                              .975661630270354};
    const double all[] = {.925028216529939, .919752666592097, .914321046794802, .908736661887983,
                          .903002735137422};
    for (std::uint32_t n = 8; n <= 12; ++n) {
        const auto row = [&](const char* what) {
            return QStringLiteral("%1, %2").arg(n).arg(what).toLatin1();
        };
        const NetworkQuery twoCorners = BetweenTwo{0, n * n - 1};
        QTest::newRow(row("corners")) << gridNetwork(n, .9) << twoCorners << corners[n - 8];
        QTest::newRow(row("all")) << gridNetwork(n, .9) << NetworkQuery{AmongAll{}} << all[n - 8];
        if (n == 9 || n == 10)
            QTest::newRow(row("nodes fail"))
                << gridNetwork(n, .9, .95) << twoCorners << (n == 9 ? .849214862299553 : .849232957829308);
    }
}

void TestNetworkLarge::networkReliability_largeGrids_giveThePublishedValues() {
    QFETCH(Network, grid);
    QFETCH(NetworkQuery, query);
    QFETCH(double, reliability);
    const auto result = networkReliability(grid, query);
    QVERIFY(result.has_value());
    QCOMPARE(result->method, Method::Exact);
    const auto isNear = [](double actual, double expected, double tolerance) {
        return std::abs(actual - expected) <= tolerance * expected;
    };
    QVERIFY2(isNear(result->reliability, reliability, 1e-12),
             qPrintable(QString::number(result->reliability, 'g', 17)));
    QVERIFY2(isNear(result->unreliability, 1 - reliability, 1e-11),
             qPrintable(QString::number(result->unreliability, 'g', 17)));
    QVERIFY(isNear(result->reliability + result->unreliability, 1, 1e-13));
}

void TestNetworkLarge::networkReliability_memoryOfTwelve_staysSmall() {
    NetworkOptions options;
    options.stateBudgetBytes = std::size_t{64} << 20;
    const auto result = networkReliability(gridNetwork(12, .9), BetweenTwo{0, 143}, options);
    QVERIFY(result.has_value());
    QCOMPARE(result->method, Method::Exact);
    QVERIFY(result->peakBytes < options.stateBudgetBytes);
}

void TestNetworkLarge::networkReliability_cancelled_returnsAtOnce_data() {
    QTest::addColumn<Network>("network");
    QTest::addColumn<NetworkQuery>("query");
    const auto toLast = [](std::uint32_t nodes) { return NetworkQuery{BetweenTwo{0, nodes - 1}}; };
    Network complete = completeNetwork(60, .9);
    complete.nodes.assign(60, available(.95));
    QTest::newRow("40 x 40 grid") << gridNetwork(40, .9, .95) << toLast(1600);
    QTest::newRow("40 x 40 grid, all") << gridNetwork(40, .9) << NetworkQuery{AmongAll{}};
    QTest::newRow("complete") << complete << toLast(60);
    QTest::newRow("30,000 links") << randomNetwork(10'000, 30'000, false) << toLast(10'000);
    QTest::newRow("30,000 links, dense") << randomNetwork(2'000, 30'000, false) << NetworkQuery{AmongAll{}};
    QTest::newRow("30,000 arcs") << randomNetwork(10'000, 30'000, true) << toLast(10'000);
}

void TestNetworkLarge::networkReliability_cancelled_returnsAtOnce() {
    QFETCH(Network, network);
    QFETCH(NetworkQuery, query);
#ifdef NDEBUG
    constexpr double kSeconds = 0.1;
#else
    constexpr double kSeconds = 1.0; // unoptimised
#endif
    // While it reads, reduces, orders, sweeps, bounds and samples.
    for (int milliseconds = 0; milliseconds < 3000; milliseconds = milliseconds * 3 / 2 + 1) {
        std::stop_source source;
        double before = processorSeconds();
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            before = processorSeconds();
            source.request_stop();
        });
        NetworkOptions options;
        options.stateBudgetBytes = std::size_t{64} << 20;
        const auto result = networkReliability(network, query, options, source.get_token());
        const double after = processorSeconds();
        stopper.join();
        if (result)
            break; // bounds and estimate came first
        const double needed = (after - before) / std::max(1U, std::thread::hardware_concurrency());
        QVERIFY2(needed < kSeconds,
                 qPrintable(QStringLiteral("%1 s after %2 ms").arg(needed).arg(milliseconds)));
    }
}

QTEST_GUILESS_MAIN(TestNetworkLarge)
#include "test_network_large.moc"
