#include "tests/views/canvas/canvas_fixture.h"
#include "views/canvas/name_editor.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QUndoStack>

using namespace isthmus;

namespace {

const Link* onlyLink(const Design& design) {
    return design.links.size() == 1 ? &design.links.front() : nullptr;
}

} // namespace

class TestDiagramView : public QObject {
    Q_OBJECT

private slots:
    void drop_componentKinds_addsThemNamedAndSnapped() {
        CanvasFixture canvas;
        const ElementId first = canvas.drop(QStringLiteral("router"), {203, 150});
        const ElementId second = canvas.drop(QStringLiteral("router"), {403, 150});
        QCOMPARE(canvas.design().components.size(), std::size_t(2));
        QCOMPARE(findById(canvas.design().components, first)->name, std::string("Router"));
        QCOMPARE(findById(canvas.design().components, second)->name, std::string("Router 2"));
        QCOMPARE(canvas.stored(first.value.c_str()), (Rect{200, 152, 0, 0}));
        QCOMPARE(canvas.selection.single(), second);
        QCOMPARE(canvas.steps(), 2);
        QCOMPARE(canvas.session.undoStack().undoText(), QStringLiteral("Add Router 2"));
    }

    void drop_overPlace_isAdoptedByTheInnermost() {
        CanvasFixture canvas;
        const ElementId region = canvas.drop(QStringLiteral("region"), {300, 250});
        const ElementId zone = canvas.drop(QStringLiteral("zone"), {300, 260});
        const ElementId database = canvas.drop(QStringLiteral("database"), {300, 280});
        QCOMPARE(findById(canvas.design().places, zone)->parent, region);
        QCOMPARE(findById(canvas.design().components, database)->place, zone);
    }

    void drag_kindOverPlaceThatCannotHoldIt_isRefused() {
        CanvasFixture canvas;
        QVERIFY(canvas.accepts(QStringLiteral("zone"), {100, 100}));
        canvas.drop(QStringLiteral("site"), {300, 250});
        QVERIFY(!canvas.accepts(QStringLiteral("region"), {300, 250}));
        QVERIFY(!canvas.accepts(QStringLiteral("subsea_segment"), {100, 100}));
        QVERIFY(!canvas.accepts(QStringLiteral("no such kind"), {100, 100}));
        QVERIFY(canvas.drop(QStringLiteral("region"), {300, 250}).empty());
        QCOMPARE(canvas.steps(), 1);
    }

    void hoverHandle_draggedToAnotherTile_makesSensibleLink_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* from, const char* to, const char* kind) {
            QTest::addRow("%s to %s", from, to)
                << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(kind);
        };
        row("dx_device", "transit_gateway", "direct_connect");
        row("landing_equipment", "landing_equipment", "subsea_segment");
        row("router", "landing_equipment", "terrestrial_fibre");
        row("router", "vpn_endpoint", "vpn_tunnel");
        row("router", "internet", "internet_path");
        row("router", "exchange_fabric", "peering");
        row("router", "router", "leased_circuit");
    }
    void hoverHandle_draggedToAnotherTile_makesSensibleLink() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, kind);
        CanvasFixture canvas;
        const ElementId a = canvas.drop(from, {160, 200});
        const ElementId b = canvas.drop(to, {480, 200});
        canvas.selection.clear();
        canvas.hover(canvas.at(a.value.c_str()));
        const QPolygonF handles = connectHandles(canvas.view.diagram().layout().node(a)->tile());
        canvas.drag(canvas.at(handles[0]), canvas.at(b.value.c_str()));
        const Link* link = onlyLink(canvas.design());
        QVERIFY(link);
        QCOMPARE(link->from, a);
        QCOMPARE(link->to, b);
        QCOMPARE(QString::fromStdString(link->kind), kind);
        QCOMPARE(canvas.selection.single(), link->id);
        QVERIFY(canvas.session.undoStack().undoText().startsWith(QStringLiteral("Connect ")));
    }

    void linkTool_pressAndRelease_linksAndLetGoNowhereDoesNot() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("router"), {160, 200});
        const ElementId b = canvas.drop(QStringLiteral("firewall"), {480, 200});
        canvas.view.setTool(Tool::Link);
        canvas.drag(canvas.at(a.value.c_str()), canvas.at(QPointF(320, 420)));
        canvas.drag(canvas.at(a.value.c_str()), canvas.at(a.value.c_str()) + QPoint(5, 5));
        QVERIFY(canvas.design().links.empty());
        canvas.drag(canvas.at(a.value.c_str()), canvas.at(b.value.c_str()));
        QVERIFY(onlyLink(canvas.design()));
        canvas.key(Qt::Key_Escape);
        QCOMPARE(canvas.view.tool(), Tool::Select);
    }

    void flowTool_ontoQueueAndBetweenStores_choosesKind() {
        CanvasFixture canvas;
        const ElementId app = canvas.drop(QStringLiteral("instances"), {160, 120});
        const ElementId queue = canvas.drop(QStringLiteral("queue"), {480, 120});
        const ElementId one = canvas.drop(QStringLiteral("database"), {160, 320});
        const ElementId two = canvas.drop(QStringLiteral("database"), {480, 320});
        canvas.view.setTool(Tool::Flow);
        canvas.drag(canvas.at(app.value.c_str()), canvas.at(queue.value.c_str()));
        canvas.drag(canvas.at(one.value.c_str()), canvas.at(two.value.c_str()));
        canvas.drag(canvas.at(app.value.c_str()), canvas.at(one.value.c_str()));
        QCOMPARE(canvas.design().flows.size(), std::size_t(3));
        QCOMPARE(canvas.design().flows[0].kind, FlowKind::Event);
        QCOMPARE(canvas.design().flows[1].kind, FlowKind::Replication);
        QVERIFY(canvas.design().flows[1].replication.has_value());
        QCOMPARE(canvas.design().flows[2].kind, FlowKind::Request);
    }

    void move_drag_isOneStepOnTheGridAndUndoes() {
        CanvasFixture canvas(hawaiiDesign());
        const Design before = canvas.design();
        const Rect start = canvas.stored("kapolei-eq");
        QSignalSpy changed(&canvas.session, &DesignSession::changed);
        canvas.drag(canvas.at("kapolei-eq"), canvas.at("kapolei-eq") + QPoint(21, 13));
        QVERIFY2(changed.count() >= 2, "the design follows while the mouse moves");
        QCOMPARE(canvas.stored("kapolei-eq"), (Rect{start.x + 24, start.y + 16, 0, 0}));
        QCOMPARE(canvas.steps(), 1);
        QCOMPARE(canvas.session.undoStack().undoText(), QStringLiteral("Move Kapolei"));
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
    }

    void move_altHeld_leavesTheGrid() {
        CanvasFixture canvas(hawaiiDesign());
        const Rect start = canvas.stored("app");
        canvas.drag(canvas.at("app"), canvas.at("app") + QPoint(21, 13), Qt::AltModifier);
        QCOMPARE(canvas.stored("app"), (Rect{start.x + 21, start.y + 13, 0, 0}));
    }

    void move_escapeDuringDrag_leavesNoStep() {
        CanvasFixture canvas(hawaiiDesign());
        const Design before = canvas.design();
        QWidget* sheet = canvas.view.viewport();
        const QPoint from = canvas.at("app");
        QTest::mousePress(sheet, Qt::LeftButton, {}, from);
        for (int i = 1; i < 5; ++i) {
            QMouseEvent move(QEvent::MouseMove, QPointF(from + QPoint(20 * i, 0)),
                             sheet->mapToGlobal(from + QPoint(20 * i, 0)), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(sheet, &move);
        }
        QVERIFY(canvas.design() != before);
        canvas.key(Qt::Key_Escape);
        QCOMPARE(canvas.design(), before);
        QCOMPARE(canvas.steps(), 0);
        QTest::mouseRelease(sheet, Qt::LeftButton, {}, from);
        QCOMPARE(canvas.design(), before);
    }

    void move_place_takesItsContentAlong() {
        CanvasFixture canvas(hawaiiDesign());
        const Rect inner = canvas.stored("makaha-eq"), outer = canvas.stored("makaha");
        canvas.drag(canvas.at(QPointF(outer.x + 120, outer.y + 130)),
                    canvas.at(QPointF(outer.x + 152, outer.y + 162)));
        QCOMPARE(canvas.stored("makaha"), (Rect{outer.x + 32, outer.y + 32, outer.width, outer.height}));
        QCOMPARE(canvas.stored("makaha-eq"), (Rect{inner.x + 32, inner.y + 32, 0, 0}));
        QCOMPARE(findById(canvas.design().components, {"makaha-eq"})->place, ElementId{"makaha"});
        QCOMPARE(canvas.steps(), 1);
    }

    void move_intoAnotherPlace_handsOverAndUndoTakesBack() {
        CanvasFixture canvas(hawaiiDesign());
        const Design before = canvas.design();
        canvas.drag(canvas.at("app"), canvas.at("makaha-eq") + QPoint(-36, -48));
        QCOMPARE(findById(canvas.design().components, {"app"})->place, ElementId{"makaha"});
        QCOMPARE(canvas.steps(), 1);
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
        canvas.drag(canvas.at("app"), canvas.at(QPointF(250, 20)));
        QVERIFY(findById(canvas.design().components, {"app"})->place.empty());
    }

    void resize_handle_setsSizeButNeverCutsContent() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.selection.set({{"makaha"}});
        const QRectF area = canvas.view.diagram().layout().area({"makaha"})->area;
        canvas.drag(canvas.at(area.bottomRight()), canvas.at(area.bottomRight() + QPointF(40, 24)));
        QCOMPARE(canvas.stored("makaha"), (Rect{area.x(), area.y(), area.width() + 40, area.height() + 24}));
        QCOMPARE(canvas.steps(), 1);
        canvas.drag(canvas.at(area.bottomRight() + QPointF(40, 24)), canvas.at(area.topLeft()));
        const QRectF shown = canvas.view.diagram().layout().area({"makaha"})->area;
        QVERIFY(shown.contains(canvas.view.diagram().layout().node({"makaha-eq"})->bounds()));
    }

    void click_elements_selectsTogglesAndClears() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.click(canvas.at("app"));
        QCOMPARE(canvas.selection.single(), ElementId{"app"});
        canvas.click(canvas.at("records"), Qt::ControlModifier);
        QCOMPARE(canvas.selection.ids(), (std::set<ElementId>{{"app"}, {"records"}}));
        canvas.click(canvas.at("app"), Qt::ShiftModifier);
        QCOMPARE(canvas.selection.single(), ElementId{"records"});
        canvas.click(canvas.at(QPointF(550, 20)));
        QVERIFY(canvas.selection.ids().empty());
        QCOMPARE(canvas.steps(), 0);
    }

    void click_nearThinLink_selectsIt() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.view.setFlowsShown(false);
        QPointF onLine;
        for (const RoutedLine& line : canvas.view.diagram().content().routes().lines())
            if (line.id == ElementId{"seaus-1"})
                onLine = line.at(0.3);
        canvas.click(canvas.at(onLine + QPointF(0, 5)));
        QCOMPARE(canvas.selection.single(), ElementId{"seaus-1"});
        canvas.click(canvas.at(onLine + QPointF(0, 30)));
        QVERIFY(canvas.selection.ids().empty());
    }

    void rubberBand_rightwardsEncloses_leftwardsTouches() {
        CanvasFixture canvas(hawaiiDesign());
        // Around the three tiles at the left of Honolulu: from outside the site's area.
        const QPoint upper = canvas.at(QPointF(4, 225)), lower = canvas.at(QPointF(108, 412));
        canvas.drag(upper, lower);
        std::set<ElementId> ids = canvas.selection.ids();
        QVERIFY(ids.contains({"app"}) && ids.contains({"records"}));
        QVERIFY(!ids.contains({"clinic"}) && !ids.contains({"border"}) && !ids.contains({"honolulu"}));
        canvas.selection.clear();
        canvas.drag(canvas.at(QPointF(252, 300)), canvas.at(QPointF(190, 360)), Qt::ShiftModifier);
        QVERIFY(canvas.selection.contains({"border"}));
        QCOMPARE(canvas.steps(), 0);
    }

    void rename_enterCommitsAndEscapeRestores() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.click(canvas.at("records"));
        canvas.key(Qt::Key_F2);
        auto* editor = canvas.view.viewport()->findChild<NameEditor*>(QStringLiteral("nameEditor"));
        QVERIFY(editor && editor->isVisible());
        QCOMPARE(editor->toPlainText(), QStringLiteral("Records"));
        QTest::keyClicks(editor, QStringLiteral("Patient records"));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(!editor->isVisible());
        QCOMPARE(findById(canvas.design().components, {"records"})->name, std::string("Patient records"));
        QCOMPARE(canvas.session.undoStack().undoText(), QStringLiteral("Rename Records to Patient records"));
        canvas.key(Qt::Key_Return);
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("something else"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!editor->isVisible());
        QCOMPARE(findById(canvas.design().components, {"records"})->name, std::string("Patient records"));
        QCOMPARE(canvas.steps(), 1);
    }

    void rename_shiftEnter_breaksTheLine_andATakenNameIsWarnedOf() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.click(canvas.at("records"));
        canvas.key(Qt::Key_Return);
        auto* editor = canvas.view.viewport()->findChild<NameEditor*>(QStringLiteral("nameEditor"));
        QTest::keyClicks(editor, QStringLiteral("Patient"));
        QVERIFY(editor->warning().isEmpty());
        const int oneLine = editor->height();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(editor->isVisible() && editor->height() > oneLine);
        QTest::keyClicks(editor, QStringLiteral("records"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(findById(canvas.design().components, {"records"})->name, std::string("Patient\nrecords"));
        QCOMPARE(canvas.session.undoStack().undoText(), QStringLiteral("Rename Records to Patient records"));
        const QString other = QString::fromStdString(findById(canvas.design().components, {"app"})->name);
        canvas.key(Qt::Key_F2);
        QTest::keyClicks(editor, other);
        auto* warning = canvas.view.viewport()->findChild<QLabel*>(QStringLiteral("nameWarning"));
        QVERIFY(!editor->warning().isEmpty() && warning->isVisible());
        QVERIFY(warning->geometry().top() >= editor->geometry().bottom());
        QTest::keyClick(editor, Qt::Key_Return); // warned of, allowed
        QVERIFY(!warning->isVisible());
        QCOMPARE(QString::fromStdString(findById(canvas.design().components, {"records"})->name), other);
    }

    void rename_doubleClickOnPlace_editsItsTitle() {
        CanvasFixture canvas(hawaiiDesign());
        const QRectF title = canvas.view.diagram().layout().area({"makaha"})->titleBox();
        QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {}, canvas.at(title.center()));
        auto* editor = canvas.view.viewport()->findChild<NameEditor*>(QStringLiteral("nameEditor"));
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("Makaha beach"));
        canvas.click(canvas.at(QPointF(550, 20))); // elsewhere: commits
        QCOMPARE(findById(canvas.design().places, {"makaha"})->name, std::string("Makaha beach"));
    }

    void delete_component_takesLinksAndFlowsAndUndoesWhole() {
        CanvasFixture canvas(hawaiiDesign());
        const Design before = canvas.design();
        canvas.click(canvas.at("app"));
        canvas.key(Qt::Key_Delete);
        QVERIFY(!findById(canvas.design().components, {"app"}));
        QVERIFY(!findById(canvas.design().links, {"lan"}));
        QVERIFY(!findById(canvas.design().flows, {"reads"}));
        QCOMPARE(canvas.steps(), 1);
        QVERIFY2(canvas.session.undoStack().undoText().contains(QLatin1Char('4')),
                 qPrintable(canvas.session.undoStack().undoText()));
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
        QVERIFY(canvas.view.diagram().layout().node({"app"}));
    }

    void arrows_selected_nudgesByGridOrByOne() {
        CanvasFixture canvas(hawaiiDesign());
        const Rect start = canvas.stored("app");
        canvas.click(canvas.at("app"));
        canvas.key(Qt::Key_Right);
        canvas.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(canvas.stored("app"), (Rect{start.x + 8, start.y + 1, 0, 0}));
    }

    void selectAllThenEscape_selectsEverythingThenNothing() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.key(Qt::Key_A, Qt::ControlModifier);
        const Design& design = canvas.design();
        QCOMPARE(canvas.selection.ids().size(),
                 design.components.size() + design.places.size() + design.links.size() + design.flows.size());
        canvas.key(Qt::Key_Escape);
        QVERIFY(canvas.selection.ids().empty());
    }

    void placeKindAtCentre_repeatedly_neverOverlaps() {
        CanvasFixture canvas;
        for (int i = 0; i < 6; ++i)
            QVERIFY(!canvas.view.placeKindAtCentre(QStringLiteral("server")).empty());
        const auto& nodes = canvas.view.diagram().layout().nodes();
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::size_t j = i + 1; j < nodes.size(); ++j)
                QVERIFY(!nodes[i].bounds().intersects(nodes[j].bounds()));
        QVERIFY(canvas.view.placeKindAtCentre(QStringLiteral("lan")).empty());
    }
};

QTEST_MAIN(TestDiagramView)
#include "test_diagram_view.moc"
