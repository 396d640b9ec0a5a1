#include "model/faulttree/solve.h"

#include "tests/model/diagram/brute_force.h"
#include "tests/model/faulttree/random_fault_tree.h"

#include <QtTest>

#include <thread>

using namespace isthmus;
using Input = FaultTree::Input;
using Kind = FaultTree::InputKind;
using Type = FaultTree::GateType;

namespace {

/// A bit of a state is set when its event does not happen, as BruteForce wants it.
BruteForce bruteForce(const FaultTree& tree, FaultTree::Index top) {
    std::vector<Probability> probabilities;
    for (const FaultTree::BasicEvent& event : tree.events)
        probabilities.push_back(Probability::fromUnavailability(event.probability));
    const auto count = static_cast<unsigned>(tree.events.size());
    return {count, probabilities, [&tree, top, count](BruteForce::State state) {
                return !happens(tree, top, ~state & ((1U << count) - 1));
            }};
}

bool near(double value, double expected) {
    return std::abs(value - expected) <= 1e-11 * std::max(std::abs(expected), 1e-290);
}

FaultTree::Index top(const FaultTree& tree) {
    return static_cast<FaultTree::Index>(tree.gates.size() - 1);
}

/// n events in a chain of gates, each gate with one event and the gate before, AND and OR in turn.
FaultTree chain(FaultTree::Index n) {
    FaultTree tree;
    for (FaultTree::Index i = 0; i < n; ++i) {
        tree.events.push_back({"e" + std::to_string(i), 0.5, {}});
        FaultTree::Gate gate{
            "g" + std::to_string(i), i % 2 == 0 ? Type::And : Type::Or, {{Kind::Basic, i}}, 0, 0, {}};
        if (i > 0)
            gate.inputs.push_back({Kind::Gate, i - 1});
        tree.gates.push_back(std::move(gate));
    }
    return tree;
}

/// Two groups of n events each; the top happens when event i of both happens, in an order that no diagram
/// keeps small.
FaultTree hard(FaultTree::Index n) {
    FaultTree tree;
    std::mt19937 random(5);
    for (FaultTree::Index i = 0; i < n; ++i)
        tree.events.push_back({"e" + std::to_string(i), 0.01, {}});
    FaultTree::Gate all{"top", Type::Or, {}, 0, 0, {}};
    for (FaultTree::Index i = 0; i < 3 * n; ++i) {
        FaultTree::Gate gate{"g" + std::to_string(i), Type::And, {}, 0, 0, {}};
        for (int k = 0; k < 3; ++k)
            gate.inputs.push_back({Kind::Basic, static_cast<FaultTree::Index>(random() % n)});
        tree.gates.push_back(std::move(gate));
        all.inputs.push_back({Kind::Gate, i});
    }
    tree.gates.push_back(std::move(all));
    return tree;
}

} // namespace

class TestSolve : public QObject {
    Q_OBJECT
private slots:
    void solve_randomTrees_matchAllStates_data();
    void solve_randomTrees_matchAllStates();
    void cutSets_notMonotone_areEnoughAlone();
    void cutSets_moduleThatHappensByItself_areRefused();
    void commonCauses_betaFactor_splitChance();
    void modules_readOnceTree_areOnePerGate();
    void solve_hundredThousandGatesDeep_works();
    void check_faults_areNamed_data();
    void check_faults_areNamed();
    void solve_beyondMemory_saysSo();
    void solve_cancelled_returnsSoon();
};

void TestSolve::solve_randomTrees_matchAllStates_data() {
    QTest::addColumn<bool>("withNegation");
    QTest::newRow("monotone") << false;
    QTest::newRow("with negation") << true;
}

void TestSolve::solve_randomTrees_matchAllStates() {
    QFETCH(bool, withNegation);
    std::mt19937 random(11);
    int withCuts = 0;
    for (int round = 0; round < 3000; ++round) {
        const FaultTree tree = randomFaultTree(random, withNegation);
        QVERIFY(checkFaultTree(tree));
        const BruteForce all = bruteForce(tree, top(tree));
        auto solved = FaultTreeSolution::solve(tree, top(tree), {});
        QVERIFY(solved.has_value());
        QVERIFY(near(solved->probability().down(), all.unavailability()));
        QVERIFY(near(solved->probability().up(), 1 - all.unavailability()) || all.unavailability() > 0.5);
        const auto cuts = solved->cutSets({}, tree.events.size());
        QVERIFY(cuts || withNegation);
        if (cuts) {
            ++withCuts;
            std::vector<BruteForce::State> found;
            for (const auto& set : cuts->listing.sets) {
                found.push_back(0);
                for (const auto event : set.variables)
                    found.back() |= 1U << event;
            }
            std::sort(found.begin(), found.end());
            QCOMPARE(found, all.minimalDownStates());
            QVERIFY(cuts->monotone || withNegation);
        }
        for (const auto& entry : solved->importance()) {
            const double failed = all.unavailabilityGiven(entry.event, false);
            const double works = all.unavailabilityGiven(entry.event, true);
            QVERIFY(std::abs(entry.values.birnbaum - (failed - works)) < 1e-13);
            QCOMPARE(entry.fussellVesely.has_value(), cuts && cuts->monotone);
        }
    }
    QVERIFY(withCuts > 2000);
}

void TestSolve::cutSets_moduleThatHappensByItself_areRefused() {
    FaultTree tree;
    tree.events = {{"a", 0.1, {}}, {"b", 0.2, {}}, {"c", 0.3, {}}};
    tree.gates = {{"no", Type::Not, {{Kind::Basic, 0}}, 0, 0, {}},
                  {"or", Type::Or, {{Kind::Gate, 0}, {Kind::Basic, 1}}, 0, 0, {}},
                  {"top", Type::And, {{Kind::Gate, 1}, {Kind::Basic, 2}}, 0, 0, {}}};
    auto solved = FaultTreeSolution::solve(tree, 2, {});
    QVERIFY(near(solved->probability().down(), (0.9 + 0.1 * 0.2) * 0.3));
    QCOMPARE(QString::fromStdString(solved->cutSets({}, 2).error().code), QString("FT-012"));
}

void TestSolve::cutSets_notMonotone_areEnoughAlone() {
    FaultTree tree;
    tree.events = {{"a", 0.1, {}}, {"b", 0.2, {}}};
    tree.gates = {{"top", Type::Xor, {{Kind::Basic, 0}, {Kind::Basic, 1}}, 0, 0, {}}};
    auto solved = FaultTreeSolution::solve(tree, 0, {});
    QVERIFY(near(solved->probability().down(), 0.1 * 0.8 + 0.9 * 0.2));
    const auto cuts = solved->cutSets({}, 2);
    QVERIFY(cuts && !cuts->monotone);
    QCOMPARE(cuts->countByOrder, (std::vector<double>{0, 2, 0}));
    QCOMPARE(solved->importance().size(), std::size_t{2});
    QVERIFY(!solved->importance()[0].fussellVesely);
}

void TestSolve::commonCauses_betaFactor_splitChance() {
    FaultTree tree;
    tree.events = {{"a", 0, {}}, {"b", 0, {}}};
    tree.gates = {{"top", Type::And, {{Kind::Basic, 0}, {Kind::Basic, 1}}, 0, 0, {}}};
    tree.commonCauses = {{"both", {0, 1}, 0.1, 0.2}};
    const FaultTree written = withCommonCausesWrittenOut(tree);
    auto solved = FaultTreeSolution::solve(written, 0, {});
    const double common = 0.02;
    const double alone = 0.08;
    QVERIFY(near(solved->probability().down(), common + (1 - common) * alone * alone));
    QCOMPARE(solved->cutSets({}, 2)->countByOrder, (std::vector<double>{0, 1, 1}));
}

void TestSolve::modules_readOnceTree_areOnePerGate() {
    auto solved = FaultTreeSolution::solve(chain(20), 19, {});
    QCOMPARE(solved->modules(), std::size_t{19}); // the innermost gate has one input only
}

void TestSolve::solve_hundredThousandGatesDeep_works() {
    constexpr FaultTree::Index kGates = 100'000;
    double expected = 0.5;
    for (FaultTree::Index i = 1; i < kGates; ++i)
        expected = i % 2 == 0 ? 0.5 * expected : 0.5 + 0.5 * expected;
    const FaultTree tree = chain(kGates);
    QVERIFY(checkFaultTree(tree));
    auto solved = FaultTreeSolution::solve(tree, kGates - 1, {});
    QVERIFY(near(solved->probability().down(), expected));
    QCOMPARE(solved->cutSets({.limit = 3}, 2)->listing.sets.size(), std::size_t{3});
    QCOMPARE(solved->importance().size(), std::size_t{kGates});
}

void TestSolve::check_faults_areNamed_data() {
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("input that is not there") << 0 << "FT-001";
    QTest::newRow("two inputs of a negation") << 1 << "FT-002";
    QTest::newRow("circle") << 2 << "FT-004";
    QTest::newRow("chance above 1") << 3 << "FT-005";
    QTest::newRow("share above 1") << 4 << "FT-006";
}

void TestSolve::check_faults_areNamed() {
    QFETCH(int, fault);
    QFETCH(QString, code);
    FaultTree tree = chain(5);
    if (fault == 0)
        tree.gates[2].inputs.push_back({Kind::Basic, 77});
    if (fault == 1)
        tree.gates[2].type = Type::Not;
    if (fault == 2)
        tree.gates[1].inputs.push_back({Kind::Gate, 3});
    if (fault == 3)
        tree.events[2].probability = 1.5;
    if (fault == 4)
        tree.commonCauses.push_back({"group", {0, 1}, 0.1, 1.5});
    const auto result = checkFaultTree(tree);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().code), code);
}

void TestSolve::solve_beyondMemory_saysSo() {
    FaultTreeOptions options;
    options.bytes = 1 << 20;
    const auto solved = FaultTreeSolution::solve(hard(120), top(hard(120)), options);
    QVERIFY(!solved);
    QCOMPARE(QString::fromStdString(solved.error().code), QString("FT-010"));
}

void TestSolve::solve_cancelled_returnsSoon() {
    std::stop_source source;
    FaultTreeOptions options;
    options.stop = source.get_token();
    const FaultTree tree = hard(400);
    std::optional<std::string> code;
    std::jthread worker([&] {
        const auto solved = FaultTreeSolution::solve(tree, top(tree), options);
        code = solved ? "" : solved.error().code;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(50)); // so that it is in the middle of things
    QElapsedTimer timer;
    timer.start();
    source.request_stop();
    worker.join();
    QCOMPARE(QString::fromStdString(*code), QString("FT-011"));
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSolve)
#include "test_solve.moc"
