#include "model/analysis/scenario/scenario.h"
#include "model/io/design_reader.h"
#include "tests/model/catalogue/shipped_catalogue.h"
#include "tests/support/design_builder.h"

#include <QtTest>

#include <filesystem>
#include <random>
#include <set>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto shipped = std::make_shared<const Catalogue>(loadShipped().catalogue.value());
    return shipped;
}

ScenarioResult play(const Design& design, const Scenario& scenario) {
    const auto system = System::build(std::make_shared<const Design>(design), catalogue());
    return playScenario(*system, scenario, {});
}

ScenarioEvent eventAt(double seconds, std::vector<ElementId> fail, std::vector<ElementId> restore = {}) {
    return {Seconds{seconds}, std::move(fail), std::move(restore), {}};
}

const FlowLag* lagOf(const ScenarioStretch& stretch, const std::string& flow) {
    for (const FlowLag& lag : stretch.flows)
        if (lag.flow.value == flow)
            return &lag;
    return nullptr;
}

RecoveryStep step(const std::string& id, StepKind kind, double seconds) {
    RecoveryStep result;
    result.id = id;
    result.kind = kind;
    result.duration.fixed = Seconds{seconds};
    return result;
}

/// Two copies in two regions, joined by a fast cable and a slow detour; 100 MB/s are written.
Design twoRegions(double detourMegabits) {
    Design design = DesignBuilder()
                        .place("cloud", "provider")
                        .place("west", "region")
                        .availability(0.999, Hours{72})
                        .place("east", "region")
                        .availability(0.999, Hours{72})
                        .component("people", "clients")
                        .component("first", "database", "west")
                        .component("second", "database", "east")
                        .link("a", "people", "first")
                        .link("b", "people", "second")
                        .link("fast", "first", "second")
                        .link("detour", "first", "second")
                        .priority(1)
                        .rankedGroup("book", {"first", "second"})
                        .step(step("detect", StepKind::Detect, 30))
                        .step(step("promote", StepKind::Promote, 60))
                        .flow("read", "people", "book")
                        .flow("copy", "first", "second", FlowKind::Replication)
                        .journey("use", "people")
                        .build();
    for (Link& link : design.links)
        link.capacity = MegabitsPerSecond{link.id.value == "detour" ? detourMegabits : 10000.0};
    Replication replication;
    replication.lagTypical = Seconds{1};
    replication.lagWorst = Seconds{5};
    replication.changeRate = MegabytesPerSecond{100};
    design.flows[1].replication = replication;
    return design;
}

/// Some stores that copy over links of their own and one of two trunks, kept in step by hand.
struct Star {
    int stores = 0;
    std::vector<double> change, own; ///< MB/s
    double trunk[2] = {0, 0};        ///< MB/s: the first while it lives, then the other
    Scenario scenario;
    std::vector<std::string> cutAt; ///< what each event takes away or brings back, for the integrator

    [[nodiscard]] Design design() const {
        DesignBuilder build;
        build.component("people", "clients").component("hub", "router").component("vault", "database");
        build.component("gate", "router");
        for (int i = 0; i < stores; ++i) {
            const std::string n = std::to_string(i);
            build.component("store" + n, "database").link("own" + n, "store" + n, "hub");
        }
        build.link("trunk0", "hub", "gate").link("trunk1", "hub", "gate").priority(1);
        build.link("last", "gate", "vault").link("line", "people", "store0");
        build.flow("read", "people", "store0");
        for (int i = 0; i < stores; ++i)
            build.flow("copy" + std::to_string(i), "store" + std::to_string(i), "vault",
                       FlowKind::Replication);
        build.journey("use", "people");
        Design result = build.build();
        for (Link& link : result.links)
            for (int i = 0; i < stores; ++i)
                if (link.id.value == "own" + std::to_string(i))
                    link.capacity = MegabitsPerSecond{own[size_t(i)] * 8};
        for (Link& link : result.links)
            for (int t = 0; t < 2; ++t)
                if (link.id.value == "trunk" + std::to_string(t))
                    link.capacity = MegabitsPerSecond{trunk[t] * 8};
        for (int i = 0; i < stores; ++i) {
            Replication replication;
            replication.lagTypical = Seconds{1};
            replication.changeRate = MegabytesPerSecond{change[size_t(i)]};
            result.flows[size_t(i) + 1].replication = replication;
        }
        return result;
    }
};

/// Shares of one trunk: everybody up to a level at which the trunk is full.
std::vector<double> shares(const std::vector<double>& most, double trunk) {
    double low = 0, high = trunk;
    for (int i = 0; i < 60; ++i) {
        const double level = (low + high) / 2;
        double sum = 0;
        for (const double m : most)
            sum += std::min(m, level);
        (sum > trunk ? high : low) = level;
    }
    std::vector<double> result;
    for (const double m : most)
        result.push_back(std::min(m, low));
    return result;
}

/// Backlogs at each event after the first and at `end`, by steps of a tenth of a second.
std::vector<std::vector<double>> integrate(const Star& star) {
    constexpr double kStep = 0.1;
    std::vector<double> backlog(size_t(star.stores));
    std::vector<std::vector<double>> atEvents;
    std::set<std::string> down;
    const auto& events = star.scenario.events;
    for (std::size_t e = 0; e < events.size(); ++e) {
        for (const ElementId& id : events[e].restore)
            down.erase(id.value);
        for (const ElementId& id : events[e].fail)
            down.insert(id.value);
        if (e + 1 == events.size())
            break;
        const double trunk = !down.count("trunk0")   ? star.trunk[0]
                             : !down.count("trunk1") ? star.trunk[1]
                                                     : 0;
        for (double t = events[e].at.value; t < events[e + 1].at.value - kStep / 2; t += kStep) {
            std::vector<double> most;
            for (int i = 0; i < star.stores; ++i) {
                const auto k = size_t(i);
                const bool cut = down.count("own" + std::to_string(i)) > 0;
                most.push_back(cut ? 0 : std::min(star.own[k], backlog[k] > 0 ? 1e9 : star.change[k]));
            }
            const auto got = shares(most, trunk);
            for (std::size_t k = 0; k < got.size(); ++k)
                backlog[k] = std::max(0.0, backlog[k] + (1 - got[k] / star.change[k]) * kStep);
        }
        atEvents.push_back(backlog);
    }
    return atEvents;
}

} // namespace

class TestScenario : public QObject {
    Q_OBJECT
private slots:
    void playScenario_starvedThenLost_losesTheBacklog();
    void playScenario_restored_catchesUp();
    void playScenario_sourceLost_backlogStays();
    void playScenario_hawaii_cableThenPlace_data();
    void playScenario_hawaii_cableThenPlace();
    void playScenario_randomStars_agreeWithSmallSteps();
    void playScenario_restoredLater_waitsForThatMoment();
};

void TestScenario::playScenario_starvedThenLost_losesTheBacklog() {
    // Example 8: 100 MB/s, 60 left after a cut, six hours: 2 h 24 min and the nominal lag.
    const Scenario scenario{{"s"}, "", {eventAt(0, {{"fast"}}), eventAt(21600, {{"west"}})}, "", {}};
    const ScenarioResult result = play(twoRegions(480), scenario);
    QCOMPARE(result.stretches.size(), std::size_t{2});
    const FlowLag* lag = lagOf(result.stretches[0], "copy");
    QVERIFY(lag);
    QCOMPARE(lag->bandwidth->value, 60.0);
    QCOMPARE(lag->backlogAtEnd.value, 8640.0);
    QVERIFY(result.stretches[0].recovery.empty() || result.stretches[0].recovery[0].result.rpo->value == 0);
    QCOMPARE(result.stretches[1].recovery.size(), std::size_t{1});
    const RecoveryResult& lost = result.stretches[1].recovery[0].result;
    QCOMPARE(lost.rpo->value, 8645.0);
    QCOMPARE(lost.rto->value, 90.0);
    QCOMPARE(lost.decidingStep, std::string("promote"));
    QCOMPARE(lost.stores.at(0).stages.at(0).backlog.value, 8640.0);
    // Without the cut before it only the nominal lag is lost.
    const Scenario alone{{"t"}, "", {eventAt(0, {{"west"}})}, "", {}};
    QCOMPARE(play(twoRegions(480), alone).stretches[0].recovery.at(0).result.rpo->value, 5.0);
}

void TestScenario::playScenario_restored_catchesUp() {
    const Scenario scenario{
        {"s"},
        "",
        {eventAt(0, {{"fast"}}), eventAt(3600, {}, {{"fast"}}), eventAt(90000, {{"west"}})},
        "",
        {}};
    const ScenarioResult result = play(twoRegions(480), scenario);
    const FlowLag* lag = lagOf(result.stretches[1], "copy");
    QVERIFY(lag && lag->caughtUpAfter);
    // 1,440 s behind; 10 Gbit/s are 1,250 MB/s, which make up 11.5 s each second.
    QCOMPARE(lag->backlogAtStart.value, 1440.0);
    QVERIFY(std::abs(lag->caughtUpAfter->value - 1440.0 / 11.5) < 1e-6);
    QCOMPARE(lag->backlogAtEnd.value, 0.0);
    QCOMPARE(result.stretches[2].recovery.at(0).result.rpo->value, 5.0);
}

void TestScenario::playScenario_sourceLost_backlogStays() {
    const Scenario scenario{
        {"s"},
        "",
        {eventAt(0, {{"fast"}, {"detour"}}), eventAt(600, {{"west"}}), eventAt(4000, {{"b"}})},
        "",
        {}};
    const ScenarioResult result = play(twoRegions(480), scenario);
    QCOMPARE(lagOf(result.stretches[0], "copy")->backlogAtEnd.value, 600.0);
    QVERIFY(!lagOf(result.stretches[0], "copy")->connected);
    QCOMPARE(lagOf(result.stretches[1], "copy")->backlogAtEnd.value, 600.0);
    QCOMPARE(result.stretches[1].journeys.at(0).second, JourneyState::Up);
    QCOMPARE(result.stretches[2].journeys.at(0).second, JourneyState::Down);
}

void TestScenario::playScenario_hawaii_cableThenPlace_data() {
    QTest::addColumn<bool>("isHomeInTheCloud");
    QTest::newRow("records in Honolulu, the site is lost") << false;
    QTest::newRow("records in us-west-2, the region is lost") << true;
}

void TestScenario::playScenario_hawaii_cableThenPlace() {
    QFETCH(bool, isHomeInTheCloud);
    const auto file =
        std::filesystem::path(ISTHMUS_SOURCE_DIR) / "resources/templates/hawaii_minimum.isthmus";
    auto outcome = readDesignFile(file);
    QVERIFY(outcome.complete);
    Design design = *outcome.design;
    for (Flow& flow : design.flows)
        if (flow.id.value == "replicate") {
            flow.replication->changeRate = MegabytesPerSecond{100};
            if (isHomeInTheCloud)
                std::swap(flow.from, flow.to);
        }
    if (isHomeInTheCloud)
        for (Group& group : design.groups) {
            std::swap(group.members[0], group.members[1]);
            for (RecoveryStep& each : group.plan)
                each.needsControlPlanes.clear(); // it is in us-west-2: the plan would wait for the region
        }
    for (Link& link : design.links)
        if (link.id.value.starts_with("aag"))
            link.capacity = MegabitsPerSecond{480};
    const Scenario scenario{
        {"s"},
        "",
        {eventAt(0, {{"cable-hawaiki"}}), eventAt(21600, {{isHomeInTheCloud ? "us-west-2" : "drfortress"}})},
        "",
        {}};
    const ScenarioResult result = play(design, scenario);
    const FlowLag* lag = lagOf(result.stretches[0], "replicate");
    QVERIFY(lag);
    QCOMPARE(lag->bandwidth->value, 60.0);
    QCOMPARE(lag->backlogAtEnd.value, 8640.0);
    const auto& hit = result.stretches[1].recovery;
    const auto reading = std::find_if(hit.begin(), hit.end(), [](const ScenarioRecovery& recovery) {
        return recovery.journey.value == "read-record";
    });
    QVERIFY(reading != hit.end());
    QCOMPARE(QString::fromStdString(reading->result.decidingStore.value),
             isHomeInTheCloud ? QStringLiteral("records-replica") : QStringLiteral("records"));
    QCOMPARE(reading->result.rpo->value, 8645.0);
    QVERIFY(!reading->result.decidingStep.empty() && !reading->result.timeline.empty());
}

void TestScenario::playScenario_randomStars_agreeWithSmallSteps() {
    std::mt19937 dice(5);
    const auto below = [&](int n) { return int(dice() % unsigned(n)); };
    double largest = 0;
    for (int round = 0; round < 25; ++round) {
        Star star;
        star.stores = 1 + below(4);
        for (int i = 0; i < star.stores; ++i) {
            star.change.push_back(5 + below(40));
            star.own.push_back(10 + below(120));
        }
        star.trunk[0] = 60 + below(200);
        star.trunk[1] = below(80) + 1;
        std::set<std::string> down;
        double at = 0;
        for (int e = 0; e < 6; ++e) {
            const std::string id = below(3) > 0 ? "trunk" + std::to_string(below(2))
                                                : "own" + std::to_string(below(star.stores));
            if (down.erase(id))
                star.scenario.events.push_back(eventAt(at, {}, {{id}}));
            else if (down.insert(id).second)
                star.scenario.events.push_back(eventAt(at, {{id}}));
            at += 60 * (1 + below(10));
        }
        const ScenarioResult result = play(star.design(), star.scenario);
        const auto expected = integrate(star);
        for (std::size_t e = 0; e < expected.size(); ++e)
            for (int i = 0; i < star.stores; ++i) {
                const FlowLag* lag = lagOf(result.stretches[e], "copy" + std::to_string(i));
                const double got = lag ? lag->backlogAtEnd.value : 0;
                const double wanted = expected[e][size_t(i)];
                largest = std::max(largest, wanted);
                QVERIFY2(std::abs(got - wanted) < 2 + 0.005 * wanted,
                         qPrintable(QStringLiteral("round %1 event %2 store %3: %4, small steps %5")
                                        .arg(round)
                                        .arg(e)
                                        .arg(i)
                                        .arg(got)
                                        .arg(wanted)));
            }
    }
    QVERIFY(largest > 300);
}

void TestScenario::playScenario_restoredLater_waitsForThatMoment() {
    Design design = twoRegions(480);
    design.groups[0].plan[1].duration.fixed = Seconds{1e6};
    const Scenario scenario{{"s"}, "", {eventAt(100, {{"west"}}), eventAt(1300, {}, {{"west"}})}, "", {}};
    const RecoveryResult lost = play(design, scenario).stretches[0].recovery.at(0).result;
    QCOMPARE(lost.rto->value, 1200.0);
    QCOMPARE(lost.rtoState, RtoState::WaitsForRepair);
    QCOMPARE(lost.rpo->value, 0.0);
}

QTEST_GUILESS_MAIN(TestScenario)
#include "test_scenario.moc"
