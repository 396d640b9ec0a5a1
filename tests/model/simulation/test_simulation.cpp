#include "model/simulation/block_run.h"
#include "model/simulation/model_builder.h"
#include "model/simulation/timeline.h"
#include "tests/model/simulation/simulated.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <semaphore>
#include <thread>
#include <utility>

using namespace isthmus;

namespace {

/// Designs with plans, shares and paths among them.
Design busyDesign(std::uint64_t seed) {
    return randomDesign(seed).design;
}

/// Every figure of a tally that could differ, exactly.
std::vector<double> figures(const BlockTally& tally) {
    std::vector<double> list{static_cast<double>(tally.events), tally.hours};
    for (const JourneyTally& journey : tally.journeys) {
        for (const double figure :
             {journey.lost, journey.structuralDown, journey.out, journey.partly, journey.durations.sum(),
              journey.yearly.sum(), journey.dataLoss.sum(), static_cast<double>(journey.outages)})
            list.push_back(figure);
        for (const JourneyTally::Cause& cause : journey.causes)
            list.push_back(cause.hours);
    }
    return list;
}

std::vector<double> figures(const SimulationResult& result) {
    std::vector<double> list{static_cast<double>(result.events)};
    for (const SimulatedJourney& journey : result.journeys)
        for (const Estimate& estimate : {journey.availability, journey.structural, journey.outagesPerYear,
                                         journey.meanOutage, journey.downtimePerYear})
            for (const double figure : {estimate.value, estimate.low95, estimate.high99})
                list.push_back(figure);
    return list;
}

/// A store that copies itself over one link to another region.
Design copiedStore() {
    DesignBuilder builder;
    builder.component("client", "clients").component("near", "database").times(Hours{1000}, Hours{10});
    builder.component("far", "database").link("lan", "client", "near").link("wan", "client", "far");
    builder.link("copy-line", "near", "far").times(Hours{1000}, Hours{10});
    builder.rankedGroup("stores", {"near", "far"}).step("detect", StepKind::Detect, Seconds{30});
    builder.step("promote", StepKind::Promote, Seconds{60}).step("redirect", StepKind::Redirect, Seconds{60});
    builder.flow("read", "client", "stores").flow("copy", "near", "far", FlowKind::Replication);
    builder.journey("journey", "client");
    Design design = builder.build();
    for (Flow& flow : design.flows)
        if (flow.kind == FlowKind::Replication) {
            flow.replication = Replication{};
            flow.replication->lagWorst = Seconds{5};
        }
    Scenario scenario;
    scenario.id = ElementId{"cut-then-lost"};
    ScenarioEvent cut;
    cut.fail = {ElementId{"copy-line"}};
    ScenarioEvent lost;
    lost.at = Seconds{6 * 3600};
    lost.fail = {ElementId{"near"}};
    scenario.events = {cut, lost};
    design.scenarios = {scenario};
    return design;
}

TimelineResult played(const Design& design, const TimelineWish& wish) {
    auto result = playTimeline(std::make_shared<const Design>(design), shippedCatalogue(), {}, wish);
    return result ? *std::move(result) : TimelineResult{};
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT

private slots:
    void simulate_anyThreads_givesTheSameFigures();
    void simulate_noDiagram_givesTheSameFigures();
    void blockRun_smallMemory_givesTheSameFigures();
    void simulate_progress_risesToOne();
    void simulate_stopped_returnsAtOnce();
    void simulate_stoppedBefore_isCancelled();
    void timeline_planOfThreeSteps_takesTheirSum();
    void timeline_copyCutBefore_losesTheTimeSinceThen();
    void timeline_elementThatNeverFails_canBeFailed();
    void simulate_storeWithoutCopy_losesAll();
    void simulate_snapshots_loseTheirAge();
};

void TestSimulation::simulate_anyThreads_givesTheSameFigures() {
    for (std::uint64_t seed = 40; seed < 50; ++seed) {
        SimulationOptions options;
        options.years = 37;
        options.seed = seed;
        options.threads = 1;
        const auto one = figures(simulated(busyDesign(seed), options));
        QVERIFY(one.size() > 10);
        for (const unsigned threads : {2U, 3U}) {
            options.threads = threads;
            QCOMPARE(figures(simulated(busyDesign(seed), options)), one);
        }
    }
}

void TestSimulation::simulate_noDiagram_givesTheSameFigures() {
    int compared = 0;
    for (std::uint64_t seed = 60; seed < 80; ++seed) {
        SimulationOptions options;
        options.years = 20;
        const auto compiled = simulated(busyDesign(seed), options);
        options.diagramNodeBudget = 3;
        const auto plain = simulated(busyDesign(seed), options);
        if (compiled.elements != plain.elements)
            continue; // a formula may name elements that the function does not depend on
        QCOMPARE(plain.journeys.at(0).structural.value, compiled.journeys.at(0).structural.value);
        compared += plain.compiled ? 0 : 1;
    }
    QVERIFY(compared > 5);
    SimulationOptions options;
    options.years = 20;
    options.diagramNodeBudget = 3;
    QVERIFY(!simulated(busyDesign(63), options).compiled);
}

void TestSimulation::blockRun_smallMemory_givesTheSameFigures() {
    for (std::uint64_t seed = 80; seed < 95; ++seed) {
        const auto system =
            System::build(std::make_shared<const Design>(busyDesign(seed)), shippedCatalogue());
        const auto model = buildRunModel(system, {}, {});
        QVERIFY(model);
        BlockRun roomy(*model);
        BlockRun tight(*model, 1);
        for (std::uint64_t block = 0; block < 3; ++block) {
            const auto one = roomy.run(RandomStream(seed, block), 0, 10, {});
            const auto other = tight.run(RandomStream(seed, block), 0, 10, {});
            QVERIFY(one && other);
            QCOMPARE(figures(*one), figures(*other));
        }
    }
}

void TestSimulation::simulate_progress_risesToOne() {
    std::vector<double> parts;
    SimulationOptions options;
    options.years = 400;
    const auto result = simulate(std::make_shared<const Design>(copiedStore()), shippedCatalogue(), options,
                                 {}, [&](double part) { parts.push_back(part); });
    QVERIFY(result);
    QVERIFY(!parts.empty());
    QVERIFY(std::is_sorted(parts.begin(), parts.end()));
    QCOMPARE(parts.back(), 1.0);
}

/// The time is that of the processor, so that what else runs on the machine does not matter.
void TestSimulation::simulate_stopped_returnsAtOnce() {
    std::stop_source stop;
    SimulationOptions options;
    options.years = 20'000; // minutes, a stretch alone some tenths of a second
    options.threads = 1;
    std::binary_semaphore underWay{0};
    bool isFirst = true;
    Result<SimulationResult> result;
    std::jthread run([&] {
        result = simulate(std::make_shared<const Design>(busyDesign(1028)), shippedCatalogue(), options,
                          stop.get_token(), [&](double) {
                              if (std::exchange(isFirst, false))
                                  underWay.release();
                          });
    });
    underWay.acquire();
    const std::clock_t asked = std::clock();
    stop.request_stop();
    run.join();
    const double milliseconds = 1000.0 * static_cast<double>(std::clock() - asked) / CLOCKS_PER_SEC;
    QVERIFY(!result);
    QCOMPARE(result.error().code, std::string("AN-004"));
    QVERIFY2(milliseconds < 100, qPrintable(QString::number(milliseconds)));
}

void TestSimulation::simulate_stoppedBefore_isCancelled() {
    std::stop_source stop;
    stop.request_stop();
    const auto result =
        simulate(std::make_shared<const Design>(copiedStore()), shippedCatalogue(), {}, stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, std::string("AN-004"));
}

void TestSimulation::timeline_planOfThreeSteps_takesTheirSum() {
    Design design = copiedStore();
    design.scenarios.front().events.erase(design.scenarios.front().events.begin());
    std::vector<std::pair<TimelineMoment::Kind, double>> moments;
    for (const TimelineMoment& moment : played(design, {ElementId{"cut-then-lost"}, Hours{24}}).moments)
        moments.emplace_back(moment.kind, std::round(toSeconds(moment.at).value));
    using Kind = TimelineMoment::Kind;
    const std::vector<std::pair<Kind, double>> expected{{Kind::Fails, 21600},      {Kind::DataLost, 21600},
                                                        {Kind::PlanBegins, 21600}, {Kind::JourneyDown, 21600},
                                                        {Kind::PlanDone, 21750},   {Kind::JourneyUp, 21750}};
    QVERIFY(moments == expected);
}

/// The copy falls behind by a second each second: six hours later, six hours and the lag.
void TestSimulation::timeline_copyCutBefore_losesTheTimeSinceThen() {
    std::vector<double> lost;
    for (const TimelineMoment& moment :
         played(copiedStore(), {ElementId{"cut-then-lost"}, Hours{24}}).moments)
        if (moment.kind == TimelineMoment::Kind::DataLost)
            lost.push_back(moment.lost.value);
    QCOMPARE(lost.size(), std::size_t{1});
    QVERIFY(std::fabs(lost.front() - (6 * 3600 + 5)) < 1e-6);
}

void TestSimulation::timeline_elementThatNeverFails_canBeFailed() {
    Design design = copiedStore();
    ScenarioEvent cut;
    cut.fail = {ElementId{"lan"}};
    ScenarioEvent whole;
    whole.at = Seconds{60};
    whole.restore = {ElementId{"lan"}};
    design.scenarios.front().events = {cut, whole};
    std::vector<double> outage;
    for (const TimelineMoment& moment : played(design, {ElementId{"cut-then-lost"}, Hours{24}}).moments)
        if (moment.kind == TimelineMoment::Kind::JourneyDown ||
            moment.kind == TimelineMoment::Kind::JourneyUp)
            outage.push_back(std::round(toSeconds(moment.at).value));
    QCOMPARE(outage, (std::vector<double>{0, 60}));
}

void TestSimulation::simulate_storeWithoutCopy_losesAll() {
    DesignBuilder builder;
    builder.component("client", "clients").component("store", "database").times(Hours{500}, Hours{5});
    builder.link("lan", "client", "store").times(Hours{500}, Hours{5});
    builder.flow("read", "client", "store").journey("journey", "client");
    SimulationOptions options;
    options.years = 500;
    const SimulatedJourney journey = simulated(builder.build(), options).journeys.at(0);
    QVERIFY(journey.dataIncidents > 1000);
    QCOMPARE(journey.dataGone, journey.dataIncidents); // the link takes nothing with it
}

/// A snapshot an hour that takes ten minutes: from ten to seventy minutes are lost, evenly.
void TestSimulation::simulate_snapshots_loseTheirAge() {
    Design design = copiedStore();
    for (Flow& flow : design.flows)
        if (flow.replication) {
            flow.replication->mode = ReplicationMode::Snapshot;
            flow.replication->interval = Seconds{3600};
            flow.replication->copyTime = Seconds{600};
        }
    for (Link& link : design.links)
        link.failure = neverFails();
    SimulationOptions options;
    options.years = 2000;
    const SimulatedJourney journey = simulated(design, options).journeys.at(0);
    QVERIFY(journey.dataIncidents > 10'000);
    QCOMPARE(journey.dataLoss.count(), journey.dataIncidents);
    QVERIFY(journey.dataLoss.least() >= 600 && journey.dataLoss.least() < 610);
    QVERIFY(journey.dataLoss.largest() <= 4200 && journey.dataLoss.largest() > 4190);
    QVERIFY(std::fabs(journey.dataLoss.mean() / 2400 - 1) < 0.02);
    QVERIFY(std::fabs(journey.dataLoss.quantile(0.5) / 2400 - 1) < 0.05);
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
