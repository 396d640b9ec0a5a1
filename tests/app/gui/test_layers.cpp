// The layers of the sheet, in the whole window by mouse and keyboard.
#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/layers/layer_list.h"
#include "views/canvas/layers/layers_model.h"
#include "views/canvas/render_diagram.h"
#include "views/theme/theme.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

using namespace isthmus;

class TestLayers : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->load(smallDesign());
        press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(list()->isVisible());
    }
    void cleanup() { m_fixture.reset(); }

    void panel_opensAndClosesByKeyAndMenu() {
        QVERIFY(m_fixture->find<QAction>("layersAction")->isChecked());
        press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!list()->isVisible());
        QVERIFY(!m_fixture->find<QAction>("layersAction")->isChecked());
    }

    void blankSheet_hasOneLayerWithEverythingOnIt() {
        QCOMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(text(0, LayersModel::Name), QStringLiteral("Drawing"));
        const Design& all = design();
        QCOMPARE(text(0, LayersModel::Amount).toInt(),
                 static_cast<int>(all.places.size() + all.components.size() + all.links.size() +
                                  all.flows.size()));
        QVERIFY(!m_fixture->find<QToolButton>("removeLayer")->isEnabled());
    }

    void add_typedName_isTwoStepsThatUndo() {
        const Design before = design();
        addLayer("Network");
        QCOMPARE(names(), (QStringList{"Network", "Drawing"}));
        QCOMPARE(stack().count(), 2); // added, named
        stack().undo();
        stack().undo();
        QCOMPARE(design(), before);
        QCOMPARE(names(), (QStringList{"Drawing"}));
    }

    void putSelectionHere_countsMove_andHidingHidesItWithItsLinks() {
        addLayer("Network");
        window().selection().set({{"router"}, {"circuit"}});
        WindowFixture::click(m_fixture->find<QPushButton>("putOnLayer"));
        QCOMPARE(text(0, LayersModel::Amount), QStringLiteral("2"));
        clickMark(0, LayersModel::Shown);
        QVERIFY(!layout().node({"router"}));
        QVERIFY(layout().node({"shop"}));
        QVERIFY(!isDrawn("circuit")); // its layer, and one of its ends
        QCOMPARE(stack().undoText(), QStringLiteral("Hide layer Network"));
        stack().undo();
        QVERIFY(layout().node({"router"}));
        QVERIFY(isDrawn("circuit"));
    }

    void hidden_placesTakeWhatIsInThemAlong_andLinksOfWhatIsHidden() {
        addLayer("Cloud");
        window().selection().set({{"region"}});
        WindowFixture::click(m_fixture->find<QPushButton>("putOnLayer"));
        QCOMPARE(text(0, LayersModel::Amount), QStringLiteral("4")); // with zone, gateway, replica
        clickMark(0, LayersModel::Shown);
        for (const char* inside : {"gateway", "replica"})
            QVERIFY(!layout().node({inside}));
        QVERIFY(!layout().area({"region"}) && !layout().area({"zone"}));
        QVERIFY(!isDrawn("circuit") && !isDrawn("segment")); // on the lowest layer, but they end there
    }

    void locked_isNeitherChosenNorMoved() {
        addLayer("Base");
        window().selection().set({{"shop"}});
        WindowFixture::click(m_fixture->find<QPushButton>("putOnLayer"));
        clickMark(0, LayersModel::Locked);
        window().selection().clear();
        const QRectF tile = layout().node({"shop"})->tile();
        click(tile.center());
        QVERIFY(!window().selection().contains({"shop"}));
        drag(tile.topLeft() - QPointF(300, 300),
             tile.bottomRight() + QPointF(2000, 2000)); // around everything
        QVERIFY(window().selection().contains({"router"}));
        QVERIFY(!window().selection().contains({"shop"}));
        const Rect before = design().views.front().positions.at({"shop"});
        window().selection().set({{"shop"}}); // from the outline, say
        QTest::keyClick(&view(), Qt::Key_Right);
        QCOMPARE(design().views.front().positions.at({"shop"}), before);
    }

    void printFlag_leavesItOutOnPaperOnly() {
        addLayer("Notes");
        window().selection().set({{"station"}});
        WindowFixture::click(m_fixture->find<QPushButton>("putOnLayer"));
        const QImage with = onPaper();
        clickMark(0, LayersModel::Printed);
        QVERIFY(layout().node({"station"})); // on the sheet it stays
        QVERIFY(onPaper() != with);
        QCOMPARE(stack().undoText(), QStringLiteral("Leave layer Notes out on paper"));
    }

    void rename_byKeyAndDoubleClick_isOneStepEach() {
        addLayer("Network");
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(1, LayersModel::Name));
        QTest::keyClick(list(), Qt::Key_F2);
        type("Ground");
        QCOMPARE(names(), (QStringList{"Network", "Ground"}));
        QCOMPARE(stack().undoText(), QStringLiteral("Rename layer Drawing"));
        const QPoint at = rect(0, LayersModel::Name).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, at);
        type("Lines");
        QCOMPARE(names(), (QStringList{"Lines", "Ground"}));
    }

    void order_byDragAndByKeys_theLowestStays() {
        addLayer("One");
        addLayer("Two");
        QCOMPARE(names(), (QStringList{"Two", "One", "Drawing"}));
        const int steps = stack().count();
        dragRow(1, 0);
        QCOMPARE(names(), (QStringList{"One", "Two", "Drawing"}));
        QCOMPARE(stack().count(), steps + 1);
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, LayersModel::Name));
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(names(), (QStringList{"Two", "One", "Drawing"}));
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier); // below it is the lowest
        dragRow(2, 0);
        QCOMPARE(names(), (QStringList{"Two", "One", "Drawing"}));
        // What is on the upper one is drawn over the others.
        put("orders", 0);
        put("shop", 1);
        const auto& nodes = layout().nodes();
        const auto place = [&](const char* id) {
            return std::find_if(nodes.begin(), nodes.end(),
                                [&](const NodeBox& node) { return node.id == ElementId{id}; }) -
                   nodes.begin();
        };
        QVERIFY(place("orders") > place("shop") && place("shop") > place("router"));
    }

    void remove_elementsGoToTheLowest_inOneStep() {
        addLayer("Network");
        put("router", 0);
        const int steps = stack().count();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, LayersModel::Name));
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(names(), (QStringList{"Drawing"}));
        QVERIFY(layout().node({"router"}));
        QVERIFY(appearanceOf(design().views.front(), {"router"}).layer.empty());
        QCOMPARE(stack().count(), steps + 1);
        stack().undo();
        QCOMPARE(names(), (QStringList{"Network", "Drawing"}));
        QCOMPARE(text(0, LayersModel::Amount), QStringLiteral("1"));
    }

    void space_switchesTheMarkUnderTheCursor() {
        addLayer("Network");
        put("router", 0);
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, LayersModel::Name));
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(!layout().node({"router"}));
        list()->setCurrentIndex(list()->model()->index(0, LayersModel::Locked));
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(design().views.front().layers.back().locked);
        QCOMPARE(list()->model()->index(0, LayersModel::Locked).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Locked"));
    }

private:
    MainWindow& window() { return m_fixture->window(); }
    DiagramView& view() { return window().view(); }
    const DiagramLayout& layout() { return view().diagram().layout(); }
    const Design& design() { return window().session().design(); }
    QUndoStack& stack() { return window().session().undoStack(); }
    LayerList* list() { return m_fixture->find<LayerList>("layerList"); }
    QString text(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    QRect rect(int row, int column) { return list()->visualRect(list()->model()->index(row, column)); }
    QStringList names() {
        QStringList result;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            result += text(row, LayersModel::Name);
        return result;
    }
    bool isDrawn(const char* id) {
        const auto& lines = view().diagram().content().routes().lines();
        return std::any_of(lines.begin(), lines.end(),
                           [&](const RoutedLine& line) { return line.id == ElementId{id}; });
    }
    QImage onPaper() {
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const CatalogueOutcome outcome = loadCatalogue(resourceFolder() / "catalogue");
        renderDiagram(painter, image.rect(), design(), *outcome.catalogue, nullptr,
                      Theme::of(ThemeId::Light));
        return image;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        view().setFocus();
        QTest::keyClick(&window(), key, modifiers);
    }
    void type(const char* name) {
        auto* field = list()->findChild<QLineEdit*>();
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, QLatin1String(name));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!list()->findChild<QLineEdit*>());
    }
    void addLayer(const char* name) {
        WindowFixture::click(m_fixture->find<QToolButton>("addLayer"));
        type(name);
    }
    void put(const char* id, int row) {
        window().selection().set({{id}});
        list()->setCurrentIndex(list()->model()->index(row, LayersModel::Name));
        WindowFixture::click(m_fixture->find<QPushButton>("putOnLayer"));
    }
    void clickMark(int row, int column) {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rect(row, column).center());
    }
    void dragRow(int from, int to) {
        const QPoint start = rect(from, LayersModel::Name).center();
        const QPoint end = rect(to, LayersModel::Name).center() + QPoint(0, to < from ? -10 : 10);
        mouse(list()->viewport(), start, end);
    }
    static void mouse(QWidget* widget, QPoint start, QPoint end) {
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button,
                              Qt::MouseButtons buttons) {
            QMouseEvent event(type, QPointF(at), widget->mapToGlobal(at), button, buttons, {});
            QApplication::sendEvent(widget, &event);
        };
        send(QEvent::MouseButtonPress, start, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 5; ++i)
            send(QEvent::MouseMove, start + (end - start) * i / 5, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, end, Qt::LeftButton, Qt::NoButton);
    }
    void click(QPointF scene) {
        view().fitAll();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                          view().viewportTransform().map(scene).toPoint());
    }
    void drag(QPointF from, QPointF to) {
        view().fitAll();
        view().setZoom(view().zoom() * 0.6);
        mouse(view().viewport(), view().viewportTransform().map(from).toPoint(),
              view().viewportTransform().map(to).toPoint());
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestLayers)
#include "test_layers.moc"
