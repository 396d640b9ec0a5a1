// Arranging in the whole window: keys, menus, and what a move between regions does to figures.
#include "tests/app/gui/window_fixture.h"
#include "tests/support/design_builder.h"
#include "tests/support/small_design.h"
#include "views/canvas/arrange/drawing_groups.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"

#include <QMenu>
#include <QUndoStack>
#include <QtTest>

using namespace isthmus;

namespace {

constexpr char kPrice[] = "NAT Gateway/gateway";

/// Two regions side by side; the eastern one fails more often than the western one; a database in the west.
Design twoRegions() {
    Design design = DesignBuilder()
                        .place("aws", "provider")
                        .place("west", "region", "aws")
                        .code("us-west-1")
                        .availability(0.999)
                        .place("east", "region", "aws")
                        .code("us-east-1")
                        .availability(0.99)
                        .component("app", "instances", "west")
                        .component("db", "database", "west")
                        .flow("query", "app", "db")
                        .journey("works", "app")
                        .build();
    if (design.views.empty())
        design.views.push_back(View{.id = {"diagram"}});
    auto& at = design.views.front().positions;
    at[{"aws"}] = {0, 0, 900, 420};
    at[{"west"}] = {24, 64, 400, 320};
    at[{"east"}] = {464, 64, 400, 320};
    at[{"app"}] = {120, 200};
    at[{"db"}] = {280, 200};
    findById(design.components, {"db"})->prices.push_back({.price = kPrice, .quantity = 1});
    return design;
}

const CostLine* databaseLine(const AnalysisResult& result) {
    for (const CostLine& line : result.cost.lines)
        if (line.element == ElementId{"db"})
            return &line;
    return nullptr;
}

} // namespace

class TestArrangeMenu : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void database_draggedToAnotherRegion_changesRegionCostAndSharedFateInOneStep() {
        m_fixture->load(twoRegions());
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->hasFigures(), 30'000);
        const Design before = design();
        const AnalysisResult west = *window().runner().latest()->nominal;
        drag(centre("db"), view().diagram().layout().area({"east"})->area.center());
        // Moving alone asks for no figures: those of the hand-over are the last.
        const auto now = [this] { return databaseLine(*window().runner().latest()->nominal)->region; };
        QTRY_VERIFY_WITH_TIMEOUT(!window().runner().isBusy() && now() == "us-east-1", 30'000);
        const AnalysisResult east = *window().runner().latest()->nominal;

        QCOMPARE(findById(design().components, {"db"})->place, ElementId{"east"});
        QCOMPARE(databaseLine(west)->region, std::string("us-west-1"));
        QCOMPARE(databaseLine(east)->region, std::string("us-east-1"));
        QVERIFY(databaseLine(west)->amount != databaseLine(east)->amount);
        // It fails with the region it is in: from the west alone to both of them.
        QVERIFY(std::abs(west.journeys.front().availability.structural - 0.999) < 1e-9);
        QVERIFY(std::abs(east.journeys.front().availability.structural - 0.999 * 0.99) < 1e-9);
        QCOMPARE(window().session().undoStack().count(), 1);
        window().session().undoStack().undo();
        QCOMPARE(design(), before);
    }

    void keys_inTheWindow_groupAndUngroup() {
        m_fixture->load(smallDesign());
        window().selection().set({{"orders"}, {"replica"}});
        press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(design().groups.size(), smallDesign().groups.size()); // no group that stands in for another
        QCOMPARE(view().groups().withGroups({{"orders"}}), (std::set<ElementId>{{"orders"}, {"replica"}}));
        QVERIFY(window().session().undoStack().undoText().startsWith(QStringLiteral("Group ")));
        press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view().groups().withGroups({{"orders"}}), (std::set<ElementId>{{"orders"}}));
        QCOMPARE(window().session().undoStack().count(), 2);
    }

    void keys_inTheWindow_foldAndUnfold() {
        m_fixture->load(smallDesign());
        window().selection().set({{"site"}});
        press(Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(view().diagram().layout().area({"site"})->folded);
        press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(!view().diagram().layout().area({"site"})->folded);
    }

    void actions_thatCannotBeDone_sayWhy() {
        m_fixture->load(smallDesign());
        window().selection().set({{"orders"}});
        const auto* align = m_fixture->find<QAction>("alignLeft");
        QVERIFY(!align->isEnabled());
        QCOMPARE(align->toolTip(), QStringLiteral("Select two things or more"));
        window().selection().set({{"orders"}, {"replica"}});
        QVERIFY(align->isEnabled());
        window().whatIf().setActive(true);
        QVERIFY(!align->isEnabled() && align->toolTip().contains(QStringLiteral("what-if")));
    }

    void alignAndDistribute_byKeys_areOneStepEach() {
        m_fixture->load(smallDesign());
        window().selection().set({{"shop"}, {"orders"}, {"router"}});
        const auto at = [this](const char* id) { return design().views.front().positions.at({id}); };
        press(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
        for (const char* id : {"shop", "orders", "router"})
            QCOMPARE(at(id).x, 100.0);
        window().session().undoStack().undo();
        window().selection().set({{"shop"}, {"orders"}, {"router"}});
        press(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
        for (const char* id : {"shop", "orders", "router"})
            QCOMPARE(at(id).x, 200.0);
        press(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier); // down: shop and router level, orders below
        press(Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier);
        for (const char* id : {"shop", "orders", "router"})
            QCOMPARE(at(id).y, 100.0);
        window().selection().set({{"shop"}, {"station"}, {"gateway"}});
        press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier); // 200, 450, 640: the middle one moves
        QCOMPARE(at("station").x, 420.0);
    }

    void sameSize_places_areAllAsLargeAsTheLargest() {
        m_fixture->load(twoRegions());
        auto& at = design().views.front().positions;
        const Rect east = at.at({"east"});
        m_fixture->window().session().submit(
            SetPosition{design().views.front().id, {"east"}, Rect{east.x, east.y, 424, 300}}, {});
        window().selection().set({{"west"}, {"east"}});
        m_fixture->find<QAction>("sameSize")->trigger();
        for (const char* id : {"west", "east"}) {
            QCOMPARE(at.at({id}).width, 424.0);
            QCOMPARE(at.at({id}).height, 320.0);
        }
        QCOMPARE(window().session().undoStack().undoText(), QStringLiteral("Make 2 items the same size"));
    }

    void tidy_byKey_makesRowsAndColumns_pinnedStays() {
        m_fixture->load(smallDesign());
        window().selection().set({{"router"}, {"shop"}, {"orders"}, {"station"}});
        move("router", 203, 96);
        move("shop", 97, 108);
        move("station", 111, 331);
        const int steps = window().session().undoStack().count();
        press(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        const auto& at = design().views.front().positions;
        QCOMPARE(at.at({"shop"}).y, at.at({"router"}).y);
        QCOMPARE(at.at({"shop"}).x, at.at({"orders"}).x);
        QCOMPARE(at.at({"orders"}).x, at.at({"station"}).x);
        QCOMPARE(window().session().undoStack().count(), steps + 1);
        window().session().undoStack().undo();
        window().selection().set({{"shop"}});
        press(Qt::Key_L, Qt::ControlModifier);
        window().selection().set({{"router"}, {"shop"}, {"orders"}, {"station"}});
        press(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(at.at({"shop"}), (Rect{97, 108, 0, 0}));
    }

    void order_byKeys_decidesWhatIsHit() {
        m_fixture->load(smallDesign());
        move("orders", 110, 100); // over the shop
        const QPointF both(105, 100);
        const auto hit = [&] {
            click(both);
            return window().selection().single();
        };
        const ElementId upper = hit();
        const ElementId lower = upper == ElementId{"orders"} ? ElementId{"shop"} : ElementId{"orders"};
        press(Qt::Key_BracketLeft, Qt::ControlModifier | Qt::ShiftModifier); // to the back
        QCOMPARE(hit(), lower);
        press(Qt::Key_BracketLeft, Qt::ControlModifier); // backward
        QCOMPARE(hit(), upper);
        window().selection().set({lower});
        press(Qt::Key_BracketRight, Qt::ControlModifier); // forward
        QCOMPARE(hit(), lower);
        window().selection().set({upper});
        press(Qt::Key_BracketRight, Qt::ControlModifier | Qt::ShiftModifier); // to the front
        QCOMPARE(hit(), upper);
    }

    void lockAndHide_byKeys_untilTakenBack() {
        m_fixture->load(smallDesign());
        window().selection().set({{"shop"}});
        press(Qt::Key_L, Qt::ControlModifier);
        const Rect before = design().views.front().positions.at({"shop"});
        QTest::keyClick(&view(), Qt::Key_Right);
        QCOMPARE(design().views.front().positions.at({"shop"}), before);
        press(Qt::Key_L, Qt::ControlModifier);
        QTest::keyClick(&view(), Qt::Key_Right);
        QVERIFY(design().views.front().positions.at({"shop"}).x > before.x);
        press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!view().diagram().layout().node({"shop"}));
        m_fixture->find<QAction>("showHidden")->trigger();
        QVERIFY(view().diagram().layout().node({"shop"}));
        window().selection().set({{"shop"}});
        m_fixture->find<QAction>("faint")->trigger();
        QVERIFY(view().diagram().layout().node({"shop"})->dress.faint);
    }

    void dropNearTheBorder_thePlaceAndThoseAroundGrow_inOneStep() {
        m_fixture->load(twoRegions());
        const Design before = design();
        const QRectF west = view().diagram().layout().area({"west"})->area;
        drag(centre("db"), QPointF(280, west.bottom() - 8)); // its name reaches over the border
        const DiagramLayout& layout = view().diagram().layout();
        QCOMPARE(findById(design().components, {"db"})->place, ElementId{"west"});
        QVERIFY(layout.area({"west"})->area.contains(layout.node({"db"})->bounds()));
        QVERIFY(layout.area({"aws"})->area.contains(layout.area({"west"})->area));
        QCOMPARE(window().session().undoStack().count(), 1);
        window().session().undoStack().undo();
        QCOMPARE(design(), before);
    }

    void snapToGrid_key_switchesIt() {
        m_fixture->load(smallDesign());
        QVERIFY(view().snapsToGrid());
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!view().snapsToGrid());
        QVERIFY(!m_fixture->find<QAction>("snapToGrid")->isChecked());
    }

private:
    MainWindow& window() { return m_fixture->window(); }
    DiagramView& view() { return *window().findChild<DiagramView*>(); }
    const Design& design() { return window().session().design(); }
    QPointF centre(const char* id) { return view().diagram().layout().node({id})->centre; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        view().setFocus();
        QTest::keyClick(&window(), key, modifiers);
    }
    void move(const char* id, double x, double y) {
        QVERIFY(window().session().submit(SetPosition{design().views.front().id, {id}, Rect{x, y, 0, 0}},
                                          QStringLiteral("Move")));
    }
    void click(QPointF scene) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                          view().viewportTransform().map(scene).toPoint());
    }
    void drag(QPointF from, QPointF to) {
        QWidget* sheet = view().viewport();
        const QPoint start = view().viewportTransform().map(from).toPoint();
        const QPoint end = view().viewportTransform().map(to).toPoint();
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button,
                              Qt::MouseButtons buttons) {
            QMouseEvent event(type, QPointF(at), sheet->mapToGlobal(at), button, buttons, {});
            QApplication::sendEvent(sheet, &event);
        };
        send(QEvent::MouseButtonPress, start, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 5; ++i)
            send(QEvent::MouseMove, start + (end - start) * i / 5, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, end, Qt::LeftButton, Qt::NoButton);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestArrangeMenu)
#include "test_arrange_menu.moc"
