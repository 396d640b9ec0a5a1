#include "model/diagram/function_table.h"

#include <QtTest>

#include <random>

using namespace isthmus;

class TestFunctionTable : public QObject {
    Q_OBJECT
private slots:
    void figures_ofRandomFunctions_areThoseOfTheDiagram();
    void evaluate_everyState_agreesWithTheDiagram();
};

namespace {

constexpr Diagram::Variable kVariables = 7;

std::vector<Diagram::Node> randomFunctions(Diagram& diagram, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<Diagram::Node> nodes;
    for (Diagram::Variable variable = 0; variable < kVariables; ++variable)
        nodes.push_back(diagram.variable(variable));
    for (int i = 0; i < 25; ++i) {
        const auto a = nodes[random() % nodes.size()];
        const auto b = nodes[random() % nodes.size()];
        nodes.push_back(i % 3 == 0   ? diagram.disj(a, b)
                        : i % 3 == 1 ? diagram.conj(a, b)
                                     : diagram.disj(diagram.neg(a), b));
    }
    return {nodes.end() - 3, nodes.end()};
}

std::vector<Probability> chances(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> up(0, 1);
    std::vector<Probability> result;
    for (Diagram::Variable variable = 0; variable < kVariables; ++variable)
        result.push_back(Probability::fromAvailability(up(random)));
    return result;
}

} // namespace

void TestFunctionTable::figures_ofRandomFunctions_areThoseOfTheDiagram() {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Diagram diagram(100'000);
        const auto functions = randomFunctions(diagram, seed);
        const FunctionTable table(diagram, functions);
        const auto p = chances(seed);
        const auto masses = table.masses(p);
        const std::vector<double> weights{1.0, -0.5, 2.0};
        std::vector<Diagram::Term> terms;
        for (std::size_t i = 0; i < functions.size(); ++i) {
            QCOMPARE(masses[table.root(i)].up, diagram.probability(functions[i], p).up());
            QCOMPARE(masses[table.root(i)].down, diagram.probability(functions[i], p).down());
            QCOMPARE(table.support(i), diagram.support(functions[i]));
            QCOMPARE(table.sizeOf(i), diagram.sizeOf(functions[i]));
            terms.push_back({functions[i], weights[i]});
        }
        const auto expected = diagram.derivatives(terms, p);
        const auto actual = table.derivatives(weights, p, masses);
        for (std::size_t variable = 0; variable < expected.size(); ++variable)
            QVERIFY(std::abs(actual[variable] - expected[variable]) < 1e-14);
    }
}

void TestFunctionTable::evaluate_everyState_agreesWithTheDiagram() {
    Diagram diagram(100'000);
    const auto functions = randomFunctions(diagram, 3);
    const FunctionTable table(diagram, functions);
    for (unsigned state = 0; state < 1U << kVariables; ++state) {
        const auto works = [&](Diagram::Variable variable) { return (state >> variable & 1U) != 0; };
        for (std::size_t i = 0; i < functions.size(); ++i) {
            Diagram::Node node = functions[i];
            for (Diagram::Variable variable = 0; variable < kVariables; ++variable)
                node = diagram.cofactor(node, variable, works(variable));
            QCOMPARE(table.evaluate(i, works), node == Diagram::kOne);
        }
    }
}

QTEST_GUILESS_MAIN(TestFunctionTable)
#include "test_function_table.moc"
