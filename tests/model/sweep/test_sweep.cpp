#include "model/sweep/case_order.h"
#include "model/sweep/worst_cases.h"
#include "tests/model/sweep/sweep_fixture.h"
#include "tests/support/estate_design.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

Q_DECLARE_METATYPE(SweepOptions)

class TestSweep : public QObject {
    Q_OBJECT

private slots:
    void caseOrder_anySize_countsWhatItVisits();
    void sweep_beyondTheBudget_answersWithinBounds();
    void sweep_kinds_takesOnlyThose();
    void sweep_shards_addUpToTheWhole();
    void sweep_wrongOptions_areRefused_data();
    void sweep_wrongOptions_areRefused();
    void sweep_stopped_tellsNothingMore();
    void sweep_stoppedBeforehand_neverBegins();
    void worstCases_keepsTheWorstInOrder_data();
    void worstCases_keepsTheWorstInOrder();
};

void TestSweep::caseOrder_anySize_countsWhatItVisits() {
    for (std::uint32_t candidates = 0; candidates <= 7; ++candidates)
        for (unsigned order = 1; order <= 3; ++order) {
            const CaseOrder cases(candidates, order);
            std::uint64_t expected = 0;
            std::set<std::vector<std::uint32_t>> seen;
            std::vector<std::uint32_t> before;
            CaseOrder runs = cases;
            while (const auto run = runs.next(3)) {
                QVERIFY(run->first < run->end && run->end <= run->first + 3 && run->end <= candidates);
                QCOMPARE(run->number, expected);
                for (std::uint32_t last = run->first; last < run->end; ++last, ++expected) {
                    auto set = run->prefix;
                    set.push_back(last);
                    QVERIFY(std::is_sorted(set.begin(), set.end()));
                    QVERIFY(seen.empty() || set.size() > before.size() || before < set);
                    before = set;
                    seen.insert(set);
                }
            }
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
    const Design design = withTraffic(randomDesign(7).design);
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
        QVERIFY(isSame(parts.at(found.number), found));
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

void TestSweep::sweep_stopped_tellsNothingMore() {
    std::stop_source stop;
    std::size_t told = 0;
    double last = 0;
    SweepListener listener;
    listener.finds = [&](const SweptCase& found) {
        QCOMPARE(found.number, told);
        if (++told == 60)
            stop.request_stop();
    };
    listener.progress = [&](double part) { last = part; };
    SweepOptions options;
    options.order = 2;
    options.routed = false;
    const auto result = sweep(std::make_shared<const Design>(testing::estateDesign(4)), catalogue(), options,
                              listener, stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, std::string("AN-004"));
    QCOMPARE(told, std::size_t{60});
    QVERIFY(last < 1);
}

void TestSweep::sweep_stoppedBeforehand_neverBegins() {
    std::stop_source stop;
    stop.request_stop();
    SweepListener listener;
    bool begun = false;
    listener.begins = [&](const SweepFrame&) { begun = true; };
    const auto result = sweep(std::make_shared<const Design>(testing::estateDesign(16)), catalogue(), {},
                              listener, stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, std::string("AN-004"));
    QVERIFY(!begun);
}

void TestSweep::worstCases_keepsTheWorstInOrder_data() {
    QTest::addColumn<int>("by");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("availability") << static_cast<int>(RankBy::Availability) << QList<int>{2, 0, 3};
    QTest::newRow("latency") << static_cast<int>(RankBy::Latency) << QList<int>{4, 3, 0};
    QTest::newRow("cost") << static_cast<int>(RankBy::Cost) << QList<int>{1, 2, 0};
    QTest::newRow("load") << static_cast<int>(RankBy::Load) << QList<int>{3, 2, 0};
}

void TestSweep::worstCases_keepsTheWorstInOrder() {
    QFETCH(int, by);
    QFETCH(QList<int>, expected);
    const auto made = [](std::uint64_t number, JourneyState state, double unavailability,
                         std::optional<Milliseconds> p99, Usd cost, std::optional<double> load) {
        SweptCase found;
        found.number = number;
        found.journeys = {{state, unavailability, Method::Exact, 0, 0}};
        RoutedFigures routed;
        routed.latencies = {{p99, p99, {}}};
        routed.monthly = cost;
        if (load)
            routed.fullest = RoutedFigures::LinkUse{ElementId{"link"}, MegabitsPerSecond{}, *load};
        found.routed = std::make_shared<const RoutedFigures>(std::move(routed));
        return found;
    };
    const auto up = JourneyState::Up;
    WorstCases worst(3, {static_cast<RankBy>(by), {1.0}, made(0, up, 0.01, Milliseconds{10}, Usd{5}, 0.1)});
    worst.add(made(0, up, 0.2, Milliseconds{10}, Usd{7}, {}));
    worst.add(made(1, up, 0.1, Milliseconds{10}, Usd{8}, {}));
    worst.add(made(2, JourneyState::Down, 0.05, std::nullopt, Usd{7}, 0.3));
    worst.add(made(3, up, 0.2, Milliseconds{11}, Usd{5}, 1.2));
    worst.add(made(4, up, 0.01, Milliseconds{90}, Usd{5}, {}));
    QList<int> numbers;
    for (const SweptCase& found : worst.take())
        numbers.push_back(static_cast<int>(found.number));
    QCOMPARE(numbers, expected);
}

QTEST_GUILESS_MAIN(TestSweep)
#include "test_sweep.moc"
