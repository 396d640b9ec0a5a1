#pragma once

#include "app/cli/json_text_output.h"
#include "model/design/design.h"

namespace isthmus {

/// `journeys[].uncertainty` of resources/schema/CLI.md.
[[nodiscard]] Json uncertaintyJson(const JourneyUncertainty& uncertainty);
/// The same for people: points, the chance that the target is met, the figures that move it most.
void printUncertainty(const Design& design, const JourneyUncertainty& uncertainty, std::ostream& out);

} // namespace isthmus
