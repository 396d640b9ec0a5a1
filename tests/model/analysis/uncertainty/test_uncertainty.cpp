#include "model/analysis/uncertainty/uncertainty.h"

#include "model/analysis/analyse.h"
#include "model/analysis/uncertainty/counter_random.h"
#include "model/analysis/uncertainty/ranged_inputs.h"
#include "tests/support/design_builder.h"
#include "tests/support/estate_design.h"
#include "tests/support/oracle.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace isthmus;

namespace {

const ElementId kJourney{"journey"};
constexpr double kPoint95 = 1.6448536269514722;

/// Location and spread of the logarithm of a lognormal with these 5 % and 95 % points.
struct Lognormal {
    Lognormal(double low, double high)
        : mu((std::log(low) + std::log(high)) / 2), sigma(std::log(high / low) / (2 * kPoint95)) {}
    [[nodiscard]] double moment(double power) const {
        return std::exp(power * mu + power * power * sigma * sigma / 2);
    }
    double mu, sigma;
};

FailureData ranged(double availability, double low, double high) {
    FailureData data;
    data.availability = availability;
    data.availabilityRange = {low, high};
    data.mttr = Hours{2};
    return data;
}

std::optional<FailureData>& failureOf(Design& design, const ElementId& id) {
    for (Place& place : design.places)
        if (place.id == id)
            return place.failure;
    for (Component& component : design.components)
        if (component.id == id)
            return component.failure;
    for (Link& link : design.links)
        if (link.id == id)
            return link.failure;
    return std::find_if(design.sharedRisks.begin(), design.sharedRisks.end(),
                        [&](const SharedRisk& risk) { return risk.id == id; })
        ->failure;
}

/// The design with one figure replaced.
Design changed(Design design, const ElementId& id, FigureKind kind, double figure) {
    FailureData& data = *failureOf(design, id);
    if (kind == FigureKind::Availability)
        data.availability = figure;
    else if (kind == FigureKind::Mttf)
        data.mttf = Hours{figure};
    else if (kind == FigureKind::Mttr)
        data.mttr = Hours{figure};
    else
        data.faultsPer1000kmYear = figure;
    return design;
}

/// Client and servers; the servers' availability has a range.
Design servers(int count, int need) {
    Design design = DesignBuilder()
                        .component("client", "clients")
                        .component("server", "server")
                        .instances(count, need)
                        .link("lan", "client", "server")
                        .flow("call", "client", "server")
                        .journey("journey", "client")
                        .build();
    failureOf(design, {"server"}) = ranged(0.995, 0.98, 0.999);
    return design;
}

/// Two servers in series.
Design chain() {
    Design design = DesignBuilder()
                        .component("client", "clients")
                        .component("front", "server")
                        .component("back", "server")
                        .link("a", "client", "front")
                        .link("b", "front", "back")
                        .flow("call", "client", "front")
                        .flow("ask", "front", "back")
                        .journey("journey", "client")
                        .build();
    failureOf(design, {"front"}) = ranged(0.97, 0.9, 0.99);
    FailureData times;
    times.mttf = Hours{500};
    times.mttfRange = {Hours{100}, Hours{1000}};
    times.mttr = Hours{10};
    times.mttrRange = {Hours{4}, Hours{40}};
    failureOf(design, {"back"}) = times;
    return design;
}

/// Gives some of the figures of a random design ranges.
void addRanges(Design& design, std::uint64_t seed) {
    std::uint64_t state = seed;
    const auto visit = [&](std::optional<FailureData>& data) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        if (!data || (state >> 60U) < 4)
            return;
        if (data->availability && *data->availability > 0 && *data->availability < 1) {
            const double down = 1 - *data->availability;
            data->availabilityRange = {1 - std::min(0.95, 2 * down), 1 - down / 3};
        }
        if (data->mttf)
            data->mttfRange = {0.25 * *data->mttf, 2 * *data->mttf};
        if (data->mttr && (state >> 59U & 1U) == 0)
            data->mttrRange = {0.5 * *data->mttr, 3 * *data->mttr};
    };
    for (Place& place : design.places)
        visit(place.failure);
    for (Component& component : design.components)
        visit(component.failure);
    for (Link& link : design.links)
        visit(link.failure);
    for (SharedRisk& risk : design.sharedRisks)
        visit(risk.failure);
}

/// Every digit of a result, to compare.
QString textOf(const JourneyUncertainty& result) {
    QString text;
    const auto add = [&text](double value) { text += QString::number(value, 'g', 17) + u' '; };
    for (const double value : {static_cast<double>(result.samples), result.unavailability, result.mean,
                               result.meanLow, result.meanHigh, result.p5, result.p50, result.p95,
                               result.chanceMet, result.chanceLow, result.chanceHigh})
        add(value);
    for (const double edge : result.edges)
        add(edge);
    for (const std::size_t count : result.counts)
        add(static_cast<double>(count));
    for (const InputUncertainty& input : result.inputs) {
        text += QString::fromStdString(input.element.value) + (input.flips ? u'!' : u' ');
        for (const double value :
             {input.value, input.unavailabilityAtLow, input.unavailabilityAtHigh, input.flipsAt.value_or(-1)})
            add(value);
    }
    return text;
}

} // namespace

class TestUncertainty : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void uncertainty_oneElement_hasTheLognormalsPoints();
    void uncertainty_series_meanIsTheProductOfMeans();
    void uncertainty_instances_shareTheirDraw();
    void uncertainty_samples_areInTheHistogram();
    void uncertainty_randomDesigns_agreeWithTheOracle();
    void uncertainty_inputs_agreeWithAnalysingChangedDesigns();
    void uncertainty_faultRate_actsLikeTheChangedDesign();
    void uncertainty_threads_doNotChangeTheResult();
    void uncertainty_timeUsedUp_tellsOfWhatWasDrawn();
    void uncertainty_stopped_returnsSoon();
    void uncertainty_nothingToSample_saysWhy();
    void analyse_withoutTheOption_hasNone();

private:
    [[nodiscard]] JourneyUncertainty uncertain(const Design& design, const UncertaintyOptions& options,
                                               const std::vector<ElementId>& failed = {}) const;
    [[nodiscard]] AvailabilityResult analysed(const Design& design,
                                              const std::vector<ElementId>& failed = {}) const;

    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestUncertainty::initTestCase() {
    auto loaded = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(loaded.catalogue);
    m_catalogue = std::make_shared<const Catalogue>(std::move(*loaded.catalogue));
}

JourneyUncertainty TestUncertainty::uncertain(const Design& design, const UncertaintyOptions& options,
                                              const std::vector<ElementId>& failed) const {
    AnalysisOptions all;
    all.recovery = all.cost = false;
    all.uncertainty = options;
    all.failed = failed;
    const auto result = analyse(std::make_shared<const Design>(design), m_catalogue, all);
    return *result.value().journeys.front().uncertainty;
}

AvailabilityResult TestUncertainty::analysed(const Design& design,
                                             const std::vector<ElementId>& failed) const {
    AnalysisOptions all;
    all.recovery = all.cost = false;
    all.failed = failed;
    return analyse(std::make_shared<const Design>(design), m_catalogue, all)
        .value()
        .journeys.front()
        .availability;
}

void TestUncertainty::uncertainty_oneElement_hasTheLognormalsPoints() {
    Design design = servers(1, 1);
    const Lognormal law(0.001, 0.02);
    design.journeys[0].targets.availability = 1 - std::exp(law.mu); // the median
    const JourneyUncertainty result = uncertain(design, {.samples = 100'000});
    QVERIFY(!result.problem);
    QCOMPARE(result.samples, std::size_t{100'000});
    // Four standard deviations of a sample point: √(p (1 − p)/n) over the density there.
    QVERIFY(std::abs(result.p5 / 0.001 - 1) < 0.025);
    QVERIFY(std::abs(result.p95 / 0.02 - 1) < 0.025);
    QVERIFY(std::abs(result.p50 / std::exp(law.mu) - 1) < 0.015);
    const double error = (result.meanHigh - result.meanLow) / 2;
    QVERIFY(std::abs(result.mean - law.moment(1)) < 2.2 * error);
    QVERIFY(result.chanceLow < 0.5 + 0.002 && result.chanceHigh > 0.5 - 0.002);
    QVERIFY(result.chanceHigh - result.chanceLow < 0.0063);
    QVERIFY(std::abs(result.unavailability - 0.005) < 1e-15);
    QCOMPARE(result.inputs.size(), std::size_t{1});
    QVERIFY(std::abs(result.inputs[0].unavailabilityAtLow - 0.02) < 1e-15);
    QVERIFY(std::abs(result.inputs[0].unavailabilityAtHigh - 0.001) < 1e-15);
}

void TestUncertainty::uncertainty_series_meanIsTheProductOfMeans() {
    Design design = chain();
    failureOf(design, {"back"}) = ranged(0.98, 0.95, 0.99);
    const JourneyUncertainty result = uncertain(design, {.samples = 100'000, .seed = 5});
    const double expected = 1 - (1 - Lognormal(0.01, 0.1).moment(1)) * (1 - Lognormal(0.01, 0.05).moment(1));
    QVERIFY2(std::abs(result.mean - expected) < 1.1 * (result.meanHigh - result.meanLow),
             qPrintable(QString::number(result.mean) + u' ' + QString::number(expected)));
}

void TestUncertainty::uncertainty_instances_shareTheirDraw() {
    const JourneyUncertainty result = uncertain(servers(2, 1), {.samples = 100'000});
    const double expected = Lognormal(0.001, 0.02).moment(2); // E[u²], not E[u]²
    QVERIFY(std::abs(result.mean - expected) < 1.1 * (result.meanHigh - result.meanLow));
    QVERIFY(std::abs(result.p95 / (0.02 * 0.02) - 1) < 0.05);
    QCOMPARE(result.inputs.size(), std::size_t{1});
}

void TestUncertainty::uncertainty_samples_areInTheHistogram() {
    const JourneyUncertainty result = uncertain(chain(), {.samples = 2'000});
    QCOMPARE(result.edges.size(), result.counts.size() + 1);
    QVERIFY(std::is_sorted(result.edges.begin(), result.edges.end()));
    std::size_t sum = 0;
    std::size_t belowMedian = 0;
    for (std::size_t i = 0; i < result.counts.size(); ++i) {
        sum += result.counts[i];
        if (result.edges[i + 1] <= result.p50)
            belowMedian += result.counts[i];
    }
    QCOMPARE(sum, std::size_t{2'000});
    QVERIFY(belowMedian <= 1'000 && belowMedian > 500);
}

/// Three samples have a smallest, a middle and a largest one, which are all told.
void TestUncertainty::uncertainty_randomDesigns_agreeWithTheOracle() {
    const oracle::Kinds kinds = oracle::kindsOf(*m_catalogue);
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 250; ++seed) {
        RandomDesign random = randomDesign(seed);
        addRanges(random.design, seed);
        const auto system = System::build(std::make_shared<const Design>(random.design), m_catalogue);
        std::vector<Index> down;
        for (const ElementId& id : random.failed)
            for (const Index element : system->elementsOf(id))
                down.push_back(element);
        const JourneyScope& scope = system->journeys.front();
        const auto journey = CompiledJourney::compile(*system, scope, down, DiagramLimits{}).journey;
        const auto inputs = rangedInputs(*system, *journey);
        const UncertaintyOptions options{.samples = 3, .seed = seed};
        const JourneyUncertainty result = uncertaintyOf(journey.get(), *system, scope, options, {});
        if (inputs.empty()) {
            QCOMPARE(result.problem->code, std::string("AN-007"));
            continue;
        }
        std::vector<double> expected;
        for (std::uint64_t sample = 0; sample < 3; ++sample) {
            Design design = random.design;
            for (std::uint32_t i = 0; i < inputs.size(); ++i) {
                const double normal = normalPair(seed, sample, i / 2)[i % 2];
                const bool share = inputs[i].kind == FigureKind::Availability;
                const Lognormal law = share ? Lognormal(1 - inputs[i].high, 1 - inputs[i].low)
                                            : Lognormal(inputs[i].low, inputs[i].high);
                const double drawn = std::exp(law.mu + law.sigma * normal);
                design = changed(std::move(design), inputs[i].element, inputs[i].kind,
                                 share ? 1 - std::min(1.0, drawn) : drawn);
            }
            const auto figures = oracle::evaluate(design, kinds, kJourney, random.failed);
            expected.push_back(figures.structuralUnavailability + figures.loss);
        }
        std::sort(expected.begin(), expected.end());
        const double found[] = {result.p5, result.p50, result.p95};
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY2(std::abs(found[i] - expected[i]) < 1e-9 * expected[i] + 1e-12,
                     qPrintable(QStringLiteral("seed %1: %2 instead of %3")
                                    .arg(seed)
                                    .arg(found[i], 0, 'g', 12)
                                    .arg(expected[i], 0, 'g', 12)));
        ++compared;
    }
    QVERIFY2(compared > 150, QByteArray::number(compared));
}

void TestUncertainty::uncertainty_inputs_agreeWithAnalysingChangedDesigns() {
    int flips = 0;
    int turns = 0;
    int never = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RandomDesign random = randomDesign(seed);
        addRanges(random.design, seed);
        const double base = analysed(random.design, random.failed).unavailability;
        if (!(base > 0) || base > 0.5)
            continue;
        random.design.journeys[0].targets.availability = 1 - base * (seed % 2 == 0 ? 0.8 : 1.25);
        const JourneyUncertainty result = uncertain(random.design, {.samples = 1}, random.failed);
        const double allowed = 1.0 - *random.design.journeys[0].targets.availability;
        const auto with = [&](const InputUncertainty& input, double figure) {
            return analysed(changed(random.design, input.element, input.kind, figure), random.failed)
                .unavailability;
        };
        for (const InputUncertainty& input : result.inputs) {
            const double low = with(input, input.low);
            const double high = with(input, input.high);
            QVERIFY(std::abs(input.unavailabilityAtLow - low) < 1e-10 * low + 1e-14);
            QVERIFY(std::abs(input.unavailabilityAtHigh - high) < 1e-10 * high + 1e-14);
            QCOMPARE(input.flips, (low <= allowed) != result.met || (high <= allowed) != result.met);
            flips += input.flips ? 1 : 0;
            QVERIFY(input.searched);
            const bool share = input.kind == FigureKind::Availability;
            const auto nudged = [&](double factor) {
                return share ? 1 - std::min(1.0, (1 - *input.flipsAt) * factor) : *input.flipsAt * factor;
            };
            if (input.flipsAt) {
                ++turns;
                const bool below = with(input, nudged(1 - 1e-6)) <= allowed;
                QVERIFY2(below != (with(input, nudged(1 + 1e-6)) <= allowed), QByteArray::number(seed));
                continue;
            }
            ++never;
            QVERIFY(!input.flips);
            const double far = share ? 1 : 1e9;
            const double near = share ? 0 : 1e-9;
            QCOMPARE(with(input, far * (share ? 1 : input.value)) <= allowed, result.met);
            QCOMPARE(with(input, near * (share ? 1 : input.value)) <= allowed, result.met);
        }
    }
    QVERIFY2(flips > 20 && turns > 30 && never > 20,
             qPrintable(QStringLiteral("%1 %2 %3").arg(flips).arg(turns).arg(never)));
}

void TestUncertainty::uncertainty_faultRate_actsLikeTheChangedDesign() {
    Design design = chain();
    FailureData& data = failureOf(design, {"a"}).emplace();
    data.faultsPer1000kmYear = 0.2;
    data.faultsRange = {0.05, 0.6};
    data.mttr = Hours{300};
    design.links[0].length = Kilometres{2000};
    const JourneyUncertainty result = uncertain(design, {.samples = 10});
    const auto input =
        std::find_if(result.inputs.begin(), result.inputs.end(),
                     [](const InputUncertainty& one) { return one.kind == FigureKind::FaultRate; });
    QVERIFY(input != result.inputs.end());
    const double low = analysed(changed(design, {"a"}, FigureKind::FaultRate, 0.05)).unavailability;
    const double high = analysed(changed(design, {"a"}, FigureKind::FaultRate, 0.6)).unavailability;
    QVERIFY(std::abs(input->unavailabilityAtLow - low) < 1e-12);
    QVERIFY(std::abs(input->unavailabilityAtHigh - high) < 1e-12);
    QVERIFY(high > low && !input->searched && !input->flipsAt);
}

void TestUncertainty::uncertainty_threads_doNotChangeTheResult() {
    Design design = chain();
    design.journeys[0].targets.availability = 0.95;
    const QString one = textOf(uncertain(design, {.samples = 3'001, .seed = 9, .threads = 1}));
    QCOMPARE(textOf(uncertain(design, {.samples = 3'001, .seed = 9, .threads = 2})), one);
    QCOMPARE(textOf(uncertain(design, {.samples = 3'001, .seed = 9, .threads = 7})), one);
    QVERIFY(textOf(uncertain(design, {.samples = 3'001, .seed = 10, .threads = 2})) != one);
}

void TestUncertainty::uncertainty_timeUsedUp_tellsOfWhatWasDrawn() {
    Design design = chain();
    design.journeys[0].targets.availability = 0.95;
    UncertaintyOptions options{.samples = kMostUncertaintySamples, .seed = 3};
    options.time = std::chrono::milliseconds(1);
    const JourneyUncertainty part = uncertain(design, options);
    QVERIFY(part.samples >= 1 && part.samples < part.requested);
    QCOMPARE(part.requested, kMostUncertaintySamples);
    QCOMPARE(uncertain(design, {.samples = part.samples, .seed = 3}).mean, part.mean);
}

void TestUncertainty::uncertainty_stopped_returnsSoon() {
    Design design = testing::estateDesign(8);
    std::size_t ranges = 0;
    for (Component& component : design.components)
        if (component.failure && component.failure->mttf && ++ranges > 0)
            component.failure->mttfRange = {0.5 * *component.failure->mttf, 2 * *component.failure->mttf};
    for (Component& component : design.components)
        if (component.failure && component.failure->availability && *component.failure->availability < 1) {
            const double down = 1 - *component.failure->availability;
            component.failure->availabilityRange = {1 - 2 * down, 1 - down / 2};
            ++ranges;
        }
    QVERIFY(ranges > 0);
    design.journeys[0].targets.availability = 0.9999;
    const auto system = System::build(std::make_shared<const Design>(design), m_catalogue);
    const JourneyScope& scope = system->journeys.front();
    const auto journey = CompiledJourney::compile(*system, scope, {}, DiagramLimits{}).journey;
    QVERIFY(journey && journey->isComplete());
    using Clock = std::chrono::steady_clock;
    for (const int after : {0, 1, 5, 20, 60}) {
        std::stop_source source;
        Clock::time_point asked;
        const std::jthread asking([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(after));
            asked = Clock::now();
            source.request_stop();
        });
        (void)uncertaintyOf(journey.get(), *system, scope, {.samples = kMostUncertaintySamples},
                            source.get_token());
        QVERIFY(source.stop_requested()); // a million samples take longer
        QVERIFY(Clock::now() - asked < std::chrono::milliseconds(100));
    }
}

void TestUncertainty::uncertainty_nothingToSample_saysWhy() {
    Design design = servers(1, 1);
    failureOf(design, {"server"})->availabilityRange.reset();
    QCOMPARE(uncertain(design, {}).problem->code, std::string("AN-007"));
    // What is failed on purpose has no figure that matters.
    QCOMPARE(uncertain(servers(1, 1), {}, {{"server"}}).problem->code, std::string("AN-007"));
    const Design estate = testing::estateDesign(8);
    const auto system = System::build(std::make_shared<const Design>(estate), m_catalogue);
    const JourneyScope& scope = system->journeys.front();
    QCOMPARE(uncertaintyOf(nullptr, *system, scope, {}, {}).problem->code, std::string("AN-008"));
    const auto part = CompiledJourney::compile(*system, scope, {}, DiagramLimits{.nodes = 6'000}).journey;
    QVERIFY(part && !part->isComplete());
    QCOMPARE(uncertaintyOf(part.get(), *system, scope, {}, {}).problem->code, std::string("AN-009"));
}

void TestUncertainty::analyse_withoutTheOption_hasNone() {
    const auto result = analyse(std::make_shared<const Design>(chain()), m_catalogue);
    QVERIFY(!result.value().journeys.front().uncertainty);
}

QTEST_GUILESS_MAIN(TestUncertainty)
#include "test_uncertainty.moc"
