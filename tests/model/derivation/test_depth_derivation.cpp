// Findings, costs, latency in depth, scenarios and uncertainty: each figure computed anew from what it opens
// into.
#include "model/analysis/cost/failure_costs.h"
#include "model/derivation/figure_options.h"
#include "tests/model/derivation/derivation_fixture.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

/// The Hawaii design with all that may be asked for: people elsewhere, accounts, ranges, a slow way for
/// copies.
const Analysed& whole() {
    static const Analysed analysed = [] {
        Design design = hawaii().system->design();
        design.components.front().account = "clinic";
        design.journeys.front().populations = {{ElementId{"clinicians"}, 3}, {ElementId{"standby-app"}, 1}};
        FailureData ranged;
        ranged.availability = 0.999;
        ranged.availabilityRange = FigureRange<double>{0.99, 0.9999};
        findById(design.components, ElementId{"records"})->failure = ranged;
        findById(design.flows, ElementId{"replicate"})->replication->changeRate = MegabytesPerSecond{2000};
        const auto shared = std::make_shared<const Design>(std::move(design));
        const auto catalogue = hawaii().system->sharedCatalogue();
        AnalysisOptions options;
        for (const std::string& pattern : figurePatterns())
            requireFor(pattern, options);
        options.uncertainty->samples = 200;
        return Analysed{System::build(shared, catalogue), *analyse(shared, catalogue, options)};
    }();
    return analysed;
}

std::optional<double> inputOf(const FigureDerivation& d, const std::string& name) {
    for (const FigureInput& input : d.inputs)
        if (input.name == name)
            return input.value;
    return std::nullopt;
}

double at(const FigureDerivation& d, const std::string& name) {
    return inputOf(d, name).value_or(std::nan(""));
}

std::optional<double> sum(const FigureDerivation& d) {
    return sumOf(d);
}

/// How often it is times the difference to the bill, pro rata of a month.
std::optional<double> failureCost(const FigureDerivation& d) {
    return at(d, "how often") * (at(d, "monthly cost meanwhile") - at(d, "monthly cost")) *
           at(d, "duration") / 730;
}

/// A sum of parts, or so many times a time; of what is made at once only the slowest counts.
std::optional<double> latencyPart(const FigureDerivation& d) {
    if (const auto times = inputOf(d, "times a request"))
        return *times * at(d, "each time");
    return d.formula.starts_with("Σ") ? sum(d) : std::nullopt;
}

std::map<std::string, Recompute> kinds() {
    return {
        {"finding",
         [](const FigureDerivation& d) {
             return std::optional<double>(
                 std::count_if(d.inputs.begin(), d.inputs.end(),
                               [](const FigureInput& input) { return input.name == "a finding"; }));
         }},
        {"account_cost", sum},
        {"rule_cost", sum},
        {"element_cost", sum},
        {"discounted_cost", sum},
        {"failure_cost", failureCost},
        {"failure_bill",
         [](const FigureDerivation& d) -> std::optional<double> {
             if (d.formula.starts_with("Σ")) // of a scenario, whose stretches have bills of their own
                 return std::nullopt;
             return (at(d, "monthly cost meanwhile") - at(d, "monthly cost")) * at(d, "duration") / 730;
         }},
        {"latency_part", latencyPart},
        {"downtime_loss",
         [](const FigureDerivation& d) {
             return std::optional(at(d, "loss per hour") * at(d, "hours down"));
         }},
        {"scenario_outage", sum},
        {"scenario_data_loss",
         [](const FigureDerivation& d) { return std::optional(largestOf(d, "data lost")); }},
        {"scenario_backlog",
         [](const FigureDerivation& d) {
             return std::optional(std::max(largestOf(d, "behind at the start of a stretch"),
                                           largestOf(d, "behind at the end of a stretch")));
         }},
    };
}

} // namespace

class TestDepthDerivation : public QObject {
    Q_OBJECT
private slots:
    void deriveFigure_all_areMadeUpOfTheirInputs();
    void deriveFigure_everyFigure_opens();
    void deriveFigure_finding_countsAndShowsThem();
    void deriveFigure_costs_addUpToTheWhole();
    void deriveFigure_latency_isThatOfTheAnalysis();
    void deriveFigure_uncertainty_isInOrder();
    void deriveFigure_scenario_growsAsTheFluidDoes();
    void requireFor_eachKind_switchesOnItsOwn_data();
    void requireFor_eachKind_switchesOnItsOwn();
};

void TestDepthDerivation::deriveFigure_all_areMadeUpOfTheirInputs() {
    const auto checked = recomputeAll(whole(), kinds());
    for (const auto& [kind, recompute] : kinds())
        QVERIFY2(checked.contains(kind), kind.c_str());
}

void TestDepthDerivation::deriveFigure_everyFigure_opens() {
    std::set<std::string> opened;
    for (const std::string& figure : figuresOf(whole().sources())) {
        const auto derivation = deriveFigure(whole().sources(), figure);
        QVERIFY2(derivation.has_value(), figure.c_str());
        QVERIFY2(derivation->value || !derivation->text.empty() || !derivation->notes.empty(),
                 figure.c_str());
        for (const FigureInput& input : derivation->inputs) {
            const auto inner =
                input.figure.empty() ? derivation : deriveFigure(whole().sources(), input.figure);
            QVERIFY2(inner.has_value(), (figure + " > " + input.figure).c_str());
            if (!input.figure.empty() && input.name == inner->name && input.value && inner->value)
                QVERIFY2(isNear(*input.value, *inner->value), (figure + " > " + input.figure).c_str());
        }
        opened.insert(figure.substr(0, figure.find('/')));
    }
    for (const char* kind :
         {"latency_mean", "latency_floor", "population_p99", "latency_after_p99", "latency_states",
          "availability_p5", "finding", "account_cost", "failure_cost", "failure_bill", "downtime_loss",
          "scenario_outage", "scenario_backlog", "latency_part", "latency_quantile", "populations_p99",
          "sla_floor", "sla_credit"})
        QVERIFY2(opened.contains(kind), kind);
}

void TestDepthDerivation::deriveFigure_finding_countsAndShowsThem() {
    const FigureDerivation missed = whole().open("finding/single_point_of_failure");
    const auto count = std::count_if(whole().result.findings.begin(), whole().result.findings.end(),
                                     [](const Finding& f) { return f.id == "single_point_of_failure"; });
    QVERIFY(count > 0);
    QCOMPARE(*missed.value, double(count));
    QVERIFY(!missed.inputs.front().text.empty() && !missed.notes.empty());
    QCOMPARE(*whole().open("finding/cycle").value, 0.0);
    QVERIFY(!deriveFigure(whole().sources(), "finding/nothing_of_the_kind"));
}

void TestDepthDerivation::deriveFigure_costs_addUpToTheWhole() {
    double accounts = 0, rules = 0;
    for (const std::string& figure : figuresOf(whole().sources())) {
        if (figure.starts_with("account_cost/"))
            accounts += *whole().open(figure).value;
        if (figure.starts_with("rule_cost/"))
            rules += *whole().open(figure).value;
    }
    QVERIFY(isNear(accounts, whole().result.cost.monthly.value));
    QVERIFY(isNear(rules, whole().result.cost.monthly.value));
    for (const AccountCost& account : whole().result.cost.accounts)
        QVERIFY(
            isNear(*whole().open("account_cost/" + (account.account.empty() ? "-" : account.account)).value,
                   account.monthly.value));
    for (const FailureCost& mode : whole().result.failureCosts->modes)
        QCOMPARE(whole().open("failure_cost/" + mode.id).value.has_value(), mode.perYearExpected.has_value());
}

void TestDepthDerivation::deriveFigure_latency_isThatOfTheAnalysis() {
    const JourneyResult& journey = whole().result.journeys.front();
    const std::string of = "/" + journey.id.value;
    const FigureDerivation mean = whole().open("latency_mean" + of);
    QVERIFY(std::fabs(sumOf(mean) - *mean.value) <= 1e-6 * *mean.value); // a mean by another way
    QCOMPARE(*whole().open("latency_floor" + of).value, journey.latencyDetail->floor.value);
    QCOMPARE(*whole().open("latency_quantile" + of + "/0.999").value, journey.latencyDetail->now.p999->value);
    QCOMPARE(*whole().open("populations_p99" + of).value, journey.latencyDetail->allNow.p99->value);
    QVERIFY(!deriveFigure(whole().sources(), "latency_part" + of + "/99"));
    QVERIFY(!deriveFigure(whole().sources(), "latency_quantile" + of + "/0.95"));
    QVERIFY(*whole().open("latency_floor" + of).value < *mean.value);
    for (const PopulationLatency& population : journey.latencyDetail->populations) {
        const FigureDerivation opened =
            whole().open("population_p99" + of + "/" + population.component.value);
        QCOMPARE(opened.value.has_value(), population.now.p99.has_value());
        if (opened.value)
            QCOMPARE(*opened.value, population.now.p99->value);
    }
    int same = 0;
    for (const DisruptionLatency& loss : journey.latencyDetail->disruptions) {
        const FigureDerivation opened = whole().open("latency_after_p99" + of + "/" + loss.id);
        QCOMPARE(opened.value.has_value(), loss.p99.has_value());
        if (loss.state == DisruptionLatency::State::Same && loss.p99)
            same += isNear(sumOf(opened), sumOf(mean)) ? 1 : -1000;
    }
    QVERIFY(same > 0);
    const auto& quantile = journey.latencyDetail->states->quantiles.front();
    QCOMPARE(*whole().open("latency_states" + of + "/0.5").value, quantile.low->value);
}

void TestDepthDerivation::deriveFigure_uncertainty_isInOrder() {
    const std::string of = "/" + whole().result.journeys.front().id.value;
    const double low = *whole().open("availability_p5" + of).value;
    const double mean = *whole().open("availability_mean" + of).value;
    const double high = *whole().open("availability_p95" + of).value;
    QVERIFY(low < mean && mean < high);
    QVERIFY(inputOf(whole().open("availability_p5" + of), "availability with its figure at the 5 % point"));
}

void TestDepthDerivation::deriveFigure_scenario_growsAsTheFluidDoes() {
    int grown = 0;
    for (const ScenarioResult& scenario : whole().result.scenarios) {
        const auto opened =
            deriveFigure(whole().sources(), "scenario_backlog/replicate/" + scenario.scenario.value);
        if (!opened)
            continue;
        for (const ScenarioStretch& stretch : scenario.stretches)
            for (const FlowLag& lag : stretch.flows) {
                const bool grows = lag.bandwidth && *lag.bandwidth < lag.changeRate && stretch.to;
                if (!grows)
                    continue;
                const double length = stretch.to->value - stretch.from.value;
                const double expected =
                    lag.backlogAtStart.value + (1 - *lag.bandwidth / lag.changeRate) * length;
                QVERIFY(std::fabs(expected - lag.backlogAtEnd.value) <= 1e-6 * expected);
                QVERIFY(*opened->value >= expected * (1 - 1e-9));
                ++grown;
            }
    }
    QVERIFY(grown > 0);
    // Nothing brings the region back.
    const FigureDerivation lost = whole().open("scenario_outage/connectivity/region-lost");
    QCOMPARE(lost.text, std::string("down at its end"));
    QVERIFY(!lost.value);
}

void TestDepthDerivation::requireFor_eachKind_switchesOnItsOwn_data() {
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("what");
    QTest::newRow("load") << "kept/replicate"
                          << "load";
    QTest::newRow("queues") << "queue_capacity/records"
                            << "load";
    QTest::newRow("latency") << "latency_mean/read-record"
                             << "latency";
    QTest::newRow("losses") << "latency_after_p50/read-record/region:us-west-2"
                            << "latency, losses";
    QTest::newRow("states") << "latency_states/read-record/0.5"
                            << "latency, states";
    QTest::newRow("failure costs") << "failure_cost/region:us-west-2"
                                   << "failure costs";
    QTest::newRow("uncertainty") << "availability_p5/read-record"
                                 << "uncertainty";
    QTest::newRow("nothing") << "state/read-record"
                             << "";
}

void TestDepthDerivation::requireFor_eachKind_switchesOnItsOwn() {
    QFETCH(QString, figure);
    AnalysisOptions options;
    requireFor(figure.toStdString(), options);
    QStringList on;
    if (options.load)
        on += "load";
    if (options.latency)
        on += "latency";
    if (options.latency && options.latency->disruptions)
        on += "losses";
    if (options.latency && options.latency->states)
        on += "states";
    if (options.failureCosts)
        on += "failure costs";
    if (options.uncertainty)
        on += "uncertainty";
    QTEST(on.join(", "), "what");
}

QTEST_GUILESS_MAIN(TestDepthDerivation)
#include "test_depth_derivation.moc"
