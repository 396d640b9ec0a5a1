#include "model/analysis/latency/distribution.h"
#include "model/analysis/latency/latency_detail.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace isthmus;

namespace {

/// Draws runs of a journey straight from the drawing: every call is made, answered and timed one by one. Its
/// components are joined by direct links of known latency only.
class CallTree {
public:
    CallTree(const Design& design, std::uint64_t seed, bool setup)
        : m_design(design), m_random(seed), m_setup(setup) {}

    double draw(const std::string& component) {
        const Component& object = *findById(m_design.components, ElementId{component});
        double time = processing(*object.processing);
        std::map<std::string, double> slowest;
        for (const Flow& flow : m_design.flows) {
            if (flow.from.value != component)
                continue;
            const double all = calls(flow);
            if (flow.parallelSet.empty())
                time += all;
            else
                slowest[flow.parallelSet] = std::max(slowest[flow.parallelSet], all);
        }
        for (const auto& [set, most] : slowest)
            time += most;
        return time;
    }

private:
    double processing(const Processing& times) {
        const double sigma = std::log(times.p99 / times.p50) / 2.3263478740408408;
        return times.p50.value * std::exp(sigma * std::normal_distribution<>()(m_random));
    }

    double calls(const Flow& flow) {
        double left = flow.callsPerRequest, time = 0;
        for (; left >= 1; --left)
            time += call(flow);
        return uniform() < left ? time + call(flow) : time;
    }

    /// Made again from the first attempt when all of them failed: only calls that work are timed.
    double call(const Flow& flow) {
        const double p = flow.retry.failureProbability.value_or(0);
        const double lost = flow.retry.timeout.value_or(Milliseconds{}).value +
                            flow.retry.backoff.value_or(Milliseconds{}).value;
        int failed = 0;
        while (uniform() < p)
            if (++failed == flow.retry.attempts.value_or(1'000'000))
                failed = 0;
        const double trips = flow.roundTrips + (m_setup ? flow.setupRoundTrips : 0);
        for (const Link& link : m_design.links)
            if ((link.from == flow.from && link.to == flow.to) ||
                (link.from == flow.to && link.to == flow.from))
                return failed * lost + trips * 2 * link.latency->value + draw(flow.to.value);
        return 0;
    }

    double uniform() { return std::uniform_real_distribution<>()(m_random); }

    const Design& m_design;
    std::mt19937_64 m_random;
    bool m_setup;
};

FlowDesign randomCalls(unsigned seed) {
    std::mt19937_64 random(seed);
    const auto number = [&](double low, double high) {
        return std::uniform_real_distribution<>(low, high)(random);
    };
    FlowDesign design;
    const int count = 3 + static_cast<int>(seed % 3);
    for (int i = 0; i < count; ++i) {
        const double p50 = number(0.5, 5);
        design.component("c" + std::to_string(i), "server").processing =
            Processing{{p50}, {p50 * number(1.5, 8)}};
    }
    for (int from = 0; from < count; ++from)
        for (int to = from + 1; to < count; ++to) {
            if (number(0, 1) < 0.35 && to != from + 1)
                continue;
            const std::string a = "c" + std::to_string(from), b = "c" + std::to_string(to);
            design.link(a + b, a, b, number(0.2, 8));
            Flow& flow = design.flow("f" + a + b, a, b);
            flow.callsPerRequest = std::round(number(1, 6)) / 2;
            flow.roundTrips = std::round(number(0, 3));
            flow.setupRoundTrips = std::round(number(0, 2));
            if (number(0, 1) < 0.5)
                flow.parallelSet = "set";
            if (number(0, 1) < 0.6) {
                flow.retry = {std::nullopt, Milliseconds{number(5, 50)}, number(0.01, 0.3),
                              Milliseconds{number(0, 5)}};
                if (number(0, 1) < 0.7)
                    flow.retry.attempts = 1 + static_cast<int>(number(0, 3));
            }
        }
    design.journey("j", "c0");
    return design;
}

LatencyDetail detailOf(const FlowDesign& design, const std::vector<std::string>& failed = {},
                       bool setup = false) {
    const auto system = design.build();
    LatencyQuestion question;
    question.options.connectionSetup = setup;
    for (const std::string& id : failed)
        for (const Index element : system->elementsOf({id}))
            question.failed.push_back(element);
    return latencyDetail(*system, PopulationVariant(*system), system->journeys.front(), question, {});
}

/// Client in the middle of nowhere calls a server that takes 2 ms over a link of 10 ms.
FlowDesign pair() {
    FlowDesign design;
    design.component("a", "server").processing = Processing{{1}, {1}};
    design.component("b", "server").processing = Processing{{2}, {2}};
    design.link("ab", "a", "b", 10.0);
    design.flow("f", "a", "b");
    design.journey("j", "a");
    return design;
}

double sumOf(const std::vector<LatencyPart>& parts) {
    double sum = 0;
    for (const LatencyPart& part : parts)
        sum += part.mean.value;
    return sum;
}

} // namespace

class TestLatencyDetail : public QObject {
    Q_OBJECT
private slots:
    void latencyDetail_randomCallTrees_agreesWithDrawnRuns_data();
    void latencyDetail_randomCallTrees_agreesWithDrawnRuns();
    void roundTrips_multiplyTheTripAlone();
    void setupRoundTrips_countOnlyWhenAsked();
    void retry_twoAttempts_isTheTruncatedGeometricMean();
    void retry_oneAttempt_costsNothing();
    void tree_sequentialCalls_addsUpToTheMean();
    void tree_parallelSet_isMarkedAndCountsItsSlowest();
    void floor_betweenPlaces_isTheGreatCircleThereAndBack();
    void populations_withoutFlows_borrowThoseOfTheEntry();
    void populations_withFlows_useTheirOwn();
    void populations_oneCutOff_saysSoAndMixesTheOthers();
};

void TestLatencyDetail::latencyDetail_randomCallTrees_agreesWithDrawnRuns_data() {
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("setup");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed << (seed % 2 == 0);
}

void TestLatencyDetail::latencyDetail_randomCallTrees_agreesWithDrawnRuns() {
    QFETCH(unsigned, seed);
    QFETCH(bool, setup);
    const FlowDesign design = randomCalls(seed);
    const LatencyDetail detail = detailOf(design, {}, setup);
    QVERIFY2(detail.now.mean, detail.now.reason.c_str());
    constexpr int kRuns = 20'000;
    CallTree tree(design.design, 1000 + seed, setup);
    std::vector<double> runs(kRuns);
    double sum = 0, squares = 0;
    for (double& run : runs) {
        run = tree.draw("c0");
        sum += run;
        squares += run * run;
    }
    const double mean = sum / kRuns;
    const double deviation = std::sqrt((squares / kRuns - mean * mean) / kRuns);
    QVERIFY2(
        std::abs(detail.now.mean->value - mean) < 4.5 * deviation + 2e-3 * mean,
        qPrintable(QStringLiteral("%1 for %2 ± %3").arg(detail.now.mean->value).arg(mean).arg(deviation)));
    std::sort(runs.begin(), runs.end());
    const auto share = [&](double value) {
        return static_cast<double>(std::upper_bound(runs.begin(), runs.end(), value) - runs.begin()) / kRuns;
    };
    const std::vector<std::pair<double, Milliseconds>> quantiles{
        {0.5, *detail.now.p50}, {0.9, *detail.now.p90}, {0.99, *detail.now.p99}, {0.999, *detail.now.p999}};
    for (const auto& [level, value] : quantiles) {
        const double sigma = std::sqrt(level * (1 - level) / kRuns);
        const double grid = 0.004 * value.value;
        QVERIFY2(
            share(value.value + grid) > level - 4.5 * sigma &&
                share(value.value - grid) < level + 4.5 * sigma,
            qPrintable(QStringLiteral("%1: %2 has %3").arg(level).arg(value.value).arg(share(value.value))));
    }
}

void TestLatencyDetail::roundTrips_multiplyTheTripAlone() {
    FlowDesign design = pair();
    design.design.flows[0].roundTrips = 2.5;
    QCOMPARE(detailOf(design).now.p50->value, 1 + 2.5 * 20 + 2);
}

void TestLatencyDetail::setupRoundTrips_countOnlyWhenAsked() {
    FlowDesign design = pair();
    design.design.flows[0].setupRoundTrips = 2;
    QCOMPARE(detailOf(design).now.p50->value, 23.0);
    QCOMPARE(detailOf(design, {}, true).now.p50->value, 63.0);
}

void TestLatencyDetail::retry_twoAttempts_isTheTruncatedGeometricMean() {
    FlowDesign design = pair();
    design.design.flows[0].retry = {2, Milliseconds{100}, 0.2, Milliseconds{20}};
    // One attempt with 1/(1 + 0.2), two with 0.2/1.2.
    QVERIFY(std::abs(detailOf(design).now.mean->value - (23 + 120 * 0.2 / 1.2)) < 1e-9);
    design.design.flows[0].retry.attempts.reset();
    QVERIFY(std::abs(detailOf(design).now.mean->value - (23 + 120 * 0.2 / 0.8)) < 1e-9);
}

void TestLatencyDetail::retry_oneAttempt_costsNothing() {
    FlowDesign design = pair();
    design.design.flows[0].retry = {1, Milliseconds{100}, 0.2, Milliseconds{20}};
    QCOMPARE(detailOf(design).now.p99->value, 23.0);
}

void TestLatencyDetail::tree_sequentialCalls_addsUpToTheMean() {
    FlowDesign design = pair();
    design.design.flows[0].callsPerRequest = 3;
    const LatencyDetail detail = detailOf(design);
    QCOMPARE(detail.tree.role, LatencyRole::Component);
    QCOMPARE(detail.tree.parts.size(), std::size_t{2});
    QCOMPARE(detail.tree.mean.value, 1 + 3 * 22.0);
    QCOMPARE(sumOf(detail.tree.parts), 67.0);
    const LatencyPart& flow = detail.tree.parts[1];
    QCOMPARE(flow.element.value, std::string("f"));
    QCOMPARE(flow.mean.value, 66.0);
    QCOMPARE(sumOf(flow.parts), 66.0);
    QCOMPARE(flow.parts[0].role, LatencyRole::RoundTrips);
    QCOMPARE(flow.parts[0].times, 3.0);
    QCOMPARE(flow.parts[0].perTime.value, 20.0);
}

void TestLatencyDetail::tree_parallelSet_isMarkedAndCountsItsSlowest() {
    FlowDesign design = pair();
    design.component("c", "server").processing = Processing{{4}, {4}};
    design.link("ac", "a", "c", 3.0);
    design.flow("g", "a", "c").parallelSet = "both";
    design.design.flows[0].parallelSet = "both";
    const LatencyDetail detail = detailOf(design);
    const LatencyPart& set = detail.tree.parts.at(1);
    QCOMPARE(set.role, LatencyRole::ParallelSet);
    QCOMPARE(set.mean.value, 22.0);
    QCOMPARE(set.parts.size(), std::size_t{2});
    QVERIFY(set.parts[0].atOnce && set.parts[1].atOnce);
    QCOMPARE(sumOf(set.parts), 32.0);
}

void TestLatencyDetail::floor_betweenPlaces_isTheGreatCircleThereAndBack() {
    FlowDesign design;
    design.place("w", "site").position = GeoPoint{0, 0};
    design.place("e", "site").position = GeoPoint{0, 10};
    design.component("a", "server", "w").processing = Processing{{1}, {1}};
    design.component("b", "server", "e").processing = Processing{{1}, {1}};
    design.link("ab", "a", "b", 20.0);
    design.flow("f", "a", "b").callsPerRequest = 2;
    design.journey("j", "a");
    // Ten degrees of the equator: 6371.0088 km · π/18, 4.8967 µs/km, there and back, twice.
    const double oneWay = 6371.0088 * M_PI / 18 * 1.468 / 299.792458;
    QVERIFY(std::abs(detailOf(design).floor.value - 4 * oneWay) < 1e-9);
}

void TestLatencyDetail::populations_withoutFlows_borrowThoseOfTheEntry() {
    FlowDesign design = pair();
    design.component("far", "clients").processing = Processing{{0}, {0}};
    design.link("farb", "far", "b", 50.0);
    design.design.journeys[0].populations = {{{"a"}, 3}, {{"far"}, 1}};
    const LatencyDetail detail = detailOf(design);
    QCOMPARE(detail.populations.size(), std::size_t{2});
    QCOMPARE(detail.populations[0].now.p50->value, 23.0);
    QCOMPARE(detail.populations[1].now.p50->value, 102.0);
    QCOMPARE(detail.populations[1].weight, 0.25);
    QCOMPARE(detail.allNow.mean->value, 0.75 * 23 + 0.25 * 102);
    QCOMPARE(detail.now.p50->value, 23.0);
}

void TestLatencyDetail::populations_withFlows_useTheirOwn() {
    FlowDesign design = pair();
    design.component("other", "server").processing = Processing{{5}, {5}};
    design.component("far", "clients").processing = Processing{{0}, {0}};
    design.link("fo", "far", "other", 7.0);
    design.flow("own", "far", "other");
    design.design.journeys[0].populations = {{{"far"}, 1}};
    QCOMPARE(detailOf(design).populations[0].now.p50->value, 19.0);
}

void TestLatencyDetail::populations_oneCutOff_saysSoAndMixesTheOthers() {
    FlowDesign design = pair();
    design.component("far", "clients").processing = Processing{{0}, {0}};
    design.link("farb", "far", "b", 50.0);
    design.design.journeys[0].populations = {{{"a"}, 3}, {{"far"}, 1}};
    const LatencyDetail detail = detailOf(design, {"farb"});
    QVERIFY(!detail.populations[1].now.mean);
    QCOMPARE(detail.populations[1].now.reason, std::string("the journey is down"));
    QCOMPARE(detail.populations[1].nominal.p50->value, 102.0);
    QCOMPARE(detail.weightWithout, 0.25);
    QCOMPARE(detail.allNow.mean->value, 23.0);
    QCOMPARE(detail.allNominal.mean->value, 0.75 * 23 + 0.25 * 102);
}

QTEST_GUILESS_MAIN(TestLatencyDetail)
#include "test_latency_detail.moc"
