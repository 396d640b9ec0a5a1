// What the model says of opened figures is in words that views translate, all of it.
#include "model/derivation/figure_options.h"
#include "model/io/design_reader.h"
#include "model/simulation/simulation.h"
#include "tests/model/derivation/derivation_design.h"
#include "views/text/derivation_text.h"
#include "views/text/engine_text.h"

#include <QTest>

using namespace isthmus;

namespace {

std::vector<FigureDerivation> derivationsOf(Design drawn) {
    auto loaded = loadCatalogue(resourceFolder() / "catalogue");
    auto catalogue = std::make_shared<const Catalogue>(std::move(*loaded.catalogue));
    auto design = std::make_shared<const Design>(std::move(drawn));
    const auto system = System::build(design, catalogue);
    AnalysisOptions options;
    for (const std::string& pattern : figurePatterns())
        requireFor(pattern, options);
    const AnalysisResult result = *analyse(design, catalogue, options);
    SimulationOptions years;
    years.years = 20;
    const SimulationResult run = *simulate(design, catalogue, years);
    const FigureSources sources{*system, result, &run};
    std::vector<FigureDerivation> all;
    for (const std::string& figure : figuresOf(sources))
        all.push_back(*deriveFigure(sources, figure));
    return all;
}

/// Whose inputs bear names that somebody gave: steps of plans and repairs, rules of the bill.
bool hasGivenNames(const std::string& figure) {
    return figure.starts_with("rto") || figure.starts_with("plan/") || figure.starts_with("cost") ||
           figure.starts_with("transfer_cost") || figure.find("_cost") != std::string::npos;
}

/// Symbols only: nothing to translate.
bool isSymbols(const std::string& text) {
    return text.empty() || text.find("A_") != std::string::npos || text.find("w_i") != std::string::npos ||
           text.find("loss_i") != std::string::npos || text.find("8766 h") != std::string::npos;
}

} // namespace

class TestDerivationText : public QObject {
    Q_OBJECT
private slots:
    void derivations_all_areInWordsThatAreTranslated_data() {
        QTest::addColumn<bool>("hawaii");
        QTest::newRow("Hawaii") << true;
        QTest::newRow("a factory") << false;
    }
    void derivations_all_areInWordsThatAreTranslated() {
        QFETCH(bool, hawaii);
        const auto read = readDesignFile(resourceFolder() / "templates/hawaii_minimum.isthmus");
        for (const FigureDerivation& derivation :
             derivationsOf(hawaii ? *read.design : isthmus::testing::factory().design)) {
            const std::string& figure = derivation.figure;
            if (!figure.starts_with("cost_line/"))
                QVERIFY2(derivedNameIsKnown(derivation.name), (figure + ": " + derivation.name).c_str());
            QVERIFY2(engineTextIsKnown(derivation.text), (figure + ": " + derivation.text).c_str());
            QVERIFY2(isSymbols(derivation.formula) || derivation.formula.starts_with("B_i") ||
                         engineTextIsKnown(derivation.formula),
                     (figure + ": " + derivation.formula).c_str());
            for (const FigureInput& input : derivation.inputs) {
                QVERIFY2(engineTextIsKnown(input.text), (figure + ": " + input.text).c_str());
                QVERIFY2(hasGivenNames(figure) || derivedNameIsKnown(input.name),
                         (figure + ": " + input.name).c_str());
            }
            for (const std::string& note : derivation.notes)
                QVERIFY2(isSymbols(note) || note.starts_with("Z. W. Birnbaum") || engineTextIsKnown(note),
                         (figure + ": " + note).c_str());
        }
    }

    void derivedName_billingRule_isItsName() {
        QCOMPARE(derivedName("internet_egress"), QString("Internet egress"));
        QCOMPARE(derivedName("hours down"), QString("Hours down"));
    }

    void derivedValueText_chances_areReadAsAvailabilitiesNearOne() {
        QCOMPARE(derivedValueText(0.99982, FigureUnit::Probability, {}), QString("99.982 %"));
        QCOMPARE(derivedValueText(0.00018, FigureUnit::Probability, {}), QString("1.8 · 10⁻⁴"));
        QCOMPARE(derivedValueText(250, FigureUnit::Second, {}), QString("4 min 10 s"));
    }
};

QTEST_GUILESS_MAIN(TestDerivationText)
#include "test_derivation_text.moc"
