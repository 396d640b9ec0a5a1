#pragma once

#include "views/canvas/tools/canvas_tool.h"

#include <optional>

namespace isthmus {

class DiagramContent;
struct RoutedLine;

/// What a line of its own is dragged by.
struct LineHandle {
    enum class What { Start, End, Bend };
    What what = What::Bend;
    std::size_t index = 0; ///< of the bend
};

/// The line that is drawn for one link or flow alone; null for what is drawn as one with others.
[[nodiscard]] const RoutedLine* ownLine(const DiagramContent& content, const ElementId& id);
/// The line that may be led by hand: the only one selected, and not locked. Null: there is none.
[[nodiscard]] const RoutedLine* ledLine(const CanvasContext& context);
/// The handle of that line under the mouse.
[[nodiscard]] std::optional<LineHandle> lineHandleAt(const CanvasContext& context, const CanvasEvent& event);
/// Shows the handles of that line, or none.
void showLineHandles(const CanvasContext& context, bool wanted);

} // namespace isthmus
