#include "model/analysis/capacity/flow_rates.h"
#include "model/analysis/capacity/link_loads.h"
#include "model/analysis/recovery/disruptions.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <cmath>

using namespace isthmus;

namespace {

/// A site joined to a region by a connection of 10 Gbit/s and a tunnel of 1.25 Gbit/s as its backup; 4 Gbit/s
/// flow.
FlowDesign backed() {
    FlowDesign design;
    design.component("site", "router");
    design.component("gateway", "router");
    design.component("app", "server");
    design.component("db", "database");
    design.link("as", "app", "site", 0.1);
    design.link("gd", "gateway", "db", 0.1);
    design.link("dx", "site", "gateway", 30.0).capacity = MegabitsPerSecond{10'000};
    design.link("vpn", "site", "gateway", 35.0, 1).capacity = MegabitsPerSecond{1250};
    Flow& copy = design.flow("copy", "app", "db");
    copy.kind = FlowKind::Replication;
    copy.replication.emplace().changeRate = MegabytesPerSecond{500};
    return design;
}

std::vector<Loss> losses(const System& system) {
    return lossesOf(system, standardDisruptions(system));
}

const LinkLoadFigure& loadOf(const LoadResult& result, const std::string& id) {
    for (const LinkLoadFigure& figure : result.links)
        if (figure.link.value == id)
            return figure;
    qFatal("no load");
}

} // namespace

class TestLinkLoads : public QObject {
    Q_OBJECT
private slots:
    void linkLoads_tunnelBehindAConnection_isOverfullAfterItsLoss() {
        const auto system = backed().build();
        const LoadResult result = linkLoads(*system, {}, losses(*system), {}, {});
        QCOMPARE(loadOf(result, "dx").now.value, 4000.0);
        QCOMPARE(loadOf(result, "dx").kept(), 1.0);
        const LinkLoadFigure& vpn = loadOf(result, "vpn");
        QCOMPARE(vpn.now.value, 0.0);
        QCOMPARE(vpn.worst.value, 4000.0);
        QCOMPARE(vpn.worstLoss, std::string("link:dx"));
        QCOMPARE(vpn.kept(), 1250 / 4000.0);
    }

    void flowCapacities_tunnelBehindAConnection_keepsAnEighth() {
        const auto system = backed().build();
        const auto flows = flowCapacities(*system, {}, losses(*system), {});
        QCOMPARE(flows.size(), std::size_t{1});
        QCOMPARE(flows[0].chosen->value, 10'000.0);
        QCOMPARE(flows[0].largest.atMost->value, 11'250.0);
        QCOMPARE(flows[0].worstLoss, std::string("link:dx"));
        QCOMPARE(flows[0].afterWorst.atMost->value, 1250.0);
        QCOMPARE(flows[0].kept(), 0.125);
        QCOMPARE(flows[0].afterWorst.cut, std::vector<ElementId>{{"vpn"}});
    }

    void linkLoads_failedOnPurpose_isWhereTheOthersStart() {
        const auto system = backed().build();
        const auto down = system->elementsOf({"dx"});
        const LoadResult result = linkLoads(*system, down, losses(*system), {}, {});
        QCOMPARE(loadOf(result, "vpn").now.value, 4000.0);
    }

    void linkLoads_memberLost_movesItsShareWithoutALink() {
        // Two servers in their regions' fabrics; only the second is reached over the drawn link.
        FlowDesign design;
        design.component("c", "clients");
        design.component("r", "router");
        design.component("s1", "server");
        design.component("s2", "server");
        design.link("cs", "c", "s1", 1.0);
        design.link("cr", "c", "r", 1.0);
        design.link("rs", "r", "s2", 1.0);
        Group& group = design.group("g", {"s1", "s2"});
        group.weights = {3, 1};
        Flow& flow = design.flow("f", "c", "g");
        flow.ratePerSecond = 1000;
        flow.messageKilobytes = 1;
        design.journey("j", "c");
        const auto system = design.build();
        const LoadResult result = linkLoads(*system, {}, losses(*system), {}, {});
        QCOMPARE(loadOf(result, "rs").now.value, 2.0);
        QCOMPARE(loadOf(result, "rs").worst.value, 8.0);
        QCOMPARE(loadOf(result, "rs").worstLoss, std::string("component:s1"));
    }

    void retryAmplification_isTheSumOfItsSeries() {
        QCOMPARE(retryAmplification({}), 1.0);
        for (const int attempts : {1, 2, 5})
            for (const double chance : {0.0, 0.1, 0.6}) {
                double sum = 0, term = 1;
                for (int i = 0; i < attempts; ++i, term *= chance)
                    sum += term;
                QVERIFY(std::abs(retryAmplification({attempts, {}, chance, {}}) - sum) < 1e-12);
            }
        QCOMPARE(retryAmplification({std::nullopt, {}, 0.5, {}}), 2.0);
        QVERIFY(std::isinf(stormAmplification({std::nullopt, {}, 0.5, {}})));
        QCOMPARE(stormAmplification({4, {}, 0.5, {}}), 4.0);
    }

    void offeredRate_rateAndSize_standAboveTheMonthlyMean() {
        Flow flow;
        flow.forwardPerMonth = Gigabytes{1000};
        QVERIFY(std::abs(offeredRate(flow).forward.value - 1000 * 1073741824.0 * 8 / 1e6 / (730 * 3600)) <
                1e-9);
        flow.ratePerSecond = 250;
        flow.messageKilobytes = 40;
        QCOMPARE(offeredRate(flow).forward.value, 80.0);
        flow.retry = {2, {}, 0.5, {}};
        QCOMPARE(offeredRate(flow).forward.value, 120.0);
    }
};

QTEST_GUILESS_MAIN(TestLinkLoads)
#include "test_link_loads.moc"
