#include "model/analysis/capacity/capacity.h"
#include "model/analysis/capacity/max_min_fair.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <random>

using namespace isthmus;

namespace {

void copy(FlowDesign& design, const std::string& id, const std::string& from, const std::string& to,
          double rate) {
    Flow& flow = design.flow(id, from, to);
    flow.kind = FlowKind::Replication;
    flow.replication = Replication{};
    flow.replication->changeRate = MegabytesPerSecond{rate};
}

double loadOn(const CapacityResult& result, Index link) {
    for (const LinkLoad& load : result.loads)
        if (load.link == link)
            return load.offered.value;
    return 0;
}

} // namespace

class TestCapacity : public QObject {
    Q_OBJECT
private slots:
    void maxMinFair_parkingLot_sharesByHand() {
        // One long flow over two links of 10 and 6, one short flow on each: 3 and 3 on the second, 7 on the
        // first.
        const auto rates = maxMinFair({{100, {{0, 1}, {1, 1}}}, {100, {{0, 1}}}, {100, {{1, 1}}}}, {10, 6});
        QCOMPARE(rates, (std::vector<double>{3, 7, 3}));
    }

    void maxMinFair_smallWish_leavesTheRestToOthers() {
        QCOMPARE(maxMinFair({{1, {{0, 1}}}, {100, {{0, 1}}}}, {10}), (std::vector<double>{1, 9}));
    }

    void maxMinFair_randomCases_nobodyCanGainWithoutHurtingAPoorer() {
        std::mt19937 random(5);
        const auto real = [&](double low, double high) {
            return std::uniform_real_distribution<double>(low, high)(random);
        };
        for (int round = 0; round < 2000; ++round) {
            std::vector<double> capacities;
            for (int r = 0; r < 4; ++r)
                capacities.push_back(round % 10 == 0 && r == 0 ? 0.0 : real(1, 20));
            std::vector<RateDemand> demands(5);
            for (RateDemand& demand : demands) {
                demand.wanted = real(0, 12);
                for (std::size_t r = 0; r < capacities.size(); ++r)
                    if (real(0, 1) < 0.5)
                        demand.uses.push_back({r, real(0.2, 1)});
            }
            const auto rates = maxMinFair(demands, capacities);
            std::vector<double> used(capacities.size(), 0.0);
            for (std::size_t i = 0; i < demands.size(); ++i)
                for (const auto& use : demands[i].uses)
                    used[use.resource] += rates[i] * use.weight;
            for (std::size_t r = 0; r < capacities.size(); ++r)
                QVERIFY(used[r] <= capacities[r] + 1e-9);
            for (std::size_t i = 0; i < demands.size(); ++i) {
                if (rates[i] >= demands[i].wanted - 1e-9)
                    continue;
                // Some full resource of his has nobody richer on it.
                const bool bottleneck =
                    std::any_of(demands[i].uses.begin(), demands[i].uses.end(), [&](const auto& use) {
                        if (used[use.resource] < capacities[use.resource] - 1e-9)
                            return false;
                        for (std::size_t j = 0; j < demands.size(); ++j)
                            for (const auto& other : demands[j].uses)
                                if (other.resource == use.resource && rates[j] > rates[i] + 1e-9)
                                    return false;
                        return true;
                    });
                QVERIFY(bottleneck);
            }
        }
    }

    void capacityOf_cutOfOneOfTwoCables_leavesExample8() {
        FlowDesign design; // 100 MB/s over 640 + 480 Mbit/s; the cut leaves 480 = 60 MB/s
        design.component("a", "database");
        design.component("b", "database");
        design.link("one", "a", "b", 1.0).capacity = MegabitsPerSecond{640};
        design.link("two", "a", "b", 1.0).capacity = MegabitsPerSecond{480};
        copy(design, "copy", "a", "b", 100);
        const auto system = design.build();
        const OperatingState after = stateWithout(*system, {"one"});
        Router router(after);
        const auto result = capacityOf(router);
        QCOMPARE(deliverableRate(result, 0)->value, 60.0);
        QCOMPARE(loadOn(result, 1), 800.0);
        QVERIFY(std::abs(*result.loads.front().utilisation - 800.0 / 480) < 1e-12);
        const OperatingState cut = stateWithout(*system, {"one", "two"});
        Router none(cut);
        QCOMPARE(deliverableRate(capacityOf(none), 0)->value, 0.0);
    }

    void capacityOf_overlaysOnOneCable_shareIt() {
        FlowDesign design;
        for (const char* id : {"a", "b", "c", "d"})
            design.component(id, "database");
        design.component("s", "router");
        design.component("t", "router");
        design.link("cable", "s", "t", 20.0).capacity = MegabitsPerSecond{100};
        design.link("ab", "a", "b").underlay.alternatives = {{{"cable"}}};
        design.link("cd", "c", "d").underlay.alternatives = {{{"cable"}}};
        copy(design, "first", "a", "b", 10);
        copy(design, "second", "c", "d", 10);
        const auto system = design.build();
        const OperatingState state(*system);
        Router router(state);
        const auto result = capacityOf(router);
        QCOMPARE(deliverableRate(result, 0)->value, 6.25);
        QCOMPARE(deliverableRate(result, 1)->value, 6.25);
        QCOMPARE(loadOn(result, system->link({"cable"})), 160.0);
    }

    void capacityOf_oppositeDirections_doNotShare() {
        FlowDesign design;
        design.component("a", "database");
        design.component("b", "database");
        design.link("l", "a", "b", 1.0).capacity = MegabitsPerSecond{80};
        copy(design, "there", "a", "b", 10);
        copy(design, "back", "b", "a", 10);
        const auto system = design.build();
        const OperatingState state(*system);
        Router router(state);
        const auto result = capacityOf(router);
        QCOMPARE(deliverableRate(result, 0)->value, 10.0);
        QCOMPARE(deliverableRate(result, 1)->value, 10.0);
        QCOMPARE(loadOn(result, 0), 80.0);
    }

    void capacityOf_monthlyVolumesOnly_saysNothing() {
        FlowDesign design;
        design.component("a", "server");
        design.component("b", "server");
        design.link("l", "a", "b", 1.0);
        design.flow("f", "a", "b").forwardPerMonth = Gigabytes{1e6};
        const auto system = design.build();
        const OperatingState state(*system);
        Router router(state);
        const auto result = capacityOf(router);
        QVERIFY(result.loads.empty() && result.rates.empty());
        QVERIFY(!deliverableRate(result, 0));
    }
};

QTEST_GUILESS_MAIN(TestCapacity)
#include "test_capacity.moc"
