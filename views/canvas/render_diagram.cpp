#include "views/canvas/render_diagram.h"

#include "views/canvas/diagram_content.h"
#include "views/canvas/overlay/overlay_legend.h"

#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

constexpr double kPaperMargin = 8;

DiagramContent contentOf(const Design& design, const Catalogue& catalogue, const LiveState* live,
                         const std::shared_ptr<const Overlay>& overlay = nullptr) {
    // The content only lives as long as the call: it shares the catalogue without owning it.
    DiagramContent content(std::shared_ptr<const Catalogue>(std::shared_ptr<void>(), &catalogue));
    content.setPurpose(ShownDesign::Purpose::Paper);
    if (live)
        content.state().setLive(*live, !live->failed.empty());
    content.setOverlay(overlay);
    content.update(design, {});
    return content;
}

} // namespace

QRectF diagramBounds(const Design& design, const Catalogue& catalogue) {
    const QRectF bounds = contentOf(design, catalogue, nullptr).bounds();
    return bounds.isNull() ? bounds
                           : bounds.adjusted(-kPaperMargin, -kPaperMargin, kPaperMargin, kPaperMargin);
}

void renderDiagram(QPainter& painter, const QRectF& target, const Design& design, const Catalogue& catalogue,
                   const LiveState* live, const Theme& theme, const std::shared_ptr<const Overlay>& overlay) {
    const DiagramContent content = contentOf(design, catalogue, live, overlay);
    const QRectF source = content.bounds().adjusted(-kPaperMargin, -kPaperMargin, kPaperMargin, kPaperMargin);
    if (content.layout().bounds().isNull() || target.isEmpty())
        return;
    const double scale = std::min(target.width() / source.width(), target.height() / source.height());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-source.center());
    for (const AreaBox& box : content.layout().areas()) {
        const FaintScope scope(painter, box.dress.faint);
        paintArea(painter, box, content.boxLook(box.id), theme, 1);
    }
    const auto& lines = content.routes().lines();
    for (const bool flows : {false, true})
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].isFlow == flows)
                paintLine(painter, lines[i], content.drawn()[i].look, false, theme, 1);
    for (const DrawnLine& line : content.drawn())
        if (!line.chip.isNull())
            paintChip(painter, line.chip, line.look.chip, line.look.chipRole, false, theme);
    for (const NodeBox& box : content.layout().nodes()) {
        const FaintScope scope(painter, box.dress.faint);
        paintNode(painter, box, content.boxLook(box.id), theme, 1);
    }
    painter.restore();
    if (overlay && overlay->kind != OverlayKind::State)
        paintOverlayLegend(painter,
                           target.bottomLeft() +
                               QPointF(kPaperMargin, -kPaperMargin - overlayLegendSize(*overlay).height()),
                           *overlay, theme);
}

} // namespace isthmus
