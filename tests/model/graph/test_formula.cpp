#include "model/graph/assumption.h"
#include "tests/support/truth_table.h"

#include <QtTest>

using namespace isthmus;
using namespace isthmus::testing;

class TestFormula : public QObject {
    Q_OBJECT
private slots:
    void operations_onRandomFunctions_keepTheTruthTable();
    void operations_onRandomFunctions_keepTheShape();
    void disj_withCommonInputs_takesThemOut();
    void disj_ofPartAndWhole_absorbs();
    void disj_withComplement_leavesWhatIsOpen();
    void disj_ofWholeAndPartSpelledOut_absorbs();
    void assumption_ofRandomFunctions_agreesWhereItHolds();
    void conj_beyondBudget_exhausts();
    void conj_askedToStop_exhausts();
};

namespace {

TruthTable tableOf(const Formula& formula, Formula::Node function) {
    std::vector<TruthTable> tables(formula.size());
    tables[Formula::kTrue].set();
    for (const Formula::Node node : formula.reachable(std::span(&function, 1))) {
        switch (formula.gate(node)) {
        case Formula::Gate::Leaf:
            tables[node] = tableOfElement(formula.elementOf(node));
            break;
        case Formula::Gate::Not:
            tables[node] = ~tables[formula.inputs(node).front()];
            break;
        default:
            const bool all = formula.gate(node) == Formula::Gate::All;
            if (all)
                tables[node].set();
            for (const Formula::Node input : formula.inputs(node))
                tables[node] = all ? tables[node] & tables[input] : tables[node] | tables[input];
        }
    }
    return tables[function];
}

} // namespace

void TestFormula::operations_onRandomFunctions_keepTheTruthTable() {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Formula formula;
        for (const TabledNode& function : randomFunctions(formula, seed, 60, seed % 2 == 0))
            QVERIFY2(tableOf(formula, function.node) == function.table, qPrintable(QString::number(seed)));
    }
}

void TestFormula::operations_onRandomFunctions_keepTheShape() {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        Formula formula;
        (void)randomFunctions(formula, seed, 80, false);
        for (Formula::Node node = 2; node < formula.size(); ++node) {
            const auto inputs = formula.inputs(node);
            QVERIFY(std::is_sorted(inputs.begin(), inputs.end()));
            for (const Formula::Node input : inputs) {
                QVERIFY(input < node);
                QVERIFY(input > Formula::kTrue);
                QVERIFY(formula.gate(input) != formula.gate(node));
            }
        }
    }
}

void TestFormula::disj_withCommonInputs_takesThemOut() {
    Formula formula;
    const auto a = formula.element(0);
    const auto b = formula.element(1);
    const auto c = formula.element(2);
    const auto either = formula.disj(formula.conj(a, b), formula.conj(c, a));
    QCOMPARE(either, formula.conj(a, formula.disj(b, c)));
}

void TestFormula::disj_ofPartAndWhole_absorbs() {
    Formula formula;
    const auto a = formula.element(0);
    const auto both = formula.conj(a, formula.element(1));
    QCOMPARE(formula.disj(a, both), a);
    QCOMPARE(formula.conj(a, formula.disj(a, formula.element(2))), a);
}

void TestFormula::disj_withComplement_leavesWhatIsOpen() {
    Formula formula;
    const auto a = formula.element(0);
    const auto b = formula.element(1);
    const auto c = formula.element(2);
    QCOMPARE(formula.disj(a, formula.conj(formula.neg(a), b)), formula.disj(a, b));
    QCOMPARE(formula.conj(a, formula.disj(formula.neg(a), b)), formula.conj(a, b));
    QCOMPARE(formula.conj(a, formula.neg(a)), Formula::kFalse);
    QCOMPARE(formula.disj(a, formula.neg(a)), Formula::kTrue);
    const auto either = formula.disj(a, b);
    QCOMPARE(formula.disj(either, formula.conj(c, formula.neg(either))), formula.disj(either, c));
}

void TestFormula::disj_ofWholeAndPartSpelledOut_absorbs() {
    Formula formula;
    const auto a = formula.element(0);
    const auto b = formula.element(1);
    const auto either = formula.disj(formula.conj(a, b), formula.element(2));
    QCOMPARE(formula.conj(formula.conj(a, b), either), formula.conj(a, b));
}

void TestFormula::assumption_ofRandomFunctions_agreesWhereItHolds() {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Formula formula;
        const auto functions = randomFunctions(formula, seed, 60, seed % 2 == 0);
        const TabledNode& assumed = functions[functions.size() - 1 - seed % 20];
        if (assumed.node <= Formula::kTrue)
            continue;
        Assumption assumption(formula, formula.conditionsOf(assumed.node));
        for (const TabledNode& function : functions) {
            const TruthTable table = tableOf(formula, assumption.of(function.node));
            QVERIFY2((table & assumed.table) == (function.table & assumed.table),
                     qPrintable(QString::number(seed)));
        }
        QCOMPARE(assumption.of(assumed.node), Formula::kTrue);
    }
}

void TestFormula::conj_askedToStop_exhausts() {
    std::stop_source stop;
    Formula formula(1000, stop.get_token());
    const auto both = formula.conj(formula.element(0), formula.element(1));
    QVERIFY(both != Formula::kFalse);
    QVERIFY(!formula.exhausted());
    stop.request_stop();
    QCOMPARE(formula.conj(both, formula.element(2)), Formula::kFalse);
    QVERIFY(formula.exhausted());
}

void TestFormula::conj_beyondBudget_exhausts() {
    Formula formula(10);
    auto all = Formula::kTrue;
    for (Index element = 0; element < 8; ++element)
        all = formula.conj(all, formula.element(element));
    QVERIFY(formula.exhausted());
}

QTEST_GUILESS_MAIN(TestFormula)
#include "test_formula.moc"
