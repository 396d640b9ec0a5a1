// Arranging by itself in the whole window: keys and menus, what stays, one step.
#include "app/gui/arrange_actions.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/arrange/graphviz.h"
#include "views/canvas/arrange/layout_edit.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"

#include <QFile>
#include <QMenu>
#include <QStatusBar>
#include <QUndoStack>
#include <QtTest>

using namespace isthmus;

namespace {

constexpr int kLong = 20'000; ///< ms, for a machine that does much else

Appearance bentAt(double x, double y) {
    Appearance look;
    look.bends = {{x, y}};
    return look;
}

} // namespace

class TestAutoArrange : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void everything_byKey_isOneStepThatUndoes() {
        Design drawn = smallDesign();
        drawn.views.front().appearance[{"circuit"}] = bentAt(400, 400);
        m_fixture->load(drawn);
        const Design before = design();
        press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stack().count(), 1, kLong);
        QCOMPARE(stack().undoText(), QStringLiteral("Arrange everything automatically"));
        verifyTidy();
        QVERIFY(appearanceOf(design().views.front(), {"circuit"}).bends.empty()); // its ends moved
        stack().undo();
        QCOMPARE(design(), before);
        stack().redo();
        // Once more: all stands where it would be put.
        press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(QStringLiteral("Everything stands")), kLong);
        QCOMPARE(stack().count(), 1);
    }

    void everything_lockedThing_staysWhereItIs() {
        Design drawn = smallDesign();
        drawn.views.front().appearance[{"shop"}].locked = true;
        m_fixture->load(drawn);
        const Rect before = design().views.front().positions.at({"shop"});
        m_fixture->find<QAction>("autoArrangeAll")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(stack().count(), 1, kLong);
        QCOMPARE(design().views.front().positions.at({"shop"}), before);
        verifyTidy();
    }

    void selection_byKey_leavesTheOthers() {
        m_fixture->load(smallDesign());
        const auto before = design().views.front().positions;
        window().selection().set({{"shop"}, {"orders"}});
        press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stack().count(), 1, kLong);
        for (const auto& [id, rect] : design().views.front().positions)
            if (id != ElementId{"shop"} && id != ElementId{"orders"} && id != ElementId{"site"})
                QCOMPARE(rect, before.at(id));
        verifyTidy();
    }

    void insideThePlace_byKey_itsCornerStays() {
        m_fixture->load(smallDesign());
        const auto before = design().views.front().positions;
        const QPointF corner = view().diagram().layout().area({"region"})->area.topLeft();
        window().selection().set({{"region"}});
        press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stack().count(), 1, kLong);
        const auto& after = design().views.front().positions;
        QCOMPARE(QPointF(after.at({"region"}).x, after.at({"region"}).y), corner);
        QVERIFY(after.at({"gateway"}) != before.at({"gateway"}));
        for (const char* other : {"shop", "orders", "router", "station", "site"})
            QCOMPARE(after.at({other}), before.at({other}));
        verifyTidy();
    }

    void everything_foldedPlace_takesItsContentAlong() {
        Design drawn = smallDesign();
        drawn.views.front().appearance[{"region"}].folded = true;
        m_fixture->load(drawn);
        const auto before = design().views.front().positions;
        m_fixture->find<QAction>("autoArrangeAll")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(stack().count(), 1, kLong);
        const auto& after = design().views.front().positions;
        const QPointF way(after.at({"region"}).x - before.at({"region"}).x,
                          after.at({"region"}).y - before.at({"region"}).y);
        QVERIFY(!way.isNull());
        for (const char* inside : {"zone", "gateway", "replica"}) {
            QCOMPARE(after.at({inside}).x - before.at({inside}).x, way.x());
            QCOMPARE(after.at({inside}).y - before.at({inside}).y, way.y());
        }
    }

    void changedMeanwhile_whatWasChangedStands() {
        m_fixture->load(smallDesign());
        m_fixture->find<QAction>("autoArrangeAll")->trigger();
        m_fixture->addComponent(); // before the answer is taken
        QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(QStringLiteral("Nothing was arranged")), kLong);
        QCOMPARE(stack().count(), 1);
    }

    void escape_whileItRuns_givesUp() {
        m_fixture->load(smallDesign());
        AutoArrange& automatic = m_fixture->window().findChild<ArrangeActions*>()->automatic();
        m_fixture->find<QAction>("autoArrangeAll")->trigger();
        QVERIFY(automatic.isBusy());
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(!automatic.isBusy());
        window().whatIf().setActive(true); // events go round
        QCoreApplication::processEvents();
        QCOMPARE(stack().count(), 0);
    }

    void menu_hasAllThree_andSaysWhyNot() {
        m_fixture->load(smallDesign());
        window().selection().set({{"shop"}});
        const auto* chosen = m_fixture->find<QAction>("autoArrangeSelection");
        const auto* inside = m_fixture->find<QAction>("autoArrangeInside");
        QVERIFY(!chosen->isEnabled() && chosen->toolTip() == QStringLiteral("Select two things or more"));
        QVERIFY(!inside->isEnabled() && inside->toolTip() == QStringLiteral("Select a place"));
        window().whatIf().setActive(true);
        QVERIFY(!m_fixture->find<QAction>("autoArrangeAll")->isEnabled());
        const auto inMenu = [&](const char* name) {
            const auto menus = window().findChildren<QMenu*>();
            return std::any_of(menus.begin(), menus.end(), [&](const QMenu* menu) {
                return menu->actions().contains(m_fixture->find<QAction>(name));
            });
        };
        for (const char* name :
             {"autoArrangeAll", "autoArrangeSelection", "autoArrangeInside", "autoArrangeGraphviz"})
            QVERIFY2(inMenu(name), name);
    }

    void graphviz_absentBrokenOrSlow_givesNothing() {
        const Design drawn = smallDesign();
        DiagramLayout layout;
        layout.rebuild(drawn, nullptr);
        const LayoutRequest request = layoutRequest(layout, drawn, {}, ArrangeScope::Everything);
        const auto most = std::chrono::milliseconds(200);
        QVERIFY(!graphvizLayout(drawn, request, {}, most, {}));
        QVERIFY(!graphvizLayout(drawn, request, {}, most, program("exit 1")));
        QVERIFY(!graphvizLayout(drawn, request, {}, most, program("echo nonsense")));
        QVERIFY(!graphvizLayout(drawn, request, {}, most, program("exec sleep 600"))); // is ended
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!graphvizLayout(drawn, request, stopped.get_token(), std::chrono::minutes(5),
                                program("exec sleep 600")));
        LayoutRequest pinned = request;
        pinned.drawn.begin()->second.pinned = true;
        QVERIFY(!graphvizLayout(drawn, pinned, {}, most)); // it would not stay
    }

    void graphviz_chosen_arrangesOrOursDoes() {
        if (!AutoArrange::hasGraphviz())
            QSKIP("Graphviz is not installed");
        m_fixture->load(smallDesign());
        m_fixture->find<QAction>("autoArrangeGraphviz")->setChecked(true);
        m_fixture->find<QAction>("autoArrangeAll")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(stack().count(), 1, kLong);
        verifyTidy();
        m_fixture->replaceWindow(); // it is kept
        QVERIFY(m_fixture->find<QAction>("autoArrangeGraphviz")->isChecked());
    }

private:
    MainWindow& window() { return m_fixture->window(); }
    DiagramView& view() { return window().view(); }
    const Design& design() { return window().session().design(); }
    QUndoStack& stack() { return window().session().undoStack(); }
    QString said() { return window().statusBar()->currentMessage(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        view().setFocus();
        QTest::keyClick(&window(), key, modifiers);
    }

    /// A program that does what the script says.
    QString program(const QByteArray& script) {
        QFile file(m_fixture->path(QStringLiteral("program") + QString::number(++m_programs)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

    void verifyTidy() {
        const DiagramLayout& layout = view().diagram().layout();
        for (const NodeBox& node : layout.nodes()) {
            if (const AreaBox* place = layout.area(node.place))
                QVERIFY2(place->area.contains(node.bounds()), node.id.value.c_str());
            for (const NodeBox& other : layout.nodes())
                QVERIFY2(node.id == other.id || !node.bounds().intersects(other.bounds()),
                         qPrintable(QString::fromStdString(node.id.value + " " + other.id.value)));
        }
        for (const AreaBox& area : layout.areas())
            for (const AreaBox& other : layout.areas())
                QVERIFY(area.id == other.id || area.parent != other.parent ||
                        !area.area.intersects(other.area));
    }

    std::unique_ptr<WindowFixture> m_fixture;
    int m_programs = 0;
};

QTEST_MAIN(TestAutoArrange)
#include "test_auto_arrange.moc"
