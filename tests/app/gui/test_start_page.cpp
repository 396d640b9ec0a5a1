// What the program begins with.
#include "app/gui/start/card_model.h"
#include "app/gui/start/start_page.h"
#include "tests/app/gui/program_fixture.h"
#include "views/canvas/diagram_view.h"
#include "views/tables/cells_dialog.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

#include <fstream>

using namespace isthmus;

class TestStartPage : public QObject {
    Q_OBJECT
private slots:
    void init() { m_program = std::make_unique<ProgramFixture>(); }
    void cleanup() { m_program.reset(); }

    // Row 7
    void start_withoutFile_showsRecentFilesAndTemplatesWithPictures() {
        const QString one = m_program->put("one", "One");
        m_program->settings().addRecentFile(m_program->path("gone.isthmus"));
        m_program->settings().addRecentFile(one);
        start();
        QCOMPARE(m_program->count(), 0);
        QTRY_VERIFY(shelf("startGallery")->model()->rowCount() > 10);
        const auto* recent = shelf("startRecent")->model();
        QCOMPARE(recent->rowCount(), 2);
        QCOMPARE(recent->index(0, 0).data().toString(), QString("one"));
        QVERIFY(recent->index(1, 0).data(CardModel::AsideRole).toString().startsWith("missing"));
        QVERIFY(!recent->flags(recent->index(1, 0)).testFlag(Qt::ItemIsEnabled));
        for (QListView* each : {shelf("startRecent"), shelf("startGallery")})
            QTRY_VERIFY(!each->model()->index(0, 0).data(CardModel::PictureRole).value<QPixmap>().isNull());
        QTRY_VERIFY(!picture("startGallery", shelf("startGallery")->model()->rowCount() - 1).isNull());
    }

    void firstPaint_readsNoTemplate() {
        start();
        QCOMPARE(shelf("startGallery")->model()->rowCount(), 0);
        page()->grab();
        QCOMPARE(shelf("startGallery")->model()->rowCount(), 0);
        QTRY_VERIFY(shelf("startGallery")->model()->rowCount() > 10);
    }

    void recentFile_clicked_opensInAWindow_andThePageGoes() {
        m_program->settings().addRecentFile(m_program->put("one", "One"));
        start();
        click(shelf("startRecent"), 0);
        QCOMPARE(m_program->count(), 1);
        QCOMPARE(m_program->window(0).session().design().name, std::string("One"));
        QTRY_VERIFY(!m_program->windows().startPage());
    }

    void template_byKeyboard_opensACopyWithoutName() {
        start();
        QTRY_VERIFY(shelf("startGallery")->model()->rowCount() > 10);
        auto* gallery = shelf("startGallery");
        gallery->setFocus();
        QTest::keyClick(gallery, Qt::Key_Right);
        QTest::keyClick(gallery, Qt::Key_Return);
        QCOMPARE(m_program->count(), 1);
        QVERIFY(m_program->window(0).files().path().isEmpty());
        QVERIFY(!m_program->window(0).session().design().components.empty());
    }

    void blank_byKey_isAnEmptySheet() {
        start();
        QTest::keyClick(page(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(m_program->count(), 1);
        QVERIFY(m_program->window(0).isUntouched());
        QTRY_VERIFY(!m_program->windows().startPage());
    }

    void search_typed_leavesWhatFits() {
        m_program->settings().addRecentFile(m_program->put("harbour", "Harbour"));
        start();
        QTRY_VERIFY(shelf("startGallery")->model()->rowCount() > 10);
        auto* search = page()->findChild<QLineEdit*>("startSearch");
        QTest::keyClick(page(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, "hawaii");
        QVERIFY(!shelf("startRecent")->isVisible());
        const int found = shelf("startGallery")->model()->rowCount();
        QVERIFY(found > 0 && found < 10);
        search->clear();
        QTest::keyClicks(search, "harb");
        QVERIFY(shelf("startRecent")->isVisible() && !shelf("startGallery")->isVisible());
        QTest::keyClicks(search, "zzz");
        QCOMPARE(page()->findChild<QLabel*>("startNothing")->text(),
                 QString("No file and no template is called that."));
    }

    void switchedOff_startsWithAnEmptySheet_andTheMenuBringsItBack() {
        start();
        auto* atStart = page()->findChild<QCheckBox*>("startAtStart");
        QVERIFY(atStart->isChecked());
        QTest::mouseClick(atStart, Qt::LeftButton, {}, QPoint(8, atStart->height() / 2));
        QVERIFY(!m_program->settings().startPageShown());
        m_program->crash();
        m_program->windows().start({});
        QCOMPARE(m_program->count(), 1);
        QVERIFY(!m_program->windows().startPage());
        m_program->window(0).actions()[ActionId::StartPage]->trigger();
        QVERIFY(m_program->windows().startPage()->isVisible());
    }

    void start_withFile_showsNoPage() {
        m_program->windows().start({m_program->put("one", "One")});
        QCOMPARE(m_program->count(), 1);
        QVERIFY(!m_program->windows().startPage());
    }

    void importTable_csvFile_becomesComponentsInOneStep_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("commas") << QByteArray("Name,Type\nShop,Router\n\"Orders, all\",Database\n");
        QTest::newRow("semicolons") << QByteArray(
            "\xEF\xBB\xBFName;Type\r\nShop;Router\r\n\"Orders, all\";Database\r\n");
        QTest::newRow("tabs") << QByteArray("Name\tType\nShop\tRouter\nOrders, all\tDatabase\n");
    }
    void importTable_csvFile_becomesComponentsInOneStep() {
        QFETCH(QByteArray, text);
        const QString file = m_program->path("table.csv");
        std::ofstream(file.toStdString()) << text.toStdString();
        m_program->settings().setStartPageShown(false);
        m_program->windows().start({});
        m_program->dialogs(0).path = file;
        MainWindow& window = m_program->window(0);
        window.actions()[ActionId::ImportTable]->trigger();
        auto* dialog = window.findChild<CellsDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->accept();
        const Design& design = window.session().design();
        QCOMPARE(design.components.size(), std::size_t(2));
        QCOMPARE(design.components[1].name, std::string("Orders, all"));
        QCOMPARE(design.components[1].kind, std::string("database"));
        QCOMPARE(window.session().undoStack().count(), 1);
        QCOMPARE(m_program->settings().lastFolder(FileKind::Import), QFileInfo(file).absolutePath());
    }

private:
    void start() {
        m_program->windows().start({});
        QVERIFY(page() && page()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(page()));
    }
    [[nodiscard]] StartPage* page() { return m_program->windows().startPage(); }
    [[nodiscard]] QListView* shelf(const char* name) {
        return page()->findChild<QListView*>(QLatin1String(name));
    }
    [[nodiscard]] QPixmap picture(const char* name, int row) {
        return shelf(name)->model()->index(row, 0).data(CardModel::PictureRole).value<QPixmap>();
    }
    static void click(QListView* shelf, int row) {
        QTest::mouseClick(shelf->viewport(), Qt::LeftButton, {},
                          shelf->visualRect(shelf->model()->index(row, 0)).center());
    }

    std::unique_ptr<ProgramFixture> m_program;
};

QTEST_MAIN(TestStartPage)
#include "test_start_page.moc"
