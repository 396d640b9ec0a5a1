#include "model/analysis/analyse.h"
#include "model/base/error_text.h"
#include "tests/support/oracle.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <cmath>
#include <map>
#include <sstream>

using namespace isthmus;

namespace {

const ElementId kJourney{"journey"};
constexpr double kProbability = 1e-12;
constexpr double kRelative = 1e-9;
/// 8766 h of what may differ in a probability, and rounding.
constexpr double kHours = 8766 * kProbability;

/// Collects what differs between the two evaluators, in words.
class Differences {
public:
    void near(const std::string& what, double engine, double oracle, double tolerance) {
        if (!(std::fabs(engine - oracle) <= tolerance))
            note(what, engine, oracle);
    }
    void same(const std::string& what, double engine, double oracle) {
        if (!(engine == oracle))
            note(what, engine, oracle);
    }
    [[nodiscard]] std::string text() const { return m_text.str(); }

private:
    void note(const std::string& what, double engine, double oracle) {
        m_text.precision(17);
        m_text << what << ": engine " << engine << ", all states " << oracle << "\n";
    }
    std::ostringstream m_text;
};

/// The engine names the instances of a component by their component: Birnbaum's importance is that of one
/// (they are alike), hours saved are with all of them perfect, losses are those of all.
struct PerOwner {
    double birnbaum = 0, hoursSaved = 0, loss = 0, interruptions = 0;
    bool singlePoint = false;
};

std::map<std::string, PerOwner> byOwner(const oracle::Figures& figures) {
    std::map<std::string, PerOwner> result;
    for (const oracle::ElementFigures& element : figures.elements) {
        PerOwner& owner = result[element.owner.value];
        owner.birnbaum = element.birnbaum;
        owner.loss += element.switchingLoss + element.failbackLoss;
        owner.interruptions += 8766 * element.frequencyPerHour * element.interruption;
        owner.singlePoint = owner.singlePoint || element.singlePoint;
    }
    for (const auto& [owner, hours] : figures.hoursSavedPerYear)
        result[owner.value].hoursSaved = hours;
    return result;
}

std::map<std::string, PerOwner> byOwner(const JourneyResult& result) {
    std::map<std::string, PerOwner> owners;
    for (const Importance& importance : result.importance) {
        owners[importance.element.value].birnbaum += importance.birnbaum;
        owners[importance.element.value].hoursSaved += importance.hoursSavedPerYear.value;
    }
    for (const SwitchingLoss& loss : result.availability.losses) {
        owners[loss.element.value].loss += loss.unavailability;
        owners[loss.element.value].interruptions += loss.interruptionsPerYear;
    }
    for (const ElementId& id : result.singlePointsOfFailure)
        owners[id.value].singlePoint = true;
    return owners;
}

std::string differences(const JourneyResult& engine, const oracle::Figures& oracle) {
    Differences list;
    const AvailabilityResult& a = engine.availability;
    list.same("method", static_cast<int>(a.method), static_cast<int>(Method::Exact));
    list.same("state", static_cast<int>(engine.state),
              static_cast<int>(!oracle.upNow        ? JourneyState::Down
                               : oracle.degradedNow ? JourneyState::Degraded
                                                    : JourneyState::Up));
    list.near("A_struct", a.structural, oracle.structural, kProbability);
    list.near("1 - A_struct", a.structuralUnavailability, oracle.structuralUnavailability,
              kRelative * oracle.structuralUnavailability);
    list.near("A", a.value, oracle.structural - oracle.loss, kProbability);
    list.near("1 - A", a.unavailability, oracle.structuralUnavailability + oracle.loss,
              kRelative * (oracle.structuralUnavailability + oracle.loss));
    list.near("downtime", a.downtimePerYear.value, 8766 * (oracle.structuralUnavailability + oracle.loss),
              kHours);
    list.near("outages per year", a.outagesPerYear, oracle.outagesPerYear,
              kRelative * oracle.outagesPerYear + kHours);

    auto ofEngine = byOwner(engine);
    auto ofOracle = byOwner(oracle);
    double loss = 0;
    for (const auto& [owner, figures] : ofEngine) {
        loss += figures.loss;
        ofOracle[owner]; // what only the engine names must be nothing
    }
    list.near("total loss", loss, oracle.loss, kProbability);
    for (const auto& [owner, expected] : ofOracle) {
        const PerOwner actual = ofEngine[owner];
        list.near("Birnbaum importance of " + owner, actual.birnbaum, expected.birnbaum, 3 * kProbability);
        list.near("loss of " + owner, actual.loss, expected.loss, kProbability);
        list.near("interruptions by " + owner, actual.interruptions, expected.interruptions, kHours);
        list.near("hours saved by " + owner, actual.hoursSaved, expected.hoursSaved, 10 * kHours);
        list.same("single point of failure " + owner, actual.singlePoint, expected.singlePoint);
    }
    return list.text();
}

} // namespace

/// The engine against the evaluator that looks at every state, on random designs.
class TestAgainstBruteForce : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void analyse_randomDesigns_agreesWithAllStates();

private:
    [[nodiscard]] std::string compare(const RandomDesign& random) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    oracle::Kinds m_kinds;
};

void TestAgainstBruteForce::initTestCase() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue);
    m_catalogue = std::make_shared<const Catalogue>(*outcome.catalogue);
    m_kinds = oracle::kindsOf(*m_catalogue);
    // RapidCheck reads this once. The same designs in every run, unless RC_PARAMS asks for others.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=20261123 max_success=500");
}

std::string TestAgainstBruteForce::compare(const RandomDesign& random) const {
    AnalysisOptions options;
    options.failed = random.failed;
    options.recovery = false;
    options.cost = false;
    const auto result = analyse(std::make_shared<const Design>(random.design), m_catalogue, options);
    if (!result)
        return "no result: " + englishText(result.error());
    if (result->journeys.size() != 1)
        return std::to_string(result->journeys.size()) + " journeys";
    return differences(result->journeys.front(),
                       oracle::evaluate(random.design, m_kinds, kJourney, random.failed));
}

void TestAgainstBruteForce::analyse_randomDesigns_agreesWithAllStates() {
    const bool passed = rc::check("the engine agrees with the sum over all states", [this] {
        const RandomDesign random = *anyDesign();
        const std::string difference = compare(random);
        if (!difference.empty())
            RC_FAIL(difference);
    });
    QVERIFY(passed);
}

QTEST_GUILESS_MAIN(TestAgainstBruteForce)
#include "test_against_brute_force.moc"
