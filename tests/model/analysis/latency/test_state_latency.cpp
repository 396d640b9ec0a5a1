#include "model/analysis/latency/state_latency.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace isthmus;

namespace {

/// A client calls one of two servers through a few routers; everything takes a certain time, and up to eleven
/// things fail. One link rides on a slow or, if that is lost, on a fast circuit.
struct Case {
    enum class Target { Component, Ranked, Nearest, Even };
    FlowDesign design;
    Target target = Target::Component;
};

FailureData failing(double unavailability) {
    FailureData data;
    data.availability = 1 - unavailability;
    data.mttr = Hours{1};
    return data;
}

FailureData never() {
    FailureData data;
    data.never = true;
    return data;
}

Case randomCase(unsigned seed) {
    std::mt19937_64 random(seed);
    const auto number = [&](double low, double high) {
        return std::uniform_real_distribution<>(low, high)(random);
    };
    Case made;
    made.target = static_cast<Case::Target>(seed % 4);
    FlowDesign& design = made.design;
    int budget = 11;
    const auto failure = [&] {
        if (budget <= 0 || number(0, 1) < 0.25)
            return never();
        --budget;
        return failing(number(0.01, 0.3));
    };
    for (const char* id : {"c", "r1", "r2", "s1", "s2"}) {
        Component& component = design.component(id, id[0] == 'r'   ? "router"
                                                    : id[0] == 'c' ? "clients"
                                                                   : "server");
        component.processing = Processing{{id[0] == 's' ? number(1, 4) : 0}, {0}};
        component.processing->p99 = component.processing->p50;
        component.failure = id[0] == 'c' ? never() : failure();
    }
    const std::vector<std::pair<const char*, const char*>> ends{{"c", "r1"},  {"c", "r2"},  {"r1", "r2"},
                                                                {"r1", "s1"}, {"r2", "s2"}, {"r1", "s2"}};
    for (const auto& [a, b] : ends)
        design.link(std::string(a) + b, a, b, number(1, 40), static_cast<int>(number(0, 1.3))).failure =
            failure();
    design.link("slow", "c", "r1", number(20, 60), 9).failure = failure();
    design.link("fast", "c", "r1", number(1, 20), 9).failure = failure();
    Link& over = design.link("over", "c", "r1");
    over.failure = never();
    over.underlay.alternatives = {{{"slow"}}, {{"fast"}}};
    if (made.target != Case::Target::Component) {
        const bool ranked = made.target == Case::Target::Ranked;
        Group& group = design.group("g", {"s1", "s2"}, ranked ? GroupMode::Ranked : GroupMode::ActiveActive);
        group.nearest = made.target == Case::Target::Nearest;
    }
    design.flow("f", "c", made.target == Case::Target::Component ? "s1" : "g");
    design.journey("j", "c");
    return made;
}

/// The definitions by themselves: what is up, the best simple way, who answers. `up(id)` says what works.
class Evaluator {
public:
    Evaluator(const Case& from, const std::map<std::string, bool>& up) : m_case(from), m_up(up) {}

    /// Times of a request with their chances; empty: the journey is down.
    std::vector<std::pair<double, double>> times() {
        std::vector<std::pair<double, double>> live;
        for (const char* server : {"s1", "s2"}) {
            if (m_case.target == Case::Target::Component && std::string(server) == "s2")
                continue;
            const auto way = best(server);
            if (way)
                live.push_back({2 * *way + component(server).processing->p50.value, *way});
        }
        std::vector<std::pair<double, double>> answers;
        if (live.empty())
            return answers;
        if (m_case.target == Case::Target::Even)
            for (const auto& entry : live)
                answers.push_back({entry.first, 1.0 / static_cast<double>(live.size())});
        else if (m_case.target == Case::Target::Nearest && live.size() > 1 && live[1].second < live[0].second)
            answers.push_back({live[1].first, 1});
        else
            answers.push_back({live[0].first, 1});
        return answers;
    }

private:
    const Component& component(const std::string& id) const {
        return *findById(m_case.design.design.components, ElementId{id});
    }
    bool up(const std::string& id) const { return m_up.at(id); }

    std::optional<double> latencyOf(const Link& link) const {
        if (!up(link.id.value) || !up(link.from.value) || !up(link.to.value))
            return std::nullopt;
        if (link.latency)
            return link.latency->value;
        for (const auto& alternative : link.underlay.alternatives)
            if (up(alternative.front().value))
                return findById(m_case.design.design.links, alternative.front())->latency->value;
        return std::nullopt;
    }

    /// Least latency among the ways with the least worst priority.
    std::optional<double> best(const std::string& target) const {
        std::optional<std::pair<int, double>> least;
        std::vector<std::string> seen{"c"};
        const std::function<void(int, double)> walk = [&](int worst, double sum) {
            const std::string at = seen.back();
            if (at == target) {
                if (!least || std::pair{worst, sum} < *least)
                    least = {worst, sum};
                return;
            }
            if (at != "c" && component(at).kind != "router")
                return;
            for (const Link& link : m_case.design.design.links) {
                const std::string next = link.from.value == at ? link.to.value
                                         : link.to.value == at ? link.from.value
                                                               : "";
                const auto latency = latencyOf(link);
                if (next.empty() || !latency || std::find(seen.begin(), seen.end(), next) != seen.end())
                    continue;
                seen.push_back(next);
                walk(std::max(worst, link.priority), sum + *latency);
                seen.pop_back();
            }
        };
        walk(0, 0);
        return least ? std::optional{least->second} : std::nullopt;
    }

    const Case& m_case;
    const std::map<std::string, bool>& m_up;
};

struct Exact {
    double up = 0;
    std::map<double, double> times; ///< probability by time
    [[nodiscard]] double atMost(double time) const {
        double sum = 0;
        for (const auto& [value, mass] : times)
            sum += value <= time ? mass : 0;
        return sum / up;
    }
};

Exact bruteForce(const Case& from) {
    std::map<std::string, bool> up;
    std::vector<std::pair<std::string, double>> fails;
    const auto note = [&](const auto& range) {
        for (const auto& element : range) {
            up[element.id.value] = true;
            if (!element.failure->never)
                fails.push_back({element.id.value, 1 - *element.failure->availability});
        }
    };
    note(from.design.design.components);
    note(from.design.design.links);
    Exact exact;
    for (std::size_t state = 0; state < std::size_t{1} << fails.size(); ++state) {
        double mass = 1;
        for (std::size_t i = 0; i < fails.size(); ++i) {
            const bool works = (state >> i & 1) == 0;
            up[fails[i].first] = works;
            mass *= works ? 1 - fails[i].second : fails[i].second;
        }
        const auto times = Evaluator(from, up).times();
        for (const auto& [time, share] : times)
            exact.times[time] += mass * share;
        exact.up += times.empty() ? 0 : mass;
    }
    return exact;
}

/// The first journey's latency after each of these losses by itself.
std::vector<DisruptionLatency> after(const System& system, const std::vector<std::string>& ids) {
    std::vector<Disruption> disruptions;
    for (const std::string& id : ids)
        disruptions.push_back({"component:" + id, "component", id, {{id}}, false});
    std::vector<LostElements> losses;
    for (const Disruption& disruption : disruptions)
        losses.push_back({&disruption, system.elementsOf(disruption.elements.front())});
    return latencyAfter(system, system.journeys.front(), losses, {}, {});
}

StateLatency search(const Case& from, const StateBudget& budget) {
    const auto system = from.design.build();
    return latencyOverStates(*system, system->journeys.front(), {}, budget, {});
}

} // namespace

class TestStateLatency : public QObject {
    Q_OBJECT
private slots:
    void latencyOverStates_everyState_agreesWithBruteForce_data();
    void latencyOverStates_everyState_agreesWithBruteForce();
    void latencyOverStates_fewClasses_boundsTheQuantiles_data();
    void latencyOverStates_fewClasses_boundsTheQuantiles();
    void latencyAfter_lossOfWhatIsNotUsed_isTheSame();
    void latencyAfter_lossOfEverything_saysDown();
};

void TestStateLatency::latencyOverStates_everyState_agreesWithBruteForce_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 60; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void TestStateLatency::latencyOverStates_everyState_agreesWithBruteForce() {
    QFETCH(unsigned, seed);
    const Case from = randomCase(seed);
    const Exact exact = bruteForce(from);
    const StateLatency found = search(from, {0, 1'000'000});
    QVERIFY(std::abs(found.up - exact.up) < 1e-12);
    QVERIFY(std::abs(found.down - (1 - exact.up)) < 1e-12);
    QVERIFY(found.notCovered < 1e-9);
    for (const auto& quantile : found.quantiles) {
        if (!quantile.low)
            continue;
        const double slack = 0.05 + 0.01 * quantile.low->value;
        QVERIFY(exact.atMost(quantile.low->value + slack) >= quantile.level - 1e-9);
        QVERIFY(exact.atMost(quantile.low->value - slack) <= quantile.level + 1e-9);
    }
}

void TestStateLatency::latencyOverStates_fewClasses_boundsTheQuantiles_data() {
    latencyOverStates_everyState_agreesWithBruteForce_data();
}

void TestStateLatency::latencyOverStates_fewClasses_boundsTheQuantiles() {
    QFETCH(unsigned, seed);
    const Case from = randomCase(seed);
    const Exact exact = bruteForce(from);
    for (const std::size_t classes : {1, 3, 8, 20}) {
        const StateLatency found = search(from, {0, classes});
        QVERIFY(found.up <= exact.up + 1e-12);
        QVERIFY(found.down <= 1 - exact.up + 1e-12);
        QVERIFY(std::abs(found.up + found.down + found.notCovered - 1) < 1e-9);
        for (const auto& quantile : found.quantiles) {
            if (quantile.high)
                QVERIFY(exact.atMost(quantile.high->value * 1.01 + 0.05) >= quantile.level - 1e-9);
            if (quantile.low)
                QVERIFY(exact.atMost(quantile.low->value * 0.99 - 0.05) <= quantile.level + 1e-9);
        }
    }
}

void TestStateLatency::latencyAfter_lossOfWhatIsNotUsed_isTheSame() {
    FlowDesign design;
    for (const char* id : {"a", "b", "spare"})
        design.component(id, "server").processing = Processing{{1}, {1}};
    design.component("via", "router");
    design.link("ab", "a", "b", 10.0);
    design.link("av", "a", "via", 30.0);
    design.link("vb", "via", "b", 30.0);
    design.flow("f", "a", "b");
    design.journey("j", "a");
    const auto system = design.build();
    const auto found = after(*system, {"spare", "via", "ab", "b"});
    QCOMPARE(found.size(), std::size_t{4});
    QVERIFY(found[0].state == DisruptionLatency::State::Same);
    QVERIFY(found[1].state == DisruptionLatency::State::Same);
    QCOMPARE(found[1].p50->value, 22.0);
    QVERIFY(found[2].state == DisruptionLatency::State::Changed);
    QCOMPARE(found[2].p50->value, 122.0);
    QVERIFY(found[3].state == DisruptionLatency::State::Down);
    QVERIFY(!found[3].p50);
}

void TestStateLatency::latencyAfter_lossOfEverything_saysDown() {
    FlowDesign design;
    design.component("a", "server").processing = Processing{{1}, {1}};
    design.component("b", "server").processing = Processing{{1}, {1}};
    design.flow("f", "a", "b"); // nothing joins them
    design.journey("j", "a");
    const auto system = design.build();
    const auto found = after(*system, {"a"});
    QVERIFY(found.front().state == DisruptionLatency::State::Down);
    const StateLatency states = latencyOverStates(*system, system->journeys.front(), {}, {}, {});
    QCOMPARE(states.down, 1.0);
    QCOMPARE(states.reason, std::string("the journey is down"));
}

QTEST_GUILESS_MAIN(TestStateLatency)
#include "test_state_latency.moc"
