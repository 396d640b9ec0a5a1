#include "model/analysis/analyse.h"
#include "tests/support/design_builder.h"

#include <QtTest>

#include <functional>

using namespace isthmus;

/// What is kept of one design is used for the next exactly when it may be.
class TestJourneyCache : public QObject {
    Q_OBJECT
private slots:
    void shelf_figuresOfElementsChange_isTheSame_data();
    void shelf_figuresOfElementsChange_isTheSame();
    void shelf_structureChanges_isAnother_data();
    void shelf_structureChanges_isAnother();
    void shelf_ofManyStructures_forgetsTheOldest();
};

namespace {

using Change = std::function<void(Design&)>;

Design pair() {
    DesignBuilder builder;
    builder.place("site", "site").component("entry", "clients", "site");
    builder.component("one", "server", "site").times(Hours{1000}, Hours{1});
    builder.component("two", "server", "site").times(Hours{1000}, Hours{1});
    builder.rankedGroup("group", {"one", "two"});
    builder.link("wire", "entry", "one").failover(Seconds{90}).times(Hours{5000}, Hours{4});
    return builder.flow("call", "entry", "group").journey("journey", "entry").build();
}

std::shared_ptr<JourneyCache::Shelf> shelfOf(JourneyCache& cache, const Design& design) {
    static const auto catalogue = std::make_shared<const Catalogue>();
    return cache.shelfFor(*System::build(std::make_shared<const Design>(design), catalogue));
}

} // namespace

Q_DECLARE_METATYPE(Change)

void TestJourneyCache::shelf_figuresOfElementsChange_isTheSame_data() {
    QTest::addColumn<Change>("change");
    QTest::newRow("mean time to failure")
        << Change([](Design& d) { d.components[1].failure->mttf = Hours{7}; });
    QTest::newRow("repair") << Change([](Design& d) { d.links[0].failure->mttr = Hours{9}; });
    QTest::newRow("name") << Change([](Design& d) { d.components[1].name = "Another"; });
    QTest::newRow("volume") << Change([](Design& d) { d.flows[0].forwardPerMonth = Gigabytes{5}; });
    QTest::newRow("target") << Change([](Design& d) { d.journeys[0].targets.availability = 0.9; });
}

void TestJourneyCache::shelf_figuresOfElementsChange_isTheSame() {
    QFETCH(Change, change);
    JourneyCache cache;
    Design design = pair();
    const auto before = shelfOf(cache, design);
    change(design);
    QCOMPARE(shelfOf(cache, design), before);
}

void TestJourneyCache::shelf_structureChanges_isAnother_data() {
    QTest::addColumn<Change>("change");
    QTest::newRow("never fails") << Change([](Design& d) { d.components[1].failure->never = true; });
    QTest::newRow("failover") << Change([](Design& d) { d.links[0].failover = Seconds{1}; });
    QTest::newRow("latency") << Change([](Design& d) { d.links[0].latency = Milliseconds{3}; });
    QTest::newRow("rank") << Change(
        [](Design& d) { std::swap(d.groups[0].members[0], d.groups[0].members[1]); });
    QTest::newRow("soft") << Change([](Design& d) { d.flows[0].hard = false; });
    QTest::newRow("need") << Change([](Design& d) { d.groups[0].need = 2; });
    QTest::newRow("underlay") << Change([](Design& d) { d.links[0].underlay.routed = true; });
    QTest::newRow("plan") << Change([](Design& d) { d.groups[0].plan.emplace_back(); });
    QTest::newRow("switch success") << Change([](Design& d) { d.groups[0].switchSuccess = 0.5; });
    QTest::newRow("place") << Change([](Design& d) { d.components[1].place = ElementId{}; });
    QTest::newRow("one less") << Change([](Design& d) { d.links.clear(); });
}

void TestJourneyCache::shelf_structureChanges_isAnother() {
    QFETCH(Change, change);
    JourneyCache cache;
    Design design = pair();
    const auto before = shelfOf(cache, design);
    change(design);
    QVERIFY(shelfOf(cache, design) != before);
}

void TestJourneyCache::shelf_ofManyStructures_forgetsTheOldest() {
    JourneyCache cache(2);
    Design design = pair();
    const auto first = shelfOf(cache, design);
    for (const double seconds : {1.0, 2.0}) {
        design.links[0].failover = Seconds{seconds};
        (void)shelfOf(cache, design);
    }
    QVERIFY(shelfOf(cache, pair()) != first);
}

QTEST_GUILESS_MAIN(TestJourneyCache)
#include "test_journey_cache.moc"
