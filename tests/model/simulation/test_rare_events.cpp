#include "model/analysis/analyse.h"
#include "model/simulation/rare_events.h"
#include "tests/model/simulation/simulated.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <cmath>

using namespace isthmus;

namespace {

Result<RareEvents> estimated(const Design& design, const RareEventQuestion& question,
                             std::stop_token stop = {}) {
    const auto system = System::build(std::make_shared<const Design>(design), shippedCatalogue());
    return estimateRareEvents(system, system->journeys.front(), question, std::move(stop));
}

/// So many links beside each other, each down a share u of the time.
Design parallelLinks(int count, double mttf, double mttr) {
    DesignBuilder builder;
    builder.component("client", "clients").component("server", "server");
    for (int i = 0; i < count; ++i)
        builder.link("link" + std::to_string(i), "client", "server").times(Hours{mttf}, Hours{mttr});
    return builder.flow("ask", "client", "server").journey("journey", "client").build();
}

AvailabilityResult exactFigures(const Design& design, const std::vector<ElementId>& failed) {
    AnalysisOptions options;
    options.failed = failed;
    options.recovery = options.cost = false;
    const auto result = analyse(std::make_shared<const Design>(design), shippedCatalogue(), options);
    return result ? result->journeys.front().availability : AvailabilityResult{};
}

/// The random design with every element down a two-thousandth of the time.
RandomDesign madeReliable(std::uint64_t seed) {
    RandomDesign random = randomDesign(seed);
    const auto change = [](auto& element) {
        if (!element.failure || element.failure->never)
            return;
        const Hours repair = element.failure->mttr.value_or(Hours{1});
        element.failure->availability.reset();
        element.failure->mttr = repair;
        element.failure->mttf = repair * 2000.0;
    };
    std::for_each(random.design.places.begin(), random.design.places.end(), change);
    std::for_each(random.design.components.begin(), random.design.components.end(), change);
    std::for_each(random.design.links.begin(), random.design.links.end(), change);
    std::for_each(random.design.sharedRisks.begin(), random.design.sharedRisks.end(), change);
    return random;
}

} // namespace

class TestRareEvents : public QObject {
    Q_OBJECT

private slots:
    void estimate_parallelLinks_isTheProduct_data();
    void estimate_parallelLinks_isTheProduct();
    void estimate_randomDesigns_isUnbiased();
    void estimate_sameSeed_isTheSame();
    void estimate_frequentFailures_areRefused();
    void estimate_stopped_isCancelled();
    void simulate_withCrews_refusesRareCycles();
};

void TestRareEvents::estimate_parallelLinks_isTheProduct_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("mttf");
    QTest::newRow("two") << 2 << 1e5;
    QTest::newRow("three, 1e-15") << 3 << 1e5;
    QTest::newRow("four, 1e-24") << 4 << 1e6;
}

void TestRareEvents::estimate_parallelLinks_isTheProduct() {
    QFETCH(int, count);
    QFETCH(double, mttf);
    const auto rare = estimated(parallelLinks(count, mttf, 1), {});
    QVERIFY(rare);
    const double share = std::pow(1 / (mttf + 1), count);
    VERIFY_HELD(rare->unavailability, share, 0.05);
    VERIFY_HELD(rare->outagesPerYear, share * count * kHoursPerYear, 0.05);
}

/// 99 % intervals hold the exact figure, and the errors, measured by their own deviation, cancel out.
void TestRareEvents::estimate_randomDesigns_isUnbiased() {
    int designs = 0;
    int held = 0;
    double scores = 0;
    QString missed;
    for (std::uint64_t seed = 7000; seed < 7150; ++seed) {
        const RandomDesign random = madeReliable(seed);
        const double exact = exactFigures(random.design, random.failed).structuralUnavailability;
        RareEventQuestion question;
        question.cycles = 40'000;
        question.seed = seed;
        const auto system = System::build(std::make_shared<const Design>(random.design), shippedCatalogue());
        for (const ElementId& id : random.failed)
            for (const Index element : system->elementsOf(id))
                question.failed.push_back(element);
        const auto rare = estimateRareEvents(system, system->journeys.front(), question, {});
        QVERIFY(rare);
        if (exact <= 0 || exact >= 0.5 || rare->cycles == 0) {
            QVERIFY(std::fabs(rare->unavailability.value - exact) < 1e-9);
            continue;
        }
        const Estimate& estimate = rare->unavailability;
        if (estimate.high95 - estimate.low95 < 1e-9 * exact) { // one way to fail: nothing is left to chance
            QVERIFY(std::fabs(estimate.value / exact - 1) < 1e-9);
            continue;
        }
        ++designs;
        const bool holds = estimate.low99 <= exact && exact <= estimate.high99;
        held += holds ? 1 : 0;
        if (!holds)
            missed += QString("\n%1: %2").arg(seed).arg(QString::fromStdString(inWords(estimate, exact)));
        scores += (estimate.value - exact) / ((estimate.high95 - estimate.low95) / (2 * 1.972));
    }
    QVERIFY(designs > 60);
    QVERIFY2(held >= designs * 97 / 100, qPrintable(missed));
    QVERIFY2(std::fabs(scores) < 3.5 * std::sqrt(designs), qPrintable(QString::number(scores)));
}

void TestRareEvents::estimate_sameSeed_isTheSame() {
    const Design design = parallelLinks(3, 1000, 2);
    RareEventQuestion question;
    question.cycles = 10'000;
    const double one = estimated(design, question)->unavailability.value;
    QCOMPARE(estimated(design, question)->unavailability.value, one);
    question.seed = 2;
    QVERIFY(estimated(design, question)->unavailability.value != one);
}

void TestRareEvents::estimate_frequentFailures_areRefused() {
    const auto rare = estimated(parallelLinks(8, 1, 1), {});
    QVERIFY(!rare);
    QCOMPARE(rare.error().code, std::string("SI-006"));
}

void TestRareEvents::estimate_stopped_isCancelled() {
    std::stop_source stop;
    stop.request_stop();
    const auto rare = estimated(parallelLinks(2, 1000, 1), {}, stop.get_token());
    QVERIFY(!rare);
    QCOMPARE(rare.error().code, std::string("AN-004"));
}

void TestRareEvents::simulate_withCrews_refusesRareCycles() {
    SimulationOptions options;
    options.years = 5;
    options.rareCycles = 1000;
    const auto design = std::make_shared<const Design>(parallelLinks(2, 1000, 1));
    const auto plain = simulate(design, shippedCatalogue(), options);
    QVERIFY(plain && plain->journeys.at(0).rare);
    options.crews = {{1, {ElementId{"link0"}}}};
    const auto shared = simulate(design, shippedCatalogue(), options);
    QVERIFY(!shared);
    QCOMPARE(shared.error().code, std::string("SI-006"));
}

QTEST_GUILESS_MAIN(TestRareEvents)
#include "test_rare_events.moc"
