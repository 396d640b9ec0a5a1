// The document as a file: saving and its backup, title and questions, changes from outside, read-only and
// newer files, recent files, files dropped on the window.
#include "app/gui/difference_dialog.h"
#include "app/gui/file_drop.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/file_text.h"
#include "tests/support/small_design.h"
#include "views/banner/banner_area.h"
#include "views/canvas/diagram_view.h"

#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

#include <fstream>

using namespace isthmus;

class TestDocumentLife : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_window = &m_fixture->window();
        m_file = m_fixture->path(QStringLiteral("drawn.isthmus"));
        m_fixture->dialogs().path = m_fixture->path(QStringLiteral("other.isthmus"));
        put(m_file, writeDesign(DesignSession::withSheet(smallDesign())));
        QVERIFY(m_window->files().openFile(m_file));
    }
    void cleanup() { m_fixture.reset(); }

    // Row 2
    void title_editedAndSaved_saysNameAndWhetherItIsSaved() {
        QCOMPARE(m_window->windowTitle(), QString("[*]drawn — Isthmus"));
        QVERIFY(!m_window->isWindowModified());
        rename("Changed");
        QVERIFY(m_window->isWindowModified());
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_window->isWindowModified());
    }

    void close_unsaved_asksOnceByNameAndCancelStays() {
        rename("Changed");
        asked().clear();
        QVERIFY(!m_window->close());
        QCOMPARE(asked(), QStringList{"drawn"});
        QVERIFY(m_window->isVisible());
        m_fixture->dialogs().unsaved = UnsavedAnswer::Save;
        QVERIFY(m_window->close());
        QCOMPARE(asked().size(), 2);
        QCOMPARE(inFile().name, std::string("Changed"));
    }

    // Row 3
    void save_twice_keepsTheFormerContentAsBackup() {
        rename("One");
        key(Qt::Key_S, Qt::ControlModifier);
        rename("Two");
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(inFile().name, std::string("Two"));
        QCOMPARE(readDesignFile(m_file.toStdString() + "~").design->name, std::string("One"));
        QFile::remove(m_file + '~');
        Settings().setKeepsBackup(false);
        rename("Three");
        key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!QFile::exists(m_file + '~'));
    }

    void save_failure_namesTheReasonAndLosesNothing() {
        rename("One");
        QVERIFY(QDir().mkpath(m_fixture->path("in the way.isthmus")));
        m_fixture->dialogs().path = m_fixture->path("in the way.isthmus");
        asked().clear();
        QVERIFY(!m_window->files().saveAs());
        QVERIFY(asked().last().contains("in the way.isthmus"));
        QCOMPARE(m_fixture->dialogs().problems.front().arguments, std::vector<std::string>{"it is a folder"});
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(m_window->files().path(), m_file);
    }

    void saveCopy_byKey_writesBesideAndStays() {
        rename("Copied");
        key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(readDesignFile(m_fixture->dialogs().path.toStdString()).design->name, std::string("Copied"));
        QCOMPARE(m_window->files().path(), m_file);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(inFile() == DesignSession::withSheet(smallDesign()));
    }

    void revert_fromTheMenu_isOneStepThatUndoes() {
        QAction* revert = m_window->actions()[ActionId::Revert];
        QVERIFY(!revert->isEnabled() && revert->toolTip().contains("Nothing has changed"));
        rename("One");
        QVERIFY(m_window->session().submit(RemoveElement{{"cut"}}, "Remove").has_value());
        const Design mine = m_window->session().design();
        const int steps = m_window->session().undoStack().count();
        choose(revert);
        QVERIFY(m_window->session().design() == inFile());
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_window->session().undoStack().count(), steps + 1);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->session().design() == mine);
        QVERIFY(m_window->isWindowModified());
    }

    // Row 6
    void changedOutside_reload_isOneStepThatUndoes() {
        rename("Mine");
        const Design mine = m_window->session().design();
        changeOutside("Theirs");
        QTRY_VERIFY(banner("changedOutside"));
        click("changedOutside", "reload");
        QCOMPARE(m_window->session().design().name, std::string("Theirs"));
        QVERIFY(!banner("changedOutside") && !m_window->isWindowModified());
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->session().design() == mine);
    }

    void changedOutside_keepMine_savesOverWithoutAsking() {
        changeOutside("Theirs");
        QTRY_VERIFY(banner("changedOutside"));
        click("changedOutside", "keepMine");
        QVERIFY(!banner("changedOutside"));
        QVERIFY2(m_window->isWindowModified(), "the file holds something else now");
        asked().clear();
        key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(asked().isEmpty());
        QVERIFY(inFile() == DesignSession::withSheet(smallDesign()));
    }

    void changedOutside_saveWithoutDeciding_asksFirst() {
        changeOutside("Theirs");
        rename("Mine");
        asked().clear();
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(asked(), QStringList{"drawn.isthmus"});
        QCOMPARE(inFile().name, std::string("Theirs"));
        m_fixture->dialogs().saveOver = SaveOverAnswer::SaveAs;
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_window->files().path(), m_fixture->dialogs().path);
        QCOMPARE(inFile().name, std::string("Theirs"));
    }

    void changedOutside_compare_listsWhatDiffers() {
        Design theirs = DesignSession::withSheet(smallDesign());
        theirs.components.front().name = "Other router";
        theirs.components.push_back({.id = {"extra"}, .name = "Extra", .kind = "router"});
        put(m_file, writeDesign(theirs));
        QTRY_VERIFY(banner("changedOutside"));
        click("changedOutside", "compare");
        auto* dialog = m_window->findChild<DifferenceDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const auto* list = dialog->findChild<QTreeWidget*>("differences");
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), QString("Only in the file"));
        QCOMPARE(list->topLevelItem(0)->child(0)->text(0), QString("Extra"));
        QCOMPARE(list->topLevelItem(1)->text(0), QString("Different"));
        QCOMPARE(list->topLevelItem(1)->child(0)->text(0), QString("Other router"));
        WindowFixture::click(dialog->findChild<QPushButton*>("differenceReload"));
        QVERIFY(m_window->session().design() == theirs);
    }

    void changedOutside_sameBytes_saysNothing() {
        const std::string text = fileText(m_file.toStdString());
        QFile::remove(m_file);
        put(m_file, text);
        m_window->files().lookOutside();
        QCOMPARE(m_window->files().outside(), FileState::Same);
        QTRY_VERIFY(!banner("fileGone") && !banner("changedOutside"));
    }

    void deletedOutside_saveButton_writesItAnew() {
        QFile::remove(m_file);
        QTRY_VERIFY(banner("fileGone"));
        QVERIFY2(m_window->isWindowModified(), "what is drawn is nowhere else");
        click("fileGone", "saveAnew");
        QVERIFY(inFile() == DesignSession::withSheet(smallDesign()));
        QVERIFY(!banner("fileGone") && !m_window->isWindowModified());
    }

    void readOnlyFile_opened_hasABannerAndSavesElsewhere() {
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::ReadGroup));
        QVERIFY(m_window->files().openFile(m_file));
        QVERIFY(banner("readOnlyFile"));
        rename("Mine");
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_window->files().path(), m_fixture->dialogs().path);
        QVERIFY(inFile() == DesignSession::withSheet(smallDesign()));
        QVERIFY(!banner("readOnlyFile"));
    }

    void newerFile_opened_hasABannerKeepsUnknownFieldsAndSavesElsewhere() {
        put(m_file, R"({"format": "isthmus-design", "version": 9, "weather": {"rain": true},
            "components": [{"id": "a", "kind": "router", "mood": "calm"}]})");
        QVERIFY(m_window->files().openFile(m_file));
        QVERIFY(banner("newerFile"));
        const std::string before = fileText(m_file.toStdString());
        rename("Mine");
        click("newerFile", "saveAsInstead");
        QCOMPARE(m_window->files().path(), m_fixture->dialogs().path);
        QCOMPARE(fileText(m_file.toStdString()), before);
        const auto saved = readDesignFile(m_fixture->dialogs().path.toStdString());
        QVERIFY(saved.complete);
        QCOMPARE(saved.design->unknown, (UnknownFields{{"weather", R"({"rain":true})"}}));
        QCOMPARE(saved.design->components.front().unknown, (UnknownFields{{"mood", R"("calm")"}}));
        QVERIFY(!banner("newerFile"));
    }

    // Row 5
    void recentFiles_menu_opensPinsMarksAndForgets() {
        Settings settings;
        const QString missing = m_fixture->path("gone.isthmus");
        settings.addRecentFile(missing);
        put(m_fixture->path("second.isthmus"), writeDesign(smallDesign()));
        settings.addRecentFile(m_fixture->path("second.isthmus"));
        QMenu* recent = showRecent();
        QCOMPARE(recent->actions().at(0)->data().toString(), m_fixture->path("second.isthmus"));
        QCOMPARE(recent->actions().at(1)->data().toString(), missing);
        QVERIFY(!recent->actions().at(1)->isEnabled());
        QVERIFY(recent->actions().at(1)->text().startsWith("gone (missing)"));
        // Pinned by the submenu, it stands first and outlives the clearing.
        recent->findChild<QMenu*>("pinRecent")->actions().at(2)->trigger();
        QVERIFY(settings.isPinned(m_file));
        recent = showRecent();
        QCOMPARE(recent->actions().at(0)->data().toString(), m_file);
        actionOf(recent, "removeMissing")->trigger();
        QVERIFY(!settings.recentFiles().contains(missing));
        recent = showRecent();
        recent->actions().at(2)->trigger(); // behind the separator
        QCOMPARE(m_window->files().path(), m_fixture->path("second.isthmus"));
        actionOf(showRecent(), "clearRecent")->trigger();
        QCOMPARE(settings.recentFiles(), QStringList{m_file});
        settings.removeRecentFile(m_file);
        recent = showRecent();
        QCOMPARE(recent->actions().size(), 1);
        QVERIFY(!recent->actions().front()->isEnabled());
    }

    void recentFiles_rightClick_removesOne() {
        QMenu* recent = showRecent();
        emit recent->customContextMenuRequested(recent->actionGeometry(recent->actions().at(0)).center());
        auto* choice = recent->findChild<QMenu*>("recentFileActions");
        QVERIFY(choice && choice->isVisible());
        QTest::keyClick(choice, Qt::Key_R);
        QVERIFY(!Settings().recentFiles().contains(m_file));
        recent->close();
    }

    void recentFiles_many_keepTwelveAndAllPinned() {
        Settings settings;
        settings.clearRecentFiles();
        for (int i = 0; i < 20; ++i) {
            settings.addRecentFile(m_fixture->path(QString::number(i)));
            if (i < 3)
                settings.setPinned(m_fixture->path(QString::number(i)), true);
        }
        QCOMPARE(settings.recentFiles().size(), 15);
        QCOMPARE(settings.recentFiles().first(), m_fixture->path("2"));
        QCOMPARE(settings.recentFiles().at(3), m_fixture->path("19"));
    }

    void lastFolder_eachKind_isItsOwn() {
        Settings settings;
        settings.setLastFolder("/designs");
        QCOMPARE(settings.lastFolder(FileKind::Report), QString("/designs"));
        settings.setLastFolder("/reports", FileKind::Report);
        settings.setLastFolder("/figures", FileKind::Figure);
        QCOMPARE(settings.lastFolder(), QString("/designs"));
        QCOMPARE(settings.lastFolder(FileKind::Report), QString("/reports"));
        QCOMPARE(settings.lastFolder(FileKind::Figure), QString("/figures"));
    }

    void fileDropped_onTheSheet_opensAfterAskingAboutChanges() {
        const QString second = m_fixture->path("second.isthmus");
        Design design = smallDesign();
        design.name = "Second";
        put(second, writeDesign(design));
        rename("Mine");
        asked().clear();
        dropOnSheet({second});
        QTRY_COMPARE(asked(), QStringList{"drawn"});
        QCOMPARE(m_window->files().path(), m_file);
        m_fixture->dialogs().unsaved = UnsavedAnswer::Discard;
        dropOnSheet({second});
        QTRY_COMPARE(m_window->files().path(), second);
        QVERIFY2(!dropOnSheet({m_fixture->path("picture.png")}), "nothing else is taken");
    }

private:
    static void put(const QString& path, const std::string& text) {
        std::ofstream(path.toStdString()) << text;
    }
    [[nodiscard]] Design inFile() const { return *readDesignFile(m_file.toStdString()).design; }
    [[nodiscard]] QStringList& asked() { return m_fixture->dialogs().asked; }
    void rename(const std::string& name) {
        QVERIFY(m_window->session().submit(SetDocumentText{name, ""}, "Rename").has_value());
    }
    void changeOutside(const std::string& name) {
        Design design = DesignSession::withSheet(smallDesign());
        design.name = name;
        put(m_file, writeDesign(design));
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers) { QTest::keyClick(m_window, which, modifiers); }
    [[nodiscard]] Banner* banner(const char* name) {
        return m_fixture->find<BannerArea>("bannerArea")->banner(QLatin1String(name));
    }
    void click(const char* bannerName, const char* button) {
        WindowFixture::click(banner(bannerName)->findChild<QPushButton*>(QLatin1String(button)));
    }
    void choose(QAction* action) {
        QVERIFY(action->isEnabled());
        action->trigger();
    }
    [[nodiscard]] QMenu* showRecent() {
        auto* recent = m_fixture->find<QMenu>("recentMenu");
        recent->popup({100, 100});
        return recent;
    }
    static QAction* actionOf(const QMenu* menu, const char* name) {
        for (QAction* action : menu->actions())
            if (action->objectName() == QLatin1String(name))
                return action;
        return nullptr;
    }
    bool dropOnSheet(const QStringList& paths) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls += QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QWidget* sheet = m_window->view().viewport();
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(sheet, &enter);
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
        drop.ignore();
        QCoreApplication::sendEvent(m_window, &drop);
        return drop.isAccepted();
    }

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow* m_window = nullptr;
    QString m_file;
};

QTEST_MAIN(TestDocumentLife)
#include "test_document_life.moc"
