#pragma once

#include "app/cli/json_text_output.h"
#include "model/design/design.h"

namespace isthmus {

/// `journeys[].explanation` of resources/schema/CLI.md.
[[nodiscard]] Json explanationJson(const Explanation& explanation);
/// The same for people: the likeliest cut and path sets, the measures of the elements that matter most.
void printExplanation(const Design& design, const Explanation& explanation, std::ostream& out);

} // namespace isthmus
