#include "model/base/error_text.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "tests/support/oracle.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <algorithm>
#include <sstream>

using namespace isthmus;

namespace {

constexpr std::uint64_t kSeeds = 400;
const ElementId kJourney{"journey"};

std::string shown(const RandomDesign& design) {
    std::ostringstream out;
    showValue(design, out);
    return out.str();
}

} // namespace

/// What the property tests draw: valid, various, and with journeys that are worth looking at.
class TestRandomDesign : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void randomDesign_anySeed_isValid();
    void randomDesign_sameSeed_isSameDesign();
    void randomDesign_manySeeds_drawEverything();
    void simplerDesigns_anyDesign_areValid();
    void evaluate_randomDesigns_areMonotoneAndVarious();

private:
    void check(const RandomDesign& design) const;

    Catalogue m_catalogue;
};

void TestRandomDesign::initTestCase() {
    auto outcome = loadCatalogue(resourceFolder() / "catalogue");
    QVERIFY(outcome.catalogue);
    m_catalogue = *outcome.catalogue;
}

void TestRandomDesign::check(const RandomDesign& random) const {
    ReadOptions options;
    options.catalogue = &m_catalogue;
    const LoadOutcome outcome = readDesign(writeDesign(random.design), "random.isthmus", options);
    for (const Diagnostic& problem : outcome.diagnostics)
        if (problem.severity == Severity::Error)
            QFAIL((terminalLine(problem) + "\n" + shown(random)).c_str());
    QVERIFY(outcome.complete);
    QVERIFY(*outcome.design == random.design);
}

void TestRandomDesign::randomDesign_anySeed_isValid() {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed)
        check(randomDesign(seed));
}

void TestRandomDesign::randomDesign_sameSeed_isSameDesign() {
    QVERIFY(randomDesign(7).design == randomDesign(7).design);
    QVERIFY(!(randomDesign(7).design == randomDesign(8).design));
}

void TestRandomDesign::randomDesign_manySeeds_drawEverything() {
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const RandomDesign random = randomDesign(seed);
        const Design& design = random.design;
        for (const Place& place : design.places)
            ++seen["place " + place.kind];
        for (const Component& c : design.components) {
            seen["k of n"] += c.count > 1 && c.need < c.count ? 1 : 0;
            seen["transit"] += c.transit ? 1 : 0;
        }
        for (const Link& link : design.links) {
            seen["routed"] += link.underlay.routed ? 1 : 0;
            seen["alternatives"] += link.underlay.alternatives.size() > 1 ? 1 : 0;
            for (const auto& alternative : link.underlay.alternatives)
                for (const ElementId& segment : alternative)
                    seen["overlay on overlay"] += findById(design.links, segment)->underlay.empty() ? 0 : 1;
            seen["backup link"] += link.priority > 0 ? 1 : 0;
        }
        for (const Group& group : design.groups) {
            ++seen[group.mode == GroupMode::Ranked ? "ranked" : "active/active"];
            seen["quorum"] += group.quorum ? 1 : 0;
            seen["witnesses"] += group.witnesses.empty() ? 0 : 1;
            seen["need"] += group.need > 1 ? 1 : 0;
            for (const ElementId& member : group.members)
                seen["nested"] += findById(design.groups, member) ? 1 : 0;
            for (const RecoveryStep& step : group.plan) {
                seen["step after"] += step.after ? 1 : 0;
                seen["step control plane"] += step.needsControlPlanes.empty() ? 0 : 1;
                seen["step component"] += step.needsComponents.empty() ? 0 : 1;
                seen["step group"] += step.needsGroups.empty() ? 0 : 1;
            }
        }
        for (const Flow& flow : design.flows) {
            seen["soft"] += flow.hard ? 0 : 1;
            seen["event"] += flow.kind == FlowKind::Event ? 1 : 0;
            for (const Flow& back : design.flows)
                seen["cycle"] += flow.from == back.to && flow.to == back.from ? 1 : 0;
        }
        seen["risk"] += static_cast<int>(design.sharedRisks.size());
        seen["cable"] += static_cast<int>(design.cables.size());
        seen["failed on purpose"] += random.failed.empty() ? 0 : 1;
        seen["excluded"] += design.journeys.front().excludedFlows.empty() ? 0 : 1;
    }
    for (const auto& [what, count] : seen)
        QVERIFY2(count >= 5, (what + " is drawn " + std::to_string(count) + " times").c_str());
    QCOMPARE(seen.size(), std::size_t{29});
}

void TestRandomDesign::simplerDesigns_anyDesign_areValid() {
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        for (const RandomDesign& simpler : simplerDesigns(randomDesign(seed)))
            check(simpler);
}

void TestRandomDesign::evaluate_randomDesigns_areMonotoneAndVarious() {
    const auto kinds = oracle::kindsOf(m_catalogue);
    int up = 0, losing = 0, degraded = 0, dependent = 0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const RandomDesign random = randomDesign(seed);
        const auto figures = oracle::evaluate(random.design, kinds, kJourney, random.failed);
        QVERIFY2(figures.monotone, shown(random).c_str());
        up += figures.upNow ? 1 : 0;
        losing += figures.loss > 0 ? 1 : 0;
        degraded += figures.degraded > 0 ? 1 : 0;
        dependent += std::count_if(figures.elements.begin(), figures.elements.end(),
                                   [](const auto& e) { return e.birnbaum > 0; }) >= 3
                         ? 1
                         : 0;
    }
    qInfo("of %d designs: up %d, with switching loss %d, degraded at times %d, on 3 elements or more %d",
          static_cast<int>(kSeeds), up, losing, degraded, dependent);
    QVERIFY(up > static_cast<int>(kSeeds) / 2);
    QVERIFY(losing > static_cast<int>(kSeeds) / 10);
    QVERIFY(degraded > static_cast<int>(kSeeds) / 20);
    QVERIFY(dependent > static_cast<int>(kSeeds) / 4);
}

QTEST_GUILESS_MAIN(TestRandomDesign)
#include "test_random_design.moc"
