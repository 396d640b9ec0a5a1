#include "app/gui/commands/command_model.h"
#include "app/gui/commands/fuzzy_match.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/support/small_design.h"
#include "views/canvas/diagram_view.h"
#include "views/theme/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QtTest>

using namespace isthmus;

class TestCommandPalette : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void fuzzyMatch_letters_areFoundWhereTheyStandBest_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked"); ///< the text with the letters found in brackets; empty: no match
        QTest::newRow("beginnings of words") << "fs"
                                             << "Fit selection"
                                             << "[F]it [s]election";
        QTest::newRow("a run") << "sel"
                               << "Fit selection"
                               << "Fit [sel]ection";
        QTest::newRow("a later run beats scattered letters") << "all"
                                                             << "A tall wall, all"
                                                             << "A tall wall, [all]";
        QTest::newRow("blanks do not count") << "z in"
                                             << "Zoom in"
                                             << "[Z]oom [in]";
        QTest::newRow("case does not count") << "REDO"
                                             << "Redo Move"
                                             << "[Redo] Move";
        QTest::newRow("capitals begin words") << "wp"
                                              << "newWindowPart"
                                              << "new[W]indow[P]art";
        QTest::newRow("order matters") << "sf"
                                       << "Fit selection"
                                       << "";
        QTest::newRow("every letter counts") << "undoo"
                                             << "Undo"
                                             << "";
        QTest::newRow("nothing typed") << ""
                                       << "Undo"
                                       << "Undo";
    }
    void fuzzyMatch_letters_areFoundWhereTheyStandBest() {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QString, marked);
        const auto match = fuzzyMatch(typed, text);
        QCOMPARE(match.has_value(), !marked.isEmpty());
        if (!match)
            return;
        QString shown;
        bool inside = false;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const bool found = std::count(match->places.begin(), match->places.end(), i) > 0;
            if (found != inside)
                shown += found ? QLatin1Char('[') : QLatin1Char(']');
            inside = found;
            if (i < text.size())
                shown += text.at(i);
        }
        QCOMPARE(shown, marked);
    }

    void palette_typedAndEntered_runsAndRemembers() {
        m_fixture->load(smallDesign());
        open();
        QVERIFY(palette()->isVisible());
        QVERIFY(typed()->hasFocus());
        const int all = list()->model()->rowCount();
        QVERIFY(all > 40);
        QTest::keyClicks(typed(), "selall");
        QVERIFY(list()->model()->rowCount() < all);
        QCOMPARE(text(0), QString("Select all"));
        QCOMPARE(data(0, CommandModel::PathRole), QString("Edit"));
        QCOMPARE(data(0, CommandModel::KeysRole), QString("Ctrl+A"));
        QCOMPARE(list()->model()->index(0, 0).data(CommandModel::PlacesRole).toList(),
                 (QVariantList{0, 1, 2, 7, 8, 9}));
        QTest::keyClick(typed(), Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        QVERIFY(m_fixture->window().selection().ids().size() > 5);

        open(); // what was used last comes first
        QCOMPARE(text(0), QString("Select all"));
        QTest::keyClicks(typed(), "fit sel");
        QTest::keyClick(typed(), Qt::Key_Return);
        open();
        QCOMPARE(text(0), QString("Fit selection"));
        QCOMPARE(text(1), QString("Select all"));
        QTest::keyClick(typed(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(typed(), Qt::Key_Escape);
        QVERIFY(!palette()->isVisible());
        QCOMPARE(Settings().recentCommands(), (QStringList{"fitSelection", "selectAll"}));
    }

    void palette_commandThatIsOff_saysWhyAndDoesNothing() {
        m_fixture->load(smallDesign());
        open();
        QTest::keyClicks(typed(), "duplicate");
        QCOMPARE(text(0), QString("Duplicate"));
        QCOMPARE(data(0, CommandModel::ObstacleRole), QString("Select a component or a place."));
        QTest::keyClick(typed(), Qt::Key_Return);
        QVERIFY(palette()->isVisible());
        QVERIFY(m_fixture->window().session().undoStack().count() == 0);
    }

    void palette_clickedElsewhere_closes() {
        open();
        QTest::mouseClick(m_fixture->window().view().viewport(), Qt::LeftButton, {}, QPoint(40, 300));
        m_fixture->window().view().setFocus();
        QTRY_VERIFY(!palette()->isVisible());
        open();
        QTest::keyClicks(typed(), "theme dark");
        QCOMPARE(text(0), QString("Dark"));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(0, 0)).center());
        QVERIFY(Theme::current().isDark());
        QVERIFY(!palette()->isVisible());
        m_fixture->window().applyTheme(ThemeChoice::Light);
    }

private:
    void open() {
        QTest::keyClick(&m_fixture->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(palette()->isVisible());
    }
    QWidget* palette() { return m_fixture->find<QWidget>("commandPalette"); }
    QLineEdit* typed() { return m_fixture->find<QLineEdit>("commandTyped"); }
    QListView* list() { return m_fixture->find<QListView>("commandList"); }
    QString text(int row) { return list()->model()->index(row, 0).data().toString(); }
    QString data(int row, int role) { return list()->model()->index(row, 0).data(role).toString(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestCommandPalette)
#include "test_command_palette.moc"
