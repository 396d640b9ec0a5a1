#pragma once

#include "views/canvas/tools/canvas_tool.h"

namespace isthmus {

/// Deletes what is selected with its links and flows, as one step that counts them. Where places among it
/// hold more than is selected, a dialog asks whether that is kept or goes too.
void deleteSelection(CanvasContext& context);

} // namespace isthmus
