// Keys of commands: the editor, what is kept of it, and the page that lists them.
#include "app/gui/commands/command_list.h"
#include "app/gui/shortcuts/cheat_sheet.h"
#include "app/gui/shortcuts/reserved_keys.h"
#include "app/gui/shortcuts/shortcut_dialog.h"
#include "app/gui/shortcuts/shortcut_model.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_view.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QtTest>

using namespace isthmus;

class TestShortcuts : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->load(smallDesign());
    }
    void cleanup() {
        QSettings().remove(QStringLiteral("shortcuts"));
        m_fixture.reset();
    }

    void usualKeys_noTwoCommandsShareThem() {
        std::map<QString, QString> holders;
        for (std::size_t i = 0; i < static_cast<std::size_t>(ActionId::Count); ++i) {
            const auto id = static_cast<ActionId>(i);
            const QString name = actions()[id]->objectName();
            for (const QKeySequence& keys : Actions::usualKeys(id)) {
                QVERIFY2(!keys.isEmpty(), qPrintable(name));
                const auto [held, isNew] = holders.emplace(keys.toString(), name);
                QVERIFY2(isNew, qPrintable(keys.toString() + ": " + held->second + ", " + name));
                QVERIFY2(!isReserved(keys), qPrintable(name));
            }
        }
        QVERIFY(holders.size() > 60);
    }

    void everyCommand_standsInAMenu() {
        std::set<QAction*> listed;
        for (const Command& command : commandsOf(*menus()))
            listed.insert(command.action);
        for (std::size_t i = 0; i < static_cast<std::size_t>(ActionId::Count); ++i) {
            QAction* action = actions()[static_cast<ActionId>(i)];
            QVERIFY2(listed.contains(action), qPrintable(action->objectName()));
        }
    }

    void editor_newKeys_workAtOnceAreShownAndKept() {
        choose("Select all");
        press(Qt::Key_F7);
        click("shortcutAssign");
        ok();
        QTest::keyClick(&window(), Qt::Key_F7);
        QVERIFY(window().selection().ids().size() > 3);
        QVERIFY(keysText(*actions()[ActionId::SelectAll]).contains("F7"));
        m_fixture->replaceWindow();
        m_fixture->load(smallDesign());
        QTest::keyClick(&window(), Qt::Key_F7);
        QVERIFY(window().selection().ids().size() > 3);
    }

    void editor_keysOfAnother_namesItAndTakesThem() {
        choose("Select nothing");
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(conflict().startsWith("“Undo") && conflict().contains("(Edit)"), qPrintable(conflict()));
        QCOMPARE(button("shortcutAssign")->text(), QString("&Assign anyway"));
        click("shortcutAssign");
        ok();
        QVERIFY(actions().keys(ActionId::Undo).isEmpty());
        QVERIFY(actions().keys(ActionId::SelectNone).contains(QKeySequence("Ctrl+Z")));
        // One back, then all back.
        choose("Undo");
        click("shortcutReset");
        ok();
        QCOMPARE(actions().keys(ActionId::Undo), Actions::usualKeys(ActionId::Undo));
        QVERIFY(!actions().keys(ActionId::SelectNone).contains(QKeySequence("Ctrl+Z")));
        open();
        click("shortcutResetAll");
        ok();
        QCOMPARE(actions().keys(ActionId::SelectNone), Actions::usualKeys(ActionId::SelectNone));
        QSettings store;
        store.beginGroup("shortcuts");
        QVERIFY2(store.childKeys().isEmpty(), "usual keys are not kept: a later version may have others");
    }

    void editor_cancelled_changesNothing() {
        choose("Select all");
        click("shortcutClear");
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QCOMPARE(actions().keys(ActionId::SelectAll), Actions::usualKeys(ActionId::SelectAll));
        QVERIFY(!Settings().shortcuts("selectAll"));
    }

    void editor_keysOfTheSheet_areRefused() {
        choose("Select all");
        press(Qt::Key_Left);
        QVERIFY(conflict().contains("on the sheet"));
        QVERIFY(!button("shortcutAssign")->isEnabled());
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(button("shortcutAssign")->isEnabled());
    }

    void takeKeys_usualOnesOfALaterVersion_giveWay() {
        Settings().setShortcuts("selectNone", QList{QKeySequence("Ctrl+A")});
        m_fixture->replaceWindow();
        QVERIFY(actions().keys(ActionId::SelectAll).isEmpty());
        QCOMPARE(actions().keys(ActionId::SelectNone), QList{QKeySequence("Ctrl+A")});
    }

    void whatIf_editedMeanwhile_givesFBackToTheFlowTool() {
        QTest::keyClick(&window(), Qt::Key_W);
        choose("Flow");
        press(Qt::Key_F8);
        click("shortcutAssign");
        ok();
        QCOMPARE(actions()[ActionId::ToolFlow]->shortcuts(), QList{QKeySequence("F8")});
        QTest::keyClick(&window(), Qt::Key_W);
        QCOMPARE(actions()[ActionId::ToolFlow]->shortcuts(), (QList{QKeySequence("F"), QKeySequence("F8")}));
        QVERIFY(actions()[ActionId::FailSelection]->shortcuts().isEmpty());
    }

    void cheatSheet_f1_listsKeysByMenuAndFilters() {
        QTest::keyClick(&window(), Qt::Key_F1);
        auto* sheet = window().findChild<CheatSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        const auto shows = [&](const QString& text) {
            const auto labels = sheet->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisible() && label->text() == text;
            });
        };
        QVERIFY(shows("Edit") && shows("Select all") && shows("Ctrl+A") && shows("On the sheet"));
        QTest::keyClicks(sheet->findChild<QLineEdit*>("cheatTyped"), "zoom");
        QVERIFY(shows("Zoom in") && !shows("Select all") && !shows("Edit"));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!window().findChild<CheatSheet*>());
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_Question);
        QVERIFY(window().findChild<CheatSheet*>());
    }

private:
    MainWindow& window() { return m_fixture->window(); }
    Actions& actions() { return window().actions(); }
    QMenuBar* menus() { return window().findChild<QMenuBar*>(); }
    ShortcutDialog* dialog() {
        for (ShortcutDialog* one : window().findChildren<ShortcutDialog*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    QPushButton* button(const char* name) { return dialog()->findChild<QPushButton*>(QLatin1String(name)); }
    QString conflict() { return dialog()->findChild<QLabel*>("shortcutConflict")->text(); }
    void open() {
        actions()[ActionId::Shortcuts]->trigger();
        QVERIFY(dialog());
    }
    /// Opens the editor with a command chosen.
    void choose(const QString& command) {
        open();
        QTest::keyClicks(dialog()->findChild<QLineEdit*>("shortcutFilter"), command);
        auto* table = dialog()->findChild<QTableView*>("shortcutTable");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (WindowFixture::cell(table, row, 0) == command)
                WindowFixture::clickRow(table, row);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), command);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(dialog()->findChild<QLineEdit*>("shortcutRecorded"), key, with);
    }
    void click(const char* name) { WindowFixture::click(button(name)); }
    void ok() {
        WindowFixture::click(dialog()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestShortcuts)
#include "test_shortcuts.moc"
