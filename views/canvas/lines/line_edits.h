#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/canvas/routing/diagram_routes.h"

namespace isthmus {

// Edits of how links and flows are led over the sheet. No figure depends on them.

/// The line led through `bends`, and nothing else of it changed.
[[nodiscard]] Edit ledThrough(const Design& design, const ElementId& line, std::vector<Bend> bends);
[[nodiscard]] std::vector<Bend> shifted(std::vector<Bend> bends, QPointF way);
/// The lines with bends whose ends all go the same way, with that way.
[[nodiscard]] std::map<ElementId, QPointF> linesCarriedBy(const Design& design,
                                                          const std::map<ElementId, QPointF>& ways);

/// Where a bend at `point` stands among the bends that the line has.
[[nodiscard]] std::size_t bendIndex(const RoutedLine& line, QPointF point);
/// The piece of an orthogonal line that passes a point; nothing where it is slanted or far away.
[[nodiscard]] std::optional<std::size_t> pieceAt(const RoutedLine& line, QPointF point);
/// The bends of the line with one of its pieces held at another height, or further across.
[[nodiscard]] std::vector<QPointF> withPieceAt(const RoutedLine& line, std::size_t piece, double level);

/// One more bend where a point is nearest to the line, or without the bend of that index.
[[nodiscard]] NamedEdit addBendEdit(const Design& design, const RoutedLine& line, QPointF point, bool snaps);
[[nodiscard]] NamedEdit removeBendEdit(const Design& design, const ElementId& line, std::size_t index);
[[nodiscard]] NamedEdit clearBendsEdit(const Design& design, const std::set<ElementId>& ids);
/// Labels stand where there is room again.
[[nodiscard]] NamedEdit resetLabelsEdit(const Design& design, const std::set<ElementId>& ids);

[[nodiscard]] std::vector<Bend> asBends(const std::vector<QPointF>& points);

} // namespace isthmus
