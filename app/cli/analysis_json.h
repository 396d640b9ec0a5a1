#pragma once

#include "app/cli/json_text_output.h"
#include "model/design/design.h"

namespace isthmus {

/// The structure "isthmus-analysis", version 1 (resources/schema/CLI.md); the design gives the targets.
[[nodiscard]] Json analysisJson(const Design& design, const AnalysisResult& result);

} // namespace isthmus
