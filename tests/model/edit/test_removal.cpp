#include "model/edit/apply_edit.h"
#include "model/edit/removal.h"
#include "tests/support/small_design.h"

#include <QtTest>

using namespace isthmus;

namespace {

Design after(const std::set<ElementId>& ids, Children children = Children::Remove) {
    Design design = smallDesign();
    const auto done = applyEdit(design, wholeRemoval(design, ids, children));
    if (!done)
        qFatal("refused: %s", done.error().code.c_str());
    return design;
}

template <class Range>
bool has(const Range& range, const char* id) {
    return findById(range, ElementId{id}) != nullptr;
}

} // namespace

class TestRemoval : public QObject {
    Q_OBJECT
private slots:
    void wholeRemoval_component_takesLinksFlowsAndMembershipsAlong() {
        const Design design = after({{"replica"}});
        QVERIFY(!has(design.components, "replica"));
        QVERIFY(!has(design.flows, "copy"));
        QVERIFY(design.groups.front().members == std::vector<ElementId>{{"orders"}});
        QVERIFY(design.journeys.front().excludedFlows.empty());
        QVERIFY(!design.views.front().positions.contains(ElementId{"replica"}));
        QVERIFY(has(design.flows, "read"));
    }

    void wholeRemoval_population_leavesTheJourney() {
        Design design = smallDesign();
        design.journeys.front().populations = {{{"router"}, 2}, {{"gateway"}, 1}};
        QVERIFY(applyEdit(design, wholeRemoval(design, {{"gateway"}}, Children::Remove)).has_value());
        const auto& left = design.journeys.front().populations;
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().component.value, std::string("router"));
    }

    void wholeRemoval_allMembers_takesTheGroupAndItsFlows() {
        const Design design = after({{"orders"}, {"replica"}});
        QVERIFY(design.groups.empty());
        QVERIFY(!has(design.flows, "read"));
    }

    void wholeRemoval_placeWithChildren_removesThem() {
        const Design design = after({{"region"}});
        QVERIFY(!has(design.places, "zone"));
        QVERIFY(!has(design.components, "gateway"));
        QVERIFY(!has(design.components, "replica"));
        QVERIFY(design.links.empty());
        QVERIFY(design.cables.empty());
        QVERIFY(design.scenarios.empty());
    }

    void wholeRemoval_placeKeepingChildren_movesThemOut() {
        const Design design = after({{"zone"}}, Children::Keep);
        QCOMPARE(findById(design.components, ElementId{"replica"})->place.value, std::string("region"));
        const Design both = after({{"zone"}, {"region"}}, Children::Keep);
        QCOMPARE(findById(both.components, ElementId{"replica"})->place.value, std::string());
        QCOMPARE(both.links.size(), std::size_t(2));
    }

    void wholeRemoval_segment_dropsTheAlternativeThatRodeIt() {
        const Design design = after({{"segment"}});
        QVERIFY(has(design.links, "circuit"));
        QVERIFY(design.links.front().underlay.empty());
        QVERIFY(design.cables.empty());
    }

    void wholeRemoval_unknownId_changesNothing() { QVERIFY(after({{"nobody"}}) == smallDesign()); }
};

QTEST_GUILESS_MAIN(TestRemoval)
#include "test_removal.moc"
