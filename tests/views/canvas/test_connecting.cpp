#include "tests/views/canvas/canvas_fixture.h"
#include "views/canvas/pickers/cursor_hint.h"
#include "views/canvas/pickers/kind_picker.h"
#include "views/kinds/kind_memory.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QUndoStack>

using namespace isthmus;

namespace {

KindPicker* pickerOf(CanvasFixture& canvas) {
    auto* picker = canvas.view.findChild<KindPicker*>(QStringLiteral("kindPicker"));
    return picker && picker->isVisible() ? picker : nullptr;
}

/// Types into the open picker and presses Enter.
void pick(CanvasFixture& canvas, const QString& text) {
    auto* field = pickerOf(canvas)->findChild<QLineEdit*>(QStringLiteral("pickerField"));
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

QPolygonF handlesOf(CanvasFixture& canvas, const ElementId& id) {
    const NodeBox* node = canvas.view.diagram().layout().node(id);
    return connectHandles(node->tile(), node->bounds().bottom() - node->tile().bottom());
}

/// Presses the mouse on a handle and lets it go without moving.
void clickHandle(CanvasFixture& canvas, const ElementId& id, int side) {
    canvas.hover(canvas.at(id.value.c_str()));
    canvas.click(canvas.at(handlesOf(canvas, id)[side]));
}

void dragFromHandle(CanvasFixture& canvas, const ElementId& id, QPoint to) {
    canvas.hover(canvas.at(id.value.c_str()));
    canvas.drag(canvas.at(handlesOf(canvas, id)[0]), to);
}

const Component* componentOf(const CanvasFixture& canvas, const ElementId& id) {
    return findById(canvas.design().components, id);
}

/// Two routers with a link between them, which is selected.
struct Pair {
    CanvasFixture canvas;
    ElementId a, b, link;

    explicit Pair(const char* from = "router", const char* to = "router") {
        a = canvas.drop(QLatin1String(from), {160, 200});
        b = canvas.drop(QLatin1String(to), {560, 200});
        dragFromHandle(canvas, a, canvas.at(b.value.c_str()));
        link = canvas.selection.single();
    }
    [[nodiscard]] const Link& kept() const { return *findById(canvas.design().links, link); }
};

} // namespace

class TestConnecting : public QObject {
    Q_OBJECT

private slots:
    void linkLetGoOnNothing_typedName_placesAndJoinsInOneStep() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("router"), {160, 200});
        const Design before = canvas.design();
        const int steps = canvas.steps();
        dragFromHandle(canvas, a, canvas.at(QPointF(400, 320)));
        QVERIFY(pickerOf(canvas));
        QVERIFY2(!canvas.view.diagram().adorner().marks().rubberLine.isNull(),
                 "the loose end stays in sight");
        pick(canvas, QStringLiteral("aur"));
        QVERIFY(!pickerOf(canvas));
        QVERIFY(canvas.view.diagram().adorner().marks().rubberLine.isNull());
        const Component* aurora = componentOf(canvas, canvas.selection.single());
        QVERIFY(aurora);
        QCOMPARE(aurora->name, std::string("Aurora"));
        QCOMPARE(aurora->kind, std::string("database"));
        QCOMPARE(aurora->failure->reference, std::string("aurora_multi_az.sla"));
        QCOMPARE(canvas.design().links.size(), std::size_t(1));
        QCOMPARE(canvas.design().links.front().from, a);
        QCOMPARE(canvas.design().links.front().to, aurora->id);
        QCOMPARE(canvas.stored(aurora->id.value.c_str()), (Rect{400, 320, 0, 0}));
        QCOMPARE(canvas.steps(), steps + 1);
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
    }

    void linkLetGoInPlace_newComponentStandsThere() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("router"), {80, 200});
        const ElementId site = canvas.drop(QStringLiteral("site"), {400, 250});
        dragFromHandle(canvas, a, canvas.at(QPointF(400, 260)));
        pick(canvas, QStringLiteral("fire"));
        QCOMPARE(componentOf(canvas, canvas.selection.single())->place, site);
    }

    void picker_escapeOrClickElsewhere_leavesNothing() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("router"), {160, 200});
        const int steps = canvas.steps();
        dragFromHandle(canvas, a, canvas.at(QPointF(400, 320)));
        QTest::keyClick(pickerOf(canvas)->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!pickerOf(canvas));
        dragFromHandle(canvas, a, canvas.at(QPointF(400, 320)));
        QVERIFY(pickerOf(canvas));
        canvas.click(canvas.at(QPointF(60, 480)));
        QVERIFY(!pickerOf(canvas));
        QVERIFY(canvas.view.diagram().adorner().marks().rubberLine.isNull());
        QCOMPARE(canvas.steps(), steps);
    }

    void picker_arrowsAndMouse_choose() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("router"), {160, 200});
        dragFromHandle(canvas, a, canvas.at(QPointF(400, 320)));
        auto* field = pickerOf(canvas)->findChild<QLineEdit*>();
        auto* list = pickerOf(canvas)->findChild<QListView*>();
        QTest::keyClicks(field, QStringLiteral("gateway"));
        const QString best = list->currentIndex().data().toString();
        QTest::keyClick(field, Qt::Key_Down);
        const QString second = list->currentIndex().data().toString();
        QVERIFY(best != second && !second.isEmpty());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->currentIndex()).center());
        QCOMPARE(QString::fromStdString(componentOf(canvas, canvas.selection.single())->name), second);
        QCOMPARE(canvas.view.kindMemory().recent().size(), 2);
    }

    void flowLetGoOnNothing_makesAFlow() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("instances"), {160, 200});
        canvas.view.setTool(Tool::Flow);
        canvas.drag(canvas.at(a.value.c_str()), canvas.at(QPointF(400, 320)));
        pick(canvas, QStringLiteral("queue"));
        QCOMPARE(canvas.design().flows.size(), std::size_t(1));
        QCOMPARE(canvas.design().flows.front().kind, FlowKind::Event);
        QVERIFY(canvas.design().links.empty());
    }

    void doubleClickOnEmptySheet_searchesThere() {
        CanvasFixture canvas;
        QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {}, canvas.at(QPointF(304, 208)));
        QVERIFY(pickerOf(canvas));
        pick(canvas, QStringLiteral("region"));
        QCOMPARE(canvas.design().places.size(), std::size_t(1));
        QCOMPARE(canvas.design().places.front().kind, std::string("region"));
        QCOMPARE(canvas.steps(), 1);
        // Inside a place only what it may hold is offered; its title is renamed.
        const QRectF area = canvas.view.diagram().layout().areas().front().area;
        QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {}, canvas.at(area.center()));
        pick(canvas, QStringLiteral("availability zone"));
        QCOMPARE(canvas.design().places.size(), std::size_t(2));
        QCOMPARE(canvas.design().places.back().parent, canvas.design().places.front().id);
        QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {},
                           canvas.at(area.center() + QPointF(0, 60)));
        QTest::keyClicks(pickerOf(canvas)->findChild<QLineEdit*>(), QStringLiteral("island"));
        QCOMPARE(pickerOf(canvas)->findChild<QListView*>()->model()->rowCount(), 0);
    }

    void handle_dragged_targetGlowsAndRefusalSaysWhy() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("dx_device"), {160, 200});
        const ElementId b = canvas.drop(QStringLiteral("transit_gateway"), {480, 200});
        auto* hint = canvas.view.findChild<CursorHint*>();
        QWidget* sheet = canvas.view.viewport();
        canvas.hover(canvas.at(a.value.c_str()));
        const QPoint handle = canvas.at(handlesOf(canvas, a)[0]);
        const auto moveTo = [&](QPoint to) {
            QMouseEvent move(QEvent::MouseMove, QPointF(to), sheet->mapToGlobal(to), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(sheet, &move);
        };
        QTest::mousePress(sheet, Qt::LeftButton, {}, handle);
        moveTo(canvas.at(b.value.c_str()));
        QVERIFY(hint->isVisible());
        QCOMPARE(hint->text(), QStringLiteral("Direct Connect connection to Transit gateway"));
        QCOMPARE(canvas.view.diagram().target(), b);
        moveTo(canvas.at(a.value.c_str()));
        QVERIFY2(hint->text().contains(QStringLiteral("where it begins")), qPrintable(hint->text()));
        QVERIFY(canvas.view.diagram().target().empty());
        QVERIFY(!canvas.view.diagram().adorner().marks().rubberLegal);
        QTest::mouseRelease(sheet, Qt::LeftButton, {}, canvas.at(a.value.c_str()));
        QVERIFY(canvas.design().links.empty());
        QVERIFY(!hint->isVisible() && !pickerOf(canvas));
    }

    void handle_clicked_joinsNeighbourElseClones_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<QPointF>("neighbour");
        QTest::addColumn<int>("key");
        QTest::newRow("right") << 0 << QPointF(520, 280) << int(Qt::Key_Right);
        QTest::newRow("left") << 1 << QPointF(200, 320) << int(Qt::Key_Left);
        QTest::newRow("up") << 2 << QPointF(400, 96) << int(Qt::Key_Up);
        QTest::newRow("down") << 3 << QPointF(360, 456) << int(Qt::Key_Down);
    }
    void handle_clicked_joinsNeighbourElseClones() {
        QFETCH(int, side);
        QFETCH(QPointF, neighbour);
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("router"), {360, 280});
        const ElementId b = canvas.drop(QStringLiteral("firewall"), neighbour);
        const int steps = canvas.steps();
        clickHandle(canvas, a, side);
        QCOMPARE(canvas.design().links.size(), std::size_t(1));
        QCOMPARE(canvas.design().links[0].to, b);
        QCOMPARE(canvas.design().components.size(), std::size_t(2));
        QCOMPARE(canvas.steps(), steps + 1);
        const Design joined = canvas.design();
        clickHandle(canvas, a, side); // that neighbour is joined: a copy comes to be
        QCOMPARE(canvas.steps(), steps + 2);
        QCOMPARE(canvas.design().components.size(), std::size_t(3));
        const Component& copy = canvas.design().components.back();
        QCOMPARE(copy.kind, std::string("router"));
        QCOMPARE(copy.name, std::string("Router 2"));
        QCOMPARE(canvas.design().links.back().to, copy.id);
        const auto& nodes = canvas.view.diagram().layout().nodes();
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::size_t j = i + 1; j < nodes.size(); ++j)
                QVERIFY(!nodes[i].bounds().intersects(nodes[j].bounds()));
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), joined);
    }

    void altShiftArrow_selected_connectsLikeTheHandle_data() {
        handle_clicked_joinsNeighbourElseClones_data();
    }
    void altShiftArrow_selected_connectsLikeTheHandle() {
        QFETCH(QPointF, neighbour);
        QFETCH(int, key);
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("router"), {360, 280});
        const ElementId b = canvas.drop(QStringLiteral("firewall"), neighbour);
        canvas.click(canvas.at(a.value.c_str()));
        canvas.key(key, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(canvas.design().links.size(), std::size_t(1));
        QCOMPARE(canvas.design().links[0].to, b);
        QCOMPARE(canvas.selection.single(), b);
        canvas.key(key, Qt::AltModifier | Qt::ShiftModifier); // and on from there
        QCOMPARE(canvas.design().components.size(), std::size_t(3));
        QCOMPARE(canvas.design().links.back().from, b);
    }

    void quickConnect_inPlace_copyStaysInside() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.selection.set({{"kapolei-eq"}});
        canvas.key(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        const Component& copy = canvas.design().components.back();
        QCOMPARE(copy.place, ElementId{"kapolei"});
        const QRectF area = canvas.view.diagram().layout().area({"kapolei"})->area;
        QVERIFY(area.contains(canvas.view.diagram().layout().node(copy.id)->tile()));
    }

    void dropOntoLink_forwardingKind_splitsInOneStep() {
        Pair pair("landing_equipment", "landing_equipment");
        CanvasFixture& canvas = pair.canvas;
        Link long1 = pair.kept();
        long1.length = Kilometres{4000};
        const ElementId elsewhere = canvas.drop(QStringLiteral("router"), {160, 480});
        Cable cable;
        cable.id = {"sea"};
        cable.segments = {pair.link};
        Link rider;
        rider.id = {"rider"};
        rider.kind = "leased_circuit";
        rider.from = pair.a;
        rider.to = elsewhere;
        rider.underlay.alternatives = {{pair.link}};
        QVERIFY(
            canvas.session.submit(CompoundEdit{{ReplaceElement{long1}, AddElement{cable}, AddElement{rider}}},
                                  QStringLiteral("prepare")));
        const Design before = canvas.design();
        const int steps = canvas.steps();
        QPointF onLine;
        for (const RoutedLine& line : canvas.view.diagram().content().routes().lines())
            if (line.id == pair.link)
                onLine = line.at(0.7);
        const ElementId middle = canvas.drop(QStringLiteral("landing_equipment"), onLine);
        QCOMPARE(canvas.steps(), steps + 1);
        QCOMPARE(canvas.design().links.size(), std::size_t(3));
        // The longer half stays what it was.
        QCOMPARE(pair.kept().from, pair.a);
        QCOMPARE(pair.kept().to, middle);
        QCOMPARE(pair.kept().length->value, 4000.0);
        const Link& other = canvas.design().links.back();
        QCOMPARE(other.from, middle);
        QCOMPARE(other.to, pair.b);
        QCOMPARE(other.kind, std::string("subsea_segment"));
        QCOMPARE(canvas.design().cables.front().segments, (std::vector<ElementId>{pair.link, other.id}));
        QCOMPARE(findById(canvas.design().links, {"rider"})->underlay.alternatives.front(),
                 (std::vector<ElementId>{pair.link, other.id}));
        // Asked once: the other half may have the attributes, within the same step.
        auto* answer = canvas.view.findChild<QAbstractButton*>(QStringLiteral("choice1"));
        QVERIFY(answer && answer->isVisible());
        QTest::mouseClick(answer, Qt::LeftButton, {}, QPoint(8, answer->height() / 2));
        QCOMPARE(pair.kept().from, middle);
        QCOMPARE(pair.kept().to, pair.b);
        QCOMPARE(canvas.design().links.back().to, middle);
        QCOMPARE(canvas.steps(), steps + 1);
        canvas.click(canvas.at(QPointF(60, 480)));
        QVERIFY(!answer->isVisible());
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
    }

    void dropOntoLink_whatPassesNothingOn_leavesTheLinkWhole() {
        Pair pair;
        pair.canvas.drop(QStringLiteral("database"), {360, 200});
        QCOMPARE(pair.canvas.design().links.size(), std::size_t(1));
        QCOMPARE(pair.kept().to, pair.b);
    }

    void dropOntoFlow_queue_splitsTheFlow() {
        CanvasFixture canvas;
        const ElementId a = canvas.drop(QStringLiteral("instances"), {160, 200});
        const ElementId b = canvas.drop(QStringLiteral("instances"), {560, 200});
        canvas.view.setTool(Tool::Flow);
        canvas.drag(canvas.at(a.value.c_str()), canvas.at(b.value.c_str()));
        const ElementId flow = canvas.design().flows.front().id;
        const ElementId queue = canvas.drop(QStringLiteral("queue"), {360, 200});
        QCOMPARE(canvas.design().flows.size(), std::size_t(2));
        const Flow* kept = findById(canvas.design().flows, flow);
        QVERIFY(kept->from == queue || kept->to == queue);
    }

    void replaceKind_selected_keepsLinksAndOwnNames() {
        Pair pair;
        CanvasFixture& canvas = pair.canvas;
        const int steps = canvas.steps();
        canvas.selection.set({pair.a});
        canvas.view.replaceKind(QStringLiteral("firewall"));
        QCOMPARE(componentOf(canvas, pair.a)->kind, std::string("firewall"));
        QCOMPARE(componentOf(canvas, pair.a)->name, std::string("Firewall"));
        QCOMPARE(pair.kept().from, pair.a);
        QCOMPARE(canvas.steps(), steps + 1);
        QSignalSpy refused(&canvas.view, &DiagramView::refused);
        canvas.view.replaceKind(QStringLiteral("region"));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(canvas.steps(), steps + 1);
    }

    void linkLetGoOnLink_asksWhatStandsInIt() {
        Pair pair;
        CanvasFixture& canvas = pair.canvas;
        const ElementId c = canvas.drop(QStringLiteral("firewall"), {360, 400});
        const int steps = canvas.steps();
        dragFromHandle(canvas, c, canvas.at(QPointF(360, 200)));
        QVERIFY(pickerOf(canvas));
        QTest::keyClicks(pickerOf(canvas)->findChild<QLineEdit*>(), QStringLiteral("database"));
        QCOMPARE(pickerOf(canvas)->findChild<QListView*>()->model()->rowCount(), 0);
        pickerOf(canvas)->findChild<QLineEdit*>()->clear();
        pick(canvas, QStringLiteral("router"));
        QCOMPARE(canvas.design().links.size(), std::size_t(3));
        QCOMPARE(canvas.design().components.size(), std::size_t(4));
        QCOMPARE(canvas.steps(), steps + 1);
    }
};

QTEST_MAIN(TestConnecting)
#include "test_connecting.moc"
