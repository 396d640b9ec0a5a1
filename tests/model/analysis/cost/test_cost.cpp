#include "model/analysis/cost/cost.h"
#include "model/analysis/cost/fixed_cost.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

/// us-west-2 with two zones, us-east-1 and ap-southeast-2 with one each, a site, a Direct Connect location.
FlowDesign world() {
    FlowDesign design;
    design.place("aws", "provider");
    for (const auto& [id, code] :
         {std::pair{"west", "us-west-2"}, {"east", "us-east-1"}, {"sydney", "ap-southeast-2"}})
        design.place(id, "region", "aws", code);
    design.place("west-a", "zone", "west");
    design.place("west-b", "zone", "west");
    design.place("east-a", "zone", "east");
    design.place("sydney-a", "zone", "sydney");
    design.place("home", "site");
    design.component("app", "clients", "west-a");
    design.component("other", "clients", "west-b");
    design.component("east-app", "clients", "east-a");
    design.component("sydney-app", "clients", "sydney-a");
    design.component("office", "clients", "home");
    return design;
}

void volume(FlowDesign& design, const std::string& from, const std::string& to, double forward,
            double back = 0) {
    Flow& flow = design.flow(from + "-" + to, from, to);
    flow.forwardPerMonth = Gigabytes{forward};
    flow.returnPerMonth = Gigabytes{back};
}

CostResult cost(const FlowDesign& design, const std::vector<std::string>& failed = {}) {
    const auto system = design.build();
    return costOf(*system, stateWithout(*system, failed));
}

/// "RULE quantity USD" of the lines, transfer only.
QStringList bill(const CostResult& result) {
    QStringList lines;
    for (const CostLine& line : result.lines)
        if (!line.flow.empty())
            lines << QString::fromStdString(line.rule) + ' ' + QString::number(line.quantity, 'g', 10) + ' ' +
                         (line.amount ? QString::number(line.amount->value, 'f', 2)
                                      : QStringLiteral("unknown"));
    return lines;
}

} // namespace

class TestCost : public QObject {
    Q_OBJECT
private slots:
    void transfer_betweenZones_isBilledOnBothSides() {
        FlowDesign design = world(); // facts, oracle 10
        volume(design, "app", "other", 2000);
        const auto found = cost(design);
        QCOMPARE(bill(found), (QStringList{"inter_az 2000 20.00", "inter_az 2000 20.00"}));
        QVERIFY(found.complete);
        QCOMPARE(found.transfer.value, 40.0);
    }

    void transfer_betweenRegions_isBilledByTheSource() {
        FlowDesign design = world(); // facts, oracle 9
        volume(design, "sydney-app", "app", 750, 750);
        QCOMPARE(bill(cost(design)), (QStringList{"inter_region 750 73.50", "inter_region 750 15.00"}));
    }

    void transfer_insideAZone_isFree() {
        FlowDesign design = world();
        design.component("near", "clients", "west-a");
        volume(design, "app", "near", 5000);
        QVERIFY(bill(cost(design)).isEmpty());
    }

    void transfer_toTheInternet_isTieredOverTheRegion() {
        FlowDesign design = world(); // semantics.md, example 6
        design.component("net", "internet");
        for (const char* source : {"app", "other", "east-app", "office"})
            design.link(std::string(source) + "-net", source, "net", 1.0, 0, "internet_path");
        volume(design, "office", "app", 100, 30720);
        volume(design, "office", "other", 100, 30720);
        auto found = cost(design);
        QVERIFY(std::abs(found.transfer.value - 5120) < 1e-9);
        design.design.flows[1].to = {"east-app"};
        found = cost(design);
        QVERIFY(std::abs(found.transfer.value - 2 * 2662.40) < 1e-9);
    }

    void transfer_overVpn_countsTogetherWithInternetEgress() {
        FlowDesign design = world();
        design.component("net", "internet");
        design.component("shop", "clients");
        design.link("office-net", "app", "net", 1.0, 0, "internet_path");
        design.link("shop-net", "net", "shop", 1.0, 0, "internet_path");
        design.component("gate", "vpn_endpoint", "west");
        design.component("home-router", "router", "home");
        design.link("tunnel", "gate", "home-router", 1.0, 0, "vpn_tunnel");
        volume(design, "app", "shop", 10240);
        volume(design, "app", "office", 10240);
        const auto found = cost(design);
        double vpn = 0, internet = 0;
        for (const CostLine& line : found.lines) {
            vpn += line.rule == "vpn_egress" ? line.amount->value : 0;
            internet += line.rule == "internet_egress" ? line.amount->value : 0;
        }
        // 10,240 GB at 0.09 and as many at 0.085, half of it each.
        QVERIFY(std::abs(vpn - (921.6 + 870.4) / 2) < 1e-9);
        QVERIFY(std::abs(internet - vpn) < 1e-9);
    }

    void transfer_overDirectConnect_isBilledOutwardsByLocation_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("listed location") << "EQDC2"
                                         << "dx_dto 1000 20.00";
        QTest::newRow("Oahu: no price known") << "ALN91"
                                              << "dx_dto 1000 unknown";
        QTest::newRow("not in the catalogue") << ""
                                              << "dx_dto 1000 unknown";
    }

    void transfer_overDirectConnect_isBilledOutwardsByLocation() {
        QFETCH(QString, code);
        QFETCH(QString, expected);
        FlowDesign design = world();
        design.place("location", "dx_location", {}, code.toStdString());
        design.component("device", "dx_device", "location");
        design.component("edge", "router", "east");
        design.component("home-router", "router", "home");
        design.link("cross", "edge", "device", 1.0, 0, "cross_connect");
        design.link("connection", "device", "home-router", 30.0, 0, "direct_connect");
        volume(design, "office", "east-app", 500, 1000);
        const auto found = cost(design);
        QCOMPARE(bill(found), QStringList{expected});
        QCOMPARE(found.complete, !expected.contains("unknown"));
    }

    void transfer_directConnectOverCables_findsTheLocationUnderneath() {
        FlowDesign design = world();
        design.place("location", "dx_location", {}, "EQDC2");
        design.component("device", "dx_device", "location");
        design.component("edge", "router", "east");
        design.component("home-router", "router", "home");
        design.link("cross", "edge", "device", 1.0, 1, "cross_connect");
        design.link("fibre", "device", "home-router", 30.0, 1, "terrestrial_fibre");
        design.link("connection", "edge", "home-router", {}, 0, "direct_connect").underlay.alternatives = {
            {{"cross"}, {"fibre"}}};
        volume(design, "east-app", "office", 1000);
        QCOMPARE(bill(cost(design)), QStringList{"dx_dto 1000 20.00"});
    }

    void transfer_overAnUndescribedExit_isUnknownAndNotZero() {
        FlowDesign design = world();
        design.link("lease", "app", "office", 30.0, 0, "leased_circuit");
        volume(design, "app", "office", 1000, 1000);
        const auto found = cost(design);
        QCOMPARE(bill(found), QStringList{"egress 1000 unknown"});
        QVERIFY(!found.complete);
    }

    void transfer_gateways_stackTheirProcessing() {
        FlowDesign design = world();
        design.component("nat", "nat_gateway", "west-a");
        design.component("hub", "transit_gateway", "west");
        design.component("net", "internet");
        design.link("in", "app", "nat", 0.1);
        design.link("on", "nat", "hub", 0.1);
        design.link("out", "hub", "net", 0.1, 0, "internet_path");
        volume(design, "app", "net", 1000);
        const QStringList expected{"nat_processing 1000 45.00", "tgw_processing 1000 20.00",
                                   "internet_egress 1000 90.00"};
        QCOMPARE(bill(cost(design)), expected);
    }

    void transfer_betweenTransitGateways_isProcessedOnce() {
        FlowDesign design = world();
        design.component("hub", "transit_gateway", "west");
        design.component("east-hub", "transit_gateway", "east");
        for (const auto& [id, from, to] :
             {std::tuple{"a", "app", "hub"}, {"b", "hub", "east-hub"}, {"c", "east-hub", "east-app"}})
            design.link(id, from, to, 0.001);
        volume(design, "app", "east-app", 1000);
        // The example of the price page: 0.02 processed once and 0.02 between the regions.
        QCOMPARE(bill(cost(design)), (QStringList{"tgw_processing 1000 20.00", "inter_region 1000 20.00"}));
    }

    void transfer_privateEndpoint_isProcessedBothWays() {
        FlowDesign design = world();
        design.component("endpoint", "private_endpoint", "west-a");
        design.component("service", "clients");
        design.link("in", "app", "endpoint", 0.1);
        design.link("on", "endpoint", "service", 0.1);
        volume(design, "service", "app", 100, 0);
        QCOMPARE(bill(cost(design)), QStringList{"privatelink_processing 100 1.00"});
    }

    void transfer_carrierRatePerGb_countsWhatIsMoved() {
        FlowDesign design = world();
        design.component("partner", "third_party");
        PricedItem rate;
        rate.usd = 0.25;
        rate.unit = std::string(kPerGbMoved);
        design.link("carrier", "office", "partner", 5.0, 0, "leased_circuit").prices = {rate};
        volume(design, "office", "partner", 100, 60);
        QCOMPARE(bill(cost(design)), QStringList{"third_party 160 40.00"});
        QCOMPARE(cost(design).monthly.value, cost(design).transfer.value);
    }

    void transfer_splitRoutes_billEachItsShare() {
        FlowDesign design = world();
        design.component("net", "internet");
        design.component("edge-a", "router", "west-a");
        design.component("edge-b", "router", "west-a");
        for (const char* edge : {"edge-a", "edge-b"}) {
            design.link(std::string("in-") + edge, "app", edge, 0.01);
            design.link(std::string("out-") + edge, edge, "net", 1.0, 0, "internet_path");
        }
        volume(design, "app", "net", 1000);
        QCOMPARE(bill(cost(design)), (QStringList{"internet_egress 500 45.00", "internet_egress 500 45.00"}));
    }

    void transfer_scenario_costsTheSurvivingPath() {
        FlowDesign design = world();
        design.link("lan", "app", "other", 0.01);
        design.group("apps", {"other", "east-app"}, GroupMode::Ranked);
        Flow& flow = design.flow("call", "app", "apps");
        flow.access = Access::Write;
        flow.forwardPerMonth = Gigabytes{1000};
        design.journey("j", "app");
        QCOMPARE(bill(cost(design)), (QStringList{"inter_az 1000 10.00", "inter_az 1000 10.00"}));
        QCOMPARE(bill(cost(design, {"other"})), QStringList{"inter_region 1000 20.00"});
        QCOMPARE(bill(cost(design, {"other", "east-app"})), QStringList{"not_carried 1000 0.00"});
    }

    void transfer_standby_isBilledOnlyOnceCalled() {
        FlowDesign design = world();
        design.component("sink", "clients", "west-b");
        design.group("apps", {"app", "east-app"}, GroupMode::Ranked);
        design.component("user", "clients", "west-a");
        design.flow("call", "user", "apps");
        volume(design, "app", "sink", 100);
        volume(design, "east-app", "sink", 100);
        design.journey("j", "user");
        QCOMPARE(bill(cost(design)),
                 (QStringList{"inter_az 100 1.00", "inter_az 100 1.00", "not_carried 100 0.00"}));
        QCOMPARE(bill(cost(design, {"app"})), (QStringList{"not_carried 100 0.00", "inter_region 100 2.00"}));
    }

    void transfer_lines_nameTheirSourceAndDate() {
        FlowDesign design = world();
        volume(design, "sydney-app", "app", 750);
        const auto found = cost(design);
        QCOMPARE(found.lines.size(), std::size_t{1});
        const CostLine& line = found.lines.front();
        QCOMPARE(*line.rate, 0.098);
        QCOMPARE(QString::fromStdString(line.unit), "GB");
        QCOMPARE(QString::fromStdString(line.flow.value), "sydney-app-app");
        QVERIFY(!line.source.empty() && !line.asOf.empty() && !line.element.empty());
    }

    void fixed_schedule_countsItsHours() {
        FlowDesign design; // facts, oracle 14: 50 of 168 hours save 70.2 %
        PricedItem item;
        item.price = "EC2/m5.large Linux on-demand";
        item.quantity = 2;
        design.component("server", "clients").prices = {item};
        const double always = cost(design).monthly.value;
        QVERIFY(std::abs(always - 2 * 0.096 * 730) < 1e-9);
        design.design.components[0].prices[0].hoursPerWeek = 50;
        QCOMPARE(QString::number(100 * (1 - cost(design).monthly.value / always), 'f', 1), "70.2");
    }

    void fixed_defaultPrice_countsEachInstance() {
        FlowDesign design = world();
        Component& machines = design.component("machines", "instances", "west-a");
        machines.count = 3;
        const auto found = cost(design);
        QCOMPARE(found.lines.size(), std::size_t{1});
        QCOMPARE(found.lines[0].quantity, 3 * 730.0);
        QCOMPARE(found.lines[0].amount->value, 3 * 730 * 0.096);
        QVERIFY(QString::fromStdString(found.lines[0].reason).contains("us-east-1"));
    }

    void fixed_storageTiers_applyToTheSum() {
        FlowDesign design = world();
        PricedItem item;
        item.price = "S3/Standard storage";
        item.quantity = 51200;
        for (const char* id : {"one", "two"})
            design.component(id, "clients", "east").prices = {item};
        const auto found = cost(design);
        QVERIFY(std::abs(found.monthly.value - 51200 * (0.023 + 0.022)) < 1e-9);
        for (const CostLine& line : found.lines)
            QCOMPARE(QString::fromStdString(line.rule), "storage");
    }

    void fixed_ownRate_isTakenAsItIs() {
        FlowDesign design;
        PricedItem monthly, hourly;
        monthly.usd = 1250;
        monthly.unit = "month";
        monthly.source = "contract";
        hourly.usd = 0.5;
        hourly.unit = "hour";
        design.component("a", "router");
        design.component("b", "router");
        design.link("circuit", "a", "b", 1.0).prices = {monthly, hourly};
        const auto found = cost(design);
        QCOMPARE(found.monthly.value, 1250 + 365.0);
        QCOMPARE(QString::fromStdString(found.lines[0].source), "contract");
        QCOMPARE(QString::fromStdString(found.lines[0].element.value), "circuit");
    }

    void fixed_missingPrice_makesTheTotalIncomplete() {
        FlowDesign design;
        PricedItem item;
        item.price = "No such/thing";
        design.component("a", "router").prices = {item};
        const auto found = cost(design);
        QVERIFY(!found.complete);
        QCOMPARE(found.monthly.value, 0.0);
        QVERIFY(!found.lines.front().amount);
        QVERIFY(QString::fromStdString(found.lines.front().reason).contains("No such/thing"));
    }

    void fixed_failedElement_keepsItsPrice() {
        FlowDesign design = world();
        design.component("machines", "instances", "west-a");
        QCOMPARE(cost(design, {"machines"}).monthly.value, cost(design).monthly.value);
    }

    void costOf_cancelled_saysItIsIncomplete() {
        FlowDesign design = world();
        volume(design, "app", "other", 2000);
        const auto system = design.build();
        std::stop_source source;
        source.request_stop();
        QVERIFY(!costOf(*system, OperatingState(*system), source.get_token()).complete);
    }
};

QTEST_GUILESS_MAIN(TestCost)
#include "test_cost.moc"
