// Loads, capacities, sizing and queues: each figure computed anew from what it opens into.
#include "tests/model/derivation/derivation_design.h"
#include "tests/model/derivation/derivation_fixture.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

constexpr double kBitsPerGigabyte = 1073741824.0 * 8;

const Analysed& works() {
    static const Analysed analysed = [] {
        const auto design = std::make_shared<const Design>(factory().design);
        AnalysisOptions options;
        options.load = true;
        return Analysed{System::build(design, shippedCatalogue()),
                        *analyse(design, shippedCatalogue(), options)};
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

std::optional<double> quotient(const FigureDerivation& d) {
    return valueOf(d.inputs[0]) / valueOf(d.inputs[1]);
}

std::optional<double> sum(const FigureDerivation& d) {
    return sumOf(d);
}

/// A least cut carries what its links do, where none of them share what they ride on.
std::optional<double> cut(const FigureDerivation& d) {
    return inputOf(d, "carried for certain") ? std::nullopt : std::optional(sumOf(d, "capacity in the cut"));
}

std::optional<double> leastCeiling(const FigureDerivation& d) {
    double least = std::numeric_limits<double>::infinity();
    for (const char* name : {"ceiling by what is in flight", "ceiling of what all share",
                             "ceiling of the batches", "ceiling of the slowest item", "instances together"})
        if (const auto value = inputOf(d, name))
            least = std::min(least, *value);
    for (const char* name : {"taken out by", "carried by the links to"})
        if (inputOf(d, name))
            least = std::min(least, sumOf(d, name));
    return least / at(d, "times handed out");
}

double waitingFactor(const FigureDerivation& d) {
    return at(d, "v, variability of arrivals and work") / (at(d, "capacity") - at(d, "arrivals"));
}

/// The fluid: what more comes in than is taken out, until the outage, the retention or the room ends it.
double growsFor(const FigureDerivation& d) {
    const double in = at(d, "arrivals meanwhile"), out = at(d, "taken out meanwhile");
    double grows = at(d, "length of the outage");
    if (const auto retention = inputOf(d, "retention"))
        grows = std::min(grows, *retention / (1 - out / in));
    if (const auto room = inputOf(d, "room"))
        grows = std::min(grows, *room / (in - out));
    return grows;
}

double surplus(const FigureDerivation& d) {
    return at(d, "arrivals meanwhile") - at(d, "taken out meanwhile");
}

/// Where the room is not what ends it.
std::optional<double> oldest(const FigureDerivation& d) {
    if (inputOf(d, "room"))
        return std::nullopt;
    return growsFor(d) * surplus(d) / at(d, "arrivals meanwhile");
}

std::optional<double> p99(const FigureDerivation& d) {
    const double chance = at(d, "C, chance to wait (Erlang C)");
    return chance <= 0.01 ? 0 : std::log(chance / 0.01) * waitingFactor(d);
}

std::optional<double> batches(const FigureDerivation& d) {
    const auto slowest = inputOf(d, "slowest of a batch, on average");
    const double work = slowest ? *slowest : at(d, "work of a batch");
    return at(d, "servers") * at(d, "items in a batch") / (at(d, "set-up") + work);
}

/// What the drawing says of one direction, in Mbit/s; 1 GB is 2^30 bytes, a month 730 h.
std::optional<double> offered(const FigureDerivation& d) {
    double rate = 0;
    if (const auto volume = inputOf(d, "a month's volume of a flow"))
        rate = *volume * kBitsPerGigabyte / 1e6 / (730 * 3600);
    else if (const auto change = inputOf(d, "change rate"))
        rate = *change;
    else
        rate = at(d, "rate in the busy hour") * at(d, "attempts per call") * at(d, "size of one") * 0.008;
    return rate * at(d, "share of it");
}

/// Where there is a single way.
std::optional<double> narrowest(const FigureDerivation& d) {
    double least = std::numeric_limits<double>::infinity();
    for (const FigureInput& input : d.inputs)
        least = std::min(least, input.value.value_or(least));
    return least;
}

/// Rates and weights alternate; without weights it is the rates' sum.
std::optional<double> leastShare(const FigureDerivation& d) {
    const double weights = sumOf(d, "weight");
    if (weights <= 0)
        return sumOf(d);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < d.inputs.size(); i += 2)
        least = std::min(least, valueOf(d.inputs[i]) * weights / valueOf(d.inputs[i + 1]));
    return least;
}

std::map<std::string, Recompute> loadKinds() {
    return {
        {"load", sum},
        {"load_worst", sum},
        {"utilisation", quotient},
        {"utilisation_worst", quotient},
        {"offered", offered},
        {"chosen_rate", narrowest},
        {"sizing_peak", sum},
        {"sizing_drawn", sum},
        {"sizing_after_loss", leastShare},
        {"transfer_time",
         [](const FigureDerivation& d) {
             return std::optional(sumOf(d, "a month's volume of a flow") * kBitsPerGigabyte /
                                  (at(d, "capacity") * 1e6));
         }},
        {"largest_rate", cut},
        {"rate_after_worst", cut},
        {"kept",
         [](const FigureDerivation& d) {
             const auto after = inputOf(d, "largest rate after the worst loss");
             return std::optional(after ? std::min(1.0, *after / at(d, "what the chosen way carries")) : 1.0);
         }},
        {"sizing_percent",
         [](const FigureDerivation& d) {
             return std::optional(100 * at(d, "equals") / (at(d, "equals") - 1));
         }},
        {"sizing_each",
         [](const FigureDerivation& d) { return std::optional(at(d, "peak") / (at(d, "equals") - 1)); }},
        {"headroom", [](const FigureDerivation& d) { return std::optional(*quotient(d) - 1); }},
    };
}

std::map<std::string, Recompute> queueKinds() {
    return {
        {"queue_arrivals", sum},
        {"queue_capacity", leastCeiling},
        {"queue_utilisation", quotient},
        {"queue_mean_wait",
         [](const FigureDerivation& d) {
             return std::optional(at(d, "C, chance to wait (Erlang C)") * waitingFactor(d));
         }},
        {"queue_p99_wait", p99},
        {"queue_storm", sum},
        {"in_flight_ceiling", quotient},
        {"batch_ceiling", batches},
        {"barrier_ceiling", batches},
        {"outage_backlog", [](const FigureDerivation& d) { return std::optional(surplus(d) * growsFor(d)); }},
        {"outage_oldest", oldest},
        {"outage_drain",
         [](const FigureDerivation& d) {
             return std::optional(at(d, "backlog") /
                                  (at(d, "taken out afterwards") - at(d, "arrivals meanwhile")));
         }},
        {"outage_overflows",
         [](const FigureDerivation& d) { return std::optional(at(d, "room") / surplus(d)); }},
        {"outage_lost",
         [](const FigureDerivation& d) {
             return std::optional(surplus(d) * (at(d, "length of the outage") - growsFor(d)));
         }},
    };
}

} // namespace

class TestLoadDerivation : public QObject {
    Q_OBJECT
private slots:
    void deriveFigure_loads_areMadeUpOfTheirInputs();
    void deriveFigure_queues_areMadeUpOfTheirInputs();
    void deriveFigure_everyInputThatIsAFigure_opensToTheSameNumber();
    void deriveFigure_numbers_areKnown_data();
    void deriveFigure_numbers_areKnown();
    void deriveFigure_endlessRetry_isWithoutLimit();
    void figuresOf_withoutLoad_hasNone();
};

void TestLoadDerivation::deriveFigure_loads_areMadeUpOfTheirInputs() {
    const auto checked = recomputeAll(works(), loadKinds());
    for (const auto& [kind, recompute] : loadKinds())
        QVERIFY2(checked.contains(kind), kind.c_str());
}

void TestLoadDerivation::deriveFigure_queues_areMadeUpOfTheirInputs() {
    const auto checked = recomputeAll(works(), queueKinds());
    for (const auto& [kind, recompute] : queueKinds())
        QVERIFY2(checked.contains(kind), kind.c_str());
}

void TestLoadDerivation::deriveFigure_everyInputThatIsAFigure_opensToTheSameNumber() {
    int opened = 0;
    for (const std::string& figure : figuresOf(works().sources())) {
        const FigureDerivation derivation = works().open(figure);
        QVERIFY2(derivation.value || !derivation.text.empty() || !derivation.notes.empty(), figure.c_str());
        for (const FigureInput& input : derivation.inputs) {
            if (input.figure.empty())
                continue;
            ++opened;
            const auto inner = deriveFigure(works().sources(), input.figure);
            QVERIFY2(inner.has_value(), (figure + " > " + input.figure).c_str());
            if (input.name == inner->name && input.value && inner->value)
                QVERIFY2(isNear(*input.value, *inner->value), (figure + " > " + input.figure).c_str());
        }
    }
    QVERIFY(opened > 30);
}

void TestLoadDerivation::deriveFigure_numbers_areKnown_data() {
    QTest::addColumn<QString>("figure");
    QTest::addColumn<double>("value");
    QTest::newRow("10 Gbit/s backed by 1.25") << "kept/send" << 0.125;
    QTest::newRow("its rate then") << "rate_after_worst/send" << 1250.0;
    QTest::newRow("three equals need half more") << "sizing_percent/farm" << 150.0;
    QTest::newRow("half of the peak each") << "sizing_each/farm" << 180.0 * (1 - 1e-6) / 0.99 / 2;
    QTest::newRow("example 9's backlog") << "outage_backlog/queue/component:worker" << 360'000.0;
    QTest::newRow("example 9's drain") << "outage_drain/queue/component:worker" << 7200.0;
    QTest::newRow("five days, four are kept") << "outage_lost/queue/link:queue-worker" << 200.0 * 86400;
    QTest::newRow("120,000 in flight, a minute each") << "in_flight_ceiling/queue" << 2000.0;
    QTest::newRow("a full edge") << "outage_overflows/edge/link:thin" << 3600.0;
    QTest::newRow("what 200 messages of 4 kB take") << "offered/put" << 6.4;
    QTest::newRow("two thirds of three servers") << "sizing_after_loss/farm" << 200.0;
    QTest::newRow("500 GB over 10 Gbit/s") << "transfer_time/fast" << 500 * kBitsPerGigabyte / 1e10;
}

void TestLoadDerivation::deriveFigure_numbers_areKnown() {
    QFETCH(QString, figure);
    QFETCH(double, value);
    const FigureDerivation opened = works().open(figure.toStdString());
    QVERIFY(opened.value.has_value());
    QVERIFY2(isNear(*opened.value, value), qPrintable(QString::number(*opened.value, 'g', 12)));
}

void TestLoadDerivation::deriveFigure_endlessRetry_isWithoutLimit() {
    const FigureDerivation storm = works().open("queue_storm/base");
    QVERIFY(!storm.value.has_value());
    QCOMPARE(storm.text, std::string("without limit"));
    QCOMPARE(storm.inputs.size(), std::size_t{3});
}

void TestLoadDerivation::figuresOf_withoutLoad_hasNone() {
    const Analysed plain{works().system,
                         *analyse(std::make_shared<const Design>(factory().design), shippedCatalogue())};
    for (const std::string& figure : figuresOf(plain.sources())) {
        const std::string kind = figure.substr(0, figure.find('/'));
        QVERIFY2(!loadKinds().contains(kind) && !queueKinds().contains(kind), figure.c_str());
    }
}

QTEST_GUILESS_MAIN(TestLoadDerivation)
#include "test_load_derivation.moc"
