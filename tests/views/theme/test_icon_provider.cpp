#include "views/icons/icon_provider.h"
#include "views/theme/theme_service.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTest>

using namespace isthmus;

namespace {

int inkedPixels(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
    return count;
}

QImage painted(const QString& kind, const QColor& colour, int side) {
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintKindGlyph(painter, QRectF(0, 0, side, side), kind, colour);
    return image;
}

} // namespace

class TestIconProvider : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ThemeService::instance().apply(*qApp, ThemeId::Light); }

    void kindGlyphs_everyKindOfTheCatalogue_hasOne() {
        QFile file(QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/catalogue/kinds.csv"));
        if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
            QSKIP("no catalogue in this tree");
        const QStringList glyphs = kindGlyphs();
        file.readLine();
        int kinds = 0;
        while (!file.atEnd()) {
            const QString kind = QString::fromUtf8(file.readLine()).section(QLatin1Char(','), 0, 0).trimmed();
            if (kind.isEmpty() || kind.startsWith(QLatin1Char('#')))
                continue;
            ++kinds;
            QVERIFY2(glyphs.contains(kind), qPrintable(kind));
        }
        QVERIFY(kinds > 30);
    }

    void paintKindGlyph_everyGlyph_leavesReadableInkInside_data() {
        QTest::addColumn<QString>("kind");
        for (const QString& kind : kindGlyphs())
            QTest::newRow(qPrintable(kind)) << kind;
        QVERIFY(kindGlyphs().size() >= 50);
    }
    void paintKindGlyph_everyGlyph_leavesReadableInkInside() {
        QFETCH(QString, kind);
        for (const int side : {16, 24, 48}) {
            const QImage image = painted(kind, Qt::black, side);
            const int ink = inkedPixels(image);
            QVERIFY2(ink > side * side / 14 && ink < side * side * 8 / 10, qPrintable(QString::number(ink)));
        }
        // Nothing is cut off: the outermost rows and columns of a large picture stay clear.
        const QImage large = painted(kind, Qt::black, 96);
        for (int i = 0; i < 96; ++i)
            for (const QPoint& edge : {QPoint(i, 0), QPoint(i, 95), QPoint(0, i), QPoint(95, i)})
                QCOMPARE(qAlpha(large.pixel(edge)), 0);
    }

    void kindGlyphs_twoKinds_lookDifferent() {
        const QStringList kinds = kindGlyphs();
        for (int i = 0; i < kinds.size(); ++i)
            for (int j = i + 1; j < kinds.size(); ++j)
                QVERIFY2(painted(kinds[i], Qt::black, 32) != painted(kinds[j], Qt::black, 32),
                         qPrintable(kinds[i] + QLatin1Char(' ') + kinds[j]));
    }

    void paintKindGlyph_colour_isTheOneAskedFor() {
        const QColor colour(30, 120, 200);
        const QImage image = painted(QStringLiteral("database"), colour, 48);
        int exact = 0;
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 48; ++x)
                exact += image.pixelColor(x, y) == colour ? 1 : 0;
        QVERIFY(exact > 50);
    }

    void paintKindGlyph_unknownKind_drawsQuestionMark() {
        QCOMPARE(painted(QStringLiteral("no_such_kind"), Qt::black, 32),
                 painted(QStringLiteral("unknown"), Qt::black, 32));
    }

    void kindIcon_themeSwitch_changesInk() {
        const QIcon icon = kindIcon(QStringLiteral("router"));
        const QImage light = icon.pixmap(32, 32).toImage();
        ThemeService::instance().apply(*qApp, ThemeId::Dark);
        QVERIFY(icon.pixmap(32, 32).toImage() != light);
        ThemeService::instance().apply(*qApp, ThemeId::Light);
        QCOMPARE(icon.pixmap(32, 32).toImage(), light);
    }
};

QTEST_MAIN(TestIconProvider)
#include "test_icon_provider.moc"
