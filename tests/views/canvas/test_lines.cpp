#include "tests/views/canvas/canvas_fixture.h"
#include "views/canvas/arrange/arrange_commands.h"
#include "views/canvas/lines/line_handles.h"
#include "views/canvas/pickers/cursor_hint.h"
#include "views/theme/theme.h"

#include <QUndoStack>

using namespace isthmus;

namespace {

/// Routers at given spots, and a link from the first to the second, which is selected.
struct Linked {
    CanvasFixture canvas;
    std::vector<ElementId> ids;
    ElementId link{"wire"};
    int steps = 0;

    explicit Linked(const std::vector<QPointF>& spots = {{120, 200}, {560, 200}, {340, 440}},
                    const char* kind = "lan", const char* name = "")
        : canvas(designWith(spots, kind, name)) {
        for (std::size_t i = 0; i < spots.size(); ++i)
            ids.push_back({"r" + std::to_string(i)});
        canvas.selection.set({link});
        steps = canvas.steps();
    }
    static Design designWith(const std::vector<QPointF>& spots, const char* kind, const char* name) {
        Design design;
        View view;
        view.id = {"sheet"};
        for (std::size_t i = 0; i < spots.size(); ++i) {
            Component component;
            component.id = {"r" + std::to_string(i)};
            component.name = component.id.value;
            component.kind = "router";
            view.positions[component.id] = Rect{spots[i].x(), spots[i].y(), 0, 0};
            design.components.push_back(component);
        }
        design.views.push_back(view);
        Link link;
        link.id = {"wire"};
        link.name = name;
        link.kind = kind;
        link.from = {"r0"};
        link.to = {"r1"};
        design.links.push_back(link);
        return design;
    }
    [[nodiscard]] const RoutedLine& line() { return *ownLine(canvas.view.diagram().content(), link); }
    [[nodiscard]] const Link& kept() const { return *findById(canvas.design().links, link); }
    [[nodiscard]] std::vector<Bend> bends() const {
        return appearanceOf(canvas.design().views.front(), link).bends;
    }
    [[nodiscard]] std::optional<double> labelAt() const {
        return appearanceOf(canvas.design().views.front(), link).labelAt;
    }
    [[nodiscard]] const Adorner::Marks& marks() { return canvas.view.diagram().adorner().marks(); }
    void doubleClick(QPointF scene) {
        canvas.click(canvas.at(scene));
        QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {}, canvas.at(scene));
    }
    /// Presses, moves and stays there.
    void hold(QPointF from, QPointF to) {
        canvas.hover(canvas.at(from));
        QTest::mousePress(canvas.view.viewport(), Qt::LeftButton, {}, canvas.at(from));
        for (const double share : {0.3, 0.7, 1.0}) {
            const QPoint at = canvas.at(from + (to - from) * share);
            QMouseEvent event(QEvent::MouseMove, at, canvas.view.viewport()->mapToGlobal(at), Qt::NoButton,
                              Qt::LeftButton, {});
            QApplication::sendEvent(canvas.view.viewport(), &event);
        }
    }
    void letGo(QPointF at) { QTest::mouseRelease(canvas.view.viewport(), Qt::LeftButton, {}, canvas.at(at)); }
};

bool passes(const RoutedLine& line, QPointF point) {
    return line.distance(point) < 0.6;
}

bool isOrthogonal(const RoutedLine& line) {
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i)
        if (std::abs(line.points[i].x() - line.points[i + 1].x()) > 0.01 &&
            std::abs(line.points[i].y() - line.points[i + 1].y()) > 0.01)
            return false;
    return true;
}

} // namespace

class TestLines : public QObject {
    Q_OBJECT

private slots:
    void segment_dragged_isPinnedOnTheGridInOneStep() {
        Linked drawn;
        drawn.canvas.drag(drawn.canvas.at(QPointF(340, 200)), drawn.canvas.at(QPointF(340, 299)));
        QCOMPARE(drawn.canvas.steps(), drawn.steps + 1);
        QVERIFY(!drawn.bends().empty());
        for (const Bend& bend : drawn.bends()) {
            QCOMPARE(bend.y, 296.0);
            QVERIFY(passes(drawn.line(), {bend.x, bend.y}));
        }
        QVERIFY(isOrthogonal(drawn.line()));
        QVERIFY2(passes(drawn.line(), {340, 296}), "the piece is where it was dragged");
        drawn.canvas.session.undoStack().undo();
        QVERIFY(drawn.bends().empty());
    }

    void segment_altHeld_leavesTheGrid_andEscapePutsItBack() {
        Linked drawn;
        drawn.canvas.drag(drawn.canvas.at(QPointF(340, 200)), drawn.canvas.at(QPointF(340, 299)),
                          Qt::AltModifier);
        QCOMPARE(drawn.bends().front().y, 299.0);
        const auto before = drawn.bends();
        drawn.hold({340, 299}, {340, 360});
        QVERIFY(drawn.bends() != before);
        drawn.canvas.key(Qt::Key_Escape);
        drawn.letGo({340, 360});
        QVERIFY(drawn.bends() == before);
        QCOMPARE(drawn.canvas.steps(), drawn.steps + 1);
    }

    void middleSegment_dragged_endsStayFree() {
        Linked drawn({{120, 120}, {560, 320}});
        const double x = drawn.line().points[1].x();
        drawn.canvas.drag(drawn.canvas.at(QPointF(x, 220)), drawn.canvas.at(QPointF(x + 80, 220)));
        QCOMPARE(drawn.bends().size(), std::size_t(1));
        QCOMPARE(drawn.line().points.size(), std::size_t(4));
        QCOMPARE(drawn.line().points[1].x(), drawn.bends().front().x);
        drawn.canvas.drag(drawn.canvas.at("r1"), drawn.canvas.at(QPointF(560, 400)));
        QCOMPARE(drawn.line().points.back().y(), drawn.canvas.centreOf("r1").y());
        QVERIFY(passes(drawn.line(), {drawn.bends().front().x, drawn.bends().front().y}));
    }

    void doubleClick_onLineAddsABend_onBendRemovesIt() {
        Linked drawn;
        drawn.doubleClick({339, 200});
        QCOMPARE(drawn.bends(), (std::vector<Bend>{{336, 200, {}}}));
        QCOMPARE(drawn.marks().lineBends, (QList<QPointF>{{336, 200}}));
        drawn.canvas.drag(drawn.canvas.at(QPointF(336, 200)), drawn.canvas.at(QPointF(400, 120)));
        QCOMPARE(drawn.bends(), (std::vector<Bend>{{400, 120, {}}}));
        QVERIFY(passes(drawn.line(), {400, 120}));
        drawn.doubleClick({400, 120});
        QVERIFY(drawn.bends().empty());
        QVERIFY(drawn.marks().lineBends.isEmpty());
        QCOMPARE(drawn.canvas.steps(), drawn.steps + 3);
    }

    void handles_shownWhileTheLinkIsSelected() {
        Linked drawn;
        QVERIFY(!drawn.marks().lineEnds.isNull());
        drawn.canvas.selection.set({drawn.ids[0]});
        QVERIFY(drawn.marks().lineEnds.isNull());
    }

    void clearBends_byCommand_isOneStep_andSaysWhyWhenOff() {
        Linked drawn;
        ArrangeCommands commands(drawn.canvas.view.context());
        QVERIFY(!ArrangeCommands::whyNot(ArrangeCommand::ClearBends, commands.facts()).isEmpty());
        drawn.doubleClick({336, 200});
        QVERIFY(ArrangeCommands::whyNot(ArrangeCommand::ClearBends, commands.facts()).isEmpty());
        commands.run(ArrangeCommand::ClearBends);
        QVERIFY(drawn.bends().empty());
        QCOMPARE(drawn.canvas.steps(), drawn.steps + 2);
    }

    void bends_stayWhenOthersMove_andGoAlongWithBothEnds() {
        Linked drawn;
        drawn.canvas.drag(drawn.canvas.at(QPointF(340, 200)), drawn.canvas.at(QPointF(340, 296)));
        const auto bends = drawn.bends();
        const auto points = drawn.line().points;
        drawn.canvas.drag(drawn.canvas.at("r2"), drawn.canvas.at(QPointF(200, 480)));
        QVERIFY(drawn.line().points == points);
        drawn.canvas.selection.set({drawn.ids[0], drawn.ids[1]});
        drawn.canvas.drag(drawn.canvas.at("r0"), drawn.canvas.at(QPointF(136, 216)));
        QCOMPARE(drawn.bends().front().x, bends.front().x + 16);
        QCOMPARE(drawn.bends().front().y, bends.front().y + 16);
        drawn.canvas.key(Qt::Key_Right);
        QCOMPARE(drawn.bends().front().x, bends.front().x + 24);
        drawn.canvas.session.undoStack().undo();
        drawn.canvas.session.undoStack().undo();
        QVERIFY(drawn.bends() == bends);
        drawn.canvas.selection.set({drawn.ids[0]});
        drawn.canvas.drag(drawn.canvas.at("r0"), drawn.canvas.at(QPointF(120, 160)));
        QVERIFY2(drawn.bends() == bends, "one end alone leaves them");
    }

    void bentLine_betweenBends_goesAroundBoxes() {
        Linked drawn({{120, 200}, {600, 200}, {360, 400}});
        drawn.doubleClick({240, 200});
        drawn.canvas.drag(drawn.canvas.at(QPointF(240, 200)), drawn.canvas.at(QPointF(240, 400)));
        const RoutedLine& line = drawn.line();
        const QRectF tile = drawn.canvas.view.diagram().layout().node(drawn.ids[2])->tile();
        QVERIFY(passes(line, {240, 400}));
        QVERIFY(isOrthogonal(line));
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i)
            QVERIFY(!QRectF(line.points[i], line.points[i + 1])
                         .normalized()
                         .adjusted(0, 0, 0.01, 0.01)
                         .intersects(tile));
    }

    void cable_dragged_bendsSmoothly() {
        Linked drawn({{120, 200}, {560, 200}}, "subsea_segment");
        drawn.canvas.drag(drawn.canvas.at(drawn.line().at(0.5)), drawn.canvas.at(QPointF(340, 320)));
        QCOMPARE(drawn.bends(), (std::vector<Bend>{{344, 320, {}}}));
        QVERIFY(drawn.line().isCurve);
        QVERIFY(drawn.line().distance({344, 320}) < 2);
    }

    void end_dragged_attachesAnewInOneStep_referencesStay() {
        Linked drawn;
        const QPointF end = drawn.line().points.back();
        drawn.hold(end, drawn.canvas.centreOf("r2"));
        QCOMPARE(drawn.canvas.view.diagram().target(), drawn.ids[2]);
        drawn.letGo(drawn.canvas.centreOf("r2"));
        QCOMPARE(drawn.kept().to, drawn.ids[2]);
        QCOMPARE(drawn.kept().from, drawn.ids[0]);
        QCOMPARE(drawn.canvas.design().links.size(), std::size_t(1));
        QCOMPARE(drawn.canvas.steps(), drawn.steps + 1);
        QVERIFY(drawn.canvas.view.diagram().target().empty());
        drawn.canvas.drag(drawn.canvas.at(drawn.line().points.front()), drawn.canvas.at("r1"));
        QCOMPARE(drawn.kept().from, drawn.ids[1]);
    }

    void end_onTheOtherEnd_isRefusedWithAReason_andEscapeLeavesIt() {
        Linked drawn;
        const QPointF end = drawn.line().points.back();
        drawn.hold(end, drawn.canvas.centreOf("r0"));
        auto* hint = drawn.canvas.view.findChild<CursorHint*>();
        QVERIFY(hint && hint->isVisible());
        QVERIFY(!drawn.marks().rubberLegal);
        QVERIFY(drawn.canvas.view.diagram().target().empty());
        drawn.letGo(drawn.canvas.centreOf("r0"));
        drawn.hold(end, drawn.canvas.centreOf("r2"));
        drawn.canvas.key(Qt::Key_Escape);
        drawn.letGo(drawn.canvas.centreOf("r2"));
        QCOMPARE(drawn.kept().to, drawn.ids[1]);
        QCOMPARE(drawn.canvas.steps(), drawn.steps);
        QVERIFY(drawn.marks().rubberLine.isNull());
    }

    void end_ctrlHeld_keepsTheOriginalAndCopies() {
        Linked drawn;
        drawn.canvas.drag(drawn.canvas.at(drawn.line().points.back()), drawn.canvas.at("r2"),
                          Qt::ControlModifier);
        QCOMPARE(drawn.canvas.design().links.size(), std::size_t(2));
        QCOMPARE(drawn.kept().to, drawn.ids[1]);
        const Link* copy = findById(drawn.canvas.design().links, drawn.canvas.selection.single());
        QVERIFY(copy);
        QCOMPARE(copy->from, drawn.ids[0]);
        QCOMPARE(copy->to, drawn.ids[2]);
        QCOMPARE(drawn.canvas.steps(), drawn.steps + 1);
    }

    void label_dragged_slidesAlongTheLine_doubleClickResets() {
        Linked drawn({{120, 200}, {560, 200}}, "lan", "Wire");
        const QPointF middle = drawn.line().at(0.5);
        drawn.canvas.drag(drawn.canvas.at(middle), drawn.canvas.at(drawn.line().at(0.25) + QPointF(0, 30)));
        QVERIFY(drawn.bends().empty());
        QVERIFY(drawn.labelAt() && std::abs(*drawn.labelAt() - 0.25) < 0.01);
        QCOMPARE(drawn.canvas.steps(), drawn.steps + 1);
        drawn.doubleClick(drawn.line().at(*drawn.labelAt()));
        QVERIFY(!drawn.labelAt());
    }

    void label_ofItsOwn_keepsClearOfBoxesAndLines() {
        Linked drawn({{80, 200}, {640, 200}, {340, 64}, {340, 400}}, "lan", "Wire");
        Link across = drawn.kept();
        across.id = {"across"};
        across.from = drawn.ids[2];
        across.to = drawn.ids[3];
        QVERIFY(drawn.canvas.session.submit(AddElement{across}, QStringLiteral("add")));
        drawn.canvas.selection.set({drawn.link});
        const DiagramContent& content = drawn.canvas.view.diagram().content();
        for (std::size_t i = 0; i < content.routes().lines().size(); ++i) {
            if (content.routes().lines()[i].id != drawn.link)
                continue;
            const QRectF spot = content.nameSpot(i);
            QVERIFY(!content.routes().obstacles().touches(spot));
            for (const RoutedLine& other : content.routes().lines())
                QVERIFY(other.id == drawn.link || other.distance(spot.center()) > spot.height() / 2);
        }
    }

    void hover_eightPixelsAround_highlightsAtEveryZoom() {
        for (const double zoom : {0.25, 0.5, 1.0, 3.0}) {
            Linked drawn;
            drawn.canvas.selection.clear();
            drawn.canvas.view.setZoom(zoom);
            drawn.canvas.view.centerOn(340, 200);
            const QPoint on = drawn.canvas.at(QPointF(340, 200));
            for (const int away : {-7, 7}) {
                drawn.canvas.hover(on + QPoint(0, away));
                QCOMPARE(drawn.canvas.view.diagram().hovered(), drawn.link);
                drawn.canvas.hover(on + QPoint(0, away * 4));
                QVERIFY(drawn.canvas.view.diagram().hovered().empty());
            }
        }
    }
};

QTEST_MAIN(TestLines)
#include "test_lines.moc"
