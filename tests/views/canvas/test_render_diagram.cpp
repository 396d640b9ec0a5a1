#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/render_diagram.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace isthmus;

namespace {

const Catalogue& catalogue() {
    static const Catalogue loaded = loadCatalogue(resourceFolder() / "catalogue").catalogue.value();
    return loaded;
}

QImage painted(const Design& design, const LiveState* live, ThemeId id) {
    QImage image(1600, 800, QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::of(id).colour(ColourRole::Canvas));
    QPainter painter(&image);
    renderDiagram(painter, image.rect(), design, catalogue(), live, Theme::of(id));
    return image;
}

int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

class TestRenderDiagram : public QObject {
    Q_OBJECT

private slots:
    void diagramBounds_holdsEveryPosition() {
        const Design design = hawaiiDesign();
        const QRectF bounds = diagramBounds(design, catalogue());
        for (const auto& [id, rect] : design.views.front().positions)
            QVERIFY(bounds.contains(QPointF(rect.x, rect.y)));
        QVERIFY(diagramBounds(Design{}, catalogue()).isNull());
    }

    void renderDiagram_themes_useTheirOwnColours() {
        const Design design = hawaiiDesign();
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark}) {
            const QImage image = painted(design, nullptr, id);
            for (const ColourRole role : {ColourRole::LandingFill, ColourRole::RegionFill,
                                          ColourRole::OnPremisesFill, ColourRole::ExchangeFill})
                QVERIFY2(pixelsOf(image, Theme::of(id).colour(role)) > 200, qPrintable(Theme::nameOf(role)));
        }
    }

    void renderDiagram_cablesCut_showsRed() {
        const Design design = hawaiiDesign();
        const LiveState live = hawaiiTwoCablesCut();
        const QColor red = Theme::of(ThemeId::Light).colour(ColourRole::Failed);
        QCOMPARE(pixelsOf(painted(design, nullptr, ThemeId::Light), red), 0);
        QVERIFY(pixelsOf(painted(design, &live, ThemeId::Light), red) > 20);
    }

    void renderDiagram_svg_holdsRealText() {
        const Design design = hawaiiDesign();
        const LiveState live = hawaiiTwoCablesCut();
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(96);
        generator.setSize({800, 400});
        {
            QPainter painter(&generator);
            renderDiagram(painter, QRectF(0, 0, 800, 400), design, catalogue(), &live,
                          Theme::of(ThemeId::Light));
        }
        const QString svg = QString::fromUtf8(buffer.data());
        for (const char* text :
             {"DRFortress, Honolulu", "Border", "routers", "3 of 4", "SEA-US · cut", "Hawaiki · rerouted"})
            QVERIFY2(svg.contains(QString::fromUtf8(text)), text);
        QVERIFY(!svg.contains(QStringLiteral("<image")));
    }

    void renderDiagram_emptyDesign_paintsNothing() {
        const QImage image = painted(Design{}, nullptr, ThemeId::Light);
        QCOMPARE(pixelsOf(image, Theme::of(ThemeId::Light).colour(ColourRole::Canvas)), 1600 * 800);
    }
};

QTEST_MAIN(TestRenderDiagram)
#include "test_render_diagram.moc"
