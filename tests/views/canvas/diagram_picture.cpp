// Paints the Hawaii drawing, or a design file as the engine sees it, to a picture, to be looked at.
// Usage: diagram_picture OUT.png|.pdf|.svg [light|dark|contrast] [cut] [FILE.isthmus] [arrange|graphviz]
// [fail=ID]... [SCALE]; `arrange` puts everything where automatic layout would, and says how the drawing
// reads then.

#include "model/analysis/analyse.h"
#include "model/edit/apply_edit.h"
#include "model/io/design_reader.h"
#include "model/layout/layout_quality.h"
#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/arrange/graphviz.h"
#include "views/canvas/arrange/layout_edit.h"
#include "views/canvas/render_diagram.h"
#include "views/theme/theme_service.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <iostream>

using namespace isthmus;

namespace {

void arrange(Design& design, const Catalogue& catalogue, bool byGraphviz) {
    DiagramLayout layout;
    layout.rebuild(design, &catalogue);
    const LayoutRequest request = layoutRequest(layout, design, {}, ArrangeScope::Everything);
    QElapsedTimer timer;
    timer.start();
    std::optional<LayoutAnswer> answer;
    if (byGraphviz)
        answer = graphvizLayout(design, request, {}, std::chrono::seconds(10));
    else
        answer = automaticLayout(design, request);
    std::cout << (answer ? "arranged" : "not arranged") << " in "
              << static_cast<double>(timer.nsecsElapsed()) / 1e6 << " ms\n";
    if (answer)
        (void)applyEdit(design, layoutEdit(layout, design, *answer));
}

/// How the drawing reads with straight lines.
void printQuality(const Design& design, const Catalogue& catalogue) {
    DiagramLayout drawn;
    drawn.rebuild(design, &catalogue);
    std::vector<std::pair<int, layout::Box>> solid;
    std::map<ElementId, int> numbers;
    for (const NodeBox& node : drawn.nodes()) {
        numbers[node.id] = static_cast<int>(solid.size());
        const QRectF box = node.bounds();
        solid.push_back({numbers[node.id], {box.left(), box.top(), box.right(), box.bottom()}});
    }
    std::vector<layout::StraightLine> lines;
    const auto add = [&](const auto& line) {
        const NodeBox *from = drawn.node(line.from), *to = drawn.node(line.to);
        if (from && to)
            lines.push_back({{from->centre.x(), from->centre.y()},
                             {to->centre.x(), to->centre.y()},
                             numbers[from->id],
                             numbers[to->id]});
    };
    std::for_each(design.links.begin(), design.links.end(), add);
    std::for_each(design.flows.begin(), design.flows.end(), add);
    const layout::LayoutQuality quality = layout::qualityOf(lines, solid);
    const QRectF bounds = drawn.bounds();
    std::cout << quality.crossings << " crossings, " << quality.covered << " through boxes, "
              << std::round(quality.length / static_cast<double>(std::max<std::size_t>(lines.size(), 1)))
              << " units a line, " << bounds.width() << " x " << bounds.height() << '\n';
}

} // namespace

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
    if (arguments.contains(QStringLiteral("arrange")) || arguments.contains(QStringLiteral("graphviz")))
        arrange(design, catalogue, arguments.contains(QStringLiteral("graphviz")));
    printQuality(design, catalogue);
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
