#include "model/analysis/analyse.h"
#include "model/analysis/capacity/capacity.h"
#include "model/io/design_reader.h"
#include "model/sweep/routed_states.h"
#include "tests/model/sweep/sweep_fixture.h"
#include "tests/support/estate_design.h"

#include <QTest>

#include <cmath>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

AnalysisResult analysed(const Design& design, const std::vector<ElementId>& failed) {
    AnalysisOptions options;
    options.failed = failed;
    options.recovery = false;
    auto result = analyse(std::make_shared<const Design>(design), catalogue(), options);
    return result ? *std::move(result) : AnalysisResult{};
}

/// Utilisation of the fullest link with these failed; 0 when no link has one.
double fullest(const Design& design, const std::vector<ElementId>& failed) {
    const auto system = System::build(std::make_shared<const Design>(design), catalogue());
    std::vector<Index> down;
    for (const ElementId& id : failed)
        for (const Index element : system->elementsOf(id))
            down.push_back(element);
    const OperatingState state(*system, down);
    Router router(state);
    double most = 0;
    for (const LinkLoad& load : capacityOf(router).loads)
        most = std::max(most, load.utilisation.value_or(0));
    return most;
}

std::string numbers(const char* what, double found, double expected) {
    return QString("%1 %2 not %3").arg(what).arg(found, 0, 'g', 17).arg(expected, 0, 'g', 17).toStdString();
}

/// Says what differs; empty when journey `i` of the case is what an analysis of its own finds.
std::string difference(const JourneyResult& own, const SweptCase& found, std::size_t i) {
    const SweptJourney& journey = found.journeys[i];
    if (own.state != journey.state)
        return "state";
    const double expected = own.availability.unavailability;
    if (std::abs(journey.unavailability - expected) > 1e-12)
        return numbers("unavailability", journey.unavailability, expected);
    const LatencyResult& latency = found.routed->latencies[i];
    if (latency.reason != own.latency.reason || latency.p50.has_value() != own.latency.p50.has_value())
        return "latency: " + latency.reason + " not " + own.latency.reason;
    if (latency.p50 && *latency.p50 != *own.latency.p50)
        return numbers("p50", latency.p50->value, own.latency.p50->value);
    if (latency.p99 && *latency.p99 != *own.latency.p99)
        return numbers("p99", latency.p99->value, own.latency.p99->value);
    return {};
}

/// The same for the whole case.
std::string difference(const Design& design, const SweepFrame& frame, const SweptCase& found) {
    const auto ids = idsOf(frame, found);
    const AnalysisResult own = analysed(design, ids);
    std::string name;
    for (const ElementId& id : ids)
        name += id.value + " ";
    if (own.journeys.size() != found.journeys.size())
        return name + "journeys";
    for (std::size_t i = 0; i < own.journeys.size(); ++i)
        if (const auto problem = difference(own.journeys[i], found, i); !problem.empty())
            return name + problem;
    if (found.routed->monthly.value != own.cost.monthly.value)
        return name + numbers("cost", found.routed->monthly.value, own.cost.monthly.value);
    if (found.routed->costComplete != own.cost.complete)
        return name + "complete";
    const double load = found.routed->fullest ? found.routed->fullest->utilisation : 0;
    if (load != fullest(design, ids))
        return name + numbers("load", load, fullest(design, ids));
    return {};
}

std::shared_ptr<const Design> hawaii(const QString& name) {
    const auto path = resourceFolder() / "templates" / (name + ".isthmus").toStdString();
    auto outcome = readDesignFile(path, {catalogue().get(), nullptr});
    return outcome.complete ? std::make_shared<const Design>(*std::move(outcome.design)) : nullptr;
}

} // namespace

/// Each case of a sweep is what an analysis of that failure finds.
class TestSweptCases : public QObject {
    Q_OBJECT

private slots:
    void sweep_randomDesigns_equalsAnalysesOfEachCase();
    void sweep_chosenTriples_equalAnalysesOfEachCase();
    void sweep_hawaii_equalsAnalysesOfEachCase_data();
    void sweep_hawaii_equalsAnalysesOfEachCase();
    void sweep_availabilityOnly_routesNothing();
    void routedStates_aliveAlike_areOneAnswer();
    void sweep_anyThreads_tellsTheSame();
};

void TestSweptCases::sweep_randomDesigns_equalsAnalysesOfEachCase() {
    SweepOptions options;
    options.order = 2;
    std::size_t cases = 0;
    std::size_t down = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Design design = withTraffic(randomDesign(seed).design);
        const Swept found = swept(design, options);
        QCOMPARE(found.error, std::string());
        QCOMPARE(found.cases.size(), found.frame.cases);
        for (std::size_t i = 0; i < found.cases.size(); ++i) {
            QCOMPARE(found.cases[i].number, i);
            down += found.cases[i].journeys.front().state == JourneyState::Down ? 1 : 0;
            if (found.cases[i].candidates.size() == 2 && (i + seed) % 12 != 0)
                continue; // one pair in twelve is enough
            ++cases;
            const std::string problem = difference(design, found.frame, found.cases[i]);
            QVERIFY2(problem.empty(), (std::to_string(seed) + ": " + problem).c_str());
        }
    }
    QVERIFY(cases > 500);
    QVERIFY(down > 500);
}

void TestSweptCases::sweep_chosenTriples_equalAnalysesOfEachCase() {
    const Design design = testing::estateDesign(4);
    SweepOptions options;
    options.order = 3;
    for (const char* id : {"router1", "cable2", "a", "store0a", "service0b1"})
        options.candidates.targets.push_back(ElementId{id});
    const Swept found = swept(design, options);
    QCOMPARE(found.cases.size(), std::size_t{5 + 10 + 10});
    for (const SweptCase& one : found.cases) {
        const std::string problem = difference(design, found.frame, one);
        QVERIFY2(problem.empty(), problem.c_str());
    }
}

void TestSweptCases::sweep_hawaii_equalsAnalysesOfEachCase_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"hawaii_minimum_coast", "hawaii_all_today"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestSweptCases::sweep_hawaii_equalsAnalysesOfEachCase() {
    QFETCH(QString, name);
    const auto design = hawaii(name);
    QVERIFY(design);
    SweepOptions options;
    Swept found = swept(*design, options);
    QCOMPARE(found.error, std::string());
    options.order = 2;
    options.shards = 193;
    options.shard = 5;
    const Swept some = swept(*design, options);
    found.cases.insert(found.cases.end(), some.cases.begin(), some.cases.end());
    QVERIFY(some.cases.back().candidates.size() == 2);
    std::size_t changed = 0;
    for (const SweptCase& one : found.cases) {
        changed += one.routed->monthly.value != found.frame.nominal.routed->monthly.value ? 1 : 0;
        const std::string problem = difference(*design, found.frame, one);
        QVERIFY2(problem.empty(), problem.c_str());
    }
    QVERIFY(changed > 0);
}

void TestSweptCases::sweep_availabilityOnly_routesNothing() {
    const Design design = testing::estateDesign(4);
    SweepOptions options;
    options.candidates.kinds = {"region", "link"};
    const Swept routed = swept(design, options);
    options.routed = false;
    const Swept plain = swept(design, options);
    QCOMPARE(plain.cases.size(), routed.cases.size());
    for (std::size_t i = 0; i < plain.cases.size(); ++i) {
        QVERIFY(routed.cases[i].routed);
        QVERIFY(!plain.cases[i].routed);
        QCOMPARE(plain.cases[i].journeys.front().unavailability,
                 routed.cases[i].journeys.front().unavailability);
    }
}

void TestSweptCases::routedStates_aliveAlike_areOneAnswer() {
    const auto design = std::make_shared<const Design>(withTraffic(testing::estateDesign(4)));
    const auto system = System::build(design, catalogue());
    std::vector<const JourneyScope*> scopes;
    for (const JourneyScope& scope : system->journeys)
        scopes.push_back(&scope);
    RoutedStates states(*system, scopes, std::size_t{1} << 24U);
    const auto with = [&](std::initializer_list<const char*> ids) {
        std::vector<Index> failed;
        for (const char* id : ids)
            for (const Index element : system->elementsOf(ElementId{id}))
                failed.push_back(element);
        return states.with(failed, {});
    };
    const auto zone = with({"a0"});
    QVERIFY(with({"a0", "service0a0"}) == zone); // stands in the zone
    QVERIFY(with({"service0a0", "a0"}) == zone);
    QVERIFY(with({"service0a0"}) != zone);
    QVERIFY(with({"a0", "service0a1"}) != zone);

    RoutedStates forgetful(*system, scopes, 0);
    for (int round = 0; round < 2; ++round) {
        const auto again = forgetful.with(system->elementsOf(ElementId{"a0"}), {});
        QVERIFY(again != zone);
        QCOMPARE(again->monthly.value, zone->monthly.value);
        QCOMPARE(again->latencies.front().p99->value, zone->latencies.front().p99->value);
    }
}

void TestSweptCases::sweep_anyThreads_tellsTheSame() {
    const Design design = withTraffic(randomDesign(11).design);
    SweepOptions options;
    options.order = 2;
    options.threads = 1;
    const Swept one = swept(design, options);
    options.threads = 3;
    const Swept three = swept(design, options);
    QCOMPARE(three.cases.size(), one.cases.size());
    for (std::size_t i = 0; i < one.cases.size(); ++i)
        QVERIFY(isSame(one.cases[i], three.cases[i]));
}

QTEST_GUILESS_MAIN(TestSweptCases)
#include "test_swept_cases.moc"
