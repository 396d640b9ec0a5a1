#include "model/edit/apply_edit.h"
#include "model/edit/fragment.h"
#include "tests/support/small_design.h"

#include <QtTest>

using namespace isthmus;

class TestFragment : public QObject {
    Q_OBJECT
private slots:
    void fragmentOf_place_takesItsContentAndInnerFlows() {
        const Design fragment = fragmentOf(smallDesign(), {{"site"}, {"zone"}}, {"diagram"});
        QCOMPARE(fragment.places.size(), std::size_t(2));
        QCOMPARE(fragment.components.size(), std::size_t(4));
        QVERIFY(fragment.links.empty());
        QCOMPARE(fragment.groups.size(), std::size_t(1));
        QCOMPARE(fragment.flows.size(), std::size_t(2));
        QCOMPARE(fragment.views.front().positions.size(), std::size_t(6));
    }

    void insertion_sameDocument_keepsOuterReferences() {
        const Design fragment = fragmentOf(smallDesign(), {{"router"}, {"gateway"}}, {"diagram"});
        QCOMPARE(fragment.links.size(), std::size_t(1));
        Design design = smallDesign();
        const Insertion inserted = insertion(design, fragment, {"diagram"}, 10, 20);
        QVERIFY(applyEdit(design, inserted.edit).has_value());
        QVERIFY(inserted.added == (std::set<ElementId>{{"router-2"}, {"gateway-2"}, {"circuit-2"}}));
        const Link* circuit = findById(design.links, ElementId{"circuit-2"});
        QCOMPARE(circuit->from.value, std::string("router-2"));
        QCOMPARE(circuit->underlay.alternatives.front().front().value, std::string("segment"));
        QCOMPARE(findById(design.components, ElementId{"router-2"})->place.value, std::string("site"));
        const Rect rect = design.views.front().positions.at({"router-2"});
        QCOMPARE(rect.x, 210.0);
        QCOMPARE(rect.y, 120.0);
    }

    void fragmentOf_outerLines_areJoinedAgainWhereTheTargetHasTheirEnds() {
        const Design original = smallDesign();
        const Design fragment =
            fragmentOf(original, {{"shop"}, {"gateway"}}, {"diagram"}, OuterLines::OfCopies);
        QCOMPARE(fragment.links.size(), std::size_t(2)); // from the station, from the router
        QCOMPARE(fragment.flows.size(), std::size_t(1)); // to the databases
        Design design = original;
        QVERIFY(applyEdit(design, insertion(design, fragment, {"diagram"}, 0, 0).edit).has_value());
        const Link* circuit = findById(design.links, ElementId{"circuit-2"});
        QCOMPARE(circuit->from.value, std::string("router"));
        QCOMPARE(circuit->to.value, std::string("gateway-2"));
        const Flow* read = findById(design.flows, ElementId{"read-2"});
        QCOMPARE(read->from.value, std::string("shop-2"));
        QCOMPARE(read->to.value, std::string("databases"));
        Design empty;
        empty.views = {View{.id = {"sheet"}}};
        QVERIFY(applyEdit(empty, insertion(empty, fragment, {"sheet"}, 0, 0).edit).has_value());
        QCOMPARE(empty.components.size(), std::size_t(2));
        QVERIFY(empty.links.empty() && empty.flows.empty());
        // Nobody is made to call a copy; what is cut comes back with all that called it.
        const std::set<ElementId> database{{"replica"}};
        QVERIFY(fragmentOf(original, database, {"diagram"}, OuterLines::OfCopies).flows.empty());
        QCOMPARE(fragmentOf(original, database, {"diagram"}, OuterLines::All).flows.size(), std::size_t(1));
    }

    void fragmentOf_comments_goOnlyWithTheOriginal() {
        Design design = smallDesign();
        design.views.front().appearance[{"shop"}].comments = {Comment{"Ana", "2026-11-24", "Why one?"}};
        const std::set<ElementId> shop{{"shop"}};
        QVERIFY(appearanceOf(fragmentOf(design, shop, {"diagram"}).views.front(), {"shop"}).comments.empty());
        const Design cut = fragmentOf(design, shop, {"diagram"}, OuterLines::All);
        QCOMPARE(appearanceOf(cut.views.front(), {"shop"}).comments.size(), std::size_t(1));
    }

    void insertion_dressed_copiesFormGroupsOfTheirOwn() {
        Design design = smallDesign();
        View& view = design.views.front();
        view.layers = {Layer{{"wires"}, "Wires"}};
        view.appearance[{"router"}] = {.layer = "wires", .group = "Edge/Inner"};
        view.appearance[{"gateway"}] = {.group = "Edge"};
        view.appearance[{"circuit"}] = {.bends = {{5, 6}}};
        const Design fragment = fragmentOf(design, {{"router"}, {"gateway"}}, {"diagram"});
        const Insertion inserted = insertion(design, fragment, {"diagram"}, 10, 20);
        QVERIFY(applyEdit(design, inserted.edit).has_value());
        const View& after = design.views.front();
        QCOMPARE(appearanceOf(after, {"router-2"}).group, std::string("Edge 2/Inner"));
        QCOMPARE(appearanceOf(after, {"gateway-2"}).group, std::string("Edge 2"));
        QCOMPARE(appearanceOf(after, {"router-2"}).layer, std::string("wires"));
        QVERIFY(appearanceOf(after, {"circuit-2"}).bends == (std::vector<Bend>{{15, 26}}));
        QCOMPARE(appearanceOf(after, {"router"}).group, std::string("Edge/Inner"));
    }

    void insertion_otherDocument_dropsWhatItDoesNotHave() {
        const Design fragment = fragmentOf(smallDesign(), {{"router"}, {"gateway"}}, {"diagram"});
        Design empty;
        empty.views = {View{.id = {"sheet"}}};
        const Insertion inserted = insertion(empty, fragment, {"sheet"}, 0, 0);
        QVERIFY(applyEdit(empty, inserted.edit).has_value());
        QCOMPARE(empty.components.size(), std::size_t(2));
        QVERIFY(empty.components.front().place.empty());
        QVERIFY(empty.links.front().underlay.empty());
        QCOMPARE(empty.views.front().positions.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestFragment)
#include "test_fragment.moc"
