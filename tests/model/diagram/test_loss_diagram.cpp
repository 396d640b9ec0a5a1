#include "model/diagram/loss_function.h"

#include <QTest>

#include <array>
#include <random>

using namespace isthmus;

namespace {

constexpr unsigned kVariables = 6;
constexpr unsigned kStates = 1U << kVariables;
using Truth = std::uint64_t; ///< bit s: holds in state s; bit v of a state: variable v works
using LossTruth = std::array<Truth, kVariables>; ///< by the variable that is lost

bool at(Truth truth, unsigned state) {
    return (truth >> state & 1U) != 0;
}

/// By the value of each (variable lost, state).
template <class Value>
LossTruth lossTruth(const Value& value) {
    LossTruth truth{};
    for (unsigned lost = 0; lost < kVariables; ++lost)
        for (unsigned state = 0; state < kStates; ++state)
            if (value(lost, state))
                truth[lost] |= Truth{1} << state;
    return truth;
}

/// A loss function by its nodes alone.
bool holds(const Diagram& diagram, Diagram::Node node, unsigned lost, unsigned state) {
    bool isLost = false;
    while (node > Diagram::kOne) {
        const Diagram::Variable number = diagram.variableOf(node);
        const Diagram::Variable variable = number / LossDiagram::kNumbers;
        if (!isLost && variable > lost)
            return false;
        if (LossDiagram::saysLost(number)) {
            isLost = isLost || variable == lost;
            node = variable == lost ? diagram.high(node) : diagram.low(node);
        } else if (!isLost && variable == lost) {
            return false;
        } else {
            node = (state >> variable & 1U) != 0 ? diagram.high(node) : diagram.low(node);
        }
    }
    return isLost && node == Diagram::kOne;
}

struct Function {
    Diagram::Node node = 0;
    Truth truth = 0;
};
struct Loss {
    Diagram::Node node = 0;
    LossTruth truth{};
};

/// Random functions, each with what it is by its states.
class Pool {
public:
    explicit Pool(unsigned seed) : m_random(seed) {
        for (unsigned v = 0; v < kVariables; ++v) {
            Truth truth = 0;
            for (unsigned state = 0; state < kStates; ++state)
                truth |= Truth{state >> v & 1U} << state;
            monotone.push_back({diagram.variable(LossDiagram::works(v)), truth});
        }
        any = monotone;
        for (int round = 0; round < 60; ++round) {
            const Function a = pick(monotone);
            const Function b = pick(monotone);
            monotone.push_back(chance() ? Function{diagram.conj(a.node, b.node), a.truth & b.truth}
                                        : Function{diagram.disj(a.node, b.node), a.truth | b.truth});
            const Function c = pick(any);
            const Function d = pick(any);
            any.push_back({diagram.exclusive(c.node, d.node), c.truth ^ d.truth});
        }
    }
    template <class T>
    T pick(const std::vector<T>& pool) {
        return pool[m_random() % pool.size()];
    }
    bool chance() { return m_random() % 2 == 0; }

    Loss lossOf(const Function& function) {
        return {losses.lossOf(function.node), lossTruth([&](unsigned lost, unsigned state) {
                    return at(function.truth, state | 1U << lost) &&
                           !at(function.truth, state & ~(1U << lost));
                })};
    }
    bool agrees(const Loss& loss) {
        return lossTruth([&](unsigned lost, unsigned state) {
                   return holds(diagram, loss.node, lost, state);
               }) == loss.truth;
    }
    /// Losses of several functions put together in some ways.
    Loss someLoss() {
        Loss loss = lossOf(pick(any));
        for (int round = 0; round < 3; ++round) {
            const Loss other = lossOf(pick(any));
            const int way = static_cast<int>(m_random() % 3);
            loss = {way == 0   ? losses.either(loss.node, other.node)
                    : way == 1 ? losses.both(loss.node, other.node)
                               : losses.except(loss.node, other.node),
                    lossTruth([&](unsigned lost, unsigned state) {
                        const bool a = at(loss.truth[lost], state);
                        const bool b = at(other.truth[lost], state);
                        return way == 0 ? a || b : way == 1 ? a && b : a && !b;
                    })};
        }
        return loss;
    }

    Diagram diagram{1'000'000};
    LossDiagram losses{diagram, std::vector<bool>(kVariables, true)};
    std::vector<Function> monotone, any;

private:
    std::mt19937 m_random;
};

std::vector<Probability> someProbabilities() {
    std::vector<Probability> probabilities;
    for (unsigned v = 0; v < kVariables; ++v)
        probabilities.push_back(Probability::fromAvailability(0.55 + 0.06 * v));
    return probabilities;
}

/// Σ over the states of the others.
double chanceByStates(const Loss& loss, unsigned lost, const std::vector<Probability>& probabilities) {
    double sum = 0;
    for (unsigned state = 0; state < kStates; ++state) {
        if ((state >> lost & 1U) == 0 || !at(loss.truth[lost], state))
            continue;
        double product = 1;
        for (unsigned v = 0; v < kVariables; ++v)
            if (v != lost)
                product *= (state >> v & 1U) != 0 ? probabilities[v].up() : probabilities[v].down();
        sum += product;
    }
    return sum;
}

/// Read out with the table of the functions it needs.
struct ReadOut {
    explicit ReadOut(Pool& pool, const Loss& loss) {
        std::vector<Diagram::Node> roots;
        function = LossFunction(pool.diagram, loss.node, [&](Diagram::Node node) {
            roots.push_back(node);
            return static_cast<std::uint32_t>(roots.size() - 1);
        });
        table = FunctionTable(pool.diagram, roots, LossDiagram::kNumbers);
    }
    LossFunction function;
    FunctionTable table;
};

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-13;
}

} // namespace

class TestLossDiagram : public QObject {
    Q_OBJECT

private slots:
    void operations_randomFunctions_agreeWithAllStates();
    void lossOf_variableThatCannotBeLost_isLeftOut();
    void chances_randomLosses_areSumsOverStates();
    void addDerivatives_randomLosses_areDifferences();
    void restricted_failedVariable_isAsIfItWereDown();
};

void TestLossDiagram::operations_randomFunctions_agreeWithAllStates() {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Pool pool(seed);
        for (int round = 0; round < 25; ++round) {
            const Loss loss = pool.someLoss();
            QVERIFY(pool.agrees(loss));
            const Function function = pool.pick(pool.any);
            QVERIFY(pool.agrees({pool.losses.ifBefore(loss.node, function.node),
                                 lossTruth([&](unsigned lost, unsigned state) {
                                     return at(loss.truth[lost], state) &&
                                            at(function.truth, state | 1U << lost);
                                 })}));
            QVERIFY(pool.agrees(
                {pool.losses.ifAfter(loss.node, function.node), lossTruth([&](unsigned lost, unsigned state) {
                     return at(loss.truth[lost], state) && at(function.truth, state & ~(1U << lost));
                 })}));
            const Function condition = pool.pick(pool.monotone);
            const auto given =
                pool.losses.givenAfter(loss.node, Diagram::Condition(pool.diagram, condition.node));
            QCOMPARE(pool.losses.ifAfter(given, condition.node),
                     pool.losses.ifAfter(loss.node, condition.node));
        }
    }
}

void TestLossDiagram::lossOf_variableThatCannotBeLost_isLeftOut() {
    Diagram diagram(1000);
    const LossDiagram losses(diagram, {true, false, true});
    Diagram::Node all = Diagram::kOne;
    for (const Diagram::Variable v : {2U, 1U, 0U})
        all = diagram.conj(diagram.variable(LossDiagram::works(v)), all);
    QCOMPARE(losses.lostIn(losses.lossOf(all)), (std::vector<Diagram::Variable>{0, 2}));
}

void TestLossDiagram::chances_randomLosses_areSumsOverStates() {
    const auto probabilities = someProbabilities();
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Pool pool(seed);
        const Loss loss = pool.someLoss();
        const ReadOut read(pool, loss);
        QCOMPARE(read.function.lost(), pool.losses.lostIn(loss.node));
        const auto chances =
            read.function.chances(probabilities, read.table, read.table.masses(probabilities));
        std::vector<double> byVariable(kVariables, 0.0);
        for (std::size_t position = 0; position < chances.size(); ++position)
            byVariable[read.function.lost()[position]] = chances[position];
        for (unsigned lost = 0; lost < kVariables; ++lost)
            QVERIFY(isClose(byVariable[lost], chanceByStates(loss, lost, probabilities)));
    }
}

void TestLossDiagram::addDerivatives_randomLosses_areDifferences() {
    const auto probabilities = someProbabilities();
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Pool pool(seed);
        const Loss loss = pool.someLoss();
        const ReadOut read(pool, loss);
        std::vector<double> weights;
        for (const Diagram::Variable variable : read.function.lost())
            weights.push_back(1 + 0.3 * variable);
        const auto masses = read.table.masses(probabilities);
        std::vector<double> slopes(kVariables, 0.0);
        std::vector<double> rootWeights(read.table.rootCount(), 0.0);
        read.function.addDerivatives(weights, probabilities, read.table, masses, slopes, rootWeights);
        const auto below = read.table.derivatives(rootWeights, probabilities, masses);
        for (unsigned v = 0; v < kVariables; ++v) {
            double difference = 0;
            for (std::size_t position = 0; position < weights.size(); ++position)
                for (const bool works : {true, false}) {
                    auto fixed = probabilities;
                    fixed[v] = Probability::fromAvailability(works ? 1 : 0);
                    difference += (works ? 1 : -1) * weights[position] *
                                  chanceByStates(loss, read.function.lost()[position], fixed);
                }
            QVERIFY(isClose(slopes[v] + below[v], difference));
        }
    }
}

void TestLossDiagram::restricted_failedVariable_isAsIfItWereDown() {
    const auto probabilities = someProbabilities();
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Pool pool(seed);
        const Loss loss = pool.someLoss();
        const ReadOut read(pool, loss);
        const unsigned failed = seed % kVariables;
        std::vector<std::optional<bool>> works(kVariables);
        works[failed] = false;
        const FunctionTable table = read.table.restricted(works);
        const LossFunction function = read.function.restricted(works, table);
        const auto chances = function.chances(probabilities, table, table.masses(probabilities));
        auto down = probabilities;
        down[failed] = Probability::fromAvailability(0);
        std::vector<double> byVariable(kVariables, 0.0);
        for (std::size_t position = 0; position < chances.size(); ++position) {
            QVERIFY(chances[position] > 0);
            byVariable[function.lost()[position]] = chances[position];
        }
        QCOMPARE(byVariable[failed], 0.0);
        for (unsigned lost = 0; lost < kVariables; ++lost)
            if (lost != failed)
                QVERIFY(isClose(byVariable[lost], chanceByStates(loss, lost, down)));
    }
}

QTEST_GUILESS_MAIN(TestLossDiagram)
#include "test_loss_diagram.moc"
