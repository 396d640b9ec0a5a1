#include "model/analysis/routing/routing.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

HopLatency latencyOf(const System& system, const OperatingState& state, const char* link) {
    HopLatencies latencies(state);
    return latencies.link(system.link({link}));
}

} // namespace

class TestHopLatency : public QObject {
    Q_OBJECT
private slots:
    void link_withLengthOnly_takesLightInFibre() {
        FlowDesign design; // semantics.md, example 7
        design.component("a", "router");
        design.component("b", "router");
        design.link("cable", "a", "b").length = Kilometres{4200};
        const auto system = design.build();
        const auto oneWay = latencyOf(*system, OperatingState(*system), "cable").oneWay->value;
        QCOMPARE(QString::number(oneWay, 'f', 2), "20.57");
        QCOMPARE(QString::number(2 * oneWay, 'f', 2), "41.13");
    }

    void link_withEquipment_addsIt() {
        FlowDesign design;
        design.component("a", "router");
        design.component("b", "router");
        auto& link = design.link("fibre", "a", "b");
        link.length = Kilometres{1000};
        link.equipment = Milliseconds{0.5};
        const auto system = design.build();
        const double found = latencyOf(*system, OperatingState(*system), "fibre").oneWay->value;
        QVERIFY(std::abs(found - (4.8967 + 0.5)) < 1e-4);
    }

    void link_withUnderlay_takesFirstAliveAlternative() {
        FlowDesign design;
        for (const char* id : {"a", "m", "b"})
            design.component(id, "router");
        design.link("near", "a", "m", 1.0);
        design.link("far", "m", "b", 2.0);
        design.link("other", "a", "b", 9.0);
        design.link("circuit", "a", "b").underlay.alternatives = {{{"near"}, {"far"}}, {{"other"}}};
        const auto system = design.build();
        QCOMPARE(latencyOf(*system, OperatingState(*system), "circuit").oneWay->value, 3.0);
        QCOMPARE(latencyOf(*system, stateWithout(*system, {"far"}), "circuit").oneWay->value, 9.0);
        const auto dead = latencyOf(*system, stateWithout(*system, {"far", "other"}), "circuit");
        QVERIFY(!dead.oneWay);
        QVERIFY(!dead.reason.empty());
    }

    void link_withRoutedUnderlay_takesShortestPathWithoutOverlays() {
        FlowDesign design;
        for (const char* id : {"a", "m", "b"})
            design.component(id, "router");
        design.component("dead-end", "server");
        design.link("near", "a", "m", 4.0);
        design.link("far", "m", "b", 5.0);
        design.link("direct", "a", "b", 12.0);
        design.link("in", "a", "dead-end", 1.0);
        design.link("out", "dead-end", "b", 1.0);
        design.link("short-cut", "a", "b", 1.0).underlay.alternatives = {{{"direct"}}};
        design.link("circuit", "a", "b").underlay.routed = true;
        const auto system = design.build();
        QCOMPARE(latencyOf(*system, OperatingState(*system), "circuit").oneWay->value, 9.0);
        QCOMPARE(latencyOf(*system, stateWithout(*system, {"m"}), "circuit").oneWay->value, 12.0);
    }

    void link_withoutLength_takesGreatCircleTimesRouteFactor() {
        FlowDesign design;
        design.place("here", "site").position = GeoPoint{0, 0};
        design.place("there", "site").position = GeoPoint{0, 10};
        design.component("a", "router", "here");
        design.component("b", "router", "there");
        design.link("sea", "a", "b", {}, 0, "subsea_segment");
        const auto system = design.build();
        const auto found = latencyOf(*system, OperatingState(*system), "sea");
        // Ten degrees on the equator: 6371.0088 km · π/18.
        const double length =
            6371.0088 * 3.14159265358979 / 18 * shippedCatalogue()->kind("subsea_segment")->routeFactor;
        QVERIFY(std::abs(found.oneWay->value - length * 1.468 / 299.792458) < 1e-9);
        QVERIFY(found.estimated);
    }

    void link_withNothingKnown_hasNoLatencyButAReason() {
        FlowDesign design;
        design.component("a", "router");
        design.component("b", "router");
        design.link("mystery", "a", "b");
        const auto system = design.build();
        const auto found = latencyOf(*system, OperatingState(*system), "mystery");
        QVERIFY(!found.oneWay);
        QVERIFY(QString::fromStdString(found.reason).contains("mystery"));
    }

    void implied_zonesAndRegions_takeTheCatalogue_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("milliseconds");
        QTest::addColumn<bool>("estimated");
        const auto catalogue = shippedCatalogue();
        QTest::newRow("one zone") << "a1"
                                  << "a2" << catalogue->impliedLatency("inside_zone")->oneWay.value << false;
        QTest::newRow("two zones") << "a1"
                                   << "b1" << catalogue->impliedLatency("between_zones")->oneWay.value
                                   << false;
        QTest::newRow("one site") << "h1"
                                  << "h2" << catalogue->impliedLatency("inside_site")->oneWay.value << false;
        QTest::newRow("two regions") << "a1"
                                     << "c1"
                                     << catalogue->regionLatency("us-west-2", "us-west-1")->roundTrip.value /
                                            2
                                     << false;
        const double distance = greatCircle(catalogue->region("us-west-2")->position,
                                            catalogue->region("us-gov-west-1")->position)
                                    .value;
        QTest::newRow("not measured") << "a1"
                                      << "g1" << distance * 1.79 * 1.468 / 299.792458 << true;
    }

    void implied_zonesAndRegions_takeTheCatalogue() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, milliseconds);
        QFETCH(bool, estimated);
        FlowDesign design;
        design.place("aws", "provider");
        design.place("west2", "region", "aws", "us-west-2");
        design.place("west2a", "zone", "west2");
        design.place("west2b", "zone", "west2");
        design.place("west1", "region", "aws", "us-west-1");
        design.place("gov", "region", "aws", "us-gov-west-1");
        design.place("home", "site");
        for (const auto& [id, at] : {std::pair{"a1", "west2a"},
                                     {"a2", "west2a"},
                                     {"b1", "west2b"},
                                     {"c1", "west1"},
                                     {"g1", "gov"},
                                     {"h1", "home"},
                                     {"h2", "home"}})
            design.component(id, "server", at);
        const auto system = design.build();
        const OperatingState state(*system);
        const Routes routes =
            route(state, system->component({from.toStdString()}), system->component({to.toStdString()}));
        QVERIFY(routes.reachable);
        QCOMPARE(routes.latency.oneWay->value, milliseconds);
        QCOMPARE(routes.latency.estimated, estimated);
    }
};

QTEST_GUILESS_MAIN(TestHopLatency)
#include "test_hop_latency.moc"
