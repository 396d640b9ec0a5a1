// What the model says of opened figures is in words that views translate, all of it.
#include "model/analysis/analyse.h"
#include "model/io/design_reader.h"
#include "views/text/derivation_text.h"
#include "views/text/engine_text.h"

#include <QTest>

using namespace isthmus;

namespace {

std::vector<FigureDerivation> derivationsOf(const char* name) {
    auto loaded = loadCatalogue(resourceFolder() / "catalogue");
    auto catalogue = std::make_shared<const Catalogue>(std::move(*loaded.catalogue));
    auto read = readDesignFile(resourceFolder() / "templates" / name);
    auto design = std::make_shared<const Design>(std::move(*read.design));
    const auto system = System::build(design, catalogue);
    const AnalysisResult result = *analyse(design, catalogue);
    const FigureSources sources{*system, result};
    std::vector<FigureDerivation> all;
    for (const std::string& figure : figuresOf(sources))
        all.push_back(*deriveFigure(sources, figure));
    return all;
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
    void derivations_hawaii_areInWordsThatAreTranslated() {
        for (const FigureDerivation& derivation : derivationsOf("hawaii_minimum.isthmus")) {
            const std::string& figure = derivation.figure;
            if (!figure.starts_with("cost_line/"))
                QVERIFY2(derivedNameIsKnown(derivation.name), (figure + ": " + derivation.name).c_str());
            QVERIFY2(engineTextIsKnown(derivation.text), (figure + ": " + derivation.text).c_str());
            QVERIFY2(isSymbols(derivation.formula) || derivation.formula.starts_with("B_i") ||
                         engineTextIsKnown(derivation.formula),
                     (figure + ": " + derivation.formula).c_str());
            for (const FigureInput& input : derivation.inputs)
                QVERIFY2(engineTextIsKnown(input.text), (figure + ": " + input.text).c_str());
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
