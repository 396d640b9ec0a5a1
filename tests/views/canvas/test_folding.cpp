// Folded places: what stands for what, by the layout and by hand.

#include "tests/views/canvas/canvas_fixture.h"
#include "views/canvas/arrange/appearance_edits.h"

#include <QApplication>
#include <QUndoStack>

using namespace isthmus;

namespace {

Design withSecondHaul() {
    Design design = hawaiiDesign();
    Link second = *findById(design.links, {"haul-1"});
    second.id = {"haul-1b"};
    design.links.push_back(second);
    return design;
}

Appearance& dress(Design& design, const char* id) {
    return design.views.front().appearance[{id}];
}

const RoutedLine* lineOf(DiagramView& view, const char* id) {
    for (const RoutedLine& line : view.diagram().content().routes().lines())
        if (line.isAmong({{id}}))
            return &line;
    return nullptr;
}

const DrawnLine* drawnOf(DiagramView& view, const char* id) {
    const RoutedLine* line = lineOf(view, id);
    const DiagramContent& content = view.diagram().content();
    return line ? &content.drawn()[static_cast<std::size_t>(line - content.routes().lines().data())]
                : nullptr;
}

QPoint handleOf(CanvasFixture& canvas, const char* id) {
    return canvas.at(canvas.view.diagram().layout().area({id})->foldHandle().center());
}

} // namespace

class TestFolding : public QObject {
    Q_OBJECT

private slots:
    void standIn_nestedFoldsAndHidden_isTheOutermostOrNobody() {
        Design design = hawaiiDesign();
        dress(design, "aws").folded = true;
        dress(design, "zone-a").folded = true;
        dress(design, "makaha").hidden = true;
        dress(design, "app").hidden = true;
        const ShownDesign shown(design);
        QCOMPARE(shown.standIn({"replica-a"}), ElementId{"aws"});
        QCOMPARE(shown.standIn({"zone-a"}), ElementId{"aws"});
        QCOMPARE(shown.standIn({"aws"}), ElementId{"aws"});
        QVERIFY(shown.standIn({"makaha-eq"}).empty());
        QVERIFY(shown.standIn({"app"}).empty());
        QVERIFY(shown.isShown({"records"}));
        QCOMPARE(shown.folded().size(), std::size_t(1));
        QCOMPARE(shown.inside({"aws"}).size(), std::size_t(10)); // a region, two zones, seven components
    }

    void layers_shownLockedPrinted_areHandedDownToWhatIsInside() {
        Design design = hawaiiDesign();
        design.views.front().layers = {{.id = {"base"}, .name = "Base"},
                                       {.id = {"cloud"}, .name = "Cloud", .shown = false},
                                       {.id = {"notes"}, .name = "Notes", .locked = true, .printed = false}};
        dress(design, "us-west-2").layer = "cloud";
        dress(design, "honolulu").layer = "notes";
        const ShownDesign shown(design);
        QVERIFY(shown.isHidden({"replica-b"}));
        QVERIFY(!shown.isHidden({"aws"}));
        QVERIFY(shown.dressOf({"records"}).untouchable);
        QVERIFY(!shown.dressOf({"makaha"}).untouchable);
        QVERIFY(ShownDesign(design, ShownDesign::Purpose::Paper).isHidden({"records"}));
    }

    void triangle_clicked_foldsInOneStepAndUnfolds() {
        CanvasFixture canvas(withSecondHaul());
        canvas.view.setFlowsShown(false);
        const Design before = canvas.design();
        const QRectF open = canvas.view.diagram().layout().area({"honolulu"})->area;
        canvas.click(handleOf(canvas, "honolulu"));
        QCOMPARE(canvas.steps(), 1);
        QCOMPARE(canvas.session.undoStack().undoText(), QStringLiteral("Fold DRFortress, Honolulu"));
        const DiagramLayout& layout = canvas.view.diagram().layout();
        QVERIFY(!layout.node({"app"}) && !layout.node({"border"}));
        const AreaBox* box = layout.area({"honolulu"});
        QCOMPARE(box->area.topLeft(), open.topLeft());
        QVERIFY2(box->area.height() < 80 && box->area.width() < 240, "one compact box");
        QCOMPARE(box->captionText, QStringLiteral("5 inside"));

        // What joins things inside is gone; what leads out ends at its border, parallel ones as one, counted.
        QVERIFY(!lineOf(canvas.view, "lan"));
        const RoutedLine* line = lineOf(canvas.view, "haul-1");
        QVERIFY(line && line == lineOf(canvas.view, "haul-1b") && line != lineOf(canvas.view, "haul-2"));
        QCOMPARE(line->from, ElementId{"honolulu"});
        QVERIFY(box->area.adjusted(-1, -1, 1, 1).contains(line->points.front()));
        QCOMPARE(drawnOf(canvas.view, "haul-1")->look.chip, QStringLiteral("2 link(s)"));
        QVERIFY(drawnOf(canvas.view, "haul-2")->look.chip.isEmpty());
        canvas.click(canvas.at(line->at(0.3)));
        QCOMPARE(canvas.selection.ids(), (std::set<ElementId>{{"haul-1"}, {"haul-1b"}}));

        canvas.click(handleOf(canvas, "honolulu"));
        QCOMPARE(canvas.design(), before);
        QVERIFY(canvas.view.diagram().layout().node({"app"}));
        canvas.session.undoStack().undo();
        QVERIFY(!canvas.view.diagram().layout().node({"app"}));
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
    }

    void folded_dragged_takesItsContentAlong() {
        CanvasFixture canvas(hawaiiDesign());
        const Rect inner = canvas.stored("makaha-eq"), outer = canvas.stored("makaha");
        canvas.click(handleOf(canvas, "makaha"));
        canvas.drag(canvas.at("makaha") + QPoint(20, 8), canvas.at("makaha") + QPoint(60, 48),
                    Qt::AltModifier);
        QCOMPARE(canvas.stored("makaha"), (Rect{outer.x + 40, outer.y + 40, outer.width, outer.height}));
        QCOMPARE(canvas.stored("makaha-eq"), (Rect{inner.x + 40, inner.y + 40, 0, 0}));
        QCOMPARE(canvas.steps(), 2);
        canvas.click(handleOf(canvas, "makaha"));
        QCOMPARE(canvas.view.diagram().layout().area({"makaha"})->area,
                 QRectF(outer.x + 40, outer.y + 40, outer.width, outer.height));
    }

    void folded_somethingInsideFailed_saysSo() {
        Design design = hawaiiDesign();
        dress(design, "honolulu").folded = true;
        CanvasFixture canvas(design);
        QCOMPARE(canvas.view.diagram().content().boxLook({"honolulu"}).troubled, 0);
        canvas.whatIf.setActive(true);
        canvas.whatIf.setFailed({{"border"}});
        const BoxLook look = canvas.view.diagram().content().boxLook({"honolulu"});
        QCOMPARE(look.troubled, 1);
        QCOMPARE(look.state, ElementState::Well);
    }

    void bundle_someMembersCut_countsThem() {
        Design design = withSecondHaul();
        dress(design, "honolulu").folded = true;
        CanvasFixture canvas(design);
        canvas.whatIf.setActive(true);
        canvas.whatIf.setFailed({{"haul-1b"}});
        const DrawnLine* drawn = drawnOf(canvas.view, "haul-1");
        QCOMPARE(drawn->look.chip, QStringLiteral("2 link(s) · 1 cut"));
        QCOMPARE(drawn->look.chipRole, ColourRole::Degraded);
        QVERIFY(drawn->look.role != ColourRole::Failed);
        canvas.whatIf.setFailed({{"haul-1b"}, {"haul-1"}});
        QCOMPARE(drawnOf(canvas.view, "haul-1")->look.role, ColourRole::Failed);
    }

    void foldedInFoldedPlace_unfoldedOutside_staysFolded() {
        Design design = hawaiiDesign();
        dress(design, "zone-a").folded = true;
        CanvasFixture canvas(design);
        canvas.view.centerOn(1200, 300);
        const QRectF zone = canvas.view.diagram().layout().area({"zone-a"})->area;
        canvas.click(handleOf(canvas, "us-west-2"));
        QVERIFY(!canvas.view.diagram().layout().area({"zone-a"}));
        canvas.click(handleOf(canvas, "us-west-2"));
        QCOMPARE(canvas.view.diagram().layout().area({"zone-a"})->area, zone);
        QVERIFY(canvas.view.diagram().layout().area({"zone-a"})->folded);
    }

    void hiddenInMovedPlace_movesAlong() {
        Design design = hawaiiDesign();
        dress(design, "makaha-eq").hidden = true;
        CanvasFixture canvas(design);
        QVERIFY(!canvas.view.diagram().layout().node({"makaha-eq"}));
        QVERIFY(!lineOf(canvas.view, "haul-2"));
        const Rect inner = canvas.stored("makaha-eq");
        canvas.drag(canvas.at("makaha"), canvas.at("makaha") + QPoint(32, 16), Qt::AltModifier);
        QCOMPARE(canvas.stored("makaha-eq"), (Rect{inner.x + 32, inner.y + 16, 0, 0}));
    }
};

QTEST_MAIN(TestFolding)
#include "test_folding.moc"
