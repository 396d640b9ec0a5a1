#include "tests/model/simulation/simulated.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace isthmus;

namespace {

constexpr double kWidth = 0.05; ///< how narrow intervals have to be, of the figure

/// One client that needs so many of `count` servers.
DesignBuilder clientAndServers(int count, int need, double mttf, double mttr) {
    DesignBuilder builder;
    builder.component("client", "clients").component("server", "server").instances(count, need);
    builder.times(Hours{mttf}, Hours{mttr});
    builder.link("lan", "client", "server").flow("ask", "client", "server").journey("journey", "client");
    return builder;
}

SimulationOptions yearsOf(std::uint64_t years) {
    SimulationOptions options;
    options.years = years;
    options.seed = 20261123;
    return options;
}

/// Chances of the states of a Markov chain in equilibrium, from its rates, by elimination.
std::vector<double> equilibrium(const std::vector<std::vector<double>>& rates) {
    const std::size_t n = rates.size();
    std::vector<std::vector<double>> a(n, std::vector<double>(n + 1, 0));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            if (i != j) {
                a[j][i] += rates[i][j];
                a[i][i] -= rates[i][j];
            }
    for (std::size_t j = 0; j <= n; ++j)
        a[n - 1][j] = 1; // the chances sum to 1
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column; row < n; ++row)
            if (std::fabs(a[row][column]) > std::fabs(a[pivot][column]))
                pivot = row;
        std::swap(a[pivot], a[column]);
        for (std::size_t row = 0; row < n; ++row) {
            if (row == column)
                continue;
            const double factor = a[row][column] / a[column][column];
            for (std::size_t j = column; j <= n; ++j)
                a[row][j] -= factor * a[column][j];
        }
    }
    std::vector<double> chances;
    for (std::size_t i = 0; i < n; ++i)
        chances.push_back(a[i][n] / a[i][i]);
    return chances;
}

/// A ranked pair with a plan of one step, whose first member fails and whose second does not.
DesignBuilder rankedPair(double mttf, double mttr, const RecoveryStep& step) {
    DesignBuilder builder;
    builder.component("client", "clients").component("first", "server").times(Hours{mttf}, Hours{mttr});
    builder.component("second", "server").component("plane", "control_plane");
    builder.link("lan1", "client", "first").link("lan2", "client", "second");
    builder.rankedGroup("pair", {"first", "second"}).step(step);
    return builder;
}

Design finished(DesignBuilder& builder, const std::string& target) {
    return builder.flow("ask", "client", target).journey("journey", "client").build();
}

RecoveryStep stepOf(double hours) {
    RecoveryStep step;
    step.id = "promote";
    step.kind = StepKind::Promote;
    step.duration.fixed = toSeconds(Hours{hours});
    return step;
}

/// E[min(T, D)] with D exponential of mean m.
double meanOfLesser(double fixed, double mean) {
    return mean * (1 - std::exp(-fixed / mean));
}

} // namespace

/// Plans and crews against chains and renewal cycles solved by hand.
class TestMarkovChains : public QObject {
    Q_OBJECT

private slots:
    void crews_machineRepair_isTheClosedForm_data();
    void crews_machineRepair_isTheClosedForm();
    void crews_twoUnlikeUnitsOneCrew_isTheChain();
    void plan_standbyThatNeverFails_isTheRenewalCycle();
    void plan_standbyThatFails_isTheChain();
    void plan_waitsForControlPlane_isTheChain();
    void plan_switchThatMayFail_waitsForRepair();
    void plan_branches_takeTheLongest();
    void failback_interrupts_eachReturn();
    void activeActive_shareUntilRedirectedThenDrained_isTheIntegral();
    void path_failover_isTheRenewalCycle();
    void laws_anyShape_keepTheMeans_data();
    void laws_anyShape_keepTheMeans();
};

void TestMarkovChains::crews_machineRepair_isTheClosedForm_data() {
    QTest::addColumn<int>("crews");
    for (const int crews : {1, 2, 3, 6})
        QTest::newRow(qPrintable(QString::number(crews))) << crews;
}

/// Machine repair model (M/M/c//N): chance of k down in proportion to N!/((N−k)! k!) ρᵏ for k ≤ c and
/// N!/((N−k)! c! c^(k−c)) ρᵏ above.
void TestMarkovChains::crews_machineRepair_isTheClosedForm() {
    QFETCH(int, crews);
    constexpr int kUnits = 6;
    constexpr int kNeed = 4;
    constexpr double kMttf = 100;
    constexpr double kMttr = 20;
    std::vector<double> weight{1};
    for (int k = 1; k <= kUnits; ++k)
        weight.push_back(weight.back() * (kUnits - k + 1) * (kMttr / kMttf) / std::min(k, crews));
    double sum = 0;
    for (const double w : weight)
        sum += w;
    double down = 0;
    for (int k = kUnits - kNeed + 1; k <= kUnits; ++k)
        down += weight[static_cast<std::size_t>(k)] / sum;
    const double outages = weight[kUnits - kNeed] / sum * kNeed / kMttf * kHoursPerYear;

    SimulationOptions options = yearsOf(4000);
    options.crews = {{static_cast<std::uint32_t>(crews), {ElementId{"server"}}}};
    const auto result = simulated(clientAndServers(kUnits, kNeed, kMttf, kMttr).build(), options);
    QVERIFY(result.crewsShared);
    VERIFY_HELD(lost(result.journeys.at(0).structural), down, kWidth);
    VERIFY_HELD(result.journeys.at(0).outagesPerYear, outages, kWidth);
}

/// States: both up; a down; b down; a in repair, b waiting; b in repair, a waiting.
void TestMarkovChains::crews_twoUnlikeUnitsOneCrew_isTheChain() {
    const double failA = 1.0 / 200, repairA = 1.0 / 50, failB = 1.0 / 80, repairB = 1.0 / 10;
    const auto chance = equilibrium({{0, failA, failB, 0, 0},
                                     {repairA, 0, 0, failB, 0},
                                     {repairB, 0, 0, 0, failA},
                                     {0, 0, repairA, 0, 0},
                                     {0, repairB, 0, 0, 0}});
    DesignBuilder builder;
    builder.component("client", "clients").component("server", "server");
    builder.link("a", "client", "server").times(Hours{200}, Hours{50});
    builder.link("b", "client", "server").times(Hours{80}, Hours{10});
    builder.flow("ask", "client", "server").journey("journey", "client");
    SimulationOptions options = yearsOf(8000);
    options.switching = false;
    options.crews = {{1, {ElementId{"a"}, ElementId{"b"}}}};
    const auto result = simulated(builder.build(), options);
    VERIFY_HELD(lost(result.journeys.at(0).structural), chance[3] + chance[4], kWidth);
}

/// Each failure of the first costs the lesser of the plan and the repair.
void TestMarkovChains::plan_standbyThatNeverFails_isTheRenewalCycle() {
    DesignBuilder builder = rankedPair(100, 2, stepOf(0.5));
    const auto result = simulated(finished(builder, "pair"), yearsOf(3000));
    const SimulatedJourney& journey = result.journeys.at(0);
    VERIFY_HELD(lost(journey.availability), meanOfLesser(0.5, 2) / 102, kWidth);
    VERIFY_HELD(journey.outagesPerYear, kHoursPerYear / 102, kWidth);
    QCOMPARE(journey.structural.value, 1.0);
    QVERIFY(journey.durations.largest() <= 0.5 + 1e-9);
    QCOMPARE(journey.causes.size(), std::size_t{1});
    QCOMPARE(journey.causes.at(0).element.value, std::string("first"));
}

/// Both fail and the plan takes no time: down when both are, and nothing else is lost.
void TestMarkovChains::plan_standbyThatFails_isTheChain() {
    DesignBuilder builder;
    builder.component("client", "clients").component("first", "server").times(Hours{100}, Hours{10});
    builder.component("second", "server").times(Hours{50}, Hours{20});
    builder.link("lan1", "client", "first").link("lan2", "client", "second");
    builder.rankedGroup("pair", {"first", "second"}).step(stepOf(0));
    const auto result = simulated(finished(builder, "pair"), yearsOf(4000));
    const double both = (10.0 / 110) * (20.0 / 70);
    VERIFY_HELD(lost(result.journeys.at(0).availability), both, kWidth);
    VERIFY_HELD(result.journeys.at(0).outagesPerYear, both * (1.0 / 10 + 1.0 / 20) * kHoursPerYear, kWidth);
}

/// A step of no length that needs a control plane. States: first and plane up; plane down; first down and
/// replaced, plane up; the same, plane down; first down, plane down, waiting.
void TestMarkovChains::plan_waitsForControlPlane_isTheChain() {
    const double fail = 1.0 / 50, repair = 1.0 / 20, planeFails = 1.0 / 30, planeRepair = 1.0 / 10;
    const auto chance = equilibrium({{0, planeFails, fail, 0, 0},
                                     {planeRepair, 0, 0, 0, fail},
                                     {repair, 0, 0, planeFails, 0},
                                     {0, repair, planeRepair, 0, 0},
                                     {0, repair, planeRepair, 0, 0}});
    RecoveryStep step = stepOf(0);
    step.needsControlPlanes = {ElementId{"plane"}};
    DesignBuilder builder;
    builder.component("client", "clients").component("first", "server").times(Hours{50}, Hours{20});
    builder.component("second", "server").component("plane", "control_plane").times(Hours{30}, Hours{10});
    builder.link("lan1", "client", "first").link("lan2", "client", "second");
    builder.rankedGroup("pair", {"first", "second"}).step(step);
    const auto result = simulated(finished(builder, "pair"), yearsOf(3000));
    VERIFY_HELD(lost(result.journeys.at(0).availability), chance[4], kWidth);
}

void TestMarkovChains::plan_switchThatMayFail_waitsForRepair() {
    DesignBuilder builder = rankedPair(100, 10, stepOf(0.1));
    builder.switchSuccess(0.75);
    const auto result = simulated(finished(builder, "pair"), yearsOf(3000));
    const double expected = (0.75 * meanOfLesser(0.1, 10) + 0.25 * 10) / 110;
    VERIFY_HELD(lost(result.journeys.at(0).availability), expected, kWidth);
}

/// Detect 30, promote 60 beside scale-out 300, then redirect 60 (semantics.md, example 10): 390 s.
void TestMarkovChains::plan_branches_takeTheLongest() {
    DesignBuilder builder;
    builder.component("client", "clients").component("first", "server").times(Hours{100}, Hours{10});
    builder.component("second", "server").link("lan1", "client", "first").link("lan2", "client", "second");
    builder.rankedGroup("pair", {"first", "second"}).step("detect", StepKind::Detect, Seconds{30});
    builder.step("promote", StepKind::Promote, Seconds{60});
    RecoveryStep scale;
    scale.id = "scale";
    scale.kind = StepKind::ScaleOut;
    scale.duration.fixed = Seconds{300};
    scale.after = std::vector<std::string>{"detect"};
    RecoveryStep redirect;
    redirect.id = "redirect";
    redirect.kind = StepKind::Redirect;
    redirect.duration.fixed = Seconds{60};
    redirect.after = std::vector<std::string>{"promote", "scale"};
    builder.step(scale).step(redirect);
    const auto result = simulated(finished(builder, "pair"), yearsOf(1000));
    const SimulatedJourney& journey = result.journeys.at(0);
    QVERIFY(std::fabs(journey.durations.largest() - 390.0 / 3600) < 1e-9);
    VERIFY_HELD(lost(journey.availability), meanOfLesser(390.0 / 3600, 10) / 110, kWidth);
}

/// The old member comes back and takes over in 0.2 h, unless it fails again meanwhile.
void TestMarkovChains::failback_interrupts_eachReturn() {
    DesignBuilder builder = rankedPair(100, 5, stepOf(0.5));
    builder.failback(toSeconds(Hours{0.2}));
    const auto result = simulated(finished(builder, "pair"), yearsOf(3000));
    // Who is back within the plan's time never stopped serving: no failback then.
    const double taken = std::exp(-0.5 / 5);
    const double expected = (meanOfLesser(0.5, 5) + taken * meanOfLesser(0.2, 100)) / 105;
    VERIFY_HELD(lost(result.journeys.at(0).availability), expected, kWidth);
}

/// A quarter of the requests for an hour, then less and less for two; the member's repair ends it.
void TestMarkovChains::activeActive_shareUntilRedirectedThenDrained_isTheIntegral() {
    constexpr double kMean = 3;
    constexpr double kHolds = 1;
    constexpr double kDrains = 2;
    DesignBuilder builder;
    builder.component("client", "clients").component("first", "server").times(Hours{50}, Hours{kMean});
    builder.component("second", "server").link("lan1", "client", "first").link("lan2", "client", "second");
    builder.activeActiveGroup("pair", {"first", "second"}, {1, 3});
    builder.takeover(toSeconds(Hours{0.4}), toSeconds(Hours{0.6}), toSeconds(Hours{kDrains}));
    const auto result = simulated(finished(builder, "pair"), yearsOf(3000));
    const double drained =
        std::exp(-kHolds / kMean) * (kMean - kMean * kMean / kDrains * (1 - std::exp(-kDrains / kMean)));
    const double expected = 0.25 * (meanOfLesser(kHolds, kMean) + drained) / (50 + kMean);
    VERIFY_HELD(lost(result.journeys.at(0).availability), expected, kWidth);
    QCOMPARE(result.journeys.at(0).outages, std::uint64_t{0});
    QVERIFY(result.journeys.at(0).partlyHoursPerYear > 100);
}

void TestMarkovChains::path_failover_isTheRenewalCycle() {
    DesignBuilder builder;
    builder.component("client", "clients").component("server", "server");
    builder.link("fast", "client", "server").latency(Milliseconds{1}).failover(Seconds{1800});
    builder.times(Hours{100}, Hours{2});
    builder.link("slow", "client", "server").latency(Milliseconds{9}).failover(Seconds{3600});
    builder.flow("ask", "client", "server").journey("journey", "client");
    const auto result = simulated(builder.build(), yearsOf(3000));
    VERIFY_HELD(lost(result.journeys.at(0).availability), meanOfLesser(0.5, 2) / 102, kWidth);
}

void TestMarkovChains::laws_anyShape_keepTheMeans_data() {
    QTest::addColumn<double>("weibull");
    QTest::addColumn<int>("repair");
    QTest::newRow("wear, fixed repair") << 3.0 << static_cast<int>(RepairShape::Fixed);
    QTest::newRow("early failures, lognormal repair") << 0.7 << static_cast<int>(RepairShape::Lognormal);
    QTest::newRow("exponential") << 0.0 << static_cast<int>(RepairShape::Exponential);
}

/// Renewal reward: availability and frequency of one element depend on the means alone.
void TestMarkovChains::laws_anyShape_keepTheMeans() {
    QFETCH(double, weibull);
    QFETCH(int, repair);
    SimulationOptions options = yearsOf(3000);
    if (weibull > 0) {
        options.shape.failure = FailureShape::Weibull;
        options.shape.weibullShape = weibull;
    }
    options.shape.repair = static_cast<RepairShape>(repair);
    options.shape.repairVariation = 1.5;
    const auto result = simulated(clientAndServers(1, 1, 100, 5).build(), options);
    const SimulatedJourney& journey = result.journeys.at(0);
    VERIFY_HELD(lost(journey.structural), 5.0 / 105, kWidth);
    VERIFY_HELD(journey.outagesPerYear, kHoursPerYear / 105, kWidth);
    VERIFY_HELD(journey.meanOutage, 5.0, kWidth);
    const double median = options.shape.repair == RepairShape::Fixed         ? 5
                          : options.shape.repair == RepairShape::Exponential ? 5 * std::log(2.0)
                                                                             : 5 / std::sqrt(1 + 1.5 * 1.5);
    QVERIFY(std::fabs(journey.durations.quantile(0.5) / median - 1) < 0.03);
}

QTEST_GUILESS_MAIN(TestMarkovChains)
#include "test_markov_chains.moc"
