#include "model/edit/apply_edit.h"
#include "model/edit/edit_between.h"
#include "model/edit/removal.h"
#include "tests/support/small_design.h"

#include <QtTest>

#include <random>

using namespace isthmus;

namespace {

/// Changes of every kind, some of them together.
void change(Design& design, std::mt19937& random) {
    const auto at = [&](const auto& range) { return random() % range.size(); };
    switch (random() % 7) {
    case 0:
        if (!design.components.empty())
            design.components[at(design.components)].name += "x";
        return;
    case 1: {
        if (design.components.empty())
            return;
        const auto edit = wholeRemoval(design, {design.components[at(design.components)].id});
        if (!applyEdit(design, edit))
            qFatal("a whole removal fits");
        return;
    }
    case 2:
        design.components.insert(design.components.begin() +
                                     std::ptrdiff_t(random() % (design.components.size() + 1)),
                                 Component{.id = {"new-" + std::to_string(random())}, .kind = "router"});
        return;
    case 3:
        std::shuffle(design.components.begin(), design.components.end(), random);
        return;
    case 4:
        std::shuffle(design.places.begin(), design.places.end(), random);
        return;
    case 5:
        if (!design.components.empty()) {
            const ElementId id = design.components[at(design.components)].id;
            design.views.front().positions[id].x = double(random() % 100);
            design.views.front().appearance[id].folded = true;
        }
        return;
    default:
        design.name += "n";
        design.views.front().layers.push_back({{"l" + std::to_string(random())}});
    }
}

} // namespace

class TestEditBetween : public QObject {
    Q_OBJECT
private slots:
    void editBetween_changedDesigns_makesOneOfTheOtherAndBack() {
        for (unsigned seed = 0; seed < 300; ++seed) {
            std::mt19937 random(seed);
            Design from = smallDesign();
            for (int i = 0; i < 3; ++i)
                change(from, random);
            Design to = from;
            for (auto i = random() % 6; i > 0; --i)
                change(to, random);
            for (const auto& [first, second] : {std::pair(&from, &to), std::pair(&to, &from)}) {
                const auto between = editBetween(*first, *second);
                QVERIFY(between.has_value());
                Design made = *first;
                const auto done = applyEdit(made, between->edit);
                QVERIFY(done.has_value());
                QVERIFY(made == *second);
                QVERIFY(done->changes == between->changes);
                QVERIFY(applyEdit(made, done->inverse).has_value());
                QVERIFY(made == *first);
            }
        }
    }

    void editBetween_equalDesigns_isEmpty() {
        const auto between = editBetween(smallDesign(), smallDesign());
        QVERIFY(between && between->edit.edits.empty() && between->changes == ChangeSet{});
    }

    void editBetween_idOfAnotherType_isTakenOutFirst() {
        const Design from = smallDesign();
        Design to = from;
        QVERIFY(applyEdit(to, wholeRemoval(to, {{"coast"}})).has_value());
        to.components.push_back({.id = {"coast"}, .kind = "router"});
        const auto between = editBetween(from, to);
        QVERIFY(between.has_value());
        Design made = from;
        QVERIFY(applyEdit(made, between->edit).has_value() && made == to);
    }

    void editBetween_otherViewsOrUnknownFields_isNothing() {
        Design to = smallDesign();
        to.views.push_back({.id = {"second"}});
        QVERIFY(!editBetween(smallDesign(), to));
        to = smallDesign();
        to.unknown.emplace_back("later", "1");
        QVERIFY(!editBetween(smallDesign(), to));
    }
};

QTEST_GUILESS_MAIN(TestEditBetween)
#include "test_edit_between.moc"
