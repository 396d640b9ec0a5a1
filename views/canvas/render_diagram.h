#pragma once

#include "model/analysis/results.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "views/canvas/overlay/overlay.h"
#include "views/theme/theme.h"

#include <QRectF>

class QPainter;

namespace isthmus {

/// Where the drawing of a design lies on its sheet, lines and chips included; null for an empty design.
[[nodiscard]] QRectF diagramBounds(const Design& design, const Catalogue& catalogue);

/// Paints the whole drawing into `target`, as large as fits and centred: vectors and real text, on any
/// paint device, without a widget. GUI thread. The ground is left as it is.
/// @param live what has failed and what carries traffic; null: nothing is said about states.
/// @param overlay figures to colour elements by, with a legend in the lower left corner; null: none.
void renderDiagram(QPainter& painter, const QRectF& target, const Design& design, const Catalogue& catalogue,
                   const LiveState* live, const Theme& theme,
                   const std::shared_ptr<const Overlay>& overlay = nullptr);

} // namespace isthmus
