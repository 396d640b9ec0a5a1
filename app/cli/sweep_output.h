#pragma once

#include "app/cli/json_text_output.h"
#include "model/sweep/sweep.h"

namespace isthmus {

// `sweep` in text, and the lines of `sweep --json` (resources/schema/CLI.md): one object a line.

[[nodiscard]] Json sweepFrameJson(const SweepOptions& options, const SweepFrame& frame);
[[nodiscard]] Json sweptCaseJson(const SweepFrame& frame, const SweptCase& found);
/// The last line of a sweep that was stopped.
[[nodiscard]] Json sweepInterruptedJson(std::uint64_t cases);
/// The object on one line; bytes that are not UTF-8 are replaced.
void printJsonLine(const Json& value, std::ostream& out);

struct SweepFindings {
    std::uint64_t cases = 0;      ///< looked at
    std::vector<SweptCase> worst; ///< in the order to be printed
    bool interrupted = false;
};
/// How many cases, the undisturbed journeys, then the worst cases.
void printSweep(const Design& design, const SweepFrame& frame, const SweepFindings& findings,
                std::ostream& out);

} // namespace isthmus
