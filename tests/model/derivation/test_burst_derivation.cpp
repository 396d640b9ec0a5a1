// Bursts: each figure computed anew from what it opens into.
#include "tests/model/analysis/flow_design.h"
#include "tests/model/derivation/derivation_fixture.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

/// The McGraw-Hill post: two pools of clusters started for ten reports each, from a table; and five that are
/// started once, at a queue that lets less through than they do.
Design reports() {
    FlowDesign design;
    design.component("app", "server");
    design.component("table", "database").buffer.retention = Seconds{14'400};
    design.link("to-table", "app", "table", 1.0);
    for (const auto& [pool, share] : {std::pair{"p1", 0.6}, {"p2", 0.4}}) {
        Component& clusters = design.component(pool, "instances");
        clusters.count = 70;
        clusters.service.batch = {10, Seconds{300}, {}, {}};
        clusters.service.processing = Seconds{170};
        clusters.service.sharedLimitPerSecond = share * 1888 / 14'100;
        design.flow(std::string("read-") + pool, pool, "table");
        design.link(std::string("to-") + pool, "table", pool, 1.0);
    }
    design.component("queue", "queue").service.sharedLimitPerSecond = 0.12;
    Component& five = design.component("five", "instances");
    five.count = 5;
    five.service.ratePerSecond = 0.03;
    five.service.batch.setup = Seconds{300};
    design.flow("take", "five", "queue");
    design.link("to-queue", "app", "queue", 1.0);
    design.link("to-five", "queue", "five", 1.0);
    for (const char* to : {"table", "queue"}) {
        Flow& flow = design.flow(std::string("into-") + to, "app", to);
        flow.kind = FlowKind::Event;
        flow.burstMessages = 2030;
        flow.within = Seconds{14'400};
    }
    return design.design;
}

const Analysed& analysed() {
    static const Analysed kAnalysed = [] {
        const auto design = std::make_shared<const Design>(reports());
        AnalysisOptions options;
        options.load = true;
        return Analysed{System::build(design, shippedCatalogue()),
                        *analyse(design, shippedCatalogue(), options)};
    }();
    return kAnalysed;
}

double at(const FigureDerivation& d, const std::string& name) {
    for (const FigureInput& input : d.inputs)
        if (input.name == name)
            return valueOf(input);
    return std::nan("");
}

std::optional<double> late(const FigureDerivation& d) {
    const double passed = at(d, "passed by queue and links");
    const double together = sumOf(d, "late at");
    return std::isnan(passed)
               ? together
               : std::max(together,
                          at(d, "items at once") - passed * (at(d, "time for all") - at(d, "first start")));
}

std::optional<double> done(const FigureDerivation& d) {
    const double passed = at(d, "passed by queue and links");
    const double longest = largestOf(d, "done by");
    return std::isnan(passed) ? longest
                              : std::max(longest, at(d, "first start") + at(d, "items at once") / passed);
}

std::optional<double> setup(const FigureDerivation& d) {
    double seconds = 0, starts = 0;
    for (const FigureInput& input : d.inputs) {
        if (input.name == "starts of")
            starts = valueOf(input);
        else
            seconds += starts * valueOf(input);
    }
    return seconds / 3600;
}

} // namespace

class TestBurstDerivation : public QObject {
    Q_OBJECT
private slots:
    void deriveFigure_bursts_areMadeUpOfTheirInputs() {
        const std::map<std::string, Recompute> kinds{
            {"burst_late", late},
            {"burst_done", done},
            {"burst_batches",
             [](const FigureDerivation& d) { return std::optional(sumOf(d, "batches of")); }},
            {"burst_setup", setup}};
        const auto checked = recomputeAll(analysed(), kinds);
        for (const auto& [kind, recompute] : kinds)
            QVERIFY2(checked.contains(kind), kind.c_str());
    }

    void deriveFigure_mcGrawHill_isReproduced() {
        QVERIFY(isNear(analysed().open("burst_late/into-table").value.value(), 142));
        QCOMPARE(analysed().open("burst_batches/into-table").value.value(), 203.0);
        QVERIFY(isNear(analysed().open("burst_setup/into-table").value.value(), 203 * 5 / 60.0));
        QVERIFY(isNear(analysed().open("burst_setup/into-queue").value.value(), 5 * 5 / 60.0));
        const FigureDerivation done = analysed().open("burst_done/into-queue");
        QVERIFY(isNear(done.value.value(), 300 + 2030 / 0.12));
        QCOMPARE(done.notes.front(), std::string("held down by the shared limit"));
        QVERIFY(!analysed().open("burst_batches/into-queue").value);
    }
};

QTEST_GUILESS_MAIN(TestBurstDerivation)
#include "test_burst_derivation.moc"
