#include "model/edit/apply_edit.h"
#include "model/edit/fragment.h"
#include "model/edit/merge_edits.h"
#include "model/edit/references.h"
#include "model/edit/removal.h"
#include "tests/support/small_design.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace isthmus;

namespace {

std::vector<ElementId> idsOf(const Design& design) {
    std::vector<ElementId> ids;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            ids.push_back(element.id);
    });
    return ids;
}

ElementId anyId(const Design& design) {
    auto ids = idsOf(design);
    ids.push_back({"nobody"});
    return *rc::gen::elementOf(ids);
}

/// A random edit, often one that must be refused.
Edit anyEdit(const Design& design, int depth = 0) {
    switch (*rc::gen::inRange(0, depth < 2 ? 11 : 9)) {
    case 0:
        return AddElement{Component{.id = {*rc::gen::element<std::string>("c1", "c2", "c3", "shop")},
                                    .name = "New",
                                    .kind = "compute",
                                    .place = anyId(design)},
                          *rc::gen::inRange<std::size_t>(0, 12)};
    case 1:
        return RemoveElement{anyId(design)};
    case 2: {
        auto element = findElement(design, anyId(design));
        if (!element)
            return RemoveElement{{"nobody"}};
        std::visit([](auto& held) { held.name += "x"; }, *element);
        return ReplaceElement{*element};
    }
    case 3: {
        auto element = findElement(design, anyId(design));
        if (!element)
            return RemoveElement{{"nobody"}};
        const ElementId other = anyId(design);
        visitReferences(*element, [&](ElementId& id) { id = other; });
        return ReplaceElement{*element};
    }
    case 4:
        return SetPosition{{"diagram"}, anyId(design), Rect{double(*rc::gen::inRange(0, 9)), 1, 2, 3}};
    case 5:
        return SetPosition{{"diagram"}, anyId(design), {}};
    case 6:
        return SetDocumentText{*rc::gen::element<std::string>("a", "b"), ""};
    case 7: {
        Appearance appearance;
        appearance.folded = *rc::gen::arbitrary<bool>();
        appearance.group = *rc::gen::element<std::string>("", "Shops", "Shops/Caches");
        appearance.layer = *rc::gen::element<std::string>("", "wires");
        return SetAppearance{{"diagram"}, anyId(design), appearance};
    }
    case 8:
        return SetLayers{{"diagram"},
                         *rc::gen::element(std::vector<Layer>{}, std::vector<Layer>{{{"wires"}, "Wires"}})};
    case 9: {
        CompoundEdit compound;
        const int count = *rc::gen::inRange(0, 4);
        for (int i = 0; i < count; ++i)
            compound.edits.push_back(anyEdit(design, depth + 1));
        return compound;
    }
    default:
        return wholeRemoval(design, {anyId(design), anyId(design)},
                            *rc::gen::element(Children::Keep, Children::Remove));
    }
}

void verifyReferences(const Design& design) {
    const auto list = idsOf(design);
    const std::set<ElementId> ids(list.begin(), list.end());
    RC_ASSERT(ids.size() == list.size());
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            visitReferences(element, [&](const ElementId& id) { RC_ASSERT(ids.contains(id)); });
    });
    for (const View& view : design.views)
        for (const auto& [id, rect] : view.positions)
            RC_ASSERT(ids.contains(id));
    for (const View& view : design.views)
        for (const auto& [id, appearance] : view.appearance)
            RC_ASSERT(ids.contains(id));
}

} // namespace

class TestRandomEdits : public QObject {
    Q_OBJECT
private slots:
    void applyEdit_anySequence_undoesBitForBit() {
        QVERIFY(rc::check("apply and its inverse are the identity; a refused edit changes nothing", [] {
            Design design = smallDesign();
            std::vector<std::pair<Design, Edit>> undo;
            for (int step = 0; step < 12; ++step) {
                const Design before = design;
                const Edit edit = anyEdit(design);
                const auto done = applyEdit(design, edit);
                verifyReferences(design);
                if (!done)
                    RC_ASSERT(design == before);
                else
                    undo.emplace_back(before, done->inverse);
                if (done && done->changes == ChangeSet{})
                    RC_ASSERT(design == before);
            }
            while (!undo.empty()) {
                RC_ASSERT(applyEdit(design, undo.back().second).has_value());
                RC_ASSERT(design == undo.back().first);
                undo.pop_back();
            }
        }));
    }

    void mergeEdits_anySequence_doesWhatTheStepsDid() {
        QVERIFY(rc::check("merged edits and merged inverses equal their steps", [] {
            const Design start = smallDesign();
            Design design = start;
            std::optional<Edit> forward;
            std::optional<Edit> backward;
            for (int step = 0; step < 8; ++step) {
                const Edit edit = anyEdit(design);
                const auto done = applyEdit(design, edit);
                if (!done)
                    continue;
                forward = forward ? mergeEdits(*forward, edit) : edit;
                backward = backward ? mergeEdits(done->inverse, *backward) : done->inverse;
            }
            if (!forward)
                return;
            Design again = start;
            RC_ASSERT(applyEdit(again, *forward).has_value());
            RC_ASSERT(again == design);
            RC_ASSERT(applyEdit(again, *backward).has_value());
            RC_ASSERT(again == start);
            if (changesNothing(*forward, *backward))
                RC_ASSERT(design == start);
        }));
    }

    void wholeRemoval_anyIds_isAlwaysAccepted() {
        QVERIFY(rc::check("a whole removal leaves a design without loose ends", [] {
            Design design = smallDesign();
            while (!idsOf(design).empty() && *rc::gen::inRange(0, 4) != 0) {
                const auto edit = wholeRemoval(design, {anyId(design), anyId(design)},
                                               *rc::gen::element(Children::Keep, Children::Remove));
                RC_ASSERT(applyEdit(design, edit).has_value());
                verifyReferences(design);
            }
        }));
    }

    void insertion_anyFragment_isAlwaysAccepted() {
        QVERIFY(rc::check("any copy can be pasted", [] {
            Design design = smallDesign();
            const Design fragment =
                fragmentOf(design, {anyId(design), anyId(design), anyId(design)}, {"diagram"});
            const auto removed = wholeRemoval(design, {anyId(design), anyId(design)});
            RC_ASSERT(applyEdit(design, removed).has_value());
            const auto inserted = insertion(design, fragment, {"diagram"}, 5, 5);
            const auto done = applyEdit(design, inserted.edit);
            RC_LOG() << (done ? "" : done.error().code + " " + done.error().element.value);
            RC_ASSERT(done.has_value());
            verifyReferences(design);
        }));
    }
};

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "test_random_edits.moc"
