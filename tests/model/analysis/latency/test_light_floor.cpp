#include "model/analysis/latency/light_floor.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <cmath>

using namespace isthmus;

/// Oracle 7 of the domain facts: round trips that light in fibre needs, over the cables of Hawaii by their
/// lengths and between regions over the great circle.
class TestLightFloor : public QObject {
    Q_OBJECT
private slots:
    void roundTrip_hawaiiCables_areThoseOfTheTable_data() {
        QTest::addColumn<double>("kilometres");
        QTest::addColumn<double>("milliseconds");
        QTest::newRow("SCCN F") << 4540.0 << 44.5;
        QTest::newRow("SCCN D") << 4135.0 << 40.5;
        QTest::newRow("SCCN D and I") << 4135.0 + 460 << 45.0;
        QTest::newRow("Hawaiki") << 4300.0 << 42.2;
        QTest::newRow("AAG") << 4150.0 << 40.7;
        QTest::newRow("JUS") << 4140.0 << 40.6;
        QTest::newRow("SEA-US") << 4330.0 << 42.4;
    }

    void roundTrip_hawaiiCables_areThoseOfTheTable() {
        QFETCH(double, kilometres);
        QFETCH(double, milliseconds);
        FlowDesign design;
        design.component("a", "router");
        design.component("b", "router");
        design.link("cable", "a", "b").length = Kilometres{kilometres};
        const auto system = design.build();
        const OperatingState state(*system);
        const Routes routes = route(state, system->component({"a"}), system->component({"b"}));
        // Lengths taken from maps are rounded to ten kilometres in the table.
        QVERIFY(std::abs(2 * routes.latency.oneWay->value - milliseconds) < 0.11);
    }

    void directLightFloor_regions_isTheFloorOfTheTable_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("measured");
        QTest::addColumn<double>("floor");
        const std::vector<std::tuple<const char*, const char*, double, double>> rows{
            {"us-east-1", "us-east-2", 13, 4.8},
            {"us-east-1", "us-west-2", 63, 34.4},
            {"us-west-1", "us-west-2", 22, 9.4},
            {"us-east-1", "eu-west-1", 70, 53.6},
            {"us-east-1", "eu-central-1", 92, 64.2},
            {"us-east-1", "sa-east-1", 114, 75.0},
            {"us-east-1", "ap-northeast-1", 146, 106.6},
            {"us-east-1", "ap-southeast-2", 199, 153.6},
            {"us-west-2", "ap-northeast-1", 97, 78.1},
            {"us-west-2", "ap-southeast-1", 161, 129.9},
            {"us-west-2", "ap-southeast-2", 140, 123.1},
            {"us-west-2", "eu-west-1", 119, 71.7},
            {"us-west-2", "ap-south-1", 218, 124.3},
            {"eu-west-1", "eu-central-1", 26, 10.7},
            {"eu-west-1", "ap-southeast-2", 256, 168.7},
            {"eu-west-2", "af-south-1", 146, 94.8},
            {"eu-central-1", "ap-south-1", 110, 64.3},
            {"ap-northeast-1", "ap-southeast-1", 68, 52.1},
            {"ap-northeast-1", "ap-southeast-2", 104, 76.7},
            {"ap-southeast-1", "ap-southeast-2", 93, 61.8},
            {"ap-south-1", "ap-southeast-1", 58, 38.3},
            {"ap-south-1", "ap-southeast-2", 145, 99},
        };
        for (const auto& [from, to, measured, floor] : rows)
            QTest::newRow((std::string(from) + " " + to).c_str()) << from << to << measured << floor;
    }

    void directLightFloor_regions_isTheFloorOfTheTable() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, measured);
        QFETCH(double, floor);
        FlowDesign design;
        design.place("aws", "provider");
        for (const QString& region : {from, to}) {
            const std::string code = region.toStdString();
            design.place(code, "region", "aws", code);
            design.component("at-" + code, "server", code);
        }
        const auto system = design.build();
        const auto light = directLightFloor(*system, system->component({"at-" + from.toStdString()}),
                                            system->component({"at-" + to.toStdString()}));
        QVERIFY(light.has_value());
        QVERIFY2(std::abs(2 * light->value - floor) < 0.03 * floor + 0.3,
                 qPrintable(QString::number(2 * light->value)));
        QVERIFY(2 * light->value < measured); // and what was measured is slower than light
    }

    void lightFloor_overStations_addsTheGreatCirclesBetweenThem() {
        FlowDesign design;
        design.place("west", "site").position = GeoPoint{0, 0};
        design.place("south", "landing_station").position = GeoPoint{-10, 5};
        design.place("east", "site").position = GeoPoint{0, 10};
        design.component("a", "router", "west");
        design.component("s", "landing_equipment", "south");
        design.component("b", "router", "east");
        design.link("first", "a", "s", 20.0, 9);
        design.link("second", "s", "b", 20.0, 9);
        design.link("circuit", "a", "b").underlay.alternatives = {{{"first"}, {"second"}}};
        const auto system = design.build();
        const OperatingState state(*system);
        Router router(state);
        const Index a = system->component({"a"}), b = system->component({"b"});
        const double leg = greatCircle({0, 0}, {-10, 5}).value * kFibreMillisecondsPerKm;
        QVERIFY(std::abs(lightFloor(router, a, b).value - 2 * leg) < 1e-9);
        QVERIFY(std::abs(lightFloor(router, b, a).value - 2 * leg) < 1e-9);
        const double straight = greatCircle({0, 0}, {0, 10}).value * kFibreMillisecondsPerKm;
        QVERIFY(std::abs(directLightFloor(*system, a, b)->value - straight) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestLightFloor)
#include "test_light_floor.moc"
