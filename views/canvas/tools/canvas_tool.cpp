#include "views/canvas/tools/canvas_tool.h"

#include "views/canvas/tools/connect_tools.h"
#include "views/canvas/tools/select_tool.h"
#include "views/canvas/tools/what_if_tool.h"

namespace isthmus {

std::unique_ptr<CanvasTool> makeTool(Tool tool, CanvasContext& context) {
    switch (tool) {
    case Tool::Link:
        return std::make_unique<ConnectTool>(context, ConnectGesture::Makes::Link);
    case Tool::Flow:
        return std::make_unique<ConnectTool>(context, ConnectGesture::Makes::Flow);
    case Tool::WhatIf:
        return std::make_unique<WhatIfTool>(context);
    case Tool::Select:
        break;
    }
    return std::make_unique<SelectTool>(context);
}

} // namespace isthmus
