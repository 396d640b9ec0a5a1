#pragma once

#include "model/design/design.h"
#include "views/canvas/diagram_content.h"

#include <set>

namespace isthmus {

// What "select …" commands choose among what is drawn. Things on locked layers are never chosen.

/// All components and places.
[[nodiscard]] std::set<ElementId> allNodes(const DiagramContent& content);
/// All links and flows.
[[nodiscard]] std::set<ElementId> allLines(const DiagramContent& content);
/// All that is of the kind of one of `ids`: component and place kinds, link kinds, kinds of flow.
[[nodiscard]] std::set<ElementId> ofSameType(const Design& design, const DiagramContent& content,
                                             const std::set<ElementId>& ids);
/// `ids`, the lines that end at them, and what is at the other ends; of lines, their ends.
[[nodiscard]] std::set<ElementId> withConnected(const DiagramContent& content, std::set<ElementId> ids);
/// `ids` and all that requests, events and copies from them reach, with the flows that do.
[[nodiscard]] std::set<ElementId> withDownstream(const DiagramContent& content, std::set<ElementId> ids);
/// The places around `ids`; empty where there are none.
[[nodiscard]] std::set<ElementId> parentsOf(const DiagramContent& content, const std::set<ElementId>& ids);
/// The first thing in each place among `ids`, in reading order.
[[nodiscard]] std::set<ElementId> firstChildrenOf(const DiagramContent& content,
                                                  const std::set<ElementId>& ids);
/// All that lies at a point, from the front to the back; lines within `distance`.
[[nodiscard]] std::vector<ElementId> allAt(const DiagramContent& content, QPointF point, double distance);

} // namespace isthmus
