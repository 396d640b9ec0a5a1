#include "views/canvas/render_diagram.h"

#include "views/canvas/diagram_content.h"

#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kMargin = 8;

DiagramContent contentOf(const Design& design, const Catalogue& catalogue, const LiveState* live) {
    // The content only lives as long as the call: it shares the catalogue without owning it.
    DiagramContent content(std::shared_ptr<const Catalogue>(std::shared_ptr<void>(), &catalogue));
    if (live)
        content.state().setLive(*live, !live->failed.empty());
    content.update(design, {});
    return content;
}

} // namespace

QRectF diagramBounds(const Design& design, const Catalogue& catalogue) {
    const QRectF bounds = contentOf(design, catalogue, nullptr).bounds();
    return bounds.isNull() ? bounds : bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

void renderDiagram(QPainter& painter, const QRectF& target, const Design& design, const Catalogue& catalogue,
                   const LiveState* live, const Theme& theme) {
    const DiagramContent content = contentOf(design, catalogue, live);
    const QRectF source = content.bounds().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    if (content.layout().bounds().isNull() || target.isEmpty())
        return;
    const double scale = std::min(target.width() / source.width(), target.height() / source.height());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-source.center());
    const auto stateOf = [&](const ElementId& id) { return BoxLook{.state = content.state().of(id)}; };
    for (const AreaBox& box : content.layout().areas())
        paintArea(painter, box, stateOf(box.id), theme, 1);
    const auto& lines = content.routes().lines();
    for (const bool flows : {false, true})
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].isFlow == flows)
                paintLine(painter, lines[i], content.drawn()[i].look, false, theme, 1);
    for (const DrawnLine& line : content.drawn())
        if (!line.chip.isNull())
            paintChip(painter, line.chip, line.look.chip, line.look.chipRole, false, theme);
    for (const NodeBox& box : content.layout().nodes())
        paintNode(painter, box, stateOf(box.id), theme, 1);
    painter.restore();
}

} // namespace isthmus
