#pragma once

#include "views/canvas/tools/canvas_tool.h"

#include "model/base/ids.h"

#include <QString>

namespace isthmus {

// An element of the sheet as a screen reader says it.

/// "Aurora, database, in us-west-2a"; of lines drawn as one: how many.
[[nodiscard]] QString elementWords(const CanvasContext& context, const ElementId& id);
/// "fails 4 h a year"; empty where the element never fails or nobody knows.
[[nodiscard]] QString failureWords(const CanvasContext& context, const ElementId& id);
/// "up", "rerouted", "down" or "failed".
[[nodiscard]] QString stateWords(const CanvasContext& context, const ElementId& id);

} // namespace isthmus
