#include "model/analysis/analyse.h"
#include "model/sweep/case_order.h"
#include "model/sweep/sweep.h"
#include "model/sweep/worst_cases.h"
#include "tests/support/estate_design.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <chrono>
#include <cmath>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto shared = [] {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        return outcome.catalogue ? std::make_shared<const Catalogue>(*std::move(outcome.catalogue)) : nullptr;
    }();
    return shared;
}

struct Swept {
    SweepFrame frame;
    std::vector<SweptCase> cases;
    std::string error;
};

Swept swept(const Design& design, const SweepOptions& options) {
    Swept swept;
    SweepListener listener;
    listener.finds = [&](const SweptCase& found) { swept.cases.push_back(found); };
    auto frame = sweep(std::make_shared<const Design>(design), catalogue(), options, listener);
    if (frame)
        swept.frame = *std::move(frame);
    else
        swept.error = frame.error().code;
    return swept;
}

std::vector<ElementId> idsOf(const SweepFrame& frame, const SweptCase& found) {
    std::vector<ElementId> ids;
    for (const std::uint32_t candidate : found.candidates)
        ids.push_back(frame.candidates[candidate].id);
    return ids;
}

AnalysisResult analysed(const Design& design, const std::vector<ElementId>& failed) {
    AnalysisOptions options;
    options.failed = failed;
    options.recovery = false;
    auto result = analyse(std::make_shared<const Design>(design), catalogue(), options);
    return result ? *std::move(result) : AnalysisResult{};
}

/// Says what differs; empty when the case is what an analysis of its own finds.
std::string difference(const Design& design, const SweepFrame& frame, const SweptCase& found) {
    const auto ids = idsOf(frame, found);
    const AnalysisResult own = analysed(design, ids);
    std::string name;
    for (const ElementId& id : ids)
        name += id.value + " ";
    if (own.journeys.size() != found.journeys.size())
        return name + "journeys";
    for (std::size_t i = 0; i < own.journeys.size(); ++i) {
        const bool up = own.journeys[i].state != JourneyState::Down;
        if (up != (found.journeys[i].state != JourneyState::Down))
            return name + "state";
        const double expected = own.journeys[i].availability.unavailability;
        if (std::abs(found.journeys[i].unavailability - expected) > 1e-12)
            return name + QString("unavailability %1 not %2")
                              .arg(found.journeys[i].unavailability, 0, 'g', 17)
                              .arg(expected, 0, 'g', 17)
                              .toStdString();
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(SweepOptions)

class TestSweep : public QObject {
    Q_OBJECT

private slots:
    void caseOrder_anySize_countsWhatItVisits();
    void sweep_randomDesigns_equalsAnalysesOfEachCase();
    void sweep_chosenTriples_equalAnalysesOfEachCase();
    void sweep_beyondTheBudget_answersWithinBounds();
    void sweep_kinds_takesOnlyThose();
    void sweep_shards_addUpToTheWhole();
    void sweep_wrongOptions_areRefused_data();
    void sweep_wrongOptions_areRefused();
    void sweep_stopped_returnsSoon();
    void worstCases_keepsTheWorstInOrder();
};

void TestSweep::caseOrder_anySize_countsWhatItVisits() {
    for (std::uint32_t candidates = 0; candidates <= 7; ++candidates)
        for (unsigned order = 1; order <= 3; ++order) {
            const CaseOrder cases(candidates, order);
            std::uint64_t expected = 0;
            std::set<std::vector<std::uint32_t>> seen;
            (void)cases.forEachRun([&](auto prefix, std::uint32_t first, std::uint64_t number) {
                for (std::uint32_t last = first; last < candidates; ++last, ++number) {
                    auto set = prefix;
                    set.push_back(last);
                    if (number != expected++ || !std::is_sorted(set.begin(), set.end()))
                        return false;
                    seen.insert(set);
                }
                return true;
            });
            QCOMPARE(expected, cases.count());
            QCOMPARE(seen.size(), cases.count());
            const auto n = std::uint64_t{candidates};
            const std::uint64_t sizes[] = {n, n < 2 ? 0 : n * (n - 1) / 2,
                                           n < 3 ? 0 : n * (n - 1) * (n - 2) / 6};
            std::uint64_t sum = 0;
            for (unsigned size = 0; size < order; ++size)
                sum += sizes[size];
            QCOMPARE(cases.count(), sum);
        }
}

void TestSweep::sweep_randomDesigns_equalsAnalysesOfEachCase() {
    SweepOptions options;
    options.order = 2;
    std::size_t cases = 0;
    std::size_t down = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Design design = randomDesign(seed).design;
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

void TestSweep::sweep_chosenTriples_equalAnalysesOfEachCase() {
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

void TestSweep::sweep_beyondTheBudget_answersWithinBounds() {
    const Design design = testing::estateDesign(4);
    SweepOptions options;
    options.candidates.targets = {ElementId{"router1"}, ElementId{"a"}};
    const Swept exact = swept(design, options);
    options.budget.memoryBytes = std::size_t{16} << 10U;
    const Swept bounded = swept(design, options);
    QCOMPARE(bounded.cases.size(), std::size_t{2});
    for (std::size_t i = 0; i < bounded.cases.size(); ++i)
        for (std::size_t journey = 0; journey < bounded.frame.journeys.size(); ++journey) {
            const SweptJourney& result = bounded.cases[i].journeys[journey];
            QVERIFY(result.method != Method::Exact);
            QCOMPARE(result.state, exact.cases[i].journeys[journey].state);
            QVERIFY(result.low <= result.unavailability && result.unavailability <= result.high);
        }
}

void TestSweep::sweep_kinds_takesOnlyThose() {
    SweepOptions options;
    options.candidates.kinds = {"region", "link"};
    const Swept found = swept(testing::estateDesign(4), options);
    QCOMPARE(found.cases.size(), std::size_t{2 + 6});
    for (const Candidate& candidate : found.frame.candidates)
        QVERIFY(candidate.kind == "region" || candidate.kind == "link");
}

void TestSweep::sweep_shards_addUpToTheWhole() {
    const Design design = randomDesign(7).design;
    SweepOptions options;
    options.order = 2;
    const Swept whole = swept(design, options);
    constexpr std::uint64_t kShards = 3;
    std::map<std::uint64_t, SweptCase> parts;
    std::size_t sum = 0;
    for (std::uint64_t shard = 1; shard <= kShards; ++shard) {
        options.shard = shard;
        options.shards = kShards;
        const Swept part = swept(design, options);
        QCOMPARE(part.cases.size(), part.frame.casesHere);
        QCOMPARE(part.frame.cases, whole.frame.cases);
        sum += part.cases.size();
        for (const SweptCase& found : part.cases)
            parts.emplace(found.number, found);
    }
    QCOMPARE(sum, whole.cases.size());
    QCOMPARE(parts.size(), whole.cases.size());
    for (const SweptCase& found : whole.cases) {
        QVERIFY(parts.at(found.number).candidates == found.candidates);
        QCOMPARE(parts.at(found.number).journeys.front().unavailability,
                 found.journeys.front().unavailability);
    }
}

void TestSweep::sweep_wrongOptions_areRefused_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<SweepOptions>("options");
    SweepOptions options;
    options.candidates.kinds = {"galaxy"};
    QTest::newRow("kind") << "SW-001" << options;
    options = {};
    options.order = 0;
    QTest::newRow("order 0") << "SW-002" << options;
    options.order = 4;
    QTest::newRow("order 4") << "SW-002" << options;
    options.order = 3;
    QTest::newRow("triples of all") << "SW-003" << options;
    options = {};
    options.shard = 3;
    options.shards = 2;
    QTest::newRow("shard") << "SW-004" << options;
    options = {};
    options.candidates.targets = {ElementId{"nobody"}};
    QTest::newRow("target") << "AN-001" << options;
    options = {};
    options.journey = ElementId{"nobody"};
    QTest::newRow("journey") << "AN-003" << options;
}

void TestSweep::sweep_wrongOptions_areRefused() {
    QFETCH(QString, code);
    QFETCH(SweepOptions, options);
    QCOMPARE(swept(testing::estateDesign(4), options).error, code.toStdString());
}

void TestSweep::sweep_stopped_returnsSoon() {
    using Clock = std::chrono::steady_clock;
    std::stop_source stop;
    Clock::time_point asked;
    std::size_t after = 0;
    SweepListener listener;
    listener.finds = [&](const SweptCase& found) {
        after += stop.stop_requested() ? 1 : 0;
        if (found.number == 60) {
            asked = Clock::now();
            stop.request_stop();
        }
    };
    SweepOptions options;
    options.order = 2;
    const auto result = sweep(std::make_shared<const Design>(testing::estateDesign(4)), catalogue(), options,
                              listener, stop.get_token());
    const auto waited = Clock::now() - asked;
    QVERIFY(!result);
    QCOMPARE(result.error().code, std::string("AN-004"));
    QCOMPARE(after, std::size_t{0});
    QVERIFY(waited < std::chrono::milliseconds(100));
}

void TestSweep::worstCases_keepsTheWorstInOrder() {
    const auto made = [](std::uint64_t number, JourneyState state, double unavailability) {
        SweptCase found;
        found.number = number;
        found.journeys = {{state, unavailability, Method::Exact, 0, 0}};
        return found;
    };
    WorstCases worst(3, {1.0});
    worst.add(made(0, JourneyState::Up, 0.2));
    worst.add(made(1, JourneyState::Up, 0.1));
    worst.add(made(2, JourneyState::Down, 0.05));
    worst.add(made(3, JourneyState::Up, 0.2));
    worst.add(made(4, JourneyState::Up, 0.01));
    std::vector<std::uint64_t> numbers;
    for (const SweptCase& found : worst.take())
        numbers.push_back(found.number);
    QCOMPARE(numbers, (std::vector<std::uint64_t>{2, 0, 3}));
}

QTEST_GUILESS_MAIN(TestSweep)
#include "test_sweep.moc"
