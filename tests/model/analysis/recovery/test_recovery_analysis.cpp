#include "model/analysis/latency/lognormal.h"
#include "model/analysis/policy.h"
#include "model/analysis/recovery/disruptions.h"
#include "model/analysis/recovery/recovery.h"
#include "model/analysis/recovery/strategy.h"
#include "tests/model/catalogue/shipped_catalogue.h"
#include "tests/support/design_builder.h"

#include <QtTest>

#include <random>

using namespace isthmus;

namespace {

std::shared_ptr<const System> systemOf(const Design& design) {
    static const auto shipped = std::make_shared<const Catalogue>(loadShipped().catalogue.value());
    return System::build(std::make_shared<const Design>(design), shipped);
}

RecoveryStep step(const std::string& id, StepKind kind, double seconds) {
    RecoveryStep result;
    result.id = id;
    result.kind = kind;
    result.duration.fixed = Seconds{seconds};
    return result;
}

/// Two servers in two regions, switched by a plan.
DesignBuilder twoServers(const std::vector<RecoveryStep>& plan) {
    DesignBuilder build;
    build.place("cloud", "provider").place("west", "region", "cloud").code("us-west-2");
    build.availability(0.9999, Hours{5});
    build.place("east", "region", "cloud").code("us-east-1").availability(0.9999, Hours{5});
    build.component("people", "clients").component("first", "server", "west");
    build.component("second", "server", "east").component("api", "control_plane", "west");
    build.link("a", "people", "first").link("b", "people", "second");
    build.rankedGroup("app", {"first", "second"});
    for (const RecoveryStep& each : plan)
        build.step(each);
    return build.flow("ask", "people", "app").journey("use", "people");
}

RecoveryResult after(const Design& design, const std::string& type, const std::string& element) {
    const auto system = systemOf(design);
    RecoveryAnalysis analysis(*system, {});
    for (const Disruption& disruption : standardDisruptions(*system))
        if (disruption.type == type && disruption.id == type + ":" + element)
            return analysis.assess(system->journeys.front(), disruption);
    return {};
}

double shareAt(const RecoveryResult& result, double time) {
    double share = -1;
    for (std::size_t i = 0; i < result.shareBack.size(); ++i) {
        const SharePoint& point = result.shareBack[i];
        if (point.at.value <= time)
            share = point.share;
        else if (i > 0) {
            const SharePoint& earlier = result.shareBack[i - 1];
            return share + (point.share - earlier.share) * (time - earlier.at.value) /
                               (point.at.value - earlier.at.value);
        }
    }
    return share;
}

} // namespace

class TestRecoveryAnalysis : public QObject {
    Q_OBJECT
private slots:
    void assess_route53_matchesTheOracle_data();
    void assess_route53_matchesTheOracle();
    void assess_dnsDrain_agreesWithClientsOneByOne();
    void assess_referencedStep_takesTheLibrarysTimes();
    void assess_regionOfTheControlPlaneLost_waitsForIt();
    void trials_stableAndUnstablePlans_saysWhy();
    void assess_nestedGroups_onlyTheInnerPlanRuns();
    void chainLag_twoAsynchronousStages_agreesWithSampling();
    void chainLag_snapshotAfterLag_agreesWithSampling();
    void assess_twoStores_saysTheSkewAndTheDecidingOne();
    void policyOf_types_giveMarginsAndDecidingDisruptions();
    void policyOf_targetOfZero_isSaidToBeUnreachable();
    void standardDisruptions_carrierAndMetro_haveTypesOfTheirOwn();
    void strategyOf_drawings_data();
    void strategyOf_drawings();
    void strategyOf_behindBalancers_countsWhatStandsBehind_data();
    void strategyOf_behindBalancers_countsWhatStandsBehind();
};

void TestRecoveryAnalysis::assess_route53_matchesTheOracle_data() {
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("rto");
    QTest::addColumn<double>("half");
    QTest::newRow("30 s x 3 + TTL 60") << 30.0 << 150.0 << 120.0;
    QTest::newRow("10 s x 3 + TTL 60") << 10.0 << 90.0 << 60.0;
}

void TestRecoveryAnalysis::assess_route53_matchesTheOracle() {
    QFETCH(double, interval);
    QFETCH(double, rto);
    QFETCH(double, half);
    RecoveryStep detect;
    detect.id = "detect";
    detect.kind = StepKind::Detect;
    detect.duration.checkInterval = Seconds{interval};
    detect.duration.checkThreshold = 3;
    RecoveryStep drain;
    drain.id = "drain";
    drain.kind = StepKind::Redirect;
    drain.duration.dnsTtl = Seconds{60};
    const RecoveryResult result = after(twoServers({detect, drain}).build(), "component", "first");
    QCOMPARE(result.rto->value, rto);
    QCOMPARE(result.rtoHalf->value, half);
    QCOMPARE(result.rtoBest->value, 2 * interval);
    QCOMPARE(result.rtoWorst->value, 4 * interval + 120);
    QCOMPARE(shareAt(result, rto - 15), 0.75);
    QCOMPARE(shareAt(result, rto - 60), 0.0);
    QCOMPARE(shareAt(result, rto), 1.0);
}

void TestRecoveryAnalysis::assess_dnsDrain_agreesWithClientsOneByOne() {
    // Names expire over 300 s beside a start of 200 s; a slower name of 400 s is redirected at once.
    RecoveryStep detect = step("detect", StepKind::Detect, 30);
    RecoveryStep start = step("start", StepKind::Start, 200);
    RecoveryStep fast, slow;
    fast.id = "fast";
    slow.id = "slow";
    fast.kind = slow.kind = StepKind::Redirect;
    fast.duration.dnsTtl = Seconds{300};
    slow.duration.dnsTtl = Seconds{400};
    start.after = fast.after = std::vector<std::string>{"detect"};
    slow.after.emplace();
    const RecoveryResult result =
        after(twoServers({detect, start, fast, slow}).build(), "component", "first");
    for (double t = 1; t < 420; t += 7) {
        // A client that asks both names gets the later answer; answers age evenly.
        const double byFast = std::clamp((t - 30) / 300, 0.0, 1.0), bySlow = std::clamp(t / 400, 0.0, 1.0);
        const double wanted = t < 230 ? 0 : std::min(byFast, bySlow);
        QVERIFY(std::abs(shareAt(result, t) - wanted) < 1e-9);
    }
    QCOMPARE(result.rto->value, 400.0);
    QCOMPARE(result.rtoHalf->value, 230.0);
}

void TestRecoveryAnalysis::assess_referencedStep_takesTheLibrarysTimes() {
    RecoveryStep person;
    person.id = "decide";
    person.kind = StepKind::Decide;
    person.duration.reference = "step.person_decides"; // 300 / 900 / 3600 s
    Design design = twoServers({person}).build();
    const RecoveryResult result = after(design, "component", "first");
    QCOMPARE(result.rto->value, 1600.0);
    QCOMPARE(result.rtoBest->value, 300.0);
    QCOMPARE(result.rtoWorst->value, 3600.0);
    QVERIFY(!result.timeline.front().source.empty());
    design.groups[0].plan[0].duration.fixed = Seconds{77};
    QCOMPARE(after(design, "component", "first").rto->value, 77.0);
}

void TestRecoveryAnalysis::assess_regionOfTheControlPlaneLost_waitsForIt() {
    RecoveryStep change = step("change", StepKind::Redirect, 40);
    change.controlPlaneRegion = "us-west-2";
    Design design = twoServers({change}).build();
    QCOMPARE(after(design, "component", "first").rto->value, 40.0);
    const RecoveryResult lost = after(design, "region", "west");
    QCOMPARE(lost.rtoState, RtoState::WaitsForRepair);
    QCOMPARE(lost.rto->value, 5 * 3600.0);
    design.groups[0].plan[0].controlPlaneRegion = "us-east-2"; // nobody drew it: never lost
    QCOMPARE(after(design, "region", "west").rto->value, 40.0);
}

void TestRecoveryAnalysis::trials_stableAndUnstablePlans_saysWhy() {
    RecoveryStep detect = step("detect", StepKind::Detect, 30);
    RecoveryStep scale = step("scale", StepKind::ScaleOut, 300);
    scale.needsControlPlanes = {{"api"}};
    RecoveryStep change = step("change", StepKind::Redirect, 5);
    change.controlPlaneRegion = "us-west-1";
    const auto system = systemOf(twoServers({detect, scale, change}).build());
    RecoveryAnalysis analysis(*system, {});
    std::vector<PlanTrial> trials;
    for (const Disruption& disruption : standardDisruptions(*system))
        for (PlanTrial& trial : analysis.trials(disruption))
            trials.push_back(std::move(trial));
    std::map<std::string, const PlanTrial*> byDisruption;
    for (const PlanTrial& trial : trials)
        byDisruption[trial.disruption] = &trial;
    QCOMPARE(byDisruption.size(), std::size_t{2}); // the first server, and the region it is in
    QVERIFY(byDisruption.at("component:first")->obstacles.empty());
    QCOMPARE(byDisruption.at("component:first")->done->value, 335.0);
    const PlanTrial& region = *byDisruption.at("region:west");
    QCOMPARE(region.obstacles.size(), std::size_t{1});
    QCOMPARE(region.obstacles[0].step, std::string("scale"));
    QCOMPARE(region.obstacles[0].wait, StepWait::ControlPlane);
    QCOMPARE(region.obstacles[0].until->value, 18000.0);
    QCOMPARE(region.done->value, 18305.0);
    QCOMPARE(region.undrawnRegions, std::vector<std::string>{"us-west-1"});
}

void TestRecoveryAnalysis::assess_nestedGroups_onlyTheInnerPlanRuns() {
    DesignBuilder build;
    build.component("people", "clients");
    for (const char* id : {"a1", "a2", "b1"})
        build.component(id, "server").link(std::string("l") + id, "people", id);
    build.rankedGroup("inner", {"a1", "a2"}).step(step("flip", StepKind::Promote, 20));
    build.rankedGroup("outer", {"inner", "b1"}).step(step("evacuate", StepKind::Promote, 900));
    const Design design = build.flow("ask", "people", "outer").journey("use", "people").build();
    const RecoveryResult result = after(design, "component", "a1");
    QCOMPARE(result.rto->value, 20.0);
    QCOMPARE(result.decidingGroup.value, std::string("inner"));
}

void TestRecoveryAnalysis::chainLag_twoAsynchronousStages_agreesWithSampling() {
    DesignBuilder build;
    build.component("a", "database").component("b", "database").component("c", "database");
    build.link("ab", "a", "b").link("bc", "b", "c");
    build.flow("first", "a", "b", FlowKind::Replication).flow("second", "b", "c", FlowKind::Replication);
    Design design = build.journey("use", "a").build();
    const double medians[] = {2, 10}, worst[] = {30, 60};
    for (std::size_t i = 0; i < 2; ++i) {
        design.flows[i].replication.emplace();
        design.flows[i].replication->lagTypical = Seconds{medians[i]};
        design.flows[i].replication->lagWorst = Seconds{worst[i]};
    }
    const auto system = systemOf(design);
    std::optional<ChainLag> lag;
    for (const CopyChain& chain : copyChains(*system, 0))
        if (chain.stages.size() == 2)
            lag = chainLag(*system, chain);
    QVERIFY(lag);
    QCOMPARE(lag->typical.value, 12.0);
    QCOMPARE(lag->worst.value, 90.0);
    std::mt19937_64 random(3);
    std::vector<double> sums(400000);
    double mean = 0;
    for (double& sum : sums) {
        for (std::size_t i = 0; i < 2; ++i) {
            const double sigma = std::log(worst[i] / medians[i]) / kNormalQuantile99;
            sum += std::lognormal_distribution<double>(std::log(medians[i]), sigma)(random);
        }
        mean += sum / double(sums.size());
    }
    std::nth_element(sums.begin(), sums.begin() + 396000, sums.end());
    QVERIFY(std::abs(lag->expected.value - mean) < 0.01 * mean);
    QVERIFY(std::abs(lag->p99.value - sums[396000]) < 0.02 * sums[396000]);
    QVERIFY(lag->p99 < lag->worst);
}

void TestRecoveryAnalysis::chainLag_snapshotAfterLag_agreesWithSampling() {
    DesignBuilder build;
    build.component("a", "database").component("b", "database").component("c", "object_store");
    build.link("ab", "a", "b").link("bc", "b", "c");
    build.flow("first", "a", "b", FlowKind::Replication).flow("second", "b", "c", FlowKind::Backup);
    Design design = build.journey("use", "a").build();
    design.flows[0].replication.emplace();
    design.flows[0].replication->lagTypical = Seconds{60};
    design.flows[0].replication->lagWorst = Seconds{1200};
    design.flows[1].replication.emplace();
    design.flows[1].replication->mode = ReplicationMode::Snapshot;
    design.flows[1].replication->interval = Seconds{3600};
    design.flows[1].replication->copyTime = Seconds{600};
    const auto system = systemOf(design);
    std::optional<ChainLag> lag;
    for (const CopyChain& chain : copyChains(*system, 0))
        if (chain.stages.size() == 2)
            lag = chainLag(*system, chain, {{0, Seconds{100}}});
    QVERIFY(lag);
    QCOMPARE(lag->worst.value, 1200.0 + 100 + 3600 + 600);
    QCOMPARE(lag->typical.value, 60.0 + 100 + 1800 + 600);
    std::mt19937_64 random(4);
    const double sigma = std::log(20.0) / kNormalQuantile99;
    std::lognormal_distribution<double> first(std::log(60.0), sigma);
    std::uniform_real_distribution<double> age(0, 3600);
    std::vector<double> sums(400000);
    double mean = 0;
    for (double& sum : sums) {
        sum = first(random) + 100 + age(random) + 600;
        mean += sum / double(sums.size());
    }
    std::nth_element(sums.begin(), sums.begin() + 396000, sums.end());
    QVERIFY(std::abs(lag->expected.value - mean) < 0.005 * mean);
    QVERIFY(std::abs(lag->p99.value - sums[396000]) < 0.01 * sums[396000]);
}

void TestRecoveryAnalysis::assess_twoStores_saysTheSkewAndTheDecidingOne() {
    DesignBuilder build;
    build.place("west", "region").place("east", "region").component("people", "clients");
    for (const char* name : {"book", "till"})
        for (const char* where : {"west", "east"})
            build.component(std::string(name) + where, "database", where)
                .link(std::string("l") + name + where, "people", std::string(name) + where);
    build.rankedGroup("books", {"bookwest", "bookeast"}).step(step("flip", StepKind::Promote, 9));
    build.rankedGroup("tills", {"tillwest", "tilleast"}).step(step("flip", StepKind::Promote, 9));
    build.flow("b", "people", "books").flow("t", "people", "tills");
    build.flow("cb", "bookwest", "bookeast", FlowKind::Replication);
    build.flow("ct", "tillwest", "tilleast", FlowKind::Replication);
    Design design = build.journey("use", "people").build();
    for (const std::size_t flow : {std::size_t{2}, std::size_t{3}}) {
        design.flows[flow].replication.emplace();
        design.flows[flow].replication->lagTypical = Seconds{flow == 2 ? 2.0 : 50.0};
    }
    const RecoveryResult result = after(design, "region", "west");
    QCOMPARE(result.stores.size(), std::size_t{2});
    QCOMPARE(result.rpo->value, 50.0);
    QCOMPARE(result.decidingStore.value, std::string("tillwest"));
    QCOMPARE(result.skew->value, 48.0);
    QVERIFY(!after(design, "component", "bookwest").skew);
}

void TestRecoveryAnalysis::policyOf_types_giveMarginsAndDecidingDisruptions() {
    std::vector<RecoveryResult> list(3);
    list[0].disruption = {"zone:a", "zone", "", {{"a"}}, false};
    list[0].rto = Seconds{40};
    list[0].rpo = Seconds{0};
    list[1].disruption = {"zone:b", "zone", "", {{"b"}}, false};
    list[1].rto = Seconds{70};
    list[1].rpo = Seconds{5};
    list[1].decidingStep = "promote";
    list[2].disruption = {"region:r", "region", "", {{"r"}}, false};
    list[2].rtoState = RtoState::Never;
    list[2].rpoState = RpoState::Lost;
    Targets targets;
    targets.recovery = {Seconds{100}, Seconds{3}};
    targets.recoveryByDisruption["metro"] = {Seconds{1}, {}};
    const auto rows = policyOf(list, targets);
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows[0].type, std::string("zone"));
    QCOMPARE(rows[0].disruptions, std::size_t{2});
    QCOMPARE(rows[0].rto.verdict, Verdict::Met);
    QCOMPARE(rows[0].rto.margin->value, 30.0);
    QCOMPARE(rows[0].rto.deciding->decidingStep, std::string("promote"));
    QCOMPARE(rows[0].rpo.verdict, Verdict::Missed);
    QCOMPARE(rows[0].rpo.missed, std::size_t{1});
    QCOMPARE(rows[0].rpo.margin->value, -2.0);
    QCOMPARE(rows[1].rto.verdict, Verdict::Missed);
    QVERIFY(!rows[1].rto.worst && !rows[1].rto.margin);
    QCOMPARE(rows[2].type, std::string("metro"));
    QCOMPARE(rows[2].disruptions, std::size_t{0});
    QVERIFY(rows[2].hasOwnTarget && !rows[2].rto.deciding);
}

void TestRecoveryAnalysis::policyOf_targetOfZero_isSaidToBeUnreachable() {
    std::vector<RecoveryResult> list(1);
    list[0].disruption = {"zone:a", "zone", "", {{"a"}}, false};
    list[0].rto = Seconds{1};
    list[0].rpo = Seconds{0};
    Targets targets;
    targets.recovery = {Seconds{0}, Seconds{0}};
    const auto rows = policyOf(list, targets);
    QVERIFY(rows[0].rto.onlyNoChange && rows[0].rpo.onlyNoChange);
    QCOMPARE(rows[0].rto.verdict, Verdict::Missed);
    QCOMPARE(rows[0].rpo.verdict, Verdict::Met);
}

void TestRecoveryAnalysis::standardDisruptions_carrierAndMetro_haveTypesOfTheirOwn() {
    DesignBuilder build;
    build.place("town", "metro").place("site", "site", "town").component("a", "server", "site");
    build.instances(3, 2);
    build.component("b", "server", "site").link("l", "a", "b").sharedRisk("isp", {"l"});
    build.sharedRisk("duct", {"l"});
    Design design = build.journey("use", "a").build();
    design.sharedRisks[0].kind = "carrier";
    QStringList ids;
    for (const Disruption& disruption : standardDisruptions(*systemOf(design)))
        ids << QString::fromStdString(disruption.id);
    for (const char* wanted : {"metro:town", "site:site", "carrier:isp", "shared_risk:duct", "instance:a",
                               "component:a", "component:b", "corruption"})
        QVERIFY2(ids.contains(QString::fromLatin1(wanted)), wanted);
}

void TestRecoveryAnalysis::strategyOf_drawings_data() {
    QTest::addColumn<QString>("drawing");
    QTest::addColumn<int>("strategy");
    QTest::addColumn<bool>("isHot");
    const auto row = [](const char* drawing, DrStrategy strategy, bool isHot = false) {
        QTest::newRow(drawing) << QString::fromLatin1(drawing) << int(strategy) << isHot;
    };
    // Server: alone, or a member elsewhere that is started, scaled out or there at full size, or active.
    // Store: alone, backups, a replica, a ranked replica, a ranked one to be restored, or active.
    row("alone alone", DrStrategy::None);
    row("alone backup", DrStrategy::BackupAndRestore);
    row("alone replica", DrStrategy::BackupAndRestore);
    row("start replica", DrStrategy::PilotLight);
    row("start ranked", DrStrategy::PilotLight);
    row("start backup", DrStrategy::BackupAndRestore);
    row("start alone", DrStrategy::None);
    row("scale ranked", DrStrategy::WarmStandby);
    row("full ranked", DrStrategy::WarmStandby, true);
    row("full restored", DrStrategy::BackupAndRestore);
    row("full active", DrStrategy::WarmStandby, true);
    row("active ranked", DrStrategy::WarmStandby, true);
    row("active active", DrStrategy::ActiveActive);
    row("active alone", DrStrategy::None);
    row("zones ranked", DrStrategy::BackupAndRestore);
}

void TestRecoveryAnalysis::strategyOf_drawings() {
    QFETCH(QString, drawing);
    QFETCH(int, strategy);
    QFETCH(bool, isHot);
    const QString server = drawing.section(QLatin1Char(' '), 0, 0);
    const QString store = drawing.section(QLatin1Char(' '), 1, 1);
    DesignBuilder build;
    build.place("west", "region").place("zone1", "zone", "west").place("zone2", "zone", "west");
    build.place("east", "region").component("people", "clients").component("app1", "server", "zone1");
    build.component("app2", "server", server == "zones" ? "zone2" : "east");
    build.component("db1", "database", "zone1").component("db2", "database", "east");
    build.component("vault", "object_store", "east");
    for (const char* id : {"app1", "app2", "db1", "db2", "vault"})
        build.link(std::string("l") + id, "people", id);
    std::string apps = "app1", stores = "db1";
    if (server == "active" || server == "zones") {
        build.activeActiveGroup("apps", {"app1", "app2"});
        apps = "apps";
    } else if (server != "alone") {
        build.rankedGroup("apps", {"app1", "app2"}).step(step("detect", StepKind::Detect, 30));
        apps = "apps";
        if (server == "start")
            build.step(step("start", StepKind::Start, 60));
        if (server == "scale")
            build.step(step("scale", StepKind::ScaleOut, 60));
    }
    if (store == "active") {
        build.activeActiveGroup("dbs", {"db1", "db2"});
        stores = "dbs";
    } else if (store == "ranked" || store == "restored") {
        build.rankedGroup("dbs", {"db1", "db2"});
        build.step(step("promote", store == "ranked" ? StepKind::Promote : StepKind::Restore, 60));
        stores = "dbs";
    }
    build.flow("ask", "people", apps).flow("read", "people", stores);
    if (store == "replica" || store == "ranked")
        build.flow("copy", "db1", "db2", FlowKind::Replication);
    if (store == "backup" || store == "restored")
        build.flow("save", "db1", "vault", FlowKind::Backup);
    Design design = build.journey("use", "people").build();
    for (Flow& flow : design.flows)
        if (flow.kind == FlowKind::Replication || flow.kind == FlowKind::Backup)
            flow.replication.emplace();
    const auto system = systemOf(design);
    const StrategyResult result = strategyOf(*system, system->journeys.front(), OperatingState(*system));
    QVERIFY2(int(result.strategy) == strategy, result.reason.c_str());
    QCOMPARE(result.hotStandby, isHot);
    QVERIFY(!result.reason.empty());
}

void TestRecoveryAnalysis::strategyOf_behindBalancers_countsWhatStandsBehind_data() {
    QTest::addColumn<int>("behindSecond");
    QTest::addColumn<bool>("isShared");
    QTest::addColumn<int>("strategy");
    QTest::addColumn<bool>("isHot");
    QTest::newRow("as many") << 4 << false << int(DrStrategy::WarmStandby) << true;
    QTest::newRow("fewer") << 1 << false << int(DrStrategy::WarmStandby) << false;
    QTest::newRow("both ask one server") << 4 << true << int(DrStrategy::None) << false;
}

void TestRecoveryAnalysis::strategyOf_behindBalancers_countsWhatStandsBehind() {
    QFETCH(int, behindSecond);
    QFETCH(bool, isShared);
    QFETCH(int, strategy);
    QFETCH(bool, isHot);
    DesignBuilder build;
    build.place("west", "region").place("east", "region").component("people", "clients");
    build.component("balancer1", "load_balancer", "west").component("balancer2", "load_balancer", "east");
    build.component("app1", "server", "west").instances(4, 1);
    build.component("app2", "server", "east").instances(behindSecond, 1);
    for (const char* id : {"balancer1", "balancer2"})
        build.link(std::string("l") + id, "people", id);
    build.link("between", "balancer2", "app1");
    build.rankedGroup("site", {"balancer1", "balancer2"}).step(step("redirect", StepKind::Redirect, 60));
    build.flow("ask", "people", "site").flow("west-ask", "balancer1", "app1");
    build.flow("east-ask", "balancer2", isShared ? "app1" : "app2");
    const auto system = systemOf(build.journey("use", "people").build());
    const StrategyResult result = strategyOf(*system, system->journeys.front(), OperatingState(*system));
    QVERIFY2(int(result.strategy) == strategy, result.reason.c_str());
    QCOMPARE(result.hotStandby, isHot);
}

QTEST_GUILESS_MAIN(TestRecoveryAnalysis)
#include "test_recovery_analysis.moc"
