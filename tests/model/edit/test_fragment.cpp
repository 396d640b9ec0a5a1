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

    void insertion_otherDocument_dropsWhatItDoesNotHave() {
        const Design fragment = fragmentOf(smallDesign(), {{"router"}, {"gateway"}}, {"diagram"});
        Design empty;
        empty.views = {View{.id = {"sheet"}, .name = "", .positions = {}, .unknown = {}}};
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
