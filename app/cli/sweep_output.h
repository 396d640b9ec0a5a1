#pragma once

#include "app/cli/json_text_output.h"
#include "model/sweep/sweep.h"

namespace isthmus {

// `sweep` in text, and the lines of `sweep --json` (resources/schema/CLI.md): one object a line.

[[nodiscard]] Json sweepFrameJson(const SweepOptions& options, const SweepFrame& frame);
[[nodiscard]] Json sweptCaseJson(const SweepFrame& frame, const SweptCase& found);
/// The object on one line; bytes that are not UTF-8 are replaced.
void printJsonLine(const Json& value, std::ostream& out);

/// How many cases, the undisturbed journeys, then the worst cases. @param worst  in the order to be printed.
void printSweep(const Design& design, const SweepFrame& frame, const std::vector<SweptCase>& worst,
                std::ostream& out);

} // namespace isthmus
