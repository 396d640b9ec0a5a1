// Paints the Hawaii drawing, or a design file as the engine sees it, to a picture, to be looked at.
// Usage: diagram_picture OUT.png|.pdf|.svg [light|dark|contrast] [cut] [FILE.isthmus] [fail=ID]... [SCALE]

#include "model/analysis/analyse.h"
#include "model/io/design_reader.h"
#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/render_diagram.h"
#include "views/theme/theme_service.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <iostream>

using namespace isthmus;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        return 2;
    ThemeId id = arguments.contains(QStringLiteral("dark")) ? ThemeId::Dark : ThemeId::Light;
    if (arguments.contains(QStringLiteral("contrast")))
        id = ThemeId::HighContrastLight;
    ThemeService::instance().apply(application, id);
    const double scale = std::max(1.0, arguments.last().toDouble());
    const CatalogueOutcome outcome = loadCatalogue(resourceFolder() / "catalogue");
    const Catalogue catalogue = outcome.catalogue.value_or(Catalogue{});
    Design design = hawaiiDesign();
    LiveState live = arguments.contains(QStringLiteral("cut")) ? hawaiiTwoCablesCut() : hawaiiNothingFailed();
    AnalysisOptions options;
    for (const QString& argument : arguments)
        if (argument.startsWith(QLatin1String("fail=")))
            options.failed.push_back({argument.mid(5).toStdString()});
    for (const QString& argument : arguments)
        if (argument.endsWith(QLatin1String(".isthmus"))) {
            design = readDesignFile(argument.toStdString()).design.value_or(Design{});
            if (const auto result = analyse(std::make_shared<const Design>(design),
                                            std::make_shared<const Catalogue>(catalogue), options))
                live = result->live;
        }
    const QRectF bounds = diagramBounds(design, catalogue);
    const Theme& theme = Theme::current();
    const auto paint = [&](QPaintDevice& device, const QRectF& target) {
        QPainter painter(&device);
        painter.fillRect(target, theme.colour(ColourRole::Canvas));
        QElapsedTimer timer;
        timer.start();
        renderDiagram(painter, target, design, catalogue, &live, theme);
        std::cout << "painted in " << static_cast<double>(timer.nsecsElapsed()) / 1e6 << " ms\n";
    };
    const QString& out = arguments[1];
    if (out.endsWith(QLatin1String(".pdf"))) {
        QPdfWriter writer(out);
        writer.setPageOrientation(QPageLayout::Landscape);
        paint(writer, QRectF(0, 0, writer.width(), writer.height()));
        return 0;
    }
    if (out.endsWith(QLatin1String(".svg"))) {
        QSvgGenerator generator;
        generator.setFileName(out);
        generator.setResolution(96);
        generator.setSize(bounds.size().toSize());
        generator.setViewBox(QRectF(QPointF(0, 0), bounds.size()));
        paint(generator, QRectF(QPointF(0, 0), bounds.size()));
        return 0;
    }
    QImage image((bounds.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    paint(image, image.rect());
    return image.save(out) ? 0 : 1;
}
