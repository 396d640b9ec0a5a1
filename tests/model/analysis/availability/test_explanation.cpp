#include "model/analysis/analyse.h"
#include "model/analysis/availability/element_sets.h"
#include "model/base/error_text.h"
#include "tests/support/design_builder.h"
#include "tests/support/oracle_service.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <map>

using namespace isthmus;

namespace {

const ElementId kJourney{"journey"};
using Bits = std::uint32_t;

/// "database x2 + link" of the parts of a set.
std::string textOf(const MinimalSet& set) {
    std::map<std::string, std::size_t> counts;
    for (const MinimalSet::Part& part : set.parts)
        counts[part.element.value] = part.count;
    std::string text;
    for (const auto& [id, count] : counts)
        text += (text.empty() ? "" : " + ") + id + (count > 1 ? " x" + std::to_string(count) : "");
    return text;
}

/// One journey by looking at every state of its elements.
class AllStates {
public:
    AllStates(const Design& design, const oracle::Kinds& kinds, const std::vector<ElementId>& failed)
        : m_plan(design, kinds, failed), m_flows(m_plan, kJourney), m_n(m_plan.randomElements) {
        for (Bits bits = 0; bits < Bits{1} << m_n; ++bits)
            m_up.push_back(oracle::Service(oracle::World(m_plan, bits), m_flows).up());
    }

    [[nodiscard]] std::size_t size() const { return m_n; }
    [[nodiscard]] const oracle::OracleElement& element(std::size_t i) const { return m_plan.elements[i]; }
    [[nodiscard]] Bits all() const { return (Bits{1} << m_n) - 1; }

    /// Chance of the states that satisfy a condition.
    template <class Condition>
    [[nodiscard]] double chance(const Condition& condition) const {
        long double sum = 0;
        for (Bits bits = 0; bits < m_up.size(); ++bits) {
            if (!condition(bits))
                continue;
            long double product = 1;
            for (std::size_t i = 0; i < m_n; ++i)
                product *= (bits >> i & 1U) != 0 ? element(i).up : element(i).down;
            sum += product;
        }
        return static_cast<double>(sum);
    }
    /// Chance that the journey is down with some elements set to 1 and others to 0.
    [[nodiscard]] double downGiven(Bits ones, Bits zeros) const {
        return chance([&](Bits bits) { return !m_up[(bits | ones) & ~zeros]; });
    }

    /// Cuts as bits of what fails, paths as bits of what works.
    [[nodiscard]] std::vector<Bits> minimal(bool cuts) const {
        const auto enough = [&](Bits set) { return cuts ? !m_up[all() & ~set] : bool{m_up[set]}; };
        std::vector<Bits> found;
        for (Bits set = 0; set <= all(); ++set) {
            bool least = enough(set);
            for (std::size_t i = 0; least && i < m_n; ++i)
                least = (set >> i & 1U) == 0 || !enough(set & ~(Bits{1} << i));
            if (least)
                found.push_back(set);
        }
        return found;
    }
    /// Chance that all of one set fail (or work).
    [[nodiscard]] double setChance(Bits set, bool cuts) const {
        long double product = 1;
        for (std::size_t i = 0; i < m_n; ++i)
            if ((set >> i & 1U) != 0)
                product *= cuts ? element(i).down : element(i).up;
        return static_cast<double>(product);
    }
    /// Chance that one of the sets happens.
    [[nodiscard]] double unionChance(const std::vector<Bits>& sets, bool cuts) const {
        return chance([&](Bits bits) {
            const Bits there = cuts ? ~bits : bits;
            return std::any_of(sets.begin(), sets.end(), [&](Bits set) { return (set & ~there) == 0; });
        });
    }
    [[nodiscard]] std::string textOf(Bits set) const {
        std::map<std::string, std::size_t> counts;
        for (std::size_t i = 0; i < m_n; ++i)
            if ((set >> i & 1U) != 0)
                ++counts[element(i).owner.value];
        std::string text;
        for (const auto& [id, count] : counts)
            text += (text.empty() ? "" : " + ") + id + (count > 1 ? " x" + std::to_string(count) : "");
        return text;
    }

private:
    oracle::Plan m_plan;
    oracle::JourneyFlows m_flows;
    std::size_t m_n;
    std::vector<bool> m_up;
};

bool near(double value, double expected, double relative = 1e-9) {
    return value == expected || std::fabs(value - expected) <= relative * std::fabs(expected) + 1e-14;
}

/// Rows of a listing in words, with how many sets each stands for and their chance.
std::map<std::string, std::pair<double, double>> rowsOf(const MinimalSets& sets) {
    std::map<std::string, std::pair<double, double>> rows;
    for (const MinimalSet& set : sets.listed)
        rows[textOf(set)] = {set.alike, set.probability};
    return rows;
}

} // namespace

Q_DECLARE_METATYPE(isthmus::Design)

/// Cut sets, path sets and importance against all states.
class TestExplanation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cutsAndPaths_workedExamples_areTheKnownOnes_data();
    void cutsAndPaths_workedExamples_areTheKnownOnes();
    void importance_pairInSeriesWithOne_hasClosedForms();
    void explain_journeyThatIsDown_saysSo();
    void explain_journeyThatNeverFails_hasNoCuts();
    void explain_randomDesigns_agreesWithAllStates();
    void explain_truncated_saysWhatIsLeftOut();
    void explain_withoutMemory_boundsHoldTheTruth();
    void explain_grid_countsItsPaths();
    void explain_instances_areListedOnce();
    void explain_cancelled_returnsAtOnce();

private:
    [[nodiscard]] JourneyResult explained(const Design& design, const ExplanationOptions& options = {},
                                          const std::vector<ElementId>& failed = {},
                                          std::shared_ptr<JourneyCache> cache = nullptr,
                                          std::size_t bytes = EngineBudget{}.memoryBytes) const;
    [[nodiscard]] QString differences(const RandomDesign& random, std::shared_ptr<JourneyCache> cache) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    oracle::Kinds m_kinds;
};

void TestExplanation::initTestCase() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue);
    m_catalogue = std::make_shared<const Catalogue>(*std::move(outcome.catalogue));
    m_kinds = oracle::kindsOf(*m_catalogue);
}

JourneyResult TestExplanation::explained(const Design& design, const ExplanationOptions& options,
                                         const std::vector<ElementId>& failed,
                                         std::shared_ptr<JourneyCache> cache, std::size_t bytes) const {
    AnalysisOptions question;
    question.explain = options;
    question.failed = failed;
    question.recovery = question.cost = false;
    question.cache = std::move(cache);
    question.budget.memoryBytes = bytes;
    auto result = analyse(std::make_shared<const Design>(design), m_catalogue, question);
    return result ? std::move(result->journeys.front()) : JourneyResult{};
}

namespace {

Design bridge() {
    DesignBuilder builder;
    builder.component("s", "router").component("a", "router").component("b", "router");
    builder.component("t", "router");
    for (const auto& [id, from, to] : std::vector<std::array<std::string, 3>>{
             {"sa", "s", "a"}, {"sb", "s", "b"}, {"ab", "a", "b"}, {"at", "a", "t"}, {"bt", "b", "t"}})
        builder.link(id, from, to).availability(0.9);
    return builder.flow("call", "s", "t").journey("journey", "s").build();
}

/// Example 3 of semantics.md: two circuits on the cables given.
Design circuits(const std::string& second) {
    DesignBuilder builder;
    builder.component("left", "router").component("right", "router");
    builder.component("shore-1", "landing_equipment").component("shore-2", "landing_equipment");
    for (const std::string id : {"cable-1", "cable-2"})
        builder.link(id, "shore-1", "shore-2").availability(0.99);
    builder.link("circuit-1", "left", "right").availability(0.999).rides({{"cable-1"}});
    builder.link("circuit-2", "left", "right").availability(0.999).rides({{second}});
    return builder.flow("call", "left", "right").journey("journey", "left").build();
}

Design quorumOfInstances() {
    return DesignBuilder()
        .place("site", "site")
        .component("entry", "clients", "site")
        .component("votes", "server", "site")
        .instances(5, 3)
        .availability(0.99)
        .component("disk", "database", "site")
        .instances(2, 2)
        .availability(0.999)
        .flow("one", "entry", "votes")
        .flow("two", "entry", "disk")
        .journey("journey", "entry")
        .build();
}

} // namespace

void TestExplanation::cutsAndPaths_workedExamples_areTheKnownOnes_data() {
    QTest::addColumn<Design>("design");
    QTest::addColumn<QStringList>("cuts");
    QTest::addColumn<QStringList>("paths");
    QTest::newRow("bridge") << bridge() << QStringList{"sa + sb", "at + bt", "ab + at + sb", "ab + bt + sa"}
                            << QStringList{"at + sa", "bt + sb", "ab + bt + sa", "ab + at + sb"};
    QTest::newRow("quorum") << quorumOfInstances() << QStringList{"disk", "votes x3"}
                            << QStringList{"disk x2 + votes x3"};
    QTest::newRow("two circuits on one cable")
        << circuits("cable-1") << QStringList{"cable-1", "circuit-1 + circuit-2"}
        << QStringList{"cable-1 + circuit-1", "cable-1 + circuit-2"};
    QTest::newRow("two circuits on two cables") << circuits("cable-2")
                                                << QStringList{"cable-1 + cable-2", "cable-1 + circuit-2",
                                                               "cable-2 + circuit-1", "circuit-1 + circuit-2"}
                                                << QStringList{"cable-1 + circuit-1", "cable-2 + circuit-2"};
}

void TestExplanation::cutsAndPaths_workedExamples_areTheKnownOnes() {
    QFETCH(Design, design);
    QFETCH(QStringList, cuts);
    QFETCH(QStringList, paths);
    const auto result = explained(design);
    QVERIFY(result.explanation);
    const auto words = [](const MinimalSets& sets) {
        QStringList list;
        for (const MinimalSet& set : sets.listed)
            list << QString::fromStdString(textOf(set));
        list.sort();
        return list;
    };
    cuts.sort();
    paths.sort();
    QCOMPARE(words(result.explanation->cuts), cuts);
    QCOMPARE(words(result.explanation->paths), paths);
}

/// E in series with A and B in parallel: Q = e + (1 − e)·a·b.
void TestExplanation::importance_pairInSeriesWithOne_hasClosedForms() {
    const double e = 1e-3, a = 0.01, b = 0.02;
    DesignBuilder builder;
    builder.place("site", "site").component("entry", "clients", "site").availability(1 - e);
    builder.component("a", "server", "site").availability(1 - a);
    builder.component("b", "server", "site").availability(1 - b);
    const Design design = builder.activeActiveGroup("pair", {"a", "b"})
                              .flow("call", "entry", "pair")
                              .journey("journey", "entry")
                              .build();
    const auto result = explained(design);
    const Explanation& why = *result.explanation;
    const double q = e + (1 - e) * a * b;
    QVERIFY(near(why.unavailability, q));
    std::map<std::string, ElementImportance> of;
    for (const ElementImportance& entry : why.importance)
        of[entry.element.value] = entry;
    QVERIFY(near(of["entry"].birnbaum, 1 - a * b));
    QVERIFY(near(of["entry"].riskAchievementWorth, 1 / q));
    QVERIFY(near(of["entry"].riskReductionWorth, q / (a * b)));
    QVERIFY(near(of["entry"].fussellVeselyLow, e / q));
    QVERIFY(near(of["a"].birnbaum, (1 - e) * b));
    QVERIFY(near(of["a"].criticality, (1 - e) * a * b / q));
    QVERIFY(near(of["a"].fussellVeselyLow, a * b / q));
    QVERIFY(near(of["a"].fussellVeselyHigh, a * b / q));
    QVERIFY(near(of["a"].riskAchievementWorth, (e + (1 - e) * b) / q));
    QVERIFY(near(of["a"].riskReductionWorth, q / e));
    std::map<std::string, double> joint;
    for (const JointImportance& pair : why.joint)
        joint[std::min(pair.a, pair.b).value + " " + std::max(pair.a, pair.b).value] = pair.value;
    QVERIFY(near(joint["a b"], -(1 - e)));
    QVERIFY(near(joint["a entry"], b));
    QVERIFY(near(joint["b entry"], a));
    QCOMPARE(why.cuts.countByOrder, (std::vector<double>{0, 1, 1}));
    QVERIFY(near(*why.cuts.probabilitySum, e + a * b));
    QVERIFY(near(why.cuts.coveredLow, q));
}

void TestExplanation::explain_journeyThatIsDown_saysSo() {
    const auto result = explained(bridge(), {}, {ElementId{"sa"}, ElementId{"sb"}});
    const Explanation& why = *result.explanation;
    QCOMPARE(why.unavailability, 1.0);
    QCOMPARE(why.cuts.listed.size(), std::size_t{1}); // nothing has to fail
    QCOMPARE(why.cuts.listed.front().order, std::size_t{0});
    QCOMPARE(why.cuts.listed.front().probability, 1.0);
    QCOMPARE(*why.paths.count, 0.0);
}

void TestExplanation::explain_journeyThatNeverFails_hasNoCuts() {
    const auto result = explained(DesignBuilder()
                                      .place("site", "site")
                                      .component("a", "clients", "site")
                                      .component("b", "server", "site")
                                      .flow("f", "a", "b")
                                      .journey("journey", "a")
                                      .build());
    const Explanation& why = *result.explanation;
    QCOMPARE(*why.cuts.count, 0.0);
    QCOMPARE(*why.cuts.omittedProbability, 0.0);
    QCOMPARE(why.cuts.coveredHigh, 0.0);
    QCOMPARE(why.paths.listed.size(), std::size_t{1});
    QCOMPARE(why.paths.listed.front().order, std::size_t{0});
    QCOMPARE(why.unavailability, 0.0);
    QVERIFY(why.importance.empty());
}

namespace {

/// Collects what differs, in words.
class Differences {
public:
    void expect(const std::string& what, double value, double expected, double relative = 1e-9) {
        if (!near(value, expected, relative))
            m_text += QString("%1: %2, all states %3\n")
                          .arg(QString::fromStdString(what))
                          .arg(value, 0, 'g', 17)
                          .arg(expected, 0, 'g', 17);
    }
    void require(bool holds, const std::string& what) {
        if (!holds)
            m_text += QString::fromStdString(what + "\n");
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QString m_text;
};

void compareSets(Differences& list, const AllStates& states, const MinimalSets& found, bool cuts) {
    const std::string kind = cuts ? "cuts" : "paths";
    const auto sets = states.minimal(cuts);
    std::map<std::string, std::pair<double, double>> rows;
    std::vector<double> byOrder(1, 0);
    double sum = 0;
    for (const Bits set : sets) {
        auto& row = rows[states.textOf(set)];
        ++row.first;
        row.second = states.setChance(set, cuts);
        sum += row.second;
        const auto order = static_cast<std::size_t>(std::popcount(set));
        byOrder.resize(std::max(byOrder.size(), order + 1));
        ++byOrder[order];
    }
    const auto listed = rowsOf(found);
    for (const auto& [words, row] : rows)
        list.require(listed.count(words) > 0, kind + " lack " + words);
    for (const auto& [words, row] : listed) {
        list.expect("number of " + kind + " " + words, row.first, rows[words].first, 0);
        list.expect("chance of " + kind + " " + words, row.second, rows[words].second);
    }
    list.require(found.listed.size() == rows.size() && found.complete, "listing of " + kind);
    list.require(found.countByOrder == byOrder, "orders of " + kind);
    list.expect("count of " + kind, found.count.value_or(-1), static_cast<double>(sets.size()), 0);
    list.expect("listed " + kind, found.listedCount, static_cast<double>(sets.size()), 0);
    const double down = states.downGiven(0, 0);
    list.expect("low of " + kind, found.coveredLow, cuts ? down : 1 - down);
    list.expect("high of " + kind, found.coveredHigh, cuts ? down : 1 - down);
    if (!cuts)
        return;
    list.expect("sum", found.probabilitySum.value_or(-1), sum);
    list.expect("omitted", found.omittedProbability.value_or(-1), 0, 0);
}

using Owners = std::map<std::string, std::vector<std::size_t>>; ///< numbers of the elements of an id

/// By setting the element to 0 and to 1.
void compareImportance(Differences& list, const AllStates& states, const Owners& owners,
                       const ElementImportance& entry) {
    const std::string& id = entry.element.value;
    list.require(owners.count(id) > 0, "nothing like " + id + " fails");
    if (owners.count(id) == 0)
        return;
    const Bits bit = Bits{1} << owners.at(id).front();
    const double down = states.downGiven(0, 0);
    const double worst = states.downGiven(0, bit);
    const double best = states.downGiven(bit, 0);
    list.expect("Birnbaum of " + id, entry.birnbaum, worst - best);
    if (down <= 0)
        return;
    const auto own = static_cast<double>(states.element(owners.at(id).front()).down);
    list.expect("unavailability of " + id, entry.unavailability, own);
    list.expect("criticality of " + id, entry.criticality, (worst - best) * own / down);
    list.expect("achievement worth of " + id, entry.riskAchievementWorth, worst / down);
    if (best > 0)
        list.expect("reduction worth of " + id, entry.riskReductionWorth, down / best, 1e-8);
    else
        list.require(std::isinf(entry.riskReductionWorth), "reduction worth of " + id);
    auto holding = states.minimal(true);
    std::erase_if(holding, [&](Bits set) { return (set & bit) == 0; });
    const double share = states.unionChance(holding, true) / down;
    list.expect("Fussell-Vesely of " + id, entry.fussellVeselyLow, share);
    list.expect("Fussell-Vesely of " + id, entry.fussellVeselyHigh, share);
}

void compareJoint(Differences& list, const AllStates& states, const Owners& owners,
                  const JointImportance& pair) {
    const auto& ofB = owners.at(pair.b.value);
    const Bits a = Bits{1} << owners.at(pair.a.value).front();
    const Bits b = Bits{1} << (pair.a == pair.b ? ofB[1] : ofB.front());
    const double expected = -(states.downGiven(a | b, 0) - states.downGiven(a, b) - states.downGiven(b, a) +
                              states.downGiven(0, a | b));
    if (!(std::fabs(pair.value - expected) < 1e-12))
        list.expect("joint importance of " + pair.a.value + " and " + pair.b.value, pair.value, expected);
}

/// ν = Σ w_i · (A(1_i) − A(0_i)), by finite differences over all states.
void compareOutages(Differences& list, const AllStates& states, const AvailabilityResult& result) {
    double outages = 0;
    for (std::size_t i = 0; i < states.size(); ++i)
        outages += static_cast<double>(states.element(i).frequency) *
                   (states.downGiven(0, Bits{1} << i) - states.downGiven(Bits{1} << i, 0));
    double structural = result.outagesPerYear;
    for (const SwitchingLoss& loss : result.losses)
        structural -= loss.interruptionsPerYear;
    if (!(std::fabs(structural - 8766 * outages) <= 1e-9 * result.outagesPerYear + 1e-9))
        list.expect("outages", structural, 8766 * outages);
}

} // namespace

QString TestExplanation::differences(const RandomDesign& random, std::shared_ptr<JourneyCache> cache) const {
    const AllStates states(random.design, m_kinds, random.failed);
    ExplanationOptions everything;
    everything.cutSets = everything.pathSets = 100'000;
    everything.jointElements = 5;
    everything.time = std::chrono::hours(1);
    const auto result = explained(random.design, everything, random.failed, std::move(cache));
    if (!result.explanation || result.explanation->problem)
        return QStringLiteral("no explanation");
    const Explanation& why = *result.explanation;
    Differences list;
    list.expect("1 - A", why.unavailability, states.downGiven(0, 0));
    compareSets(list, states, why.cuts, true);
    compareSets(list, states, why.paths, false);
    compareOutages(list, states, result.availability);
    Owners owners;
    for (std::size_t i = 0; i < states.size(); ++i)
        owners[states.element(i).owner.value].push_back(i);
    for (const ElementImportance& entry : why.importance)
        compareImportance(list, states, owners, entry);
    for (const JointImportance& pair : why.joint)
        compareJoint(list, states, owners, pair);
    return list.text();
}

/// ISTHMUS_DESIGNS=N tries N designs.
void TestExplanation::explain_randomDesigns_agreesWithAllStates() {
    const int designs =
        qEnvironmentVariableIsSet("ISTHMUS_DESIGNS") ? qEnvironmentVariableIntValue("ISTHMUS_DESIGNS") : 500;
    constexpr std::uint64_t kFirstSeed = 3'000'000;
    for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + static_cast<std::uint64_t>(designs); ++seed) {
        const RandomDesign random = randomDesign(seed);
        QString text = differences(random, nullptr);
        if (seed % 4 == 0)
            text += differences(random, std::make_shared<JourneyCache>());
        QVERIFY2(text.isEmpty(), qPrintable(QString("seed %1\n").arg(seed) + text));
    }
}

/// Only what the options ask for is listed; what that covers and what it leaves out is right.
void TestExplanation::explain_truncated_saysWhatIsLeftOut() {
    constexpr std::uint64_t kFirstSeed = 4'000'000;
    int truncations = 0;
    for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + 200; ++seed) {
        const RandomDesign random = randomDesign(seed);
        const AllStates states(random.design, m_kinds, random.failed);
        ExplanationOptions few;
        few.order = 1 + seed % 3;
        few.cutSets = 1 + seed % 5;
        const auto result = explained(random.design, few, random.failed);
        const MinimalSets& cuts = result.explanation->cuts;
        QVERIFY(cuts.listed.size() <= few.cutSets);
        QCOMPARE(cuts.order, few.order);
        const auto listed = rowsOf(cuts);
        std::vector<Bits> inside, outside;
        std::size_t allowed = 0;
        for (const Bits set : states.minimal(true)) {
            const bool there = listed.count(states.textOf(set)) > 0;
            (there ? inside : outside).push_back(set);
            if (there || static_cast<std::size_t>(std::popcount(set)) > *few.order)
                continue;
            ++allowed; // not listed though it is small enough: then it is no likelier than those listed
            QVERIFY(states.setChance(set, true) <= cuts.listed.back().probability * (1 + 1e-12));
        }
        truncations += outside.empty() ? 0 : 1;
        QCOMPARE(cuts.complete, allowed == 0);
        QCOMPARE(*cuts.count, static_cast<double>(inside.size() + outside.size()));
        QCOMPARE(cuts.listedCount, static_cast<double>(inside.size()));
        for (const MinimalSet& set : cuts.listed)
            QVERIFY(set.order <= *few.order);
        const double omitted = states.unionChance(outside, true);
        QVERIFY2(*cuts.omittedProbability >= omitted * (1 - 1e-9) - 1e-15, qPrintable(QString::number(seed)));
        const double covered = states.unionChance(inside, true);
        QVERIFY2(near(cuts.coveredLow, covered) && near(cuts.coveredHigh, covered),
                 qPrintable(QString::number(seed)));
    }
    QVERIFY2(truncations > 50, qPrintable(QString::number(truncations)));
}

/// Cut sets of few elements instead of all, bounds instead of exact shares: certain ones.
void TestExplanation::explain_withoutMemory_boundsHoldTheTruth() {
    constexpr std::uint64_t kFirstSeed = 5'000'000;
    int truncated = 0;
    for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + 100; ++seed) {
        const RandomDesign random = randomDesign(seed);
        const AllStates states(random.design, m_kinds, random.failed);
        const auto system = System::build(std::make_shared<const Design>(random.design), m_catalogue);
        std::vector<Index> failed;
        for (const ElementId& id : random.failed)
            for (const Index element : system->elementsOf(id))
                failed.push_back(element);
        const auto compiled =
            CompiledJourney::compile(*system, system->journeys.front(), failed, DiagramLimits{});
        QVERIFY(compiled.journey);
        const JourneyElements elements(*compiled.journey, *system);
        DiagramLimits none, some;
        none.nodes = 3;
        const std::size_t order = 1 + seed % 3;
        const ElementSets sets(elements, MinimalKind::Cuts, none, some, order);
        QVERIFY(sets.family());
        if (!sets.truncatedAt())
            continue; // so small that it fits
        ++truncated;
        QCOMPARE(*sets.truncatedAt(), order);
        const double down = states.downGiven(0, 0);
        const MinimalSets cuts = sets.list({order, 1000, down}, some);
        QVERIFY(!cuts.count);
        QVERIFY(cuts.complete);
        std::vector<Bits> small;
        for (const Bits set : states.minimal(true))
            if (static_cast<std::size_t>(std::popcount(set)) <= order)
                small.push_back(set);
        QCOMPARE(cuts.listedCount, static_cast<double>(small.size()));
        const auto listed = rowsOf(cuts);
        for (const Bits set : small)
            QVERIFY2(listed.count(states.textOf(set)) > 0, states.textOf(set).c_str());
        QVERIFY(near(cuts.coveredLow, states.unionChance(small, true)));
        DiagramLimits tight;
        tight.nodes = 3; // for the union
        const MinimalSets bounded = sets.list({order, 1000, down}, tight);
        QVERIFY(bounded.coveredLow <= states.unionChance(small, true) * (1 + 1e-9));
        QVERIFY(bounded.coveredHigh >= states.unionChance(small, true) * (1 - 1e-9));
    }
    QVERIFY(truncated > 30);
}

/// Ways from corner to corner of a grid of 5 × 5 that visit no node twice: 8,512 (OEIS A007764), 70 of them
/// shortest; as sets of nodes and links they are its minimal path sets. Without memory for them it says so.
void TestExplanation::explain_grid_countsItsPaths() {
    constexpr int kSide = 5;
    DesignBuilder builder;
    const auto node = [](int row, int column) {
        return "r" + std::to_string(row) + "-" + std::to_string(column);
    };
    for (int row = 0; row < kSide; ++row)
        for (int column = 0; column < kSide; ++column)
            builder.component(node(row, column), "router").availability(0.999);
    for (int row = 0; row < kSide; ++row)
        for (int column = 0; column < kSide; ++column) {
            if (row + 1 < kSide)
                builder.link("v" + node(row, column), node(row, column), node(row + 1, column))
                    .availability(0.99);
            if (column + 1 < kSide)
                builder.link("h" + node(row, column), node(row, column), node(row, column + 1))
                    .availability(0.99);
        }
    builder.flow("call", node(0, 0), node(kSide - 1, kSide - 1)).journey("journey", node(0, 0));
    const auto result = explained(builder.build());
    const Explanation& why = *result.explanation;
    QCOMPARE(*why.paths.count, 8512.0);
    QCOMPARE(why.paths.countByOrder[17], 70.0);
    QCOMPARE(why.cuts.countByOrder[1], 2.0);
    QVERIFY(*why.cuts.probabilitySum >= why.unavailability);
}

/// 184,756 ways to lose 10 of 20 instances are one row.
void TestExplanation::explain_instances_areListedOnce() {
    const auto result = explained(DesignBuilder()
                                      .place("site", "site")
                                      .component("entry", "clients", "site")
                                      .availability(0.9999)
                                      .component("farm", "server", "site")
                                      .instances(20, 11)
                                      .availability(0.5)
                                      .flow("call", "entry", "farm")
                                      .journey("journey", "entry")
                                      .build());
    const MinimalSets& cuts = result.explanation->cuts;
    QCOMPARE(cuts.listed.size(), std::size_t{2});
    QCOMPARE(*cuts.count, 184'757.0);
    QCOMPARE(cuts.listedCount, 184'757.0);
    QVERIFY(cuts.complete);
    const auto rows = rowsOf(cuts);
    QCOMPARE(rows.at("farm x10").first, 184'756.0);
    QCOMPARE(rows.at("farm x10").second, std::pow(0.5, 10));
    QVERIFY(near(cuts.coveredLow, result.explanation->unavailability));
}

void TestExplanation::explain_cancelled_returnsAtOnce() {
    std::stop_source stop;
    stop.request_stop();
    AnalysisOptions options;
    options.explain.emplace();
    const auto result =
        analyse(std::make_shared<const Design>(bridge()), m_catalogue, options, stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, std::string("AN-004"));
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "test_explanation.moc"
