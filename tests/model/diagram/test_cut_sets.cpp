#include "model/diagram/cut_sets.h"
#include "model/diagram/fussell_vesely.h"
#include "model/diagram/importance.h"

#include "tests/model/diagram/brute_force.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <random>

using namespace isthmus;
using State = BruteForce::State;

namespace {

/// A random monotone function of all states, with some variables standing for modules of their own.
struct RandomFunction {
    static constexpr unsigned kMost = 9;
    Diagram diagram{1'000'000};
    ModularFunction function;
    Diagram::Node whole = Diagram::kOne; ///< without modules
    unsigned variables = 0;              ///< of the whole; those of modules come after
    std::vector<Probability> probabilities;

    explicit RandomFunction(std::mt19937& random) {
        variables = static_cast<unsigned>(2 + random() % (kMost - 1));
        for (unsigned v = 0; v < variables; ++v)
            probabilities.push_back(Probability::fromUnavailability(
                random() % 12 == 0 ? 0.0 : std::pow(10.0, -static_cast<double>(random() % 60) / 10)));
        std::vector<Diagram::Node> modular, plain;
        unsigned next = 0;
        while (next < variables) { // a variable, or a module of a few that follow each other
            const unsigned size = std::min(static_cast<unsigned>(1 + random() % 3), variables - next);
            std::vector<Diagram::Node> inside;
            for (unsigned i = 0; i < size; ++i)
                inside.push_back(diagram.variable(next++));
            plain.push_back(mixed(inside, random));
            modular.push_back(plain.back());
            if (size > 1 && plain.back() > Diagram::kOne) {
                const auto variable = static_cast<Diagram::Variable>(probabilities.size());
                probabilities.emplace_back();
                function.modules.push_back({variable, plain.back()});
                modular.back() = diagram.variable(variable);
            }
        }
        const std::uint32_t seed = static_cast<std::uint32_t>(random());
        std::mt19937 first(seed), second(seed);
        whole = mixed(plain, first);
        function.root = mixed(modular, second);
    }

    /// Joins random members in random ways, several times over, so that members are shared.
    Diagram::Node mixed(std::vector<Diagram::Node> pool, std::mt19937& random) {
        const std::size_t steps = pool.size() + random() % (2 * pool.size());
        for (std::size_t i = 0; i < steps; ++i) {
            const auto a = pool[random() % pool.size()];
            const auto b = pool[random() % pool.size()];
            pool.push_back(random() % 2 == 0 ? diagram.conj(a, b) : diagram.disj(a, b));
        }
        return pool.back();
    }

    [[nodiscard]] BruteForce bruteForce() const {
        return {variables, probabilities, [&](State state) {
                    Diagram::Node node = whole;
                    while (node > Diagram::kOne)
                        node = (state >> diagram.variableOf(node) & 1U) != 0 ? diagram.high(node)
                                                                             : diagram.low(node);
                    return node == Diagram::kOne;
                }};
    }

    [[nodiscard]] std::vector<double> chances() const {
        std::vector<double> down;
        for (const Probability& p : probabilities)
            down.push_back(p.down());
        return down;
    }
};

CutSetFamily familyOf(SetDiagram& sets, const RandomFunction& random, MinimalKind kind) {
    std::vector<CutSetFamily::Module> modules;
    for (const ModularFunction::Module& module : random.function.modules)
        modules.push_back({module.variable, minimalSets(sets, random.diagram, module.function, kind)});
    const auto whole = minimalSets(sets, random.diagram, random.function.root, kind);
    return {sets, whole, std::move(modules)};
}

State bitsOf(const std::vector<SetDiagram::Variable>& variables) {
    State bits = 0;
    for (const SetDiagram::Variable v : variables)
        bits |= State{1} << v;
    return bits;
}

std::vector<State> bitsOf(const CutSetFamily::Listing& listing) {
    std::vector<State> all;
    for (const auto& set : listing.sets)
        all.push_back(bitsOf(set.variables));
    std::sort(all.begin(), all.end());
    return all;
}

bool near(double value, double expected, double relative = 1e-11) {
    return std::abs(value - expected) <= relative * std::max(std::abs(expected), 1e-290);
}

} // namespace

class TestCutSets : public QObject {
    Q_OBJECT
private slots:
    void minimalSets_bridge_areThePublishedOnes();
    void minimalSets_constants_areNoneOrTheEmptySet();
    void minimalSets_randomFunctions_matchAllStates();
    void list_orderAndCutoff_leaveOutTheRestAndSaySo();
    void importance_randomFunctions_matchesAllStates();
    void fussellVesely_randomFunctions_matchesAllStates();
    void fussellVesely_withoutBudget_boundsContainExact();
    void jointImportance_seriesAndParallel_haveOppositeSigns();
    void minimalSets_manySets_areCountedWithoutWalking();
    void isMonotone_negation_isNot();
    void minimalSets_beyondBudget_exhausts();
};

void TestCutSets::minimalSets_bridge_areThePublishedOnes() {
    Diagram d(1000);
    const auto e = [&](Diagram::Variable v) { return d.variable(v); };
    // s–a, s–b, a–b, a–t, b–t
    const auto bridge = d.disj(d.disj(d.conj(e(0), e(3)), d.conj(e(1), e(4))),
                               d.disj(d.conj(e(0), d.conj(e(2), e(4))), d.conj(e(1), d.conj(e(2), e(3)))));
    SetDiagram sets(DiagramLimits{});
    const std::vector<double> chances(5, 0.1);
    const CutSetFamily cuts(sets, minimalSets(sets, d, bridge, MinimalKind::Cuts));
    QCOMPARE(bitsOf(cuts.list({}, chances)), (std::vector<State>{0b00011, 0b01110, 0b10101, 0b11000}));
    QCOMPARE(cuts.countByOrder(3), (std::vector<double>{0, 0, 2, 2}));
    const CutSetFamily paths(sets, minimalSets(sets, d, bridge, MinimalKind::Paths));
    QCOMPARE(bitsOf(paths.list({}, chances)), (std::vector<State>{0b01001, 0b01110, 0b10010, 0b10101}));
}

void TestCutSets::minimalSets_constants_areNoneOrTheEmptySet() {
    Diagram d(10);
    SetDiagram sets(DiagramLimits{});
    QCOMPARE(minimalSets(sets, d, Diagram::kOne, MinimalKind::Cuts), SetDiagram::kNoSet);
    QCOMPARE(minimalSets(sets, d, Diagram::kZero, MinimalKind::Cuts), SetDiagram::kEmptySet);
    QCOMPARE(minimalSets(sets, d, Diagram::kOne, MinimalKind::Paths), SetDiagram::kEmptySet);
    QCOMPARE(minimalSets(sets, d, Diagram::kZero, MinimalKind::Paths), SetDiagram::kNoSet);
    QCOMPARE(CutSetFamily(sets, SetDiagram::kNoSet).list({}, {}).sets.size(), std::size_t{0});
    QCOMPARE(CutSetFamily(sets, SetDiagram::kEmptySet).list({}, {}).sets.size(), std::size_t{1});
}

void TestCutSets::minimalSets_randomFunctions_matchAllStates() {
    std::mt19937 random(3);
    for (int round = 0; round < 3000; ++round) {
        const RandomFunction f(random);
        const BruteForce all = f.bruteForce();
        SetDiagram sets(DiagramLimits{});
        const auto cuts = familyOf(sets, f, MinimalKind::Cuts);
        const auto listing = cuts.list({}, f.chances());
        const auto expected = all.minimalCuts();
        QCOMPARE(bitsOf(listing), expected);
        QVERIFY(listing.complete);
        QCOMPARE(listing.omitted, 0.0);
        QCOMPARE(cuts.count(), static_cast<double>(expected.size()));
        double mass = 0;
        std::vector<double> holding(f.variables, 0), byOrder(f.variables + 1, 0);
        for (const State cut : expected) {
            mass += all.setChance(cut);
            byOrder[static_cast<std::size_t>(std::popcount(cut))] += 1;
            for (unsigned v = 0; v < f.variables; ++v)
                holding[v] += (cut >> v & 1U) != 0 ? all.setChance(cut) : 0;
        }
        QVERIFY(near(cuts.mass(f.chances()), mass));
        QCOMPARE(cuts.countByOrder(f.variables), byOrder);
        const auto held = cuts.massHolding(f.chances());
        for (unsigned v = 0; v < f.variables; ++v)
            QVERIFY(near(v < held.size() ? held[v] : 0, holding[v]));
        for (std::size_t i = 0; i < listing.sets.size(); ++i) {
            QVERIFY(near(listing.sets[i].probability, all.setChance(bitsOf(listing.sets[i].variables))));
            QVERIFY(i == 0 || listing.sets[i].probability <= listing.sets[i - 1].probability * (1 + 1e-12));
        }
        QCOMPARE(bitsOf(familyOf(sets, f, MinimalKind::Paths).list({}, f.chances())), all.minimalPaths());
    }
}

void TestCutSets::list_orderAndCutoff_leaveOutTheRestAndSaySo() {
    std::mt19937 random(4);
    for (int round = 0; round < 2000; ++round) {
        const RandomFunction f(random);
        const BruteForce all = f.bruteForce();
        SetDiagram sets(DiagramLimits{});
        const auto cuts = familyOf(sets, f, MinimalKind::Cuts);
        CutSetFamily::Query query;
        query.order = 1 + random() % 3;
        query.cutoff = std::pow(10.0, -static_cast<double>(random() % 10));
        const auto listing = cuts.list(query, f.chances());
        std::vector<State> expected;
        double left = 0, leftMass = 0;
        for (const State cut : all.minimalCuts()) {
            const double chance = all.setChance(cut);
            if (static_cast<std::size_t>(std::popcount(cut)) <= *query.order &&
                chance >= query.cutoff * (1 - 1e-12)) {
                expected.push_back(cut);
            } else {
                left += 1;
                leftMass += chance;
            }
        }
        if (listing.sets.size() != expected.size()) // a set on the cutoff, to the last digit
            continue;
        QCOMPARE(bitsOf(listing), expected);
        QCOMPARE(listing.omitted, left);
        QVERIFY(std::abs(listing.omittedProbability - leftMass) <= 1e-13 * cuts.mass(f.chances()));
        query.limit = 2;
        QVERIFY(cuts.list(query, f.chances()).sets.size() <= 2);
        QCOMPARE(cuts.list(query, f.chances()).complete, expected.size() <= 2);
    }
}

void TestCutSets::importance_randomFunctions_matchesAllStates() {
    std::mt19937 random(5);
    for (int round = 0; round < 1000; ++round) {
        RandomFunction f(random);
        const BruteForce all = f.bruteForce();
        const double down = all.unavailability();
        const Probability value = probabilityOf(f.diagram, f.function, f.probabilities);
        QVERIFY(near(value.down(), down));
        const auto importance = importanceOf(f.diagram, f.function, f.probabilities);
        for (unsigned v = 0; v < f.variables; ++v) {
            const double failed = all.unavailabilityGiven(v, false);
            const double works = all.unavailabilityGiven(v, true);
            const VariableImportance& entry = importance[v];
            QVERIFY(std::abs(entry.birnbaum - (failed - works)) < 1e-13);
            if (down <= 0 || failed == works)
                continue;
            QVERIFY(std::abs(entry.criticality - (failed - works) * f.probabilities[v].down() / down) <
                    1e-12);
            QVERIFY(near(entry.riskAchievementWorth, failed / down, 1e-10));
            if (works > 0)
                QVERIFY(near(entry.riskReductionWorth, down / works, 1e-10));
            else
                QVERIFY(std::isinf(entry.riskReductionWorth));
            const auto joint = jointImportance(f.diagram, f.whole, f.probabilities, v);
            for (unsigned other = 0; other < f.variables; ++other) {
                if (other == v)
                    continue;
                const double expected = -(all.unavailabilityGiven(v, true, other, true) -
                                          all.unavailabilityGiven(v, true, other, false) -
                                          all.unavailabilityGiven(v, false, other, true) +
                                          all.unavailabilityGiven(v, false, other, false));
                QVERIFY(std::abs(joint[other] - expected) < 1e-13);
            }
        }
    }
}

namespace {

double fussellVeselyByStates(const BruteForce& all, unsigned variable) {
    std::vector<State> holding;
    for (const State cut : all.minimalCuts())
        if ((cut >> variable & 1U) != 0)
            holding.push_back(cut);
    const double union_ = all.chance([&](State state) {
        return std::any_of(holding.begin(), holding.end(), [&](State cut) { return (state & cut) == 0; });
    });
    return union_ / all.unavailability();
}

} // namespace

void TestCutSets::fussellVesely_randomFunctions_matchesAllStates() {
    std::mt19937 random(6);
    for (int round = 0; round < 2000; ++round) {
        RandomFunction f(random);
        const BruteForce all = f.bruteForce();
        const double down = probabilityOf(f.diagram, f.function, f.probabilities).down();
        SetDiagram sets(DiagramLimits{});
        const auto cuts = familyOf(sets, f, MinimalKind::Cuts);
        const auto importance = importanceOf(f.diagram, f.function, f.probabilities);
        const auto values = fussellVeselyOf(cuts, importance, f.probabilities, down, {});
        for (unsigned v = 0; v < f.variables && down > 0; ++v) {
            const double expected = fussellVeselyByStates(all, v);
            QVERIFY(values[v].exact());
            QVERIFY2(near(values[v].low, expected), qPrintable(QString::number(values[v].low - expected)));
        }
    }
}

void TestCutSets::fussellVesely_withoutBudget_boundsContainExact() {
    std::mt19937 random(7);
    int inexact = 0;
    for (int round = 0; round < 1000; ++round) {
        RandomFunction f(random);
        const BruteForce all = f.bruteForce();
        const double down = probabilityOf(f.diagram, f.function, f.probabilities).down();
        SetDiagram sets(DiagramLimits{});
        const auto cuts = familyOf(sets, f, MinimalKind::Cuts);
        const auto importance = importanceOf(f.diagram, f.function, f.probabilities);
        const auto values = fussellVeselyOf(cuts, importance, f.probabilities, down, {.nodes = 2});
        for (unsigned v = 0; v < f.variables && down > 0; ++v) {
            const double expected = fussellVeselyByStates(all, v);
            inexact += values[v].exact() ? 0 : 1;
            QVERIFY(values[v].low <= expected * (1 + 1e-11) && expected <= values[v].high * (1 + 1e-11));
        }
    }
    QVERIFY(inexact > 100);
}

void TestCutSets::jointImportance_seriesAndParallel_haveOppositeSigns() {
    Diagram d(100);
    const std::vector<Probability> p(3, Probability::fromAvailability(0.9));
    const auto series = d.conj(d.conj(d.variable(0), d.variable(1)), d.variable(2));
    QVERIFY(std::abs(jointImportance(d, series, p, 0)[1] - 0.9) < 1e-15);
    const auto parallel = d.disj(d.disj(d.variable(0), d.variable(1)), d.variable(2));
    QVERIFY(std::abs(jointImportance(d, parallel, p, 0)[1] + 0.1) < 1e-15);
}

/// n pairs in parallel, in series: 2^n path sets, n cut sets.
void TestCutSets::minimalSets_manySets_areCountedWithoutWalking() {
    constexpr Diagram::Variable kPairs = 40;
    Diagram d(10'000);
    auto f = Diagram::kOne;
    for (Diagram::Variable pair = kPairs; pair-- > 0;)
        f = d.conj(d.disj(d.variable(2 * pair), d.variable(2 * pair + 1)), f);
    SetDiagram sets(DiagramLimits{});
    const CutSetFamily paths(sets, minimalSets(sets, d, f, MinimalKind::Paths));
    QCOMPARE(paths.count(), std::ldexp(1.0, kPairs));
    const auto listing = paths.list({.limit = 10}, std::vector<double>(2 * kPairs, 0.5));
    QCOMPARE(listing.sets.size(), std::size_t{10});
    QCOMPARE(listing.omitted, std::ldexp(1.0, kPairs) - 10);
    QVERIFY(!listing.complete);
    QCOMPARE(CutSetFamily(sets, minimalSets(sets, d, f, MinimalKind::Cuts)).count(), double{kPairs});
}

void TestCutSets::isMonotone_negation_isNot() {
    Diagram d(100);
    const auto x = d.variable(0);
    const auto y = d.variable(1);
    QVERIFY(isMonotone(d, d.disj(x, y)));
    QVERIFY(!isMonotone(d, d.exclusive(x, y)));
    QVERIFY(!isMonotone(d, d.neg(x)));
    QVERIFY(isMonotone(d, d.disj(x, d.conj(d.neg(x), y)))); // the negation has no effect
}

void TestCutSets::minimalSets_beyondBudget_exhausts() {
    std::mt19937 random(8);
    RandomFunction f(random);
    while (f.diagram.sizeOf(f.whole) < 10)
        f = RandomFunction(random);
    SetDiagram sets(DiagramLimits{.nodes = 4});
    QCOMPARE(minimalSets(sets, f.diagram, f.whole, MinimalKind::Cuts), SetDiagram::kNoSet);
    QVERIFY(sets.exhausted());
}

QTEST_GUILESS_MAIN(TestCutSets)
#include "test_cut_sets.moc"
