#include "model/analysis/availability/sampling.h"
#include "model/analysis/availability/set_bounds.h"
#include "tests/support/truth_table.h"

#include <QtTest>

using namespace isthmus;
using namespace isthmus::testing;

/// What is said where no diagram fits, against sums over all states.
class TestApproximation : public QObject {
    Q_OBJECT
private slots:
    void program_randomFunctions_agreesWithTheirTables();
    void bounds_randomMonotoneFunctions_areCertainAndMeet();
    void bounds_underNarrowLimits_stayCertain();
    void sampling_rareFailures_intervalsHoldTheTruth();
    void sampling_functionThatNeverFails_claimsNothing();
    void sampling_sameSeed_sameAnswer();
    void sampling_afterStop_isCancelled();
};

namespace {

struct Case {
    Formula formula;
    Formula::Node function = 0;
    TruthTable table;
    std::vector<Probability> byElement;
};

/// A monotone function that is neither constant, of elements that fail with chances between 1e-4 and
/// `mostDown`.
std::unique_ptr<Case> randomCase(unsigned seed, double mostDown) {
    auto result = std::make_unique<Case>();
    const auto nodes = randomFunctions(result->formula, seed, 40, true);
    result->function = nodes.back().node;
    result->table = nodes.back().table;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> exponent(-4, std::log10(mostDown));
    for (std::size_t element = 0; element < kTableElements; ++element)
        result->byElement.push_back(Probability::fromUnavailability(std::pow(10.0, exponent(random))));
    return result;
}

double unavailability(const Case& one) {
    double sum = 0;
    for (std::size_t state = 0; state < one.table.size(); ++state) {
        if (one.table[state])
            continue;
        double chance = 1;
        for (std::size_t element = 0; element < kTableElements; ++element)
            chance *=
                (state >> element & 1U) != 0 ? one.byElement[element].up() : one.byElement[element].down();
        sum += chance;
    }
    return sum;
}

std::vector<Probability> probabilitiesOf(const Case& one, const WordProgram& program) {
    std::vector<Probability> result;
    for (const Index element : program.elements())
        result.push_back(one.byElement[element]);
    return result;
}

} // namespace

void TestApproximation::program_randomFunctions_agreesWithTheirTables() {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Formula formula;
        const auto function = randomFunctions(formula, seed, 40, false).back();
        WordProgram program(formula, function.node);
        for (std::size_t first = 0; first < function.table.size(); first += 64) {
            for (std::size_t i = 0; i < program.elements().size(); ++i) {
                WordProgram::Word word = 0;
                for (std::size_t lane = 0; lane < 64; ++lane)
                    word |= WordProgram::Word{(first + lane) >> program.elements()[i] & 1U} << lane;
                program.set(i, word);
            }
            const auto up = program.run();
            for (std::size_t lane = 0; lane < 64; ++lane)
                QCOMPARE((up >> lane & 1U) != 0, function.table[first + lane]);
        }
    }
}

void TestApproximation::bounds_randomMonotoneFunctions_areCertainAndMeet() {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const auto one = randomCase(seed, 0.9);
        WordProgram program(one->formula, one->function);
        const auto bounds = boundsFromSets(program, probabilitiesOf(*one, program), {});
        const double down = unavailability(*one);
        const double rounding = 1e-12 * down + 1e-300;
        QVERIFY(bounds.downLow <= down + rounding && down <= bounds.downHigh + rounding);
        // So small a function has all its sets found, and then the two meet.
        QVERIFY(bounds.downHigh - bounds.downLow <= 1e-11 * down);
        QVERIFY(std::abs(bounds.low + bounds.downHigh - 1) < 1e-12);
    }
}

void TestApproximation::bounds_underNarrowLimits_stayCertain() {
    int apart = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const auto one = randomCase(seed, 0.9);
        WordProgram program(one->formula, one->function);
        DiagramLimits limits;
        limits.nodes = 12;
        const auto bounds = boundsFromSets(program, probabilitiesOf(*one, program), limits);
        const double down = unavailability(*one);
        QVERIFY(bounds.downLow <= down * (1 + 1e-12) && down <= bounds.downHigh * (1 + 1e-12));
        apart += bounds.downHigh - bounds.downLow > 1e-6 * down ? 1 : 0;
    }
    QVERIFY(apart > 50); // the limits did bite
}

void TestApproximation::sampling_rareFailures_intervalsHoldTheTruth() {
    int cases = 0;
    int held = 0;
    int close = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const auto one = randomCase(seed, 0.02);
        WordProgram program(one->formula, one->function);
        const double down = unavailability(*one);
        const auto sampled =
            sampleUnavailability(program, probabilitiesOf(*one, program), {1U << 14U, std::nullopt, {}});
        ++cases;
        held += sampled.low <= down && down <= sampled.high ? 1 : 0;
        close += sampled.high - sampled.low < 0.2 * down ? 1 : 0;
    }
    QVERIFY2(held >= cases * 90 / 100, qPrintable(QStringLiteral("%1 of %2").arg(held).arg(cases)));
    // Many of these fail less than once in a million states, which 16,384 plain samples would not meet.
    QVERIFY2(close >= cases * 90 / 100, qPrintable(QStringLiteral("%1 of %2").arg(close).arg(cases)));
}

void TestApproximation::sampling_functionThatNeverFails_claimsNothing() {
    Formula formula;
    const auto function = formula.disj(formula.element(0), formula.element(1));
    WordProgram program(formula, function);
    const std::vector<Probability> never(2);
    const auto sampled = sampleUnavailability(program, never, {1024, std::nullopt, {}});
    QCOMPARE(sampled.value, 0.0);
    QCOMPARE(sampled.high, 1.0);
}

void TestApproximation::sampling_sameSeed_sameAnswer() {
    const auto one = randomCase(5, 0.1);
    WordProgram program(one->formula, one->function);
    const auto probabilities = probabilitiesOf(*one, program);
    const auto first = sampleUnavailability(program, probabilities, {4096, std::nullopt, {}});
    const auto second = sampleUnavailability(program, probabilities, {4096, std::nullopt, {}});
    QCOMPARE(first.value, second.value);
    QCOMPARE(first.high, second.high);
}

void TestApproximation::sampling_afterStop_isCancelled() {
    const auto one = randomCase(5, 0.1);
    WordProgram program(one->formula, one->function);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(sampleUnavailability(program, probabilitiesOf(*one, program),
                                 {std::size_t{1} << 40U, std::nullopt, stop.get_token()})
                .cancelled);
}

QTEST_GUILESS_MAIN(TestApproximation)
#include "test_approximation.moc"
