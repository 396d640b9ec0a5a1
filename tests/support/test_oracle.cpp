#include "tests/support/design_builder.h"
#include "tests/support/oracle_examples.h"
#include "tests/support/oracle_switching.h"

#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

const oracle::Kinds kKinds{{"router", "transit_gateway", "landing_equipment", "dx_device", "internet"},
                           {"queue", "stream"}};
const ElementId kJourney{"journey"};

oracle::Figures evaluate(const Design& design, const std::vector<ElementId>& failed = {}) {
    return oracle::evaluate(design, kKinds, kJourney, failed);
}

/// A ranked pair on one site whose members fail every 1000 h for 1 h, and a control plane.
DesignBuilder rankedPair() {
    return DesignBuilder()
        .place("site", "site")
        .component("client", "clients", "site")
        .component("first", "database", "site")
        .times(Hours{1000}, Hours{1})
        .component("second", "database", "site")
        .component("plane", "control_plane", "site")
        .availability(0.9)
        .rankedGroup("pair", {"first", "second"});
}

Design finish(DesignBuilder builder) {
    return builder.flow("query", "client", "pair").write().journey("journey", "client").build();
}

} // namespace

class TestOracle : public QObject {
    Q_OBJECT

private slots:
    void evaluate_workedExample_givesItsFigures_data();
    void evaluate_workedExample_givesItsFigures();
    void reach_outsideEndsOverFabric_needsTransit_data();
    void reach_outsideEndsOverFabric_needsTransit();
    void reach_landingStation_impliesNothing();
    void up_cycleOfRequests_isUpTogether();
    void up_softFlow_onlyDegrades();
    void up_event_needsQueueNotConsumer();
    void up_excludedFlow_isIgnored();
    void alive_routedUnderlay_takesAnyPathThatIsNoOverlay();
    void loss_blockedPlan_lastsUntilRepair();
    void loss_switchSuccess_leavesTheRest();
    void loss_planWithBranches_takesItsCriticalPath();
    void loss_pathChange_lastsForFailover();
    void loss_drain_fallsLinearly();
    void loss_severalAtOnce_takesTheMaximum();
    void birnbaum_seriesAndParallel_matchClosedForm();
    void hoursSaved_oneOwner_matchesEvaluationWithoutIt();
};

void TestOracle::evaluate_workedExample_givesItsFigures_data() {
    QTest::addColumn<std::size_t>("row");
    const auto rows = workedExamples();
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name.c_str()) << i;
}

void TestOracle::evaluate_workedExample_givesItsFigures() {
    QFETCH(std::size_t, row);
    const WorkedExample example = workedExamples()[row];
    const auto figures = evaluate(example.design, example.failed);
    QVERIFY(figures.monotone);
    QVERIFY2(std::fabs(figures.structural - example.structural) <= example.tolerance,
             qPrintable(QString::number(figures.structural, 'g', 17)));
    if (example.structuralUnavailability)
        QVERIFY2(std::fabs(figures.structuralUnavailability / *example.structuralUnavailability - 1) < 1e-6,
                 qPrintable(QString::number(figures.structuralUnavailability, 'g', 17)));
    for (const WorkedExample::Loss& loss : example.losses) {
        const auto* element = figures.find(loss.element);
        QVERIFY(element);
        QVERIFY2(std::fabs(element->switchingLoss - loss.unavailability) <=
                     loss.relativeTolerance * loss.unavailability,
                 qPrintable(QString::number(element->switchingLoss, 'g', 17)));
    }
}

void TestOracle::reach_outsideEndsOverFabric_needsTransit_data() {
    QTest::addColumn<bool>("transit");
    QTest::addColumn<bool>("targetInside");
    QTest::addColumn<bool>("up");
    QTest::newRow("both ends outside, no transit") << false << false << false;
    QTest::newRow("both ends outside, transit") << true << false << true;
    QTest::newRow("one end inside") << false << true << true;
}

/// Two sites, each with a link to a router of its own in one region.
void TestOracle::reach_outsideEndsOverFabric_needsTransit() {
    QFETCH(bool, transit);
    QFETCH(bool, targetInside);
    QFETCH(bool, up);
    DesignBuilder builder;
    builder.place("cloud", "provider").place("region", "region", "cloud").place("west", "site");
    builder.place("east", "site").component("client", "clients", "west");
    builder.component("west-router", "router", "region");
    if (transit)
        builder.transit();
    builder.component("east-router", "router", "region");
    builder.component("server", "server", targetInside ? "region" : "east");
    builder.link("west-link", "client", "west-router");
    if (!targetInside)
        builder.link("east-link", "server", "east-router");
    builder.flow("call", "client", "server").journey("journey", "client");
    QCOMPARE(evaluate(builder.build()).upNow, up);
}

void TestOracle::reach_landingStation_impliesNothing() {
    const auto station = [](bool joined) {
        DesignBuilder builder;
        builder.place("station", "landing_station")
            .component("client", "clients", "station")
            .component("server", "server", "station");
        if (joined)
            builder.link("patch", "client", "server", "cross_connect");
        return builder.flow("call", "client", "server").journey("journey", "client").build();
    };
    QVERIFY(!evaluate(station(false)).upNow);
    QVERIFY(evaluate(station(true)).upNow);
}

void TestOracle::up_cycleOfRequests_isUpTogether() {
    const Design design = DesignBuilder()
                              .place("site", "site")
                              .component("a", "server", "site")
                              .availability(0.9)
                              .component("b", "server", "site")
                              .availability(0.8)
                              .flow("there", "a", "b")
                              .flow("back", "b", "a")
                              .journey("journey", "a")
                              .build();
    QVERIFY(std::fabs(evaluate(design).structural - 0.72) < 1e-15);
}

void TestOracle::up_softFlow_onlyDegrades() {
    const Design design = DesignBuilder()
                              .place("site", "site")
                              .component("a", "server", "site")
                              .availability(0.9)
                              .component("b", "server", "site")
                              .availability(0.8)
                              .flow("there", "a", "b")
                              .soft()
                              .journey("journey", "a")
                              .build();
    const auto figures = evaluate(design);
    QVERIFY(std::fabs(figures.structural - 0.9) < 1e-15);
    QVERIFY(std::fabs(figures.degraded - 0.9 * 0.2) < 1e-15);
}

void TestOracle::up_event_needsQueueNotConsumer() {
    const Design design = DesignBuilder()
                              .place("site", "site")
                              .component("producer", "server", "site")
                              .component("queue", "queue", "site")
                              .availability(0.9)
                              .component("consumer", "server", "site")
                              .availability(0.8)
                              .flow("put", "producer", "queue", FlowKind::Event)
                              .flow("take", "queue", "consumer", FlowKind::Event)
                              .journey("journey", "producer")
                              .build();
    QVERIFY(std::fabs(evaluate(design).structural - 0.9) < 1e-15);
}

void TestOracle::up_excludedFlow_isIgnored() {
    const Design design = DesignBuilder()
                              .place("site", "site")
                              .component("a", "server", "site")
                              .availability(0.9)
                              .component("b", "server", "site")
                              .availability(0.8)
                              .flow("there", "a", "b")
                              .journey("journey", "a", {"there"})
                              .build();
    QVERIFY(std::fabs(evaluate(design).structural - 0.9) < 1e-15);
}

void TestOracle::alive_routedUnderlay_takesAnyPathThatIsNoOverlay() {
    DesignBuilder builder;
    builder.component("client", "clients").component("server", "server");
    builder.component("a", "router").component("b", "router").component("blind", "server");
    builder.link("client-a", "client", "a").link("client-b", "client", "b");
    builder.link("a-server", "a", "server").availability(0.9);
    builder.link("b-server", "b", "server").availability(0.8);
    builder.link("client-blind", "client", "blind").link("blind-server", "blind", "server");
    builder.link("tunnel", "client", "server", "vpn_tunnel").routed();
    builder.component("user", "clients");
    builder.link("riding", "user", "server").rides({{"tunnel"}});
    const Design design = builder.flow("call", "user", "server").journey("journey", "user").build();
    // Not through the server in the middle, which does not forward.
    QVERIFY(std::fabs(evaluate(design).structural - 0.98) < 1e-15);
}

void TestOracle::loss_blockedPlan_lastsUntilRepair() {
    RecoveryStep promote;
    promote.id = "promote";
    promote.duration.fixed = Seconds{60};
    promote.needsControlPlanes = {ElementId{"plane"}};
    const auto* first = evaluate(finish(rankedPair().step(promote))).find(ElementId{"first"});
    const double expected = 1.0 / 1001 * (0.9 * -std::expm1(-1.0 / 60) + 0.1 * 1.0);
    QVERIFY(std::fabs(first->switchingLoss - expected) < 1e-17);
}

void TestOracle::loss_switchSuccess_leavesTheRest() {
    const Design design =
        finish(rankedPair().step("promote", StepKind::Promote, Seconds{60}).switchSuccess(0.7));
    const double decay = std::exp(-1.0 / 60);
    const double expected = 1.0 / 1001 * ((1 - decay) + 0.3 * decay);
    QVERIFY(std::fabs(evaluate(design).find(ElementId{"first"})->switchingLoss - expected) < 1e-17);
}

/// Example 10: detect 30, promote 60 beside scale-out 300, then redirect 60: 390 s.
void TestOracle::loss_planWithBranches_takesItsCriticalPath() {
    RecoveryStep detect, promote, scaleOut, redirect;
    detect.id = "detect";
    detect.kind = StepKind::Detect;
    detect.duration.checkInterval = Seconds{10};
    detect.duration.checkThreshold = 3;
    promote.id = "promote";
    promote.duration.min = promote.duration.likely = promote.duration.max = Seconds{60};
    scaleOut.id = "scale-out";
    scaleOut.duration.fixed = Seconds{300};
    scaleOut.after = {"detect"};
    redirect.id = "redirect";
    redirect.kind = StepKind::Redirect;
    redirect.duration.dnsTtl = Seconds{60};
    redirect.after = {"promote", "scale-out"};
    const Design design = finish(rankedPair().step(detect).step(promote).step(scaleOut).step(redirect));
    const double expected = 1.0 / 1001 * -std::expm1(-390.0 / 3600);
    QVERIFY(std::fabs(evaluate(design).find(ElementId{"first"})->switchingLoss - expected) < 1e-17);
}

void TestOracle::loss_pathChange_lastsForFailover() {
    const Design design = DesignBuilder()
                              .component("client", "clients")
                              .component("server", "server")
                              .link("primary", "client", "server")
                              .times(Hours{1000}, Hours{1})
                              .latency(Milliseconds{50})
                              .failover(Seconds{90})
                              .link("backup", "client", "server")
                              .times(Hours{1000}, Hours{1})
                              .latency(Milliseconds{10})
                              .priority(1)
                              .failover(Seconds{90})
                              .flow("call", "client", "server")
                              .journey("journey", "client")
                              .build();
    const auto figures = evaluate(design);
    const double expected = 1.0 / 1001 * (1000.0 / 1001) * -std::expm1(-90.0 / 3600);
    QVERIFY(std::fabs(figures.find(ElementId{"primary"})->switchingLoss - expected) < 1e-17);
    QCOMPARE(figures.find(ElementId{"backup"})->switchingLoss, 0.0);
    QVERIFY(std::fabs(figures.find(ElementId{"primary"})->interruption - 1000.0 / 1001) < 1e-15);
}

/// ∫₀^a + ∫_a^{a+d} of a straight line, by a fine midpoint rule.
void TestOracle::loss_drain_fallsLinearly() {
    const oracle::Pending share{{{0.5L, 0.25L, 0.25L}, {2.5L, 0.25L, 0.0L}}, 0};
    const long double m = 1.5L;
    long double sum = 0;
    const int steps = 200000;
    for (int k = 0; k < steps; ++k) {
        const long double t = 2.5L * (k + 0.5L) / steps;
        sum += share.at(t) * std::exp(-t / m) * (2.5L / steps);
    }
    QVERIFY(std::fabs(oracle::lostHours({share}, m) - sum) < 1e-10L);
}

void TestOracle::loss_severalAtOnce_takesTheMaximum() {
    const oracle::Pending falling{{{1.0L, 0.8L, 0.8L}, {3.0L, 0.8L, 0.0L}}, 0};
    const oracle::Pending flat{{{2.5L, 0.3L, 0.3L}}, 0.1L};
    const oracle::Pending full{{{0.25L, 1.0L, 1.0L}}, 0};
    const long double m = 2.0L;
    long double sum = 0;
    const int steps = 1000000;
    const long double horizon = 100;
    for (int k = 0; k < steps; ++k) {
        const long double t = horizon * (k + 0.5L) / steps;
        sum += std::max({falling.at(t), flat.at(t), full.at(t)}) * std::exp(-t / m) * (horizon / steps);
    }
    QVERIFY(std::fabs(oracle::lostHours({falling, flat, full}, m) - sum) < 1e-6L);
}

void TestOracle::birnbaum_seriesAndParallel_matchClosedForm() {
    const auto rows = workedExamples();
    const auto series = evaluate(rows[0].design);
    QVERIFY(std::fabs(series.find(ElementId{"client"})->birnbaum - 0.998) < 1e-15);
    QVERIFY(series.find(ElementId{"database"})->singlePoint);
    const auto parallel = evaluate(rows[1].design);
    QVERIFY(std::fabs(parallel.find(ElementId{"first"})->birnbaum - 0.01) < 1e-15);
    QVERIFY(!parallel.find(ElementId{"first"})->singlePoint);
}

void TestOracle::hoursSaved_oneOwner_matchesEvaluationWithoutIt() {
    for (const WorkedExample& example : workedExamples()) {
        const auto figures = evaluate(example.design, example.failed);
        for (const auto& [owner, hours] : figures.hoursSavedPerYear) {
            Design perfect = example.design;
            if (auto* component = findById(perfect.components, owner))
                component->failure = neverFails();
            if (auto* link = findById(perfect.links, owner))
                link->failure = neverFails();
            if (auto* place = findById(perfect.places, owner))
                place->failure = neverFails();
            if (auto* risk = findById(perfect.sharedRisks, owner))
                risk->failure = neverFails();
            const auto without = evaluate(perfect, example.failed);
            const double saved = (figures.structuralUnavailability + figures.loss) -
                                 (without.structuralUnavailability + without.loss);
            QVERIFY2(std::fabs(hours - 8766 * saved) < 1e-11, example.name.c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestOracle)
#include "test_oracle.moc"
