#include "model/analysis/availability/series_classes.h"
#include "tests/support/truth_table.h"

#include <QtTest>

using namespace isthmus;
using namespace isthmus::testing;

class TestSeriesClasses : public QObject {
    Q_OBJECT
private slots:
    void classes_ofTwoChains_areTheChains();
    void classes_ofSharedElement_standAlone();
    void classes_ofRandomFunctions_failAlike();
};

void TestSeriesClasses::classes_ofTwoChains_areTheChains() {
    Formula formula;
    auto chain = [&](Index first, Index count) {
        auto all = Formula::kTrue;
        for (Index element = first; element < first + count; ++element)
            all = formula.conj(all, formula.element(element));
        return all;
    };
    const std::vector<Formula::Node> functions{formula.disj(chain(0, 3), chain(3, 4))};
    const std::vector<std::vector<Index>> expected{{0, 1, 2}, {3, 4, 5, 6}};
    QCOMPARE(seriesClasses(formula, functions), expected);
}

void TestSeriesClasses::classes_ofSharedElement_standAlone() {
    Formula formula;
    const auto both = formula.conj(formula.element(0), formula.element(1));
    // A second function that needs one of the two without the other.
    const std::vector<Formula::Node> functions{both, formula.element(1)};
    const std::vector<std::vector<Index>> expected{{0}, {1}};
    QCOMPARE(seriesClasses(formula, functions), expected);
}

/// Two elements can share a variable exactly when losing either leaves the same function, of every function.
void TestSeriesClasses::classes_ofRandomFunctions_failAlike() {
    std::size_t shared = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Formula formula;
        const auto nodes = randomFunctions(formula, seed, 25, seed % 3 != 0);
        const std::vector<TabledNode> last(nodes.end() - 2, nodes.end());
        const std::vector<Formula::Node> functions{last[0].node, last[1].node};
        for (const auto& members : seriesClasses(formula, functions))
            for (const Index other : members)
                for (const TabledNode& function : last) {
                    QCOMPARE(fixed(function.table, members.front(), false),
                             fixed(function.table, other, false));
                    shared += other != members.front() ? 1 : 0;
                }
    }
    QVERIFY(shared > 100); // the sample has classes of more than one
}

QTEST_GUILESS_MAIN(TestSeriesClasses)
#include "test_series_classes.moc"
