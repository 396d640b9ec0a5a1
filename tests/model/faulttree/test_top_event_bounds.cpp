#include <QtTest> // first: moc stumbles over <chrono> otherwise

#include "model/faulttree/top_event_bounds.h"

#include "model/faulttree/gate_bounds.h"
#include "model/faulttree/modules.h"
#include "model/faulttree/truncated_diagram.h"
#include "model/faulttree/word_gates.h"
#include "tests/bench/fault_tree_generators.h"
#include "tests/model/faulttree/random_fault_tree.h"

#include <map>
#include <thread>

using namespace isthmus;
using Node = GateGraph::Node;
using Literal = GateGraph::Literal;

namespace {

constexpr double kRounding = 1e-13;

bool holds(const ChanceBounds& bounds, double chance) {
    return bounds.least.down() <= chance * (1 + kRounding) &&
           chance <= bounds.most.down() * (1 + kRounding) &&
           bounds.most.up() <= (1 - chance) * (1 + kRounding) + kRounding &&
           1 - chance <= bounds.least.up() * (1 + kRounding) + kRounding;
}

double chanceOf(const FaultTree& tree, FaultTree::Index top) {
    double sum = 0;
    for (std::uint32_t state = 0; state < 1U << tree.events.size(); ++state) {
        if (!happens(tree, top, state))
            continue;
        double mass = 1;
        for (std::size_t event = 0; event < tree.events.size(); ++event) {
            const double chance = tree.events[event].probability;
            mass *= (state >> event & 1U) != 0 ? chance : 1 - chance;
        }
        sum += mass;
    }
    return sum;
}

/// Every module bounded, none of them solved.
class Bounding {
public:
    Bounding(const FaultTree& tree, FaultTree::Index top) : m_tree(tree) {
        GateGraph raw;
        const Literal literal = addFaultTree(raw, tree, top);
        m_top = prepared(raw, literal, m_graph);
    }

    ChanceBounds bounds(std::size_t nodes, LeafRule rule) {
        m_known.clear();
        if (!m_graph[GateGraph::nodeOf(m_top)].inputs.empty())
            for (const FaultTreeModule& module : modulesInOrder(m_graph, m_top))
                m_known[module.gate] = nodes == 0 ? byGates(module) : truncated(module, nodes, rule);
        const ChanceBounds found = known(GateGraph::nodeOf(m_top));
        return GateGraph::isNegated(m_top) ? found.negated() : found;
    }

private:
    [[nodiscard]] ChanceBounds known(Node node) const {
        const GateGraph::Entry& entry = m_graph[node];
        if (entry.type == GateGraph::Type::Constant)
            return ChanceBounds::exactly(Probability::fromUnavailability(1));
        if (entry.type == GateGraph::Type::Event)
            return ChanceBounds::exactly(
                Probability::fromUnavailability(m_tree.events[entry.number].probability));
        return m_known.at(node);
    }

    ChanceBounds byGates(const FaultTreeModule& module) {
        return gateBounds(m_graph, module, [&](Node leaf) { return known(leaf); });
    }

    ChanceBounds truncated(const FaultTreeModule& module, std::size_t nodes, LeafRule rule) {
        const auto leaves = leafOrder(m_graph, module, rule);
        Truncation truncation{nodes, {}};
        std::vector<ChanceBounds> chances;
        for (const Node leaf : leaves) {
            chances.push_back(known(leaf));
            truncation.chances.push_back(chances.back().middle());
        }
        Diagram diagram(std::size_t{100'000});
        const auto found = truncatedModuleDiagram(m_graph, module, leaves, truncation, diagram);
        if (!found)
            return {};
        return {chanceBounds(diagram, found->around, chances).least,
                chanceBounds(diagram, found->within, chances).most};
    }

    const FaultTree& m_tree;
    GateGraph m_graph;
    Literal m_top = GateGraph::kTrue;
    std::map<Node, ChanceBounds> m_known;
};

FaultTree::Index lastGate(const FaultTree& tree) {
    return static_cast<FaultTree::Index>(tree.gates.size() - 1);
}

/// Many sets of three of n events, of which none has to happen for the others: no order keeps this small.
FaultTree tangled(FaultTree::Index n, bool withNegation) {
    FaultTree tree;
    std::mt19937 random(5);
    for (FaultTree::Index i = 0; i < n; ++i)
        tree.events.push_back({"e" + std::to_string(i), 0.01 + 0.0001 * i, {}});
    FaultTree::Gate all{"top", FaultTree::GateType::Or, {}, 0, 0, {}};
    for (FaultTree::Index i = 0; i < 3 * n; ++i) {
        FaultTree::Gate gate{"g" + std::to_string(i), FaultTree::GateType::And, {}, 0, 0, {}};
        if (withNegation && i % 7 == 6)
            gate.type = FaultTree::GateType::Nor;
        for (int k = 0; k < (gate.type == FaultTree::GateType::Nor ? 20 : 3); ++k)
            gate.inputs.push_back({FaultTree::InputKind::Basic, static_cast<FaultTree::Index>(random() % n)});
        if (gate.type == FaultTree::GateType::Nor && i > 0)
            gate.inputs.push_back({FaultTree::InputKind::Gate, i - 1});
        if (i % 7 != 5 || !withNegation)
            all.inputs.push_back({FaultTree::InputKind::Gate, i});
        tree.gates.push_back(std::move(gate));
    }
    all.type = withNegation ? FaultTree::GateType::AtLeast : FaultTree::GateType::Or;
    all.least = withNegation ? n / 3 : 0;
    tree.gates.push_back(std::move(all));
    return tree;
}

} // namespace

class TestTopEventBounds : public QObject {
    Q_OBJECT
private slots:
    void bounds_randomTrees_holdTheSumOfAllStates_data();
    void bounds_randomTrees_holdTheSumOfAllStates();
    void chanceBounds_chancesWithinBounds_areHeld();
    void wordGates_randomTrees_matchEveryState();
    void boundTopEvent_littleMemory_holdsTheExactChance_data();
    void boundTopEvent_littleMemory_holdsTheExactChance();
    void answerTopEvent_fits_isExact();
    void answerTopEvent_tooLarge_isBoundedInTime();
    void answerTopEvent_cancelled_returnsSoon();
};

void TestTopEventBounds::bounds_randomTrees_holdTheSumOfAllStates_data() {
    QTest::addColumn<bool>("withNegation");
    QTest::newRow("monotone") << false;
    QTest::newRow("with negation") << true;
}

/// Whatever is cut, down to a node or two of each diagram; with nodes enough nothing is cut.
void TestTopEventBounds::bounds_randomTrees_holdTheSumOfAllStates() {
    QFETCH(bool, withNegation);
    std::mt19937 random(23);
    int cut = 0;
    for (int round = 0; round < 2000; ++round) {
        const FaultTree tree = randomFaultTree(random, withNegation);
        const double chance = chanceOf(tree, lastGate(tree));
        Bounding bounding(tree, lastGate(tree));
        for (const std::size_t nodes : {0, 1, 2, 3, 5, 8, 13})
            for (const LeafRule rule : {LeafRule::SharedFirst, LeafRule::SmallestFirst}) {
                const ChanceBounds bounds = bounding.bounds(nodes, rule);
                QVERIFY2(holds(bounds, chance), qPrintable(QString("%1 nodes, round %2: %3 to %4, exact %5")
                                                               .arg(nodes)
                                                               .arg(round)
                                                               .arg(bounds.least.down())
                                                               .arg(bounds.most.down())
                                                               .arg(chance)));
                cut += nodes > 0 && bounds.gap() > 1e-9 ? 1 : 0;
            }
        const ChanceBounds whole = bounding.bounds(10'000, LeafRule::SharedFirst);
        QVERIFY(whole.gap() <= 1e-14 && holds(whole, chance));
    }
    QVERIFY2(cut > 1000, qPrintable(QString::number(cut)));
}

void TestTopEventBounds::chanceBounds_chancesWithinBounds_areHeld() {
    std::mt19937 random(7);
    const auto share = [&] { return static_cast<double>(random() % 1001) / 1000; };
    for (int round = 0; round < 500; ++round) {
        Diagram diagram(std::size_t{10'000});
        constexpr std::size_t kVariables = 8;
        std::vector<Diagram::Node> functions;
        std::vector<ChanceBounds> chances;
        std::vector<Probability> inside;
        for (Diagram::Variable variable = 0; variable < kVariables; ++variable) {
            functions.push_back(diagram.variable(variable));
            const double a = share(), b = share(), between = share();
            const double low = std::min(a, b), high = random() % 3 == 0 ? low : std::max(a, b);
            chances.push_back({Probability::fromUnavailability(low), Probability::fromUnavailability(high)});
            inside.push_back(Probability::fromUnavailability(low + between * (high - low)));
        }
        for (int step = 0; step < 20; ++step) {
            const Diagram::Node a = functions[random() % functions.size()];
            const Diagram::Node b = functions[random() % functions.size()];
            const auto operation = random() % 3;
            functions.push_back(operation == 0   ? diagram.conj(a, b)
                                : operation == 1 ? diagram.disj(a, b)
                                                 : diagram.exclusive(a, b));
        }
        const ChanceBounds bounds = chanceBounds(diagram, functions.back(), chances);
        const double chance = diagram.probability(functions.back(), inside).down();
        QVERIFY(bounds.least.down() <= chance + 1e-12 && chance <= bounds.most.down() + 1e-12);
    }
}

void TestTopEventBounds::wordGates_randomTrees_matchEveryState() {
    std::mt19937 random(31);
    for (int round = 0; round < 500; ++round) {
        const FaultTree tree = randomFaultTree(random, true);
        GateGraph raw, graph;
        const Literal literal = addFaultTree(raw, tree, lastGate(tree));
        const Literal top = prepared(raw, literal, graph);
        WordGates gates(graph, top);
        for (std::uint32_t state = 0; state < 1U << tree.events.size(); ++state) {
            std::vector<WordGates::Word> words; // this state in the odd lanes, its opposite in the even ones
            constexpr WordGates::Word kOdd = 0xAAAAAAAAAAAAAAAAULL;
            for (const FaultTree::Index event : gates.events())
                words.push_back((state >> event & 1U) != 0 ? kOdd : ~kOdd);
            const std::uint32_t opposite = ~state & ((1U << tree.events.size()) - 1);
            const WordGates::Word expected = (happens(tree, lastGate(tree), state) ? kOdd : 0) |
                                             (happens(tree, lastGate(tree), opposite) ? ~kOdd : 0);
            QCOMPARE(gates.run(words), expected);
        }
    }
}

void TestTopEventBounds::boundTopEvent_littleMemory_holdsTheExactChance_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("atMostApart"); // relative
    QTest::newRow("sets of three") << 0 << 0.9;
    QTest::newRow("sets of three and negations") << 1 << 1.0;
    QTest::newRow("systems and what they need") << 2 << 0.2;
    QTest::newRow("votes") << 3 << 0.2;
}

void TestTopEventBounds::boundTopEvent_littleMemory_holdsTheExactChance() {
    QFETCH(int, kind);
    QFETCH(double, atMostApart);
    const FaultTree tree = kind <= 1   ? tangled(kind == 0 ? 36 : 26, kind == 1)
                           : kind == 2 ? FaultTreeGenerator(1).supported(12, 60)
                                       : FaultTreeGenerator(3).votes(10, 8);
    const FaultTree::Index top = tree.topGates().front();
    const auto exact = FaultTreeSolution::solve(tree, top, {});
    QVERIFY(exact);
    FaultTreeOptions options;
    options.bytes = 1'000'000;
    const auto bounds = boundTopEvent(tree, top, options);
    QVERIFY(bounds);
    QVERIFY(bounds->boundedModules > 0 || kind > 1);
    QVERIFY(holds(bounds->chance, exact->probability().down()));
    const double apart = bounds->chance.gap() / bounds->chance.most.down();
    QVERIFY2(apart <= atMostApart, qPrintable(QString::number(apart)));
    if (bounds->estimate) {
        QVERIFY(bounds->estimate->low >= bounds->chance.least.down());
        QVERIFY(bounds->estimate->high <= bounds->chance.most.down());
        const double wide = 3 * (bounds->estimate->high - bounds->estimate->low);
        QVERIFY(std::abs(bounds->estimate->value - exact->probability().down()) <= wide);
    }
}

void TestTopEventBounds::answerTopEvent_fits_isExact() {
    const FaultTree tree = tangled(20, false);
    const auto answer = answerTopEvent(tree, lastGate(tree), {});
    QVERIFY(answer && answer->exact && !answer->bounds);
}

void TestTopEventBounds::answerTopEvent_tooLarge_isBoundedInTime() {
    const FaultTree tree = tangled(400, false);
    FaultTreeOptions options;
    options.bytes = std::size_t{32} << 20U;
    const auto started = std::chrono::steady_clock::now();
    options.deadline = started + std::chrono::seconds(3);
    const auto answer = answerTopEvent(tree, lastGate(tree), options);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    QVERIFY(answer && !answer->exact && answer->bounds);
    const TopEventBounds& bounds = *answer->bounds;
    QCOMPARE(bounds.boundedModules, std::size_t{1});
    QVERIFY(bounds.chance.least.down() > 0 && bounds.chance.most.down() < 1);
    QVERIFY2(took.count() < 8, qPrintable(QString::number(took.count())));
}

void TestTopEventBounds::answerTopEvent_cancelled_returnsSoon() {
    const FaultTree tree = tangled(250, true);
    for (const int after : {20, 150, 700}) {
        std::stop_source source;
        FaultTreeOptions options;
        options.stop = source.get_token();
        options.bytes = std::size_t{64} << 20U;
        std::string code;
        std::jthread worker([&] {
            const auto answer = answerTopEvent(tree, lastGate(tree), options);
            code = answer ? "" : answer.error().code;
        });
        std::this_thread::sleep_for(
            std::chrono::milliseconds(after)); // so that it is in the middle of things
        QElapsedTimer timer;
        timer.start();
        source.request_stop();
        worker.join();
        QCOMPARE(QString::fromStdString(code), QString("FT-011"));
        QVERIFY2(timer.elapsed() < 100,
                 qPrintable(QString("%1 ms after %2").arg(timer.elapsed()).arg(after)));
    }
}

QTEST_GUILESS_MAIN(TestTopEventBounds)
#include "test_top_event_bounds.moc"
