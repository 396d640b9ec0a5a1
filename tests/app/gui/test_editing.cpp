// Steps back and forth, the clipboard, names: by mouse and keyboard in the whole window.
#include "app/gui/clipboard.h"
#include "app/gui/history_panel.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/inspector/inspector_panel.h"
#include "views/tables/cells_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableWidget>
#include <QUndoView>
#include <QtTest>

using namespace isthmus;

namespace {

QPoint pixel(DiagramView& view, QPointF scene) {
    return view.mapFromScene(scene);
}

void hover(DiagramView& view, QPoint at) {
    QMouseEvent event(QEvent::MouseMove, QPointF(at), view.viewport()->mapToGlobal(QPointF(at)), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &event);
}

void leave(DiagramView& view) {
    QEvent event(QEvent::Leave);
    QApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TestEditing : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->load(smallDesign());
        QGuiApplication::clipboard()->clear();
    }
    void cleanup() { m_fixture.reset(); }

    void steps_areListedByName_andAClickGoesThere() {
        select({{"router"}});
        key(Qt::Key_Delete);
        m_fixture->addComponent();
        key(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        auto* list = m_fixture->find<QUndoView>("steps");
        QTRY_VERIFY(list && list->isVisible());
        QCOMPARE(list->model()->rowCount(), 3);
        QVERIFY(list->model()->index(1, 0).data().toString().startsWith("Delete"));
        const auto click = [&](int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(row, 0)).center());
        };
        click(0);
        QVERIFY(design() == smallDesign());
        QVERIFY(selection().contains({"router"})); // what came back
        click(2);
        QVERIFY(!findById(design().components, ElementId{"router"}));
        QCOMPARE(design().components.back().name, std::string("Extra"));
        // Looking is no step.
        view().zoomIn();
        view().fitAll();
        select({{"shop"}});
        QCOMPARE(list->model()->rowCount(), 3);
    }

    void undo_showsWhatChanged() {
        select({{"shop"}});
        leave(view());
        view().setFocus();
        key(Qt::Key_Right);
        m_fixture->window().selection().clear();
        view().setZoom(4);
        view().centerOn(3000, 3000);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(selection() == (std::set<ElementId>{{"shop"}}));
        const auto seen = view().mapToScene(view().viewport()->rect()).boundingRect();
        QVERIFY(seen.contains(view().diagram().boundsOf({"shop"}).center()));
        m_fixture->window().selection().clear();
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(selection() == (std::set<ElementId>{{"shop"}}));
        // An edit of one's own selects nothing else and leads nowhere.
        select({{"orders"}});
        m_fixture->addComponent();
        QVERIFY(selection() == (std::set<ElementId>{{"orders"}}));
    }

    void undo_ofAPlaceWithContent_selectsThePlace() {
        select({{"site"}});
        view().setFocus();
        key(Qt::Key_Down);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(selection() == (std::set<ElementId>{{"site"}}));
    }

    void typing_inOneField_isOneStep() {
        select({{"shop"}});
        QCoreApplication::processEvents();
        auto* name = m_fixture->find<QLineEdit>("field_count");
        QVERIFY(name);
        QTest::mouseClick(name, Qt::LeftButton);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(name, Qt::Key_Up);
        QCOMPARE(steps(), 1);
        QCOMPARE(findById(design().components, ElementId{"shop"})->count, 4);
        QVERIFY(m_fixture->window().session().undoStack().undoText().contains("Shop"));
    }

    void copy_offersElementsTextAndPictures() {
        select({{"router"}, {"gateway"}});
        key(Qt::Key_C, Qt::ControlModifier);
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        QVERIFY(mime->hasFormat(kFragmentMimeType));
        const QStringList lines = mime->text().split(QLatin1Char('\n'));
        QCOMPARE(lines[0], QString("Name\tKind\tPlace"));
        QVERIFY2(lines.contains("Router\tRouter\tSite"), qPrintable(mime->text()));
        QVERIFY2(mime->text().contains("Router\tGateway\tDirect Connect"), qPrintable(mime->text()));
        const QByteArray svg = mime->data("image/svg+xml");
        QVERIFY(svg.contains("<svg") && svg.contains("Router"));
        const QImage image = QImage::fromData(mime->data("image/png"), "PNG");
        QVERIFY(image.width() > 100 && image.height() > 50);
    }

    void paste_intoAnotherDocument_keepsInnerLinks_andDropsTheRest() {
        select({{"router"}, {"gateway"}});
        key(Qt::Key_C, Qt::ControlModifier);
        m_fixture->window().session().load(Design{});
        leave(view());
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(design().components.size(), std::size_t(2));
        QCOMPARE(design().links.size(), std::size_t(1));
        QVERIFY(design().links.front().underlay.empty());
        QCOMPARE(steps(), 1);
    }

    void paste_atThePointer_intoThePlaceUnderIt() {
        select({{"shop"}});
        key(Qt::Key_C, Qt::ControlModifier);
        view().fitAll();
        const QRectF zone = view().diagram().boundsOf({"zone"});
        hover(view(), pixel(view(), zone.center() + QPointF(40, 40)));
        const QPointF at = *view().pointer();
        key(Qt::Key_V, Qt::ControlModifier);
        const ElementId copy{"shop-2"};
        QVERIFY(selection().contains(copy));
        QCOMPARE(findById(design().components, copy)->place.value, std::string("zone"));
        const Rect rect = design().views.front().positions.at(copy);
        QVERIFY(QLineF(at, QPointF(rect.x, rect.y)).length() < 12);
        QCOMPARE(design().flows.size(), std::size_t(3)); // it calls what the shop calls
        QCOMPARE(findById(design().flows, ElementId{"read-2"})->to.value, std::string("databases"));
        key(Qt::Key_V, Qt::ControlModifier); // not on top of the first
        QVERIFY(design().views.front().positions.at({"shop-3"}).x > rect.x);
        key(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(design().views.front().positions.at({"shop-4"}).x, 100.0);
        QCOMPARE(findById(design().components, ElementId{"shop-4"})->place.value, std::string("site"));
    }

    void cutAndPaste_joinsAgainWhatLedOutside() {
        select({{"gateway"}});
        key(Qt::Key_X, Qt::ControlModifier);
        QVERIFY(design().links.empty());
        leave(view());
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(design().links.size(), std::size_t(2));
        for (const Link& link : design().links)
            QCOMPARE(link.to, ElementId{"gateway"});
        QCOMPARE(steps(), 2);
    }

    void duplicate_isOneStep_besideTheOriginal() {
        select({{"shop"}});
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(steps(), 1);
        QVERIFY(selection().contains({"shop-2"}));
        QCOMPARE(design().views.front().positions.at({"shop-2"}).x, 124.0);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(design() == smallDesign());
    }

    void pastedCells_becomeLinks_inOneStep() {
        QString cells = "From\tTo\tKind\n";
        Design design = smallDesign();
        for (int i = 0; i < 20; ++i)
            design.components.push_back(Component{
                .id = {"node-" + std::to_string(i)}, .name = "Node " + std::to_string(i), .kind = "router"});
        for (int i = 0; i < 200; ++i)
            cells += QString("Node %1\tNode %2\t\n").arg(i % 20).arg((i + 1 + i / 20) % 20);
        cells += "Nobody\tNode 1\t\n";
        m_fixture->load(design);
        QGuiApplication::clipboard()->setText(cells);
        view().setFocus();
        key(Qt::Key_V, Qt::ControlModifier);
        auto* dialog = m_fixture->find<CellsDialog>("cellsDialog");
        QVERIFY(dialog && dialog->isVisible());
        auto* preview = m_fixture->find<QTableWidget>("preview");
        QCOMPARE(preview->item(0, 0)->text(), QString("Node 0"));
        QCOMPARE(m_fixture->find<QComboBox>("column0")->currentText(), QString("From"));
        QCOMPARE(dialog->plan().added.size(), std::size_t(200));
        QCOMPARE(dialog->plan().rows.back().problem, QString("Nothing is called “Nobody”."));
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok),
                          Qt::LeftButton);
        QCOMPARE(this->design().links.size(), design.links.size() + 200);
        QCOMPARE(steps(), 1);
        QCOMPARE(selection().size(), std::size_t(200));
        QCOMPARE(m_fixture->window().session().undoStack().undoText(), QString("Paste 200 links"));
    }

    void pastedCells_becomeComponents_asTheColumnsAreSet() {
        QGuiApplication::clipboard()->setText("Till\tShop floor\tSite\nArchive\tdatabase\tsite\n");
        view().setFocus();
        key(Qt::Key_V, Qt::ControlModifier);
        auto* dialog = m_fixture->find<CellsDialog>("cellsDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->plan().added.size(), std::size_t(2));
        auto* kind = m_fixture->find<QComboBox>("column1");
        QCOMPARE(kind->currentText(), QString("not used"));
        QTest::keyClick(kind, Qt::Key_K);
        QTRY_COMPARE(kind->currentText(), QString("Kind"));
        QCOMPARE(dialog->plan().added.size(), std::size_t(1)); // no kind is called shop floor
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(design() == smallDesign());
    }

private:
    DiagramView& view() { return m_fixture->window().view(); }
    const Design& design() { return m_fixture->window().session().design(); }
    const std::set<ElementId>& selection() { return m_fixture->window().selection().ids(); }
    int steps() { return m_fixture->window().session().undoStack().count(); }
    void select(std::set<ElementId> ids) {
        m_fixture->window().selection().set(std::move(ids));
        view().setFocus();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        if (modifiers == Qt::NoModifier)
            QTest::keyClick(&view(), key);
        else
            QTest::keyClick(&m_fixture->window(), key, modifiers);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestEditing)
#include "test_editing.moc"
