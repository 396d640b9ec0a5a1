#include "model/analysis/network/network.h"
#include "model/analysis/network/path_cut_bounds.h"

#include "tests/model/analysis/network/brute_force.h"
#include "tests/model/analysis/network/networks.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace isthmus;

namespace {

constexpr double kTolerance = 1e-12; ///< relative, for both sides

Probability someProbability() {
    const int choice = *rc::gen::inRange(0, 12);
    if (choice == 0)
        return Probability::fromAvailability(0.0);
    if (choice <= 3)
        return Probability{};
    return available(*rc::gen::inRange(1, 1000) / 1000.0);
}

/// A small network of any shape: parallel edges, self-loops, parts apart, perfect and broken elements, risks.
Network someNetwork(bool directed, std::size_t mostVariables) {
    Network network;
    network.directed = directed;
    const auto nodes = *rc::gen::inRange<std::uint32_t>(1, 8);
    const auto edges = *rc::gen::inRange<std::size_t>(0, 15);
    std::size_t variables = 0;
    const auto probability = [&] {
        const Probability p = variables < mostVariables ? someProbability() : Probability{};
        variables += p.down() > 0.0 ? 1 : 0;
        return p;
    };
    const bool nodesFail = *rc::gen::arbitrary<bool>();
    for (std::size_t e = 0; e < edges; ++e)
        network.edges.push_back({*rc::gen::inRange<std::uint32_t>(0, nodes),
                                 *rc::gen::inRange<std::uint32_t>(0, nodes), probability()});
    for (std::uint32_t v = 0; v < nodes; ++v)
        network.nodes.push_back(nodesFail ? probability() : Probability{});
    const int risks = *rc::gen::inRange(0, 4);
    for (int r = 0; r < risks; ++r) {
        NetworkRisk risk{probability(), {}, {}};
        for (std::uint32_t v = 0; v < nodes; ++v)
            if (*rc::gen::inRange(0, 6) == 0)
                risk.nodes.push_back(v);
        for (std::uint32_t e = 0; e < edges; ++e)
            if (*rc::gen::inRange(0, 3) == 0)
                risk.edges.push_back(e);
        network.risks.push_back(risk);
    }
    return network;
}

NetworkQuery someQuery(const Network& network) {
    const auto count = static_cast<std::uint32_t>(network.nodes.size());
    const auto node = [&] { return *rc::gen::inRange<std::uint32_t>(0, count); };
    const int kind = network.directed ? 0 : *rc::gen::inRange(0, 3);
    if (kind == 0)
        return BetweenTwo{node(), node()};
    if (kind == 1)
        return AmongTerminals{{node(), node(), node(), node()}};
    return AmongAll{};
}

void describe(const Network& network) {
    RC_LOG() << (network.directed ? "directed" : "undirected") << std::endl;
    for (std::size_t v = 0; v < network.nodes.size(); ++v)
        RC_LOG() << "node " << v << " " << network.nodes[v].up() << std::endl;
    for (const auto& edge : network.edges)
        RC_LOG() << "edge " << edge.from << " " << edge.to << " " << edge.availability.up() << std::endl;
    for (const auto& risk : network.risks) {
        RC_LOG() << "risk " << risk.availability.up() << ":";
        for (const auto v : risk.nodes)
            RC_LOG() << " n" << v;
        for (const auto e : risk.edges)
            RC_LOG() << " e" << e;
        RC_LOG() << std::endl;
    }
}

void compareWithBruteForce(bool directed) {
    const Network network = someNetwork(directed, 14);
    const NetworkQuery query = someQuery(network);
    describe(network);
    const BruteForce truth = bruteForce(network, query);
    const auto result = networkReliability(network, query);
    RC_ASSERT(result.has_value());
    RC_LOG() << "got " << result->reliability << ", expected " << static_cast<double>(truth.reliability)
             << std::endl;
    RC_ASSERT(result->method == Method::Exact);
    const auto reliability = static_cast<double>(truth.reliability);
    const auto unreliability = static_cast<double>(truth.unreliability);
    RC_ASSERT(std::abs(result->reliability - reliability) <= kTolerance * reliability);
    RC_ASSERT(std::abs(result->unreliability - unreliability) <= kTolerance * unreliability);
    RC_ASSERT(result->low == result->high);
}

} // namespace

class TestNetworkRandom : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        // The same networks in every run, unless RC_PARAMS asks for others.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261124");
    }
    void networkReliability_undirected_equalsBruteForce() {
        QVERIFY(rc::check("undirected", [] { compareWithBruteForce(false); }));
    }
    void networkReliability_directed_equalsBruteForce() {
        QVERIFY(rc::check("directed", [] { compareWithBruteForce(true); }));
    }
    void networkReliability_tinyBudget_boundsHoldTheTruth() {
        QVERIFY(rc::check("bounds", [] {
            const Network network = someNetwork(*rc::gen::arbitrary<bool>(), 12);
            const NetworkQuery query = someQuery(network);
            NetworkOptions options;
            options.workBudget = 0;
            options.narrowStates = 2;
            options.samples = *rc::gen::element<std::size_t>(0, 64);
            const auto result = networkReliability(network, query, options);
            const BruteForce truth = bruteForce(network, query);
            describe(network);
            RC_ASSERT(result.has_value());
            RC_ASSERT(result->low <= static_cast<double>(truth.reliability) + kTolerance);
            RC_ASSERT(result->high >= static_cast<double>(truth.reliability) - kTolerance);
            RC_ASSERT(result->unreliabilityLow <= static_cast<double>(truth.unreliability) + kTolerance);
            RC_ASSERT(result->unreliabilityHigh >= static_cast<double>(truth.unreliability) - kTolerance);
            if (result->method == Method::Exact)
                RC_ASSERT(result->low == result->high);
            RC_ASSERT(result->low <= result->reliability && result->reliability <= result->high);
            if (result->method == Method::Estimate)
                RC_ASSERT(result->unreliabilityLow <= result->estimateLow &&
                          result->estimateLow <= result->unreliability &&
                          result->unreliability <= result->estimateHigh &&
                          result->estimateHigh <= result->unreliabilityHigh);
        }));
    }
    void boundsFromPathsAndCuts_anyNetwork_holdTheTruth() {
        QVERIFY(rc::check("paths and cuts", [] {
            const Network network = someNetwork(*rc::gen::arbitrary<bool>(), 12);
            const NetworkQuery query = someQuery(network);
            describe(network);
            network::WorkingNetwork work = network::workingNetwork(network, query);
            network::reduce(work);
            Probability least = work.factor, most = work.factor;
            for (const auto& part : network::independentParts(work)) {
                const network::ReliabilityBounds bounds =
                    network::boundsFromPathsAndCuts(part, network::disjointJoiningSets(part));
                least = network::inSeries(least, bounds.least);
                most = network::inSeries(most, bounds.most);
            }
            const BruteForce truth = bruteForce(network, query);
            RC_ASSERT(least.up() <= static_cast<double>(truth.reliability) * (1 + kTolerance));
            RC_ASSERT(most.up() >= static_cast<double>(truth.reliability) * (1 - kTolerance));
            RC_ASSERT(most.down() <= static_cast<double>(truth.unreliability) * (1 + kTolerance));
            RC_ASSERT(least.down() >= static_cast<double>(truth.unreliability) * (1 - kTolerance));
        }));
    }
};

int main(int argc, char** argv) {
    // Each property runs this often unless the environment says otherwise.
    qputenv("RC_PARAMS",
            qgetenv("RC_PARAMS").isEmpty() ? QByteArray("max_success=4000") : qgetenv("RC_PARAMS"));
    TestNetworkRandom test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_network_random.moc"
