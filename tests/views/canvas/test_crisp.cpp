// On a screen of any density everything is drawn at its resolution; and nothing moves by itself.
#include "tests/views/canvas/canvas_fixture.h"
#include "views/icons/icon_provider.h"
#include "views/theme/theme_service.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QStyle>
#include <QtTest>

using namespace isthmus;

namespace {

/// How abruptly neighbouring pixels differ: an enlarged picture has soft edges, a drawn one sharp ones.
double sharpness(const QImage& picture) {
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 1; x < picture.width(); ++x) {
            const double step = qGray(picture.pixel(x, y)) - qGray(picture.pixel(x - 1, y));
            sum += step * step;
        }
    return sum;
}

QImage glyphAt(const QString& kind, double side, double ratio) {
    const int pixels = qRound(side * ratio);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintKindGlyph(painter, QRectF(0, 0, side, side), kind, Qt::black);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

QImage viewAt(DiagramView& view, double ratio) {
    QImage image(view.viewport()->size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    view.viewport()->render(&image);
    image.setDevicePixelRatio(1);
    return image;
}

void addRatios() {
    QTest::addColumn<double>("ratio");
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
    QTest::newRow("300 %") << 3.0;
}

} // namespace

class TestCrisp : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ThemeService::instance().apply(*qApp, ThemeId::Light); }

    void glyphs_atEveryRatio_areDrawnAtThatResolution_data() { addRatios(); }
    void glyphs_atEveryRatio_areDrawnAtThatResolution() {
        QFETCH(double, ratio);
        for (const QString& kind : kindGlyphs()) {
            const QPixmap icon = kindIcon(kind).pixmap(QSize(24, 24), ratio);
            QCOMPARE(icon.size(), QSize(24, 24) * ratio);
            QCOMPARE(icon.devicePixelRatio(), ratio);
            // 32 units on a dense screen are as good as 32 × ratio on a plain one.
            QVERIFY2(glyphAt(kind, 32, ratio) == glyphAt(kind, 32 * ratio, 1), qPrintable(kind));
        }
    }

    void drawing_atEveryRatio_isSharperThanAnEnlargedOne_data() { addRatios(); }
    void drawing_atEveryRatio_isSharperThanAnEnlargedOne() {
        QFETCH(double, ratio);
        CanvasFixture canvas(hawaiiDesign());
        const QImage drawn = viewAt(canvas.view, ratio);
        const QImage enlarged =
            viewAt(canvas.view, 1).scaled(drawn.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY2(sharpness(drawn) > 1.3 * sharpness(enlarged),
                 qPrintable(QString::number(sharpness(drawn) / sharpness(enlarged))));
    }

    void program_hasNoAnimations() {
        QCOMPARE(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        QCOMPARE(qApp->style()->styleHint(QStyle::SH_Widget_Animate), 0);
        QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateMenu));
        QVERIFY(!QApplication::isEffectEnabled(Qt::UI_FadeTooltip));
        for (const char* folder : {"views", "app"})
            for (QDirIterator it(QStringLiteral(ISTHMUS_SOURCE_DIR "/") + QLatin1String(folder),
                                 {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                 QDirIterator::Subdirectories);
                 it.hasNext();) {
                QFile file(it.next());
                QVERIFY(file.open(QFile::ReadOnly));
                const QByteArray text = file.readAll();
                for (const char* word : {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie"})
                    QVERIFY2(!text.contains(word), qPrintable(file.fileName()));
            }
    }
};

QTEST_MAIN(TestCrisp)
#include "test_crisp.moc"
