#include "views/kinds/kind_delegate.h"
#include "views/kinds/kind_list_model.h"
#include "views/kinds/kind_memory.h"
#include "views/palette/palette_panel.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> builtIn() {
    static const auto catalogue = [] {
        CatalogueOutcome outcome = loadCatalogue(resourceFolder() / "catalogue");
        return std::make_shared<const Catalogue>(outcome.catalogue.value());
    }();
    return catalogue;
}

/// A palette on the screen.
struct Palette {
    KindMemory memory;
    PalettePanel panel{builtIn(), memory};
    QSignalSpy placed{&panel, &PalettePanel::placeRequested};
    QSignalSpy replaced{&panel, &PalettePanel::replaceRequested};

    Palette() {
        panel.resize(240, 600);
        panel.show();
        (void)QTest::qWaitForWindowExposed(&panel);
    }
    [[nodiscard]] QListView& list() { return *panel.findChild<QListView*>(QStringLiteral("paletteList")); }
    [[nodiscard]] QLineEdit& field() { return *panel.findChild<QLineEdit*>(QStringLiteral("paletteSearch")); }
    [[nodiscard]] QStringList rows() {
        QStringList rows;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            rows += list().model()->index(row, 0).data().toString();
        return rows;
    }
    [[nodiscard]] QRect rowOf(const QString& name) {
        const auto index = list().model()->index(static_cast<int>(rows().indexOf(name)), 0);
        list().scrollTo(index);
        return list().visualRect(index);
    }
    void click(QPoint where, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers, where);
    }
};

} // namespace

class TestPalette : public QObject {
    Q_OBJECT

private slots:
    void click_kind_asksOnceToPlaceIt() {
        Palette palette;
        const QRect row = palette.rowOf(QStringLiteral("Site"));
        palette.click(row.center());
        QCOMPARE(palette.placed.count(), 1);
        QCOMPARE(palette.placed.front().front().toString(), QStringLiteral("site"));
        QTest::mouseDClick(palette.list().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(palette.placed.count(), 1); // the second click of a double click places nothing
    }

    void shiftClick_kind_asksToReplaceWhatIsSelected() {
        Palette palette;
        palette.click(palette.rowOf(QStringLiteral("Region")).center(), Qt::ShiftModifier);
        QCOMPARE(palette.placed.count(), 0);
        QCOMPARE(palette.replaced.front().front().toString(), QStringLiteral("region"));
    }

    void search_word_findsProductsAndOtherWords_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("offer");
        QTest::newRow("product") << QStringLiteral("aur") << QStringLiteral("aurora");
        QTest::newRow("beginning before middle") << QStringLiteral("re") << QStringLiteral("region");
        QTest::newRow("service's name") << QStringLiteral("sqs") << QStringLiteral("queue");
        QTest::newRow("abbreviation") << QStringLiteral("tgw") << QStringLiteral("transit_gateway");
        QTest::newRow("two words") << QStringLiteral("connect dev") << QStringLiteral("dx_device");
    }
    void search_word_findsProductsAndOtherWords() {
        QFETCH(QString, typed);
        QFETCH(QString, offer);
        Palette palette;
        QTest::keyClicks(&palette.field(), typed);
        QTest::keyClick(&palette.field(), Qt::Key_Return);
        QCOMPARE(palette.placed.count(), 1);
        QCOMPARE(palette.placed.front().front().toString(), offer);
    }

    void keyboard_arrowsAndEnter_place() {
        Palette palette;
        palette.panel.startSearch();
        QTest::keyClicks(&palette.field(), QStringLiteral("router"));
        QTest::keyClick(&palette.field(), Qt::Key_Down);
        QTest::keyClick(&palette.list(), Qt::Key_Return);
        QCOMPARE(palette.placed.count(), 1);
        QTest::keyClick(&palette.list(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(palette.replaced.count(), 1);
    }

    void recentAndFavourites_standOnTop() {
        Palette palette;
        palette.memory.restore({QStringLiteral("queue"), QStringLiteral("aurora")},
                               {QStringLiteral("router"), QStringLiteral("no such kind")});
        QCOMPARE(palette.rows().mid(0, 5),
                 (QStringList{QStringLiteral("Favourites"), QStringLiteral("Router"),
                              QStringLiteral("Recent"), QStringLiteral("Queue"), QStringLiteral("Aurora")}));
        QTest::keyClicks(&palette.field(), QStringLiteral("queue"));
        QVERIFY(!palette.rows().contains(QStringLiteral("Recent")));
    }

    void star_clicked_marksAndUnmarks() {
        Palette palette;
        palette.click(KindDelegate::starOf(palette.rowOf(QStringLiteral("Site"))).center());
        QCOMPARE(palette.memory.favourites(), QStringList{QStringLiteral("site")});
        QCOMPARE(palette.placed.count(), 0);
        palette.list().setCurrentIndex(palette.list().model()->index(
            static_cast<int>(palette.rows().indexOf(QStringLiteral("Site"))), 0));
        QTest::keyClick(&palette.list(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(palette.memory.favourites().isEmpty());
    }

    void noteUse_keepsTheLastSixNewestFirst() {
        KindMemory memory;
        for (const char* kind : {"a", "b", "c", "d", "e", "f", "g", "b"})
            memory.noteUse(QLatin1String(kind));
        QCOMPARE(memory.recent().join(QString()), QStringLiteral("bgfedc"));
    }
};

QTEST_MAIN(TestPalette)
#include "test_palette.moc"
