#include "model/design/invariants.h"
#include "model/edit/apply_edit.h"
#include "model/graph/system.h"
#include "tests/model/improve/improve_fixture.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

/// Everything counts.
std::set<ElementId> everything(const Design& design) {
    std::set<ElementId> ids;
    for (const Place& place : design.places)
        ids.insert(place.id);
    for (const Component& component : design.components)
        ids.insert(component.id);
    for (const Link& link : design.links)
        ids.insert(link.id);
    return ids;
}

std::vector<Remedy> remediesOf(const Design& design) {
    static std::set<ElementId> matters; // the context keeps a reference
    matters = everything(design);
    return findRemedies({design, *shippedCatalogue(), matters});
}

const Remedy* remedy(const std::vector<Remedy>& remedies, const std::string& id) {
    const auto it = std::ranges::find(remedies, id, &Remedy::id);
    return it == remedies.end() ? nullptr : &*it;
}

/// The design with one of its remedies.
Design with(const Design& design, const std::string& id) {
    Design changed = design;
    const auto found = remediesOf(design);
    const Remedy* one = remedy(found, id);
    const auto edit = one ? one->edit(design) : std::nullopt;
    if (!edit || !applyEdit(changed, *edit))
        throw std::runtime_error("no remedy " + id);
    return changed;
}

/// Two zones, an application in front of a database.
DesignBuilder shop() {
    DesignBuilder builder;
    builder.place("cloud", "provider")
        .place("oregon", "region", "cloud")
        .code("us-west-2")
        .place("a", "zone", "oregon")
        .place("b", "zone", "oregon")
        .component("buyers", "clients")
        .component("site", "internet")
        .link("line", "buyers", "site")
        .component("app", "instances", "a")
        .times(Hours{1000}, Hours{1})
        .component("orders", "database", "a")
        .times(Hours{3000}, Hours{2})
        .component("session", "cache", "a")
        .times(Hours{2000}, Hours{1})
        .link("reach", "site", "app")
        .flow("buy", "buyers", "app")
        .flow("store", "app", "orders")
        .write()
        .flow("look-up", "app", "session")
        .journey("buying", "buyers");
    return builder;
}

} // namespace

class TestRemedies : public QObject {
    Q_OBJECT

private slots:
    void moreInstances_countsAndPricesGrowAlike();
    void standby_database_isARankedPairInAnotherZone();
    void standby_ofAnOwnServer_doesNotKeepItsPrice();
    void standby_memberOfAGroup_isNotOffered();
    void softFlow_cacheReads_only();
    void quickerPlan_slowSteps_onlyThose();
    void quickerLinks_slowFailover_onlyThose();
    void parallelLink_cable_isNotDoubled();
    void anotherCable_standsBesideTheDrawnOne();
    void secondLocation_isTheNearestOfTheSameRegion();
    void remedies_onTopOfEachOther_keepTheInvariants();
};

void TestRemedies::moreInstances_countsAndPricesGrowAlike() {
    Design design = shop().build();
    Component& app = *findById(design.components, ElementId{"app"});
    app.count = 3;
    app.need = 2;
    app.prices = {{"EC2/m5.large Linux on-demand", 3, {}, {}, {}, {}, {}, {}}};
    const Design changed = with(design, "more_instances:app");
    const Component& after = *findById(changed.components, ElementId{"app"});
    QCOMPARE(after.count, 4);
    QCOMPARE(after.need, 2);
    QCOMPARE(after.prices[0].quantity, 4.0);
    for (const char* id : {"more_instances:buyers", "more_instances:orders", "more_instances:site"})
        QVERIFY(!remedy(remediesOf(design), id));
}

void TestRemedies::standby_database_isARankedPairInAnotherZone() {
    const Design design = shop().build();
    const Design changed = with(design, "standby:orders");
    const Component* copy = findById(changed.components, ElementId{"orders-standby"});
    QVERIFY(copy);
    QCOMPARE(copy->place, ElementId{"b"});
    const Group* group = findById(changed.groups, ElementId{"orders-group"});
    QVERIFY(group && group->mode == GroupMode::Ranked);
    QCOMPARE(group->members, (std::vector<ElementId>{ElementId{"orders"}, ElementId{"orders-standby"}}));
    QVERIFY(!group->plan.empty());
    QCOMPARE(findById(changed.flows, ElementId{"store"})->to, group->id);
    const Flow* replica = findById(changed.flows, ElementId{"replicate-orders"});
    QVERIFY(replica && replica->replication->mode == ReplicationMode::Synchronous);
    // The journey lives through the loss of either, and of zone a as far as the database goes.
    const auto before = analyse(std::make_shared<const Design>(design), shippedCatalogue());
    const auto after = analyse(std::make_shared<const Design>(changed), shippedCatalogue());
    QVERIFY(std::ranges::count(before->journeys[0].singlePointsOfFailure, ElementId{"orders"}) == 1);
    QVERIFY(std::ranges::count(after->journeys[0].singlePointsOfFailure, ElementId{"orders"}) == 0);
    QVERIFY(after->journeys[0].availability.value > before->journeys[0].availability.value);
}

void TestRemedies::standby_ofAnOwnServer_doesNotKeepItsPrice() {
    const Design design = *hawaiiMinimum();
    QVERIFY(!findById(design.components, ElementId{"referrals"})->prices.empty()); // paid for already
    const Design changed = with(design, "standby:referrals");
    const Component& copy = *findById(changed.components, ElementId{"referrals-standby"});
    QCOMPARE(findById(changed.places, copy.place)->kind, std::string("zone"));
    QVERIFY(copy.prices.empty());
}

void TestRemedies::standby_memberOfAGroup_isNotOffered() {
    const Design design = with(shop().build(), "standby:orders");
    QVERIFY(!remedy(remediesOf(design), "standby:orders"));
    QVERIFY(!remedy(remediesOf(design), "standby:orders-standby"));
    QVERIFY(!remedy(remediesOf(design), "standby:buyers")); // nobody calls them
}

void TestRemedies::softFlow_cacheReads_only() {
    const Design design = shop().build();
    const Design softened = with(design, "soft_flow:look-up");
    QVERIFY(!findById(softened.flows, ElementId{"look-up"})->hard);
    QVERIFY(!remedy(remediesOf(design), "soft_flow:store"));
    QVERIFY(!remedy(remediesOf(softened), "soft_flow:look-up"));
}

void TestRemedies::quickerPlan_slowSteps_onlyThose() {
    RecoveryStep detect{"detect", "", StepKind::Detect};
    detect.duration.checkInterval = Seconds{30};
    detect.duration.checkThreshold = 3;
    RecoveryStep decide{"decide", "", StepKind::Decide};
    decide.duration.fixed = Seconds{900};
    decide.person = true;
    RecoveryStep redirect{"redirect", "", StepKind::Redirect};
    redirect.duration.dnsTtl = Seconds{30};
    const Design design = shop()
                              .component("other", "instances", "b")
                              .rankedGroup("apps", {"app", "other"})
                              .step(detect)
                              .step(decide)
                              .step(redirect)
                              .build();
    QCOMPARE(*with(design, "quicker_plan:apps:checks").groups[0].plan[0].duration.checkInterval, Seconds{10});
    const Design automatic = with(design, "quicker_plan:apps:automatic");
    const RecoveryStep& decided = automatic.groups[0].plan[1];
    QVERIFY(!decided.person);
    QCOMPARE(*decided.duration.fixed, Seconds{0});
    QVERIFY(!remedy(remediesOf(design), "quicker_plan:apps:ttl")); // 30 s is short
}

void TestRemedies::quickerLinks_slowFailover_onlyThose() {
    Design design = shop().build();
    QVERIFY(!remedy(remediesOf(design), "quicker_links:all"));
    findById(design.links, ElementId{"line"})->failover = Seconds{90};
    findById(design.links, ElementId{"reach"})->failover = Seconds{1};
    const Design changed = with(design, "quicker_links:all");
    QCOMPARE(*findById(changed.links, ElementId{"line"})->failover, Seconds{0.9});
    QCOMPARE(*findById(changed.links, ElementId{"reach"})->failover, Seconds{1});
}

void TestRemedies::parallelLink_cable_isNotDoubled() {
    const Design design = *hawaiiMinimum();
    QVERIFY(!remedy(remediesOf(design), "parallel_link:aag"));
    QVERIFY(!remedy(remediesOf(design), "parallel_link:vpn-tunnel"));
    const Design changed = with(design, "parallel_link:aag-access");
    const Link* second = findById(changed.links, ElementId{"aag-access-second"});
    QVERIFY(second);
    QCOMPARE(second->from, findById(design.links, ElementId{"aag-access"})->from);
}

void TestRemedies::anotherCable_standsBesideTheDrawnOne() {
    const Design design = *hawaiiMinimum();
    const Design changed = with(design, "another_cable:aag:sea-us");
    const Cable* cable = findById(changed.cables, ElementId{"cable-sea-us"});
    QVERIFY(cable);
    const Link* segment = findById(changed.links, cable->segments.at(0));
    QCOMPARE(*segment->length, Kilometres{4411}); // as the catalogue's segment
    const auto placeOf = [&](const ElementId& component) {
        return findById(changed.places, findById(changed.components, component)->place)->code;
    };
    QCOMPARE(placeOf(segment->from), std::string("makaha"));
    QCOMPARE(placeOf(segment->to), std::string("hermosa-beach"));
    QVERIFY(remedy(remediesOf(changed), "another_cable:hawaiki:sccn"));
    QVERIFY(!remedy(remediesOf(changed), "another_cable:hawaiki:sea-us")); // it is drawn now
    // Both old cables cut, the journey goes on.
    AnalysisOptions options;
    options.failed = {ElementId{"cable-aag"}, ElementId{"cable-hawaiki"}};
    options.journey = ElementId{"connectivity"};
    QCOMPARE(analyse(std::make_shared<const Design>(design), shippedCatalogue(), options)->journeys[0].state,
             JourneyState::Down);
    QVERIFY(
        analyse(std::make_shared<const Design>(changed), shippedCatalogue(), options)->journeys[0].state !=
        JourneyState::Down);
}

void TestRemedies::secondLocation_isTheNearestOfTheSameRegion() {
    const Design design = *hawaiiMinimum();
    const Design changed = with(design, "second_location:california");
    const auto before = findById(design.places, ElementId{"california"});
    const Place& added = changed.places.back();
    QCOMPARE(added.kind, before->kind);
    const auto* used = shippedCatalogue()->directConnect(before->code);
    const auto* chosen = shippedCatalogue()->directConnect(added.code);
    QCOMPARE(chosen->associatedRegion, used->associatedRegion);
    for (const DirectConnectRow& row : shippedCatalogue()->directConnectLocations())
        if (row.associatedRegion == used->associatedRegion && row.transferArea == used->transferArea &&
            row.code != used->code)
            QVERIFY(greatCircle(chosen->position, used->position) <=
                    greatCircle(row.position, used->position));
    AnalysisOptions options;
    options.failed = {ElementId{"california"}, ElementId{"cable-hawaiki"}};
    options.journey = ElementId{"connectivity"};
    QVERIFY(
        analyse(std::make_shared<const Design>(changed), shippedCatalogue(), options)->journeys[0].state !=
        JourneyState::Down);
}

void TestRemedies::remedies_onTopOfEachOther_keepTheInvariants() {
    for (const Design& start : {*hawaiiMinimum(), shop().build()}) {
        Design design = start;
        std::size_t applied = 0;
        for (const Remedy& one : remediesOf(start))
            if (const auto edit = one.edit(design)) {
                QVERIFY2(applyEdit(design, *edit).has_value(), one.id.c_str());
                ++applied;
            }
        QVERIFY(applied > 4);
        QVERIFY(checkInvariants(design).empty());
    }
}

QTEST_GUILESS_MAIN(TestRemedies)
#include "test_remedies.moc"
