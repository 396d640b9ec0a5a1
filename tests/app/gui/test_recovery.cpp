// What a window offers after a program that did not come to closing its document.
#include "app/gui/recovery_dialog.h"
#include "model/io/design_writer.h"
#include "model/io/fingerprint.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/file_text.h"
#include "tests/support/small_design.h"
#include "views/banner/banner_area.h"

#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

#include <fstream>

using namespace isthmus;

class TestRecovery : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_window = &m_fixture->window();
        m_file = m_fixture->path(QStringLiteral("drawn.isthmus"));
        m_original = writeDesign(DesignSession::withSheet(smallDesign()));
        std::ofstream(m_file.toStdString()) << m_original;
    }
    void cleanup() { m_fixture.reset(); }

    void offerRecovery_nothingLeft_asksNothing() {
        m_window->offerRecovery();
        QVERIFY(dialog() == nullptr);
    }

    void offerRecovery_crash_showsNameTimeStepsAndPicture() {
        crash(3);
        m_window->offerRecovery();
        QVERIFY(dialog()->isVisible());
        const auto* list = dialog()->findChild<QListWidget*>("recoveryList");
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().startsWith("drawn\n"));
        const QString about = dialog()->findChild<QLabel*>("recoveryAbout")->text();
        QVERIFY2(about.contains(m_file) && about.contains("3 steps"), qPrintable(about));
        QVERIFY(about.contains(QLocale().toString(QDate::currentDate(), QLocale::LongFormat)));
        const QImage picture = dialog()->findChild<QWidget*>("designPreview")->grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 2)
            for (int x = 0; x < picture.width(); x += 2)
                colours.insert(picture.pixel(x, y));
        QVERIFY2(colours.size() > 20, "a drawing, not an empty frame");
    }

    void recover_byKeyboard_givesTheUnsavedDocumentWithItsSteps() {
        const Design lost = crash(3);
        m_window->offerRecovery();
        QTest::keyClick(dialog(), Qt::Key_Return);
        QVERIFY(m_window->session().design() == lost);
        QCOMPARE(m_window->files().path(), m_file);
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(fileText(m_file.toStdString()), m_original);
        QCOMPARE(m_window->session().undoStack().count(), 3);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(writeDesign(m_window->session().design()), m_original);
        QVERIFY(!m_window->isWindowModified());
    }

    void recover_crashAgain_isOfferedAgainOnce() {
        const Design lost = crash(2);
        m_window->offerRecovery();
        WindowFixture::click(dialog()->findChild<QPushButton*>("recover"));
        QVERIFY(m_window->session().submit(SetDocumentText{"Later", ""}, "Rename").has_value());
        m_window->files().journal().settle();
        QCOMPARE(journals(), 1);
        QVERIFY2(recoverableDocuments(folder()).empty(), "this program's own is not offered");
        restart();
        const auto documents = recoverableDocuments(folder());
        QCOMPARE(documents.size(), std::size_t(1));
        QCOMPARE(documents.front().document.design.name, std::string("Later"));
        QCOMPARE(documents.front().document.steps.size(), std::size_t(3));
    }

    void recover_fileChangedSince_saysSoAndAsksBeforeSavingOver() {
        crash(1);
        std::ofstream(m_file.toStdString()) << writeDesign(smallDesign()) << "\n";
        m_window->offerRecovery();
        QVERIFY(dialog()->findChild<QLabel*>("recoveryAbout")->text().contains("changed since"));
        WindowFixture::click(dialog()->findChild<QPushButton*>("recover"));
        QVERIFY(m_fixture->find<BannerArea>("bannerArea")->banner("changedOutside") != nullptr);
        m_fixture->dialogs().asked.clear();
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_fixture->dialogs().asked, QStringList{"drawn.isthmus"});
    }

    void discard_confirmed_removesItForGood() {
        crash(1);
        m_window->offerRecovery();
        answerNextBox(false);
        WindowFixture::click(dialog()->findChild<QPushButton*>("discard"));
        QCOMPARE(journals(), 1);
        answerNextBox(true);
        WindowFixture::click(dialog()->findChild<QPushButton*>("discard"));
        QCOMPARE(journals(), 0);
        QVERIFY(!dialog() || !dialog()->isVisible());
    }

    void decideLater_escape_isOfferedNextTime() {
        crash(1);
        m_window->offerRecovery();
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        QCOMPARE(journals(), 1);
        m_window->offerRecovery();
        QVERIFY(dialog() != nullptr);
    }

    void untitledDocument_crash_isRecoveredWithoutAPath() {
        QVERIFY(m_window->session()
                    .submit(AddElement{Component{.id = {"a"}, .kind = "router"}}, "Add")
                    .has_value());
        m_window->files().journal().settle();
        restart();
        m_window->offerRecovery();
        QTest::keyClick(dialog(), Qt::Key_Return);
        QCOMPARE(m_window->session().design().components.size(), std::size_t(1));
        QVERIFY(m_window->files().path().isEmpty() && m_window->isWindowModified());
    }

    void journal_savedClosedOrPutBack_leavesNothingToOffer() {
        QVERIFY(m_window->files().openFile(m_file));
        edit(2);
        QVERIFY(m_window->files().save());
        m_window->files().journal().settle();
        QCOMPARE(journals(), 0);
        edit(1);
        m_window->session().undoStack().undo();
        m_window->files().journal().settle();
        QCOMPARE(journals(), 1);
        restart();
        QVERIFY2(recoverableDocuments(folder()).empty(), "as it was saved");
        QCOMPARE(journals(), 0);
        QVERIFY(m_window->files().openFile(m_file));
        edit(1);
        m_fixture->dialogs().unsaved = UnsavedAnswer::Discard;
        QVERIFY(m_window->close());
        m_window->files().journal().settle();
        QCOMPARE(journals(), 0);
    }

    void journal_folderInTheWay_saysSoOverTheDrawing() {
        std::ofstream(folder().toStdString()) << "no folder";
        QVERIFY(m_window->files().openFile(m_file));
        edit(1);
        const auto* area = m_fixture->find<BannerArea>("bannerArea");
        QTRY_VERIFY(area->banner("journalFailed") != nullptr);
        QCOMPARE(area->banner("journalFailed")->content().tone, BannerTone::Problem);
        QVERIFY(m_window->files().save());
        QVERIFY(area->banner("journalFailed") == nullptr);
    }

private:
    [[nodiscard]] QString folder() const { return Settings().journalFolder(); }
    [[nodiscard]] int journals() const {
        return static_cast<int>(QDir(folder()).entryList({"*.journal"}).size());
    }
    [[nodiscard]] RecoveryDialog* dialog() { return m_window->findChild<RecoveryDialog*>(); }

    void edit(int steps) {
        for (int i = 0; i < steps; ++i)
            QVERIFY(m_window->session()
                        .submit(AddElement{Component{.id = m_window->session().freshId("new"),
                                                     .name = "New",
                                                     .kind = "database",
                                                     .place = {"site"}}},
                                QStringLiteral("Add"))
                        .has_value());
    }
    /// Opens the file, edits it, and loses the window without closing it. @returns what was drawn.
    Design crash(int steps) {
        [[maybe_unused]] const bool opened = m_window->files().openFile(m_file);
        edit(steps);
        const Design drawn = m_window->session().design();
        m_window->files().journal().settle();
        restart();
        return drawn;
    }
    void restart() {
        m_fixture->replaceWindow();
        m_window = &m_fixture->window();
    }
    /// Presses the button that discards, or the one that does not, in the question that comes up.
    void answerNextBox(bool discard) {
        QTimer::singleShot(0, this, [discard] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            for (QAbstractButton* button : box->buttons())
                if ((box->buttonRole(button) == QMessageBox::DestructiveRole) == discard)
                    return button->click();
        });
    }

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow* m_window = nullptr;
    QString m_file;
    std::string m_original;
};

QTEST_MAIN(TestRecovery)
#include "test_recovery.moc"
