#pragma once

#include "views/canvas/canvas_edits.h"

#include <functional>

namespace isthmus {

// The layers of a design's first view, from the lowest up. There is always one: until somebody adds another,
// all is on a layer without a name of its own. The lowest one holds what is put on no other, and keeps its
// place.

[[nodiscard]] std::vector<Layer> layersOf(const Design& design);
/// The name shown for a layer.
[[nodiscard]] QString layerName(const Layer& layer);
/// How many places, components, links and flows are on each layer, with their place or by themselves.
[[nodiscard]] std::vector<int> layerCounts(const Design& design);

// Each of these is one undo step; an empty edit where nothing changes.

/// A new layer above the one at `above`.
[[nodiscard]] NamedEdit addLayerEdit(const Design& design, std::size_t above);
/// What was on it is on the lowest one then. Not for the lowest one itself.
[[nodiscard]] NamedEdit removeLayerEdit(const Design& design, std::size_t index);
/// One layer with `change` made to it.
[[nodiscard]] NamedEdit changeLayerEdit(const Design& design, std::size_t index, const QString& label,
                                        const std::function<void(Layer&)>& change);
/// Neither from nor to the lowest place.
[[nodiscard]] NamedEdit reorderLayerEdit(const Design& design, std::size_t from, std::size_t to);
/// Puts elements on a layer, with what is in them.
[[nodiscard]] NamedEdit putOnLayerEdit(const Design& design, const std::set<ElementId>& ids,
                                       std::size_t index);

} // namespace isthmus
