#include "model/analysis/analyse.h"
#include "model/base/error_text.h"
#include "tests/support/design_builder.h"
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
constexpr double kRelative = 1e-11;
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

RecoveryStep stepOf(const std::string& id, double seconds) {
    RecoveryStep step;
    step.id = id;
    step.duration.fixed = Seconds{seconds};
    return step;
}

/// Two ranked groups whose first members fall together; the second's plan waits for the first's, which
/// needs a control plane.
Design chainedPlans() {
    DesignBuilder builder;
    builder.place("site", "site").component("entry", "clients", "site");
    for (const char* id : {"first1", "second1", "first2", "second2"})
        builder.component(id, "server", "site").availability(0.99, Hours{2});
    builder.component("plane", "control_plane", "site").availability(0.9, Hours{5});
    builder.sharedRisk("both", {"first1", "first2"}).availability(0.999, Hours{3});
    RecoveryStep promote = stepOf("promote", 60);
    promote.needsControlPlanes = {ElementId{"plane"}};
    builder.rankedGroup("group1", {"first1", "second1"}).step(promote).switchSuccess(0.95);
    RecoveryStep follow = stepOf("follow", 90);
    follow.needsGroups = {ElementId{"group1"}};
    builder.rankedGroup("group2", {"first2", "second2"}).step(follow).step(stepOf("redirect", 30));
    return builder.flow("one", "entry", "group1")
        .flow("two", "entry", "group2")
        .journey("journey", "entry")
        .build();
}

/// What brings in a nested member is no change of the path to it.
Design pathToNestedMember() {
    DesignBuilder builder;
    builder.component("entry", "clients").component("near", "server").component("far", "server");
    builder.component("router", "router").times(Hours{100}, Hours{1});
    builder.link("entry-router", "entry", "router").latency(Milliseconds{1});
    builder.link("router-near", "router", "near").latency(Milliseconds{1});
    builder.link("router-far", "router", "far").latency(Milliseconds{2}).failover(Seconds{300});
    builder.link("entry-far", "entry", "far").latency(Milliseconds{9});
    builder.rankedGroup("inner", {"far"}).rankedGroup("outer", {"near", "inner"});
    return builder.flow("call", "entry", "outer").journey("journey", "entry").build();
}

/// A tie between a way over two parallel links and a way of its own.
Design tieOverParallelLinks() {
    DesignBuilder builder;
    builder.component("entry", "clients").component("router", "router").component("server", "server");
    builder.link("entry-router", "entry", "router");
    for (const char* id : {"parallel-1", "parallel-2"})
        builder.link(id, "router", "server").failover(Seconds{300}).times(Hours{1000}, Hours{4});
    builder.link("direct", "entry", "server").latency(Milliseconds{20}).failover(Seconds{90});
    builder.times(Hours{500}, Hours{4});
    return builder.flow("call", "entry", "server").journey("journey", "entry").build();
}

/// The design with every mean time to failure three times as long.
Design otherFigures(Design design) {
    const auto change = [](auto& elements) {
        for (auto& element : elements)
            if (element.failure && element.failure->mttf)
                element.failure->mttf->value *= 3;
    };
    change(design.places);
    change(design.components);
    change(design.links);
    change(design.sharedRisks);
    return design;
}

} // namespace

Q_DECLARE_METATYPE(isthmus::RandomDesign)

/// The engine against the evaluator that looks at every state, on random designs.
class TestAgainstBruteForce : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void analyse_rareDesign_agreesWithAllStates_data();
    void analyse_rareDesign_agreesWithAllStates();
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
    const auto expected = oracle::evaluate(random.design, m_kinds, kJourney, random.failed);
    std::string found = differences(result->journeys.front(), expected);
    // The same out of what was compiled for other failure figures and with nothing failed.
    AnalysisOptions other = options;
    other.failed.clear();
    other.cache = options.cache = std::make_shared<JourneyCache>();
    (void)analyse(std::make_shared<const Design>(otherFigures(random.design)), m_catalogue, other);
    const auto kept = analyse(std::make_shared<const Design>(random.design), m_catalogue, options);
    if (const auto again = differences(kept->journeys.front(), expected); !again.empty())
        found += "out of the cache:\n" + again;
    return found;
}

void TestAgainstBruteForce::analyse_rareDesign_agreesWithAllStates_data() {
    QTest::addColumn<RandomDesign>("design");
    QTest::newRow("plans that wait for each other") << RandomDesign{chainedPlans(), {}, 0};
    QTest::newRow("path to a nested member") << RandomDesign{pathToNestedMember(), {}, 0};
    QTest::newRow("tie over parallel links") << RandomDesign{tieOverParallelLinks(), {}, 0};
}

/// What random designs show once in thousands.
void TestAgainstBruteForce::analyse_rareDesign_agreesWithAllStates() {
    QFETCH(RandomDesign, design);
    const std::string difference = compare(design);
    QVERIFY2(difference.empty(), difference.c_str());
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
