#include "model/analysis/capacity/largest_rate.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace isthmus;

namespace {

LargestRate rate(const FlowDesign& design, const std::string& from, const std::string& to) {
    const auto system = design.build();
    const OperatingState state(*system);
    HopLatencies latencies(state);
    return largestRate(latencies, system->component({from}), system->component({to}));
}

/// The least sum over all ways to put the components on two sides.
double leastCut(const Design& design, const std::string& from, const std::string& to) {
    std::vector<std::string> inner;
    for (const Component& component : design.components)
        if (component.id.value != from && component.id.value != to)
            inner.push_back(component.id.value);
    double least = 1e300;
    for (std::size_t sides = 0; sides < std::size_t{1} << inner.size(); ++sides) {
        const auto near = [&](const std::string& id) {
            if (id == from || id == to)
                return id == from;
            for (std::size_t i = 0; i < inner.size(); ++i)
                if (inner[i] == id)
                    return (sides >> i & 1) != 0;
            return false;
        };
        double sum = 0;
        for (const Link& link : design.links)
            if (near(link.from.value) != near(link.to.value))
                sum += link.capacity->value;
        least = std::min(least, sum);
    }
    return least;
}

FlowDesign mesh(unsigned seed) {
    std::mt19937_64 random(seed);
    FlowDesign design;
    const int routers = 3 + static_cast<int>(seed % 4);
    std::vector<std::string> ids{"s", "t"};
    design.component("s", "server");
    design.component("t", "server");
    for (int i = 0; i < routers; ++i) {
        ids.push_back("r" + std::to_string(i));
        design.component(ids.back(), "router");
    }
    for (std::size_t a = 0; a < ids.size(); ++a)
        for (std::size_t b = a + 1; b < ids.size(); ++b)
            if (std::uniform_int_distribution<>(0, 9)(random) < 6)
                design.link(ids[a] + ids[b], ids[a], ids[b], 1.0).capacity =
                    MegabitsPerSecond{static_cast<double>(std::uniform_int_distribution<>(1, 20)(random))};
    return design;
}

/// Two circuits from s to t on cables.
FlowDesign circuits(double each, double cable, bool same) {
    FlowDesign design;
    design.component("s", "router");
    design.component("t", "router");
    design.link("cable1", "s", "t", 1.0, 9, "subsea_segment").capacity = MegabitsPerSecond{cable};
    design.link("cable2", "s", "t", 1.0, 9, "subsea_segment").capacity = MegabitsPerSecond{cable};
    for (const char* id : {"c1", "c2"}) {
        Link& link = design.link(id, "s", "t", 1.0);
        link.capacity = MegabitsPerSecond{each};
        link.underlay.alternatives = {{{same || id[1] == '1' ? "cable1" : "cable2"}}};
    }
    return design;
}

} // namespace

class TestLargestRate : public QObject {
    Q_OBJECT
private slots:
    void largestRate_plainMeshes_isTheLeastCut_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 60; ++seed)
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }

    void largestRate_plainMeshes_isTheLeastCut() {
        QFETCH(unsigned, seed);
        const FlowDesign design = mesh(seed);
        const LargestRate found = rate(design, "s", "t");
        const double least = leastCut(design.design, "s", "t");
        QVERIFY(std::abs(found.atMost->value - least) < 1e-9);
        QCOMPARE(found.atLeast->value, found.atMost->value);
        double named = 0;
        for (const ElementId& link : found.cut)
            named += findById(design.design.links, link)->capacity->value;
        QVERIFY(std::abs(named - least) < 1e-9); // the cut that is named is a least one
    }

    void largestRate_circuitsOnOneCable_isTheCables() {
        // The cables are links of their own between the same ends, so they carry what the circuits leave.
        const LargestRate one = rate(circuits(6, 10, true), "s", "t");
        QCOMPARE(one.atMost->value, 20.0);
        QVERIFY(one.atLeast->value <= 20.0 && one.atLeast->value >= 10.0);
        const LargestRate two = rate(circuits(6, 10, false), "s", "t");
        QCOMPARE(two.atMost->value, 20.0);
    }

    void largestRate_overlayOnly_isHeldDownByWhatItShares() {
        FlowDesign design;
        design.component("s", "router");
        design.component("t", "router");
        design.component("a", "router");
        design.component("b", "router");
        design.link("sea", "a", "b", 5.0).capacity = MegabitsPerSecond{10};
        for (const char* id : {"x", "y"}) {
            design.component(id, "router");
            design.link(std::string("s") + id, "s", id, 1.0).capacity = MegabitsPerSecond{8};
            Link& over = design.link(std::string("over-") + id, id, "t", 5.0);
            over.capacity = MegabitsPerSecond{8};
            over.underlay.alternatives = {{{"sea"}}};
        }
        const LargestRate found = rate(design, "s", "t");
        QCOMPARE(found.atMost->value, 10.0);
        QCOMPARE(found.atLeast->value, 10.0);
        QCOMPARE(found.cut, std::vector<ElementId>{{"sea"}});
    }

    void largestRate_noPathOrNoLimit_saysSo() {
        FlowDesign design;
        design.component("s", "server");
        design.component("t", "server");
        QCOMPARE(rate(design, "s", "t").atMost->value, 0.0);
        design.link("st", "s", "t", 1.0);
        QVERIFY(!rate(design, "s", "t").atMost);
    }
};

QTEST_GUILESS_MAIN(TestLargestRate)
#include "test_largest_rate.moc"
