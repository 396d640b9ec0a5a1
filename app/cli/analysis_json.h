#pragma once

#include "app/cli/json_text_output.h"

namespace isthmus {

/// The structure "isthmus-analysis", version 1 (resources/schema/CLI.md).
[[nodiscard]] Json analysisJson(const AnalysisResult& result);

} // namespace isthmus
