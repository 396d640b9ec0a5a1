#pragma once

#include "app/cli/json_text_output.h"
#include "model/improve/improve.h"

namespace isthmus {

// `improve` as JSON (resources/schema/CLI.md) and in text.

[[nodiscard]] Json improvementJson(const Improvement& improvement, const ImproveOptions& options);
void printImprovement(const Design& design, const Improvement& improvement, std::ostream& out);

} // namespace isthmus
