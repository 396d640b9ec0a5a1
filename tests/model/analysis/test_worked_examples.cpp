#include "model/analysis/analyse.h"
#include "model/analysis/capacity/queue_maths.h"
#include "model/analysis/cost/billing_pool.h"
#include "model/analysis/latency/latency.h"
#include "model/base/error_text.h"
#include "tests/support/design_builder.h"
#include "tests/support/oracle_examples.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace isthmus;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// One figure of one example of semantics.md, "Examples", or of a published closed form: what the engine
/// says, what the text says, and half of the last digit that the text shows.
struct Row {
    std::string name;
    std::function<double()> engine;
    double expected;
    double tolerance;
};

class Engine {
public:
    Engine() {
        auto outcome = loadCatalogue(resourceFolder() / "catalogue");
        if (outcome.catalogue)
            m_catalogue = std::make_shared<const Catalogue>(*outcome.catalogue);
    }
    [[nodiscard]] bool ready() const { return m_catalogue != nullptr; }

    /// The design's one journey; nothing on any error.
    [[nodiscard]] std::optional<JourneyResult> journey(const Design& design,
                                                       const std::vector<ElementId>& failed = {}) const {
        AnalysisOptions options;
        options.failed = failed;
        const auto result = analyse(std::make_shared<const Design>(design), m_catalogue, options);
        if (!result || result->journeys.size() != 1)
            return std::nullopt;
        return result->journeys.front();
    }

    /// Median latency of its one journey with nothing failed.
    [[nodiscard]] double medianMilliseconds(const Design& design) const {
        const auto system = System::build(std::make_shared<const Design>(design), m_catalogue);
        const auto latency = journeyLatency(OperatingState(*system, {}), system->journeys.front());
        return latency.p50 ? latency.p50->value : kNone;
    }

private:
    std::shared_ptr<const Catalogue> m_catalogue;
};

const Engine& engine() {
    static const Engine instance;
    return instance;
}

double lossOf(const JourneyResult& result, const ElementId& element) {
    double loss = 0;
    for (const SwitchingLoss& part : result.availability.losses)
        loss += part.element == element ? part.unavailability : 0;
    return loss;
}

void addAvailability(std::vector<Row>& rows) {
    for (const WorkedExample& example : workedExamples()) {
        const auto figure = [example](double AvailabilityResult::*part) {
            return [example, part] {
                const auto result = engine().journey(example.design, example.failed);
                return result && result->availability.method == Method::Exact ? result->availability.*part
                                                                              : kNone;
            };
        };
        rows.push_back({example.name + ": A_struct", figure(&AvailabilityResult::structural),
                        example.structural, example.tolerance});
        if (example.structuralUnavailability)
            rows.push_back({example.name + ": 1 - A_struct",
                            figure(&AvailabilityResult::structuralUnavailability),
                            *example.structuralUnavailability, 1e-6 * *example.structuralUnavailability});
        for (const WorkedExample::Loss& loss : example.losses)
            rows.push_back({example.name + ": loss of " + loss.element.value,
                            [example, loss] {
                                const auto result = engine().journey(example.design, example.failed);
                                return result ? lossOf(*result, loss.element) : kNone;
                            },
                            loss.unavailability, loss.relativeTolerance * loss.unavailability});
    }
}

/// "Outages about 8.77 a year, nearly all of them 60 s long": 8766 (1/1001)(1000/1001) by the primary, and
/// both down about 0.0175 times a year.
void addOutages(std::vector<Row>& rows) {
    for (const WorkedExample& example : workedExamples())
        if (example.name == "5 ranked pair")
            rows.push_back({"5 outages per year",
                            [example] {
                                const auto result = engine().journey(example.design);
                                return result ? result->availability.outagesPerYear : kNone;
                            },
                            8.77, 0.005});
}

std::vector<Tier> egressTiers() {
    const auto tier = [](double from, std::optional<double> to, double rate) {
        Tier result;
        result.from = from;
        result.to = to;
        result.rate = Usd{rate};
        return result;
    };
    return {tier(0, 10240, 0.09), tier(10240, 51200, 0.085), tier(51200, std::nullopt, 0.07)};
}

/// What one of the flows pays, the volumes billed in these scopes.
double egress(const std::vector<std::pair<std::string, double>>& scopeAndVolume, std::size_t flow) {
    BillingPool pool;
    ScopePrice price;
    price.tiers = egressTiers();
    price.unit = "GB";
    for (std::size_t k = 0; k < scopeAndVolume.size(); ++k) {
        Charge charge;
        charge.flow = ElementId{"flow-" + std::to_string(k)};
        charge.rule = "internet_egress";
        charge.quantity = scopeAndVolume[k].second;
        pool.add(scopeAndVolume[k].first, price, charge);
    }
    double sum = 0;
    for (const CostLine& line : pool.lines())
        if (line.flow.value == "flow-" + std::to_string(flow))
            sum += line.amount ? line.amount->value : kNone;
    return sum;
}

void addCost(std::vector<Row>& rows) {
    const auto part = [](std::size_t tier) {
        return [tier] {
            const std::vector<Tier> tiers = egressTiers();
            const auto parts = splitByTiers(61440, tiers);
            return parts.size() == 3 && parts[tier].tier ? parts[tier].quantity * parts[tier].tier->rate.value
                                                         : kNone;
        };
    };
    rows.push_back({"6 first tier", part(0), 921.60, 0.005});
    rows.push_back({"6 second tier", part(1), 3481.60, 0.005});
    rows.push_back({"6 third tier", part(2), 716.80, 0.005});
    rows.push_back({"6 one flow", [] { return egress({{"a", 61440}}, 0); }, 5120.00, 0.005});
    rows.push_back({"6 first of two flows in one scope",
                    [] {
                        return egress({{"a", 30720}, {"a", 30720}}, 0);
                    },
                    2560.00, 0.005});
    rows.push_back({"6 second of two flows in one scope",
                    [] {
                        return egress({{"a", 30720}, {"a", 30720}}, 1);
                    },
                    2560.00, 0.005});
    rows.push_back({"6 first of two flows from two regions",
                    [] {
                        return egress({{"a", 30720}, {"b", 30720}}, 0);
                    },
                    2662.40, 0.005});
    rows.push_back({"6 second of two flows from two regions",
                    [] {
                        return egress({{"a", 30720}, {"b", 30720}}, 1);
                    },
                    2662.40, 0.005});
}

/// Two components that answer in no time, `length` of cable between them.
Design overCable(Kilometres length) {
    Design design = DesignBuilder()
                        .component("island", "clients")
                        .component("mainland", "server")
                        .link("cable", "island", "mainland", "subsea_segment")
                        .length(length)
                        .flow("call", "island", "mainland")
                        .journey("journey", "island")
                        .build();
    for (Component& component : design.components)
        component.processing = Processing{Milliseconds{0}, Milliseconds{0}};
    return design;
}

void addLatency(std::vector<Row>& rows) {
    const auto p50 = [] { return engine().medianMilliseconds(overCable(Kilometres{4200})); };
    rows.push_back({"7 round trip", p50, 41.13, 0.005});
    rows.push_back({"7 one way", [p50] { return p50() / 2; }, 20.57, 0.005});
}

void addBacklog(std::vector<Row>& rows) {
    const MegabytesPerSecond change{100}, left{60};
    rows.push_back({"8 growth of the lag each second",
                    [=] { return lagAfterStarvation({0}, Seconds{1}, change, left).value; }, 0.4, 1e-12});
    rows.push_back({"8 lag after six hours",
                    [=] { return lagAfterStarvation({0}, Seconds{6 * 3600}, change, left).value; },
                    2 * 3600 + 24 * 60, 1e-9});
    rows.push_back({"8 plus the nominal lag",
                    [=] { return lagAfterStarvation(Seconds{5}, Seconds{6 * 3600}, change, left).value; },
                    2 * 3600 + 24 * 60 + 5, 1e-9});
    rows.push_back({"9 backlog", [] { return backlogAfter(0, 200, 0, Seconds{30 * 60}); }, 360000, 1e-6});
    rows.push_back(
        {"9 drain", [] { return drainTime(360000, 200, 250).value_or(Seconds{kNone}).value; }, 7200, 1e-6});
}

/// Example 10: a ranked pair whose first member is lost.
Design planned(const std::vector<RecoveryStep>& steps) {
    DesignBuilder builder;
    builder.place("site", "site").component("client", "clients", "site");
    for (const char* id : {"first", "second"})
        builder.component(id, "server", "site").times(Hours{1000}, Hours{4});
    builder.rankedGroup("pair", {"first", "second"});
    for (const RecoveryStep& step : steps)
        builder.step(step);
    return builder.flow("query", "client", "pair").journey("journey", "client").build();
}

RecoveryStep stepOf(const std::string& id, StepKind kind, std::optional<Seconds> fixed = {}) {
    RecoveryStep step;
    step.id = id;
    step.kind = kind;
    step.duration.fixed = fixed;
    return step;
}

double rtoOf(const Design& design, const std::string& element) {
    const auto result = engine().journey(design);
    if (!result)
        return kNone;
    for (const RecoveryResult& recovery : result->recovery)
        if (recovery.disruption.elements == std::vector<ElementId>{ElementId{element}} && recovery.rto)
            return recovery.rto->value;
    return kNone;
}

void addRecovery(std::vector<Row>& rows) {
    RecoveryStep detect = stepOf("detect", StepKind::Detect);
    detect.duration.checkInterval = Seconds{10};
    detect.duration.checkThreshold = 3;
    const RecoveryStep decide = stepOf("decide", StepKind::Decide);
    const RecoveryStep promote = stepOf("promote", StepKind::Promote, Seconds{60});
    RecoveryStep redirect = stepOf("redirect", StepKind::Redirect);
    redirect.duration.dnsTtl = Seconds{60};
    rows.push_back({"10 in a row",
                    [=] {
                        return rtoOf(planned({detect, decide, promote, redirect}), "first");
                    },
                    150, 1e-9});
    RecoveryStep scaleOut = stepOf("scale-out", StepKind::ScaleOut, Seconds{300});
    scaleOut.after = {"detect"};
    RecoveryStep last = redirect;
    last.after = {"promote", "scale-out"};
    rows.push_back({"10 side by side",
                    [=] {
                        return rtoOf(planned({detect, promote, scaleOut, last}), "first");
                    },
                    390, 1e-9});
}

std::vector<Row> table() {
    std::vector<Row> rows;
    addAvailability(rows);
    addOutages(rows);
    addCost(rows);
    addLatency(rows);
    addBacklog(rows);
    addRecovery(rows);
    return rows;
}

} // namespace

/// The examples of semantics.md, all of them in one table.
class TestWorkedExamples : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void engine_example_givesTheFigureShown_data();
    void engine_example_givesTheFigureShown();
};

void TestWorkedExamples::initTestCase() {
    QVERIFY(engine().ready());
}

void TestWorkedExamples::engine_example_givesTheFigureShown_data() {
    QTest::addColumn<std::size_t>("row");
    const auto rows = table();
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name.c_str()) << i;
}

void TestWorkedExamples::engine_example_givesTheFigureShown() {
    QFETCH(std::size_t, row);
    const Row example = table()[row];
    const double actual = example.engine();
    QVERIFY2(std::fabs(actual - example.expected) <= example.tolerance,
             qPrintable(QString::number(actual, 'g', 17) + " instead of " +
                        QString::number(example.expected, 'g', 17)));
}

QTEST_GUILESS_MAIN(TestWorkedExamples)
#include "test_worked_examples.moc"
