// Documents in windows of their own, and a second launch of the program.
#include "app/gui/recovery_dialog.h"
#include "app/gui/windows/document_windows.h"
#include "app/gui/windows/running_program.h"
#include "tests/app/gui/program_fixture.h"
#include "views/canvas/diagram_view.h"

#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace isthmus;

class TestDocumentWindows : public QObject {
    Q_OBJECT
private slots:
    void init() { m_program = std::make_unique<ProgramFixture>(); }
    void cleanup() { m_program.reset(); }

    // Row 1
    void newAndOpen_byKey_haveWindowsOfTheirOwn_andAnEmptyOneIsUsed() {
        windows().newDocument(nullptr);
        MainWindow& first = window(0);
        key(first, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(count(), 1); // it is still empty
        dialogs(0).path = put("one", "One");
        key(first, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(count(), 1);
        QCOMPARE(first.windowTitle(), QString("[*]one — Isthmus"));

        dialogs(0).path = put("two", "Two");
        key(first, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(count(), 2);
        QCOMPARE(window(1).session().design().name, std::string("Two"));
        QCOMPARE(first.session().design().name, std::string("One"));
        QVERIFY(window(1).isVisible());

        key(first, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(count(), 3);
        QVERIFY(window(2).isUntouched());
        // The empty window takes the next document, whoever asks; what is open is only shown.
        dialogs(0).path = put("three", "Three");
        key(first, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(count(), 3);
        QCOMPARE(window(2).session().design().name, std::string("Three"));
        dialogs(0).path = m_program->path("two.isthmus");
        key(first, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(count(), 3);
    }

    void openFile_thatCannotBeRead_saysSoAndLeavesNoEmptyWindow() {
        windows().openFiles({put("one", "One")});
        QVERIFY(!windows().openFile(m_program->path("nowhere.isthmus"), &window(0)));
        QCOMPARE(count(), 1);
        QVERIFY(m_program->windowsMade() == 2 &&
                m_program->settings().recentFiles().first().endsWith("one.isthmus"));
    }

    void close_byKey_closesOneWindowAndAsksForItAlone() {
        windows().openFiles({put("one", "One"), put("two", "Two")});
        rename(0, "Changed");
        key(window(0), Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(dialogs(0).asked, QStringList{"one"});
        QCOMPARE(count(), 2);
        dialogs(0).unsaved = UnsavedAnswer::Discard;
        key(window(0), Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(count(), 1);
        QCOMPARE(window(0).session().design().name, std::string("Two"));
    }

    void quit_byKey_asksEachWindowOnce_andNothingClosesWhenOneStays() {
        windows().openFiles({put("one", "One"), put("two", "Two"), put("three", "Three")});
        rename(0, "Mine");
        rename(2, "Mine too");
        dialogs(0).unsaved = UnsavedAnswer::Save;
        key(window(1), Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(count(), 3);
        QCOMPARE(dialogs(0).asked, QStringList{"one"});
        QCOMPARE(dialogs(1).asked, QStringList{});
        QCOMPARE(dialogs(2).asked, QStringList{"three"});
        QCOMPARE(m_program->titleInFile("one"), std::string("Mine"));
        dialogs(2).unsaved = UnsavedAnswer::Discard;
        key(window(1), Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(count(), 0);
        QCOMPARE(dialogs(0).asked.size(), 1);
        QCOMPARE(dialogs(2).asked, (QStringList{"three", "three"}));
        QCOMPARE(m_program->titleInFile("three"), std::string("Three"));
    }

    void filesDropped_onAWindow_openEachInOneOfTheirOwn() {
        windows().newDocument(nullptr);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(put("one", "One")), QUrl::fromLocalFile(put("two", "Two"))});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(window(0).view().viewport(), &enter);
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
        drop.ignore();
        QCoreApplication::sendEvent(&window(0), &drop);
        QTRY_COMPARE(window(0).session().design().name, std::string("One"));
        QTRY_COMPARE(count(), 2);
        QCOMPARE(window(1).session().design().name, std::string("Two"));
    }

    void settingsChanged_inOneWindow_reachesTheOthers() {
        windows().openFiles({put("one", "One"), put("two", "Two")});
        m_program->settings().setShortcuts("selectAll", QList{QKeySequence("F7")});
        windows().settingsChanged();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(window(i).actions().keys(ActionId::SelectAll), QList{QKeySequence("F7")});
        m_program->settings().setShortcuts("selectAll", std::nullopt);
    }

    // Row 4
    void offerRecovery_severalDocuments_eachGetsItsWindow() {
        windows().openFiles({put("one", "One"), put("two", "Two")});
        rename(0, "Lost one");
        rename(1, "Lost two");
        for (int i = 0; i < 2; ++i)
            window(i).files().journal().settle();
        m_program->crash();
        windows().newDocument(nullptr);
        windows().offerRecovery();
        RecoveryDialog* dialog = nullptr;
        for (QWidget* top : QApplication::topLevelWidgets())
            if (auto* one = qobject_cast<RecoveryDialog*>(top))
                dialog = one;
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QListWidget*>("recoveryList")->count(), 2);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(count(), 2);
        const std::set<std::string> names{window(0).session().design().name,
                                          window(1).session().design().name};
        QVERIFY(names == (std::set<std::string>{"Lost one", "Lost two"}));
        for (int i = 0; i < 2; ++i)
            window(i).files().close();
    }

    void handOver_toTheRunningProgram_givesItTheFiles() {
        const QString name = m_program->path("socket");
        RunningProgram running(name);
        QVERIFY2(!running.handOver({"/a.isthmus"}), "nobody is there yet");
        QVERIFY(running.listen());
        QSignalSpy handed(&running, &RunningProgram::filesHandedOver);
        bool taken = false;
        const auto launch = [&](const QStringList& files) {
            std::atomic<bool> done = false;
            std::thread second([&] {
                taken = RunningProgram(name).handOver(files);
                done = true;
            });
            QTRY_VERIFY(done);
            second.join();
        };
        launch({"/a b.isthmus", QString::fromUtf8("/süd.isthmus")});
        QVERIFY(taken);
        QCOMPARE(handed.size(), 1);
        QCOMPARE(handed.front().front().toStringList(),
                 (QStringList{"/a b.isthmus", QString::fromUtf8("/süd.isthmus")}));
        launch({});
        QVERIFY(taken);
        QCOMPARE(handed.size(), 2);
    }

    void handOver_leftoverSocket_isReplaced() {
        const QString name = m_program->path("leftover");
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        file.close();
        RunningProgram running(name);
        QVERIFY(!running.handOver({}));
        QVERIFY(running.listen());
    }

    void secondLaunch_ofTheProgram_opensInTheRunningOne() {
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_CONFIG_HOME", home.path());
        environment.insert("XDG_RUNTIME_DIR", home.path());
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        const QString one = put("one", "One"), two = put("two", "Two");
        const auto recent = [&] {
            return QSettings(home.filePath("isthmus/isthmus.conf"), QSettings::NativeFormat)
                .value("files/recent")
                .toStringList();
        };
        QProcess first, second;
        for (QProcess* each : {&first, &second}) {
            each->setProcessEnvironment(environment);
            each->setProgram(QStringLiteral(ISTHMUS_PROGRAM));
        }
        first.setArguments({one});
        first.start();
        QTRY_VERIFY_WITH_TIMEOUT(recent().contains(one), 20'000);
        second.setArguments({two});
        second.start();
        QVERIFY(second.waitForFinished(20'000));
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(recent().contains(two), 20'000);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished());
    }

private:
    /// Keys go to the window in front.
    static void key(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key, modifiers);
    }
    [[nodiscard]] DocumentWindows& windows() { return m_program->windows(); }
    [[nodiscard]] PreparedDialogs& dialogs(int index) { return m_program->dialogs(index); }
    [[nodiscard]] int count() const { return m_program->count(); }
    [[nodiscard]] MainWindow& window(int index) const { return m_program->window(index); }
    QString put(const QString& name, const std::string& title) const { return m_program->put(name, title); }
    void rename(int index, const std::string& title) { m_program->rename(index, title); }

    std::unique_ptr<ProgramFixture> m_program;
};

QTEST_MAIN(TestDocumentWindows)
#include "test_document_windows.moc"
