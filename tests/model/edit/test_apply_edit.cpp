#include "model/design/invariants.h"
#include "model/edit/apply_edit.h"
#include "model/edit/fresh_ids.h"
#include "model/edit/merge_edits.h"
#include "tests/support/small_design.h"

#include <QtTest>

#include <limits>

using namespace isthmus;

static_assert(std::variant_size_v<Edit> == 8, "a new edit kind needs its rows in applyEdit_everyKind");

Q_DECLARE_METATYPE(isthmus::Edit)

namespace {

Component renamed(const char* id, const char* name) {
    const Design design = smallDesign();
    Component component = *findById(design.components, ElementId{id});
    component.name = name;
    return component;
}

} // namespace

class TestApplyEdit : public QObject {
    Q_OBJECT
private slots:
    void applyEdit_everyKind_inverseGivesTheDesignBack_data() {
        QTest::addColumn<Edit>("edit");
        QTest::newRow("add") << Edit(
            AddElement{Component{.id = {"cache"}, .name = "Cache", .kind = "cache"}, 2});
        QTest::newRow("remove") << Edit(RemoveElement{{"cut"}});
        QTest::newRow("replace") << Edit(ReplaceElement{renamed("shop", "Store")});
        QTest::newRow("move") << Edit(SetPosition{{"diagram"}, {"shop"}, Rect{5, 6, 0, 0}});
        QTest::newRow("unplace") << Edit(SetPosition{{"diagram"}, {"shop"}, {}});
        QTest::newRow("fold") << Edit(SetAppearance{{"diagram"}, {"site"}, Appearance{.folded = true}});
        QTest::newRow("lead") << Edit(
            SetAppearance{{"diagram"}, {"circuit"}, Appearance{.bends = {{1, 2}, {3, 4}}, .labelAt = 0.25}});
        QTest::newRow("layers") << Edit(SetLayers{{"diagram"}, {Layer{{"wires"}, "Wires"}}});
        QTest::newRow("text") << Edit(SetDocumentText{"Large", "notes"});
        QTest::newRow("compound") << Edit(CompoundEdit{
            {RemoveElement{{"buy"}},
             AddElement{Component{.id = {"buy"}, .name = "Now a component", .kind = "cache"}},
             SetPosition{{"diagram"}, {"buy"}, Rect{1, 2, 0, 0}}, ReplaceElement{renamed("shop", "Store")}}});
    }
    void applyEdit_everyKind_inverseGivesTheDesignBack() {
        QFETCH(Edit, edit);
        const Design before = smallDesign();
        Design design = before;
        const auto done = applyEdit(design, edit);
        QVERIFY2(done.has_value(), done ? "" : done.error().code.c_str());
        QVERIFY(design != before);
        const Design after = design;
        const auto undone = applyEdit(design, done->inverse);
        QVERIFY(undone.has_value());
        QVERIFY(design == before);
        QVERIFY(applyEdit(design, undone->inverse).has_value());
        QVERIFY(design == after);
    }

    void applyEdit_refused_leavesTheDesignAlone_data() {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("code");
        const Edit rename = ReplaceElement{renamed("shop", "Store")};
        QTest::newRow("unknown id") << Edit(RemoveElement{{"nobody"}}) << "ED-001";
        QTest::newRow("id in use") << Edit(AddElement{Place{.id = {"shop"}, .name = "Shop", .kind = "site"}})
                                   << "ED-002";
        QTest::newRow("no id") << Edit(AddElement{Place{}}) << "ED-002";
        QTest::newRow("still referred to") << Edit(RemoveElement{{"shop"}}) << "ED-003";
        QTest::newRow("still placed")
            << Edit(CompoundEdit{{RemoveElement{{"copy"}}, RemoveElement{{"zone"}}}}) << "ED-003";
        QTest::newRow("another type")
            << Edit(ReplaceElement{Place{.id = {"shop"}, .name = "x", .kind = "site"}}) << "ED-004";
        QTest::newRow("not a number")
            << Edit(SetPosition{
                   {"diagram"}, {"shop"}, Rect{std::numeric_limits<double>::quiet_NaN(), 0, 0, 0}})
            << "ED-005";
        QTest::newRow("label beyond the end")
            << Edit(SetAppearance{{"diagram"}, {"circuit"}, Appearance{.labelAt = 1.5}}) << "ED-005";
        QTest::newRow("appearance of nothing")
            << Edit(SetAppearance{{"diagram"}, {"nobody"}, Appearance{.folded = true}}) << "ED-001";
        QTest::newRow("layers of no view")
            << Edit(SetLayers{{"nowhere"}, {Layer{{"wires"}, "Wires"}}}) << "ED-001";
        QTest::newRow("unknown view") << Edit(SetPosition{{"nowhere"}, {"shop"}, Rect{}}) << "ED-001";
        QTest::newRow("position of nothing")
            << Edit(SetPosition{{"diagram"}, {"nobody"}, Rect{}}) << "ED-001";
        Component lost = renamed("shop", "Shop");
        lost.place = {"nowhere"};
        QTest::newRow("names nothing") << Edit(ReplaceElement{lost}) << "ED-001";
        QTest::newRow("last of several")
            << Edit(CompoundEdit{{rename, RemoveElement{{"nobody"}}}}) << "ED-001";
    }
    void applyEdit_refused_leavesTheDesignAlone() {
        QFETCH(Edit, edit);
        QFETCH(QString, code);
        Design design = smallDesign();
        const auto done = applyEdit(design, edit);
        QVERIFY(!done.has_value());
        QCOMPARE(QString::fromStdString(done.error().code), code);
        QVERIFY(design == smallDesign());
    }

    void smallDesign_keepsItsInvariants() {
        for (const Diagnostic& problem : checkInvariants(smallDesign()))
            QVERIFY2(problem.severity == Severity::Warning, problem.code.c_str());
    }

    void applyEdit_brokenInvariant_isRefusedWithItsCode() {
        Design design = smallDesign();
        Component shop = *findById(design.components, ElementId{"shop"});
        shop.need = 3;
        const auto done = applyEdit(design, ReplaceElement{shop});
        QVERIFY(!done.has_value());
        QVERIFY(done.error().code.starts_with("DE-"));
        QVERIFY(design == smallDesign());
    }

    void applyEdit_designWithAFault_letsItBeMendedAndNotMadeWorse() {
        Design design = smallDesign();
        findById(design.components, ElementId{"shop"})->need = 3;
        Component router = *findById(design.components, ElementId{"router"});
        router.name = "Edge";
        QVERIFY(applyEdit(design, ReplaceElement{router}).has_value());
        router.need = 2;
        QVERIFY(!applyEdit(design, ReplaceElement{router}).has_value());
        QVERIFY(applyEdit(design, ReplaceElement{renamed("shop", "Shop")}).has_value());
        QVERIFY(checkInvariants(design).empty());
    }

    void applyEdit_changes_areNamedById() {
        Design design = smallDesign();
        const auto moved = applyEdit(design, SetPosition{{"diagram"}, {"shop"}, Rect{5, 6, 0, 0}});
        QVERIFY(moved->changes.moved == std::set<ElementId>{{"shop"}});
        QVERIFY(!moved->changes.affectsFigures());
        const auto again = applyEdit(design, SetPosition{{"diagram"}, {"shop"}, Rect{5, 6, 0, 0}});
        QVERIFY(again->changes == ChangeSet{});
        const auto replaced = applyEdit(design, ReplaceElement{renamed("shop", "Store")});
        QVERIFY(replaced->changes.changed == std::set<ElementId>{{"shop"}});
        QVERIFY(replaced->changes.affectsFigures());
    }

    void mergeEdits_dragOfManySteps_staysOneStep() {
        Design design = smallDesign();
        Edit forward = SetPosition{{"diagram"}, {"shop"}, Rect{1, 1, 0, 0}};
        Edit backward = applyEdit(design, forward)->inverse;
        for (int i = 2; i < 50; ++i) {
            const Edit step = SetPosition{{"diagram"}, {"shop"}, Rect{double(i), 1, 0, 0}};
            backward = mergeEdits(applyEdit(design, step)->inverse, backward);
            forward = mergeEdits(forward, step);
        }
        QVERIFY(std::holds_alternative<SetPosition>(forward));
        QCOMPARE(std::get<SetPosition>(forward).rect->x, 49.0);
        QVERIFY(!changesNothing(forward, backward));
        QVERIFY(applyEdit(design, backward).has_value());
        QVERIFY(design == smallDesign());
    }

    void changesNothing_dragBackToItsStart_isTrue() {
        const Edit there = SetPosition{{"diagram"}, {"shop"}, Rect{1, 1, 0, 0}};
        const Edit home = SetPosition{{"diagram"}, {"shop"}, Rect{100, 100, 0, 0}};
        QVERIFY(changesNothing(mergeEdits(there, home), mergeEdits(there, home)));
        QVERIFY(!changesNothing(AddElement{renamed("shop", "x")}, RemoveElement{{"shop"}}));
    }

    void freshIds_takenStem_countsOn() {
        FreshIds fresh(smallDesign());
        QCOMPARE(fresh.next("Router").value, std::string("router-2"));
        QCOMPARE(fresh.next("router-2").value, std::string("router-3"));
        QCOMPARE(fresh.next("Transit gateway").value, std::string("transit-gateway"));
        QCOMPARE(fresh.next("implied:x").value, std::string("implied-x"));
        QCOMPARE(fresh.next("…").value, std::string("element"));
    }
};

QTEST_GUILESS_MAIN(TestApplyEdit)
#include "test_apply_edit.moc"
