// A second method where all states are too many: BuDDy's decision diagrams.
#include "model/analysis/network/network.h"

#include "tests/model/analysis/network/brute_force.h"
#include "tests/model/analysis/network/buddy_reliability.h"
#include "tests/model/analysis/network/networks.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace isthmus;

namespace {

constexpr double kTolerance = 1e-12; ///< relative, for both sides

class RandomNetworks {
public:
    explicit RandomNetworks(unsigned seed) : m_random(seed) {}

    /// 10 to 13 nodes, half of which fail, 18 to 26 links, up to five shared risks of two to five members.
    Network network() {
        Network network;
        network.directed = below(2) == 0;
        const std::uint32_t nodes = 10 + below(4), edges = 18 + below(9);
        for (std::uint32_t v = 0; v < nodes; ++v)
            network.nodes.push_back(below(2) == 0 ? Probability{} : probability());
        for (std::uint32_t e = 0; e < edges; ++e) {
            const std::uint32_t from = e + 1 < nodes ? e : below(nodes);
            network.edges.push_back({from, e + 1 < nodes ? e + 1 : below(nodes), probability()});
        }
        const std::uint32_t risks = below(6);
        for (std::uint32_t r = 0; r < risks; ++r) {
            NetworkRisk& risk = network.risks.emplace_back(NetworkRisk{probability(), {}, {}});
            for (std::uint32_t member = 2 + below(4); member > 0; --member)
                if (below(3) == 0)
                    risk.nodes.push_back(below(nodes));
                else
                    risk.edges.push_back(below(edges));
        }
        return network;
    }

    NetworkQuery query(const Network& network) {
        const auto nodes = static_cast<std::uint32_t>(network.nodes.size());
        const std::uint32_t kind = network.directed ? 0 : below(3);
        if (kind == 0)
            return BetweenTwo{below(nodes), nodes - 1};
        if (kind == 1)
            return AmongTerminals{{0, below(nodes), nodes - 1}};
        return AmongAll{};
    }

private:
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(m_random() % count); }
    /// From coin tosses to five nines.
    Probability probability() {
        return Probability::fromUnavailability(std::pow(10.0, -5.0 * (below(1000) + 60) / 1060.0));
    }

    std::mt19937 m_random;
};

bool agree(double a, double b) {
    return std::abs(a - b) <= kTolerance * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestNetworkBuddy : public QObject {
    Q_OBJECT
private slots:
    void networkReliability_randomNetworks_equalBuddy();
    void networkReliability_grids_equalBuddy();
    void networkReliability_petersen_equalsAllStatesAndCountsTrees();
};

void TestNetworkBuddy::networkReliability_randomNetworks_equalBuddy() {
    for (unsigned seed = 0; seed < 400; ++seed) {
        RandomNetworks random(seed);
        const Network network = random.network();
        const NetworkQuery query = random.query(network);
        const auto own = networkReliability(network, query);
        QVERIFY(own.has_value());
        QCOMPARE(own->method, Method::Exact);
        const auto [up, down] = BuddyReliability(network, 20'000).solve(query);
        QVERIFY2(agree(own->reliability, up) && agree(own->unreliability, down),
                 qPrintable(QStringLiteral("seed %1: %2 is not %3, %4 is not %5")
                                .arg(seed)
                                .arg(own->reliability, 0, 'g', 17)
                                .arg(up, 0, 'g', 17)
                                .arg(own->unreliability, 0, 'g', 17)
                                .arg(down, 0, 'g', 17)));
    }
}

void TestNetworkBuddy::networkReliability_grids_equalBuddy() {
    for (const double node : {1.0, .95}) {
        const Network grid = gridNetwork(4, .9, node);
        for (const NetworkQuery& query :
             {NetworkQuery{BetweenTwo{0, 15}}, NetworkQuery{AmongTerminals{{0, 3, 13}}},
              NetworkQuery{AmongAll{}}}) {
            const auto own = networkReliability(grid, query);
            const auto [up, down] = BuddyReliability(grid).solve(query);
            QVERIFY(own && agree(own->reliability, up) && agree(own->unreliability, down));
        }
    }
}

void TestNetworkBuddy::networkReliability_petersen_equalsAllStatesAndCountsTrees() {
    Network petersen;
    petersen.nodes.assign(10, Probability{});
    for (std::uint32_t v = 0; v < 5; ++v)
        for (const auto& [from, to] : {std::pair{v, (v + 1) % 5}, {v, v + 5}, {v + 5, (v + 2) % 5 + 5}})
            petersen.edges.push_back({from, to, available(.8)});
    for (const NetworkQuery& query :
         {NetworkQuery{BetweenTwo{0, 1}}, NetworkQuery{BetweenTwo{0, 7}}, NetworkQuery{AmongAll{}}}) {
        const BruteForce truth = bruteForce(petersen, query);
        const auto own = networkReliability(petersen, query);
        QVERIFY(own && agree(own->reliability, static_cast<double>(truth.reliability)));
        QVERIFY(agree(own->unreliability, static_cast<double>(truth.unreliability)));
    }
    // It has 2,000 spanning trees, of nine edges each; where links hardly ever work, a tree is all there is.
    for (NetworkEdge& edge : petersen.edges)
        edge.availability = available(1e-9);
    const auto trees = networkReliability(petersen, AmongAll{});
    QVERIFY(trees && std::abs(trees->reliability / 1e-81 - 2000) < 1e-4);
}

QTEST_GUILESS_MAIN(TestNetworkBuddy)
#include "test_network_buddy.moc"
