// Dragging, sizing, grouping, making room and choosing on the sheet, by mouse and keyboard.

#include "tests/views/canvas/canvas_fixture.h"
#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/arrange/arrange_commands.h"
#include "views/canvas/arrange/drawing_groups.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

using namespace isthmus;

namespace {

void doubleClick(CanvasFixture& canvas, QPoint at) {
    canvas.click(at);
    QTest::mouseDClick(canvas.view.viewport(), Qt::LeftButton, {}, at);
}

/// Four routers in a row, the last one farther away.
struct Row {
    CanvasFixture canvas;
    std::vector<ElementId> ids;
    Row() {
        for (const double x : {104.0, 200.0, 296.0, 456.0})
            ids.push_back(canvas.drop(QStringLiteral("router"), {x, 200}));
        canvas.selection.clear();
        canvas.session.undoStack().clear();
    }
    const Rect& at(std::size_t i) { return canvas.stored(ids[i].value.c_str()); }
    QPoint pixel(std::size_t i) { return canvas.at(ids[i].value.c_str()); }
    void press(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(canvas.view.viewport(), Qt::LeftButton, modifiers, from);
        for (const QPoint& point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(point), canvas.view.viewport()->mapToGlobal(point),
                             Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(canvas.view.viewport(), &move);
        }
    }
    Adorner::Marks marks() { return canvas.view.diagram().adorner().marks(); }
};

} // namespace

class TestArranging : public QObject {
    Q_OBJECT

private slots:
    void drag_nearEqualGap_snapsAndShowsBothDistancesAndNumbers() {
        Row row;
        row.canvas.view.setSnapsToGrid(false);
        row.press(row.pixel(3), row.pixel(3) + QPoint(-61, 2));
        // 392 is as far from the third as that is from the second; level with all of them.
        QCOMPARE(row.at(3), (Rect{392, 200, 0, 0}));
        QCOMPARE(row.marks().gaps.size(), 2);
        QCOMPARE(row.marks().gaps[0].length(), 52.0);
        QVERIFY(!row.marks().guides.isEmpty());
        QVERIFY2(row.marks().note.contains(QStringLiteral("392")) &&
                     row.marks().note.contains(QStringLiteral("-64")),
                 qPrintable(row.marks().note));
        QTest::mouseRelease(row.canvas.view.viewport(), Qt::LeftButton, {}, row.pixel(3));
        QVERIFY(row.marks().gaps.isEmpty() && row.marks().note.isEmpty());
        QCOMPARE(row.canvas.steps(), 1);
    }

    void drag_snapSwitchedOff_standsAnywhere() {
        Row row;
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(21, 101));
        QCOMPARE(row.at(0), (Rect{128, 304, 0, 0}));
        row.canvas.view.setSnapsToGrid(false);
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(19, 13));
        QCOMPARE(row.at(0), (Rect{147, 317, 0, 0}));
    }

    void drag_shift_keepsToOneAxis() {
        Row row;
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(10, 80), Qt::ShiftModifier);
        QCOMPARE(row.at(0), (Rect{104, 280, 0, 0}));
    }

    void drag_ctrl_putsCopyInOneStepAndEscapeNone() {
        Row row;
        const Design before = row.canvas.design();
        row.press(row.pixel(0), row.pixel(0) + QPoint(0, 160), Qt::ControlModifier);
        QCOMPARE(row.canvas.design(), before);
        QCOMPARE(row.marks().ghosts.size(), 1);
        row.canvas.key(Qt::Key_Escape);
        QCOMPARE(row.canvas.design(), before);
        QTest::mouseRelease(row.canvas.view.viewport(), Qt::LeftButton, {}, row.pixel(0));
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(0, 160), Qt::ControlModifier);
        QCOMPARE(row.canvas.design().components.size(), std::size_t(5));
        QCOMPARE(row.at(0), (Rect{104, 200, 0, 0}));
        QCOMPARE(row.canvas.stored(row.canvas.selection.single().value.c_str()), (Rect{104, 360, 0, 0}));
        QCOMPARE(row.canvas.steps(), 1);
        row.canvas.session.undoStack().undo();
        QCOMPARE(row.canvas.design(), before);
    }

    void drag_locked_staysUntilUnlocked() {
        Row row;
        row.canvas.click(row.pixel(0));
        ArrangeCommands commands(row.canvas.view.context());
        commands.run(ArrangeCommand::Lock);
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(0, 80));
        row.canvas.key(Qt::Key_Down);
        QCOMPARE(row.at(0), (Rect{104, 200, 0, 0}));
        row.canvas.click(row.pixel(0));
        commands.run(ArrangeCommand::Lock);
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(0, 80));
        QCOMPARE(row.at(0), (Rect{104, 280, 0, 0}));
    }

    void commands_alignDistributeTidy_moveAllButPinned() {
        Row row;
        for (std::size_t i = 0; i < 4; ++i)
            row.canvas.drag(row.pixel(i), row.pixel(i) + QPoint(0, static_cast<int>(i) * 40),
                            Qt::AltModifier);
        row.canvas.selection.set({row.ids.begin(), row.ids.end()});
        ArrangeCommands commands(row.canvas.view.context());
        commands.run(ArrangeCommand::DistributeAcross);
        QCOMPARE(row.at(1).x, 221.0);
        QCOMPARE(row.at(2).x, 339.0);
        QCOMPARE(row.at(3).x, 456.0);
        row.canvas.selection.set({row.ids[2]});
        commands.run(ArrangeCommand::Lock);
        row.canvas.selection.set({row.ids.begin(), row.ids.end()});
        commands.run(ArrangeCommand::AlignMiddle);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(row.at(i).y, 280.0);
        QCOMPARE(row.canvas.session.undoStack().undoText(), QStringLiteral("Align 4 item(s)"));
        row.canvas.session.undoStack().undo();
        QCOMPARE(row.at(3).y, 320.0);
    }

    void resize_shiftKeepsShape_ctrlKeepsMiddle() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.selection.set({{"makaha"}});
        const QRectF area = canvas.view.diagram().layout().area({"makaha"})->area;
        canvas.drag(canvas.at(area.bottomRight()), canvas.at(area.bottomRight() + QPointF(72, 0)),
                    Qt::ShiftModifier);
        QRectF now = canvas.view.diagram().layout().area({"makaha"})->area;
        QCOMPARE(now, QRectF(area.topLeft(), area.size() * 1.5));
        canvas.session.undoStack().undo();
        canvas.drag(canvas.at(area.bottomRight()), canvas.at(area.bottomRight() + QPointF(24, 16)),
                    Qt::ControlModifier);
        now = canvas.view.diagram().layout().area({"makaha"})->area;
        QCOMPARE(now, area.adjusted(-24, -16, 24, 16));
        QCOMPARE(canvas.steps(), 1);
    }

    void group_clickSelectsAll_doubleClickEnters_escapeLeaves() {
        Row row;
        row.canvas.click(row.pixel(0));
        row.canvas.click(row.pixel(1), Qt::ShiftModifier);
        ArrangeCommands commands(row.canvas.view.context());
        commands.run(ArrangeCommand::Group);
        QCOMPARE(row.canvas.steps(), 1);
        row.canvas.click(row.pixel(3));
        row.canvas.click(row.pixel(0));
        const std::set<ElementId> both{row.ids[0], row.ids[1]};
        QCOMPARE(row.canvas.selection.ids(), both);
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(0, 160));
        QCOMPARE(row.at(1), (Rect{200, 360, 0, 0}));

        doubleClick(row.canvas, row.pixel(0));
        auto* crumbs = row.canvas.view.viewport()->findChild<QWidget*>(QStringLiteral("groupBreadcrumb"));
        QVERIFY(crumbs->isVisible());
        QCOMPARE(row.canvas.selection.single(), row.ids[0]);
        row.canvas.drag(row.pixel(0), row.pixel(0) + QPoint(0, 80));
        QCOMPARE(row.at(1), (Rect{200, 360, 0, 0}));
        row.canvas.key(Qt::Key_Escape);
        QVERIFY(!crumbs->isVisible());
        QVERIFY2(!row.canvas.selection.ids().empty(), "the next Esc clears the selection");
        row.canvas.key(Qt::Key_Escape);
        QVERIFY(row.canvas.selection.ids().empty());

        doubleClick(row.canvas, row.pixel(0));
        QTest::mouseClick(crumbs->findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(row.canvas.view.groups().entered().empty());
        row.canvas.click(row.pixel(1));
        QCOMPARE(row.canvas.selection.ids(), both);
        commands.run(ArrangeCommand::Ungroup);
        row.canvas.click(row.pixel(1));
        QCOMPARE(row.canvas.selection.single(), row.ids[1]);
    }

    void order_overlapping_toFrontAndBackDecideWhatIsHit() {
        Row row;
        row.canvas.drag(row.pixel(1), row.pixel(0) + QPoint(16, 0), Qt::AltModifier);
        const QPoint both = row.canvas.at(QPointF(112, 200));
        row.canvas.click(both);
        QCOMPARE(row.canvas.selection.single(), row.ids[1]);
        ArrangeCommands commands(row.canvas.view.context());
        commands.run(ArrangeCommand::Backward);
        row.canvas.click(both);
        QCOMPARE(row.canvas.selection.single(), row.ids[0]);
        commands.run(ArrangeCommand::ToBack);
        row.canvas.click(both);
        QCOMPARE(row.canvas.selection.single(), row.ids[1]);
        row.canvas.selection.set({row.ids[0]});
        commands.run(ArrangeCommand::ToFront);
        row.canvas.click(both);
        QCOMPARE(row.canvas.selection.single(), row.ids[0]);
        // Alt reaches what lies below.
        row.canvas.click(both, Qt::AltModifier);
        QCOMPARE(row.canvas.selection.single(), row.ids[1]);
    }

    void hide_selected_isGoneWithItsLinesUntilShown() {
        CanvasFixture canvas(hawaiiDesign());
        ArrangeCommands commands(canvas.view.context());
        canvas.click(canvas.at("border"));
        commands.run(ArrangeCommand::Hide);
        QVERIFY(!canvas.view.diagram().layout().node({"border"}));
        for (const RoutedLine& line : canvas.view.diagram().content().routes().lines())
            QVERIFY(line.from != ElementId{"border"} && line.to != ElementId{"border"});
        QVERIFY(canvas.selection.ids().empty());
        commands.run(ArrangeCommand::ShowHidden);
        QVERIFY(canvas.view.diagram().layout().node({"border"}));
        canvas.click(canvas.at("border"));
        commands.run(ArrangeCommand::Faint);
        QVERIFY(canvas.view.diagram().layout().node({"border"})->dress.faint);
        QCOMPARE(canvas.steps(), 3);
    }

    void space_ctrlShiftDrag_partsAndGrowsPlaces() {
        CanvasFixture canvas(hawaiiDesign());
        const Design before = canvas.design();
        const QRectF site = canvas.view.diagram().layout().area({"honolulu"})->area;
        const Rect border = canvas.stored("border"), app = canvas.stored("app"),
                   station = canvas.stored("makaha"), inner = canvas.stored("makaha-eq");
        const QPoint from = canvas.at(QPointF(128, 200));
        canvas.drag(from, from + QPoint(40, 0), Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(canvas.steps(), 1);
        QCOMPARE(canvas.view.diagram().layout().area({"honolulu"})->area, site.adjusted(0, 0, 40, 0));
        QCOMPARE(canvas.stored("border"), (Rect{border.x + 40, border.y, 0, 0}));
        QCOMPARE(canvas.stored("app"), app);
        QCOMPARE(canvas.stored("makaha"), (Rect{station.x + 40, station.y, station.width, station.height}));
        QCOMPARE(canvas.stored("makaha-eq"), (Rect{inner.x + 40, inner.y, 0, 0}));
        canvas.drag(from, from + QPoint(-40, 0), Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(canvas.stored("border").x < border.x + 40);
        canvas.session.undoStack().undo();
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
    }

    void delete_place_asksAboutItsContent_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("keep") << QStringLiteral("keepContents") << true;
        QTest::newRow("all") << QStringLiteral("deleteAll") << false;
    }
    void delete_place_asksAboutItsContent() {
        QFETCH(QString, button);
        QFETCH(bool, isKept);
        CanvasFixture canvas(hawaiiDesign());
        const Design before = canvas.design();
        canvas.click(canvas.at(canvas.view.diagram().layout().area({"makaha"})->titleBox().center()));
        canvas.key(Qt::Key_Delete);
        auto* box = canvas.view.findChild<QMessageBox*>(QStringLiteral("deleteContents"));
        QVERIFY(box && box->isVisible());
        QCOMPARE(canvas.design(), before);
        QTest::mouseClick(box->findChild<QPushButton*>(button), Qt::LeftButton);
        QVERIFY(!findById(canvas.design().places, {"makaha"}));
        QCOMPARE(findById(canvas.design().components, {"makaha-eq"}) != nullptr, isKept);
        QCOMPARE(canvas.steps(), 1);
        const QString label = canvas.session.undoStack().undoText();
        QVERIFY2(isKept || (label.contains(QLatin1Char('2')) && label.contains(QStringLiteral("link"))),
                 qPrintable(label));
        canvas.session.undoStack().undo();
        QCOMPARE(canvas.design(), before);
    }

    void select_commands_chooseByTypeAndConnection() {
        CanvasFixture canvas(hawaiiDesign());
        ArrangeCommands commands(canvas.view.context());
        canvas.click(canvas.at("makaha-eq"));
        commands.run(ArrangeCommand::SelectSameType);
        QCOMPARE(canvas.selection.ids().size(), std::size_t(6));
        canvas.selection.set({{"nlb"}});
        commands.run(ArrangeCommand::SelectDownstream);
        for (const char* id : {"standby-a", "standby-b", "replica-a", "replica-b", "backup", "queries-a"})
            QVERIFY2(canvas.selection.contains({id}), id);
        QVERIFY(!canvas.selection.contains({"records"}));
        canvas.selection.set({{"border"}});
        commands.run(ArrangeCommand::SelectConnected);
        QCOMPARE(canvas.selection.ids(), (std::set<ElementId>{{"border"},
                                                              {"lan"},
                                                              {"app"},
                                                              {"haul-1"},
                                                              {"kapolei-eq"},
                                                              {"haul-2"},
                                                              {"makaha-eq"},
                                                              {"haul-3"},
                                                              {"keawaula-eq"}}));
        commands.run(ArrangeCommand::SelectLines);
        QCOMPARE(canvas.selection.ids().size(), canvas.design().links.size() + canvas.design().flows.size());
        commands.run(ArrangeCommand::SelectNodes);
        QCOMPARE(canvas.selection.ids().size(),
                 canvas.design().components.size() + canvas.design().places.size());
    }

    void keys_ctrlUpAndDown_goToParentAndChild() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.click(canvas.at("border"));
        canvas.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(canvas.selection.single(), ElementId{"honolulu"});
        canvas.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(canvas.selection.single(), ElementId{"honolulu"});
        canvas.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(canvas.selection.single(), ElementId{"clinic"});
        QCOMPARE(canvas.steps(), 0);
    }

    void rubberBand_shiftAdds_altAndShiftRemoves() {
        Row row;
        row.canvas.click(row.pixel(3));
        const QPoint upper = row.canvas.at(QPointF(70, 160)), lower = row.canvas.at(QPointF(240, 250));
        row.canvas.drag(upper, lower, Qt::ShiftModifier);
        QCOMPARE(row.canvas.selection.ids(), (std::set<ElementId>{row.ids[0], row.ids[1], row.ids[3]}));
        row.canvas.drag(upper, lower, Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(row.canvas.selection.single(), row.ids[3]);
    }

    void folded_doubleClicked_unfolds() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.click(canvas.at(canvas.view.diagram().layout().area({"makaha"})->foldHandle().center()));
        const QRectF box = canvas.view.diagram().layout().area({"makaha"})->area;
        doubleClick(canvas, canvas.at(box.bottomRight() - QPointF(10, 8)));
        QVERIFY(!canvas.view.diagram().layout().area({"makaha"})->folded);
    }

    void fitToContent_place_keepsPadding() {
        CanvasFixture canvas(hawaiiDesign());
        canvas.selection.set({{"honolulu"}});
        ArrangeCommands(canvas.view.context()).run(ArrangeCommand::FitToContent);
        const DiagramLayout& layout = canvas.view.diagram().layout();
        QRectF content;
        for (const char* id : {"clinic", "app", "records", "referrals", "border"})
            content |= layout.node({id})->bounds();
        QCOMPARE(layout.area({"honolulu"})->area, content.adjusted(-16, -48, 16, 16));
        QCOMPARE(canvas.steps(), 1);
    }
};

QTEST_MAIN(TestArranging)
#include "test_arranging.moc"
