#include "model/analysis/availability/compiled_journey.h"
#include "tests/support/estate_design.h"
#include "tests/support/random_design.h"

#include <QtTest>

using namespace isthmus;

/// A journey whose structure function fits the limits when its switching does not.
class TestIncompleteJourney : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void compile_randomDesignsWithinFewNodes_keepsStructureAndBoundsSwitching();
    void compile_estateWithinFewNodes_boundsSwitchingClosely();

private:
    struct Pair {
        AvailabilityResult whole, part;
        bool isPart = false;
    };
    /// All of a journey beside as much of it as fits.
    [[nodiscard]] Pair compiled(const Design& design, const std::vector<ElementId>& failed,
                                std::size_t nodes) const;

    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestIncompleteJourney::initTestCase() {
    auto loaded = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(loaded.catalogue);
    m_catalogue = std::make_shared<const Catalogue>(std::move(*loaded.catalogue));
}

TestIncompleteJourney::Pair TestIncompleteJourney::compiled(const Design& design,
                                                            const std::vector<ElementId>& failed,
                                                            std::size_t nodes) const {
    const auto system = System::build(std::make_shared<const Design>(design), m_catalogue);
    std::vector<Index> down;
    for (const ElementId& id : failed)
        for (const Index element : system->elementsOf(id))
            down.push_back(element);
    const JourneyScope& scope = system->journeys.front();
    const auto whole = CompiledJourney::compile(*system, scope, down, DiagramLimits{}).journey;
    const auto part = CompiledJourney::compile(*system, scope, down, DiagramLimits{.nodes = nodes}).journey;
    Pair pair;
    pair.whole = whole->answer(*system, false).availability;
    pair.isPart = part && !part->isComplete();
    if (pair.isPart)
        pair.part = part->answer(*system, false).availability;
    return pair;
}

void TestIncompleteJourney::compile_randomDesignsWithinFewNodes_keepsStructureAndBoundsSwitching() {
    int parts = 0;
    int bounded = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed)
        for (std::size_t nodes = 8; nodes <= 512; nodes += nodes / 4) {
            const RandomDesign random = randomDesign(seed);
            const Pair pair = compiled(random.design, random.failed, nodes);
            if (!pair.isPart)
                continue;
            ++parts;
            const QByteArray place = QByteArray::number(seed) + " at " + QByteArray::number(nodes);
            QVERIFY2(std::abs(pair.part.structuralUnavailability - pair.whole.structuralUnavailability) <=
                         1e-15,
                     place);
            QVERIFY2(pair.part.method == Method::Bounds && !pair.part.switchingKnown, place);
            if (!pair.part.switchingAtMost)
                continue;
            ++bounded;
            const double loss = pair.whole.structural - pair.whole.value;
            QVERIFY2(loss <= *pair.part.switchingAtMost * (1 + 1e-12) + 1e-15, place);
        }
    QVERIFY2(parts > 500 && bounded > 200, QByteArray::number(parts) + ", " + QByteArray::number(bounded));
}

void TestIncompleteJourney::compile_estateWithinFewNodes_boundsSwitchingClosely() {
    const Pair pair = compiled(testing::estateDesign(8), {}, 6'000);
    QVERIFY(pair.isPart);
    QVERIFY(pair.part.switchingAtMost);
    const double loss = pair.whole.structural - pair.whole.value;
    QVERIFY2(*pair.part.switchingAtMost >= loss && *pair.part.switchingAtMost < 20 * loss,
             qPrintable(QString::number(*pair.part.switchingAtMost / loss)));
}

QTEST_GUILESS_MAIN(TestIncompleteJourney)
#include "test_incomplete_journey.moc"
